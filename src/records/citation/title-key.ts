/**
 * One key for a title written out and abbreviated: the first letters of its syllables, an abbreviation giving its own.
 *
 *     Đẩy mạnh cải cách hành chính trong Đảng  →  đmcchctđ  ←  Đẩy mạnh CCHC trong Đảng
 */
export function titleKey(title: string): string {
  let key = "";
  for (const [word] of title.matchAll(/\p{L}{1,40}|\d{1,9}/gu)) {
    const abbreviation = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    key += (abbreviation || /\d/u.test(word) ? word : word[0]!).toLowerCase();
  }
  return key
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");
}
