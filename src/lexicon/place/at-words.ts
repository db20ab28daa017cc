/** Words of place before a province's name: `Tại Đồng Tháp, UBND tỉnh`. Lower case. */
export const AT_WORDS: ReadonlySet<string> = new Set(["tại", "ở"]);
