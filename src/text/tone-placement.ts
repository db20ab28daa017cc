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

/** The second letters of those pairs and the first, as UTF-16 units. */
const OPENERS = new Set([..."oOuU"].map((letter) => letter.charCodeAt(0)));
const TONED = new Set([...SECOND_TO_FIRST.keys()].map((pair) => pair.charCodeAt(1)));

/** `uỷ` → `ủy`, `hoà` → `hòa`, `thuỷ` → `thủy`; `quý` stays. */
export function placeTones(text: string): string {
  if (!mayStandLate(text)) return text;
  return text.replace(PLACED_LATE, (pair) => SECOND_TO_FIRST.get(pair) ?? pair);
}

/** Few words have such a pair, and a look at the units is a fraction of what the pattern costs. */
function mayStandLate(text: string): boolean {
  for (let i = 1; i < text.length; i++)
    if (text.charCodeAt(i) > 0x7f && OPENERS.has(text.charCodeAt(i - 1)) && TONED.has(text.charCodeAt(i))) return true;
  return false;
}
