/** Last words of the name of an outlet: `Lâm Đồng Online`. Lower case. */
export const ONLINE: ReadonlySet<string> = new Set(["online", "news"]);
