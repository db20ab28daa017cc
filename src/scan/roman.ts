const LETTERS: readonly (readonly [string, number])[] = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** A number from 1 to 89 in Roman figures: 13 → `XIII`. */
export function romanNumeral(value: number): string {
  let rest = value;
  let written = "";
  for (const [letters, size] of LETTERS) {
    while (rest >= size) {
      written += letters;
      rest -= size;
    }
  }
  return written;
}

/** The number Roman figures stand for, in either case: `XIII`, `xiii` → 13; `null` for any other text. */
export function romanValue(text: string): number | null {
  if (!/^[IVXL]{1,8}$/iu.test(text)) return null;
  const sizes = Array.from(text.toUpperCase(), (letter) => LETTERS.find(([letters]) => letters === letter)![1]);
  return sizes.reduce((sum, size, k) => sum + (size < (sizes[k + 1] ?? 0) ? -size : size), 0);
}
