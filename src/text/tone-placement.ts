/** Vowel pairs whose tone mark stands on the second letter in one school and on the first in the other. */
const SECOND_TO_FIRST = new Map(
  [
    "oà òa",
    "oá óa",
    "oả ỏa",
    "oã õa",
    "oạ ọa",
    "oè òe",
    "oé óe",
    "oẻ ỏe",
    "oẽ õe",
    "oẹ ọe",
    "uỳ ùy",
    "uý úy",
    "uỷ ủy",
    "uỹ ũy",
    "uỵ ụy",
  ].flatMap((pair) => {
    const [from, to] = pair.split(" ") as [string, string];
    const capital = (word: string) => word[0]!.toUpperCase() + word[1]!;
    return [
      [from, to],
      [capital(from), capital(to)],
      [from.toUpperCase(), to.toUpperCase()],
    ] as [string, string][];
  }),
);
const PLACED_LATE = /(?<![qQ])[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\p{L})/gu;

/** `uỷ` → `ủy`, `hoà` → `hòa`, `thuỷ` → `thủy`; `quý` stays. */
export function placeTones(text: string): string {
  return text.replace(PLACED_LATE, (pair) => SECOND_TO_FIRST.get(pair) ?? pair);
}
