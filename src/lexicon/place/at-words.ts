/** Words of place before a province's name: `Tại Đồng Tháp, UBND tỉnh`. Lower case. */
export const AT_WORDS: ReadonlySet<string> = new Set(["tại", "ở"]);

/** Words that open a paragraph on one province of several: `Đối với tỉnh Đồng Nai, …`. Lower case. */
export const FOR_WORDS: readonly string[] = ["đối", "với"];
