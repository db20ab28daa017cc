/** Spelling that does not count in a comparison: case, tone placement, quotes, dash shapes, spaces, ð for đ. */
export function foldSpelling(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return String(value)
    .normalize("NFD")
    .toLowerCase()
    .replace(/o([ae])([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0300-\u036f])/gu, "o$2$1")
    .replace(/(?<!q)uy([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0300-\u036f])/gu, "u$1y")
    .normalize("NFC")
    .replace(/ð/gu, "đ")
    .replace(/[“”"'‘’«»]/gu, "")
    .replace(/[–—]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A set of spellings as one comparable string. */
export function foldSet(values: readonly unknown[] | null | undefined): string {
  return [...new Set((values ?? []).map(foldSpelling))].sort().join("|");
}

/** A number as written, without leading zeros. */
export function foldNumber(value: unknown): string | null {
  return value === null || value === undefined
    ? null
    : String(value)
        .replace(/^0+(?=\d)/u, "")
        .toLowerCase();
}
