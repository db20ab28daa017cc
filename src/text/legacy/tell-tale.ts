/**
 * Latin letters and symbols that Vietnamese in Unicode does without. Symbols that clean text uses (© « » ° ² × §) are
 * left out; a line in a legacy encoding holds others too.
 */
const TELL_TALES = "¤¦¨ª¬¯µ¶¸ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþ";
/** What UTF-8 read as Windows-1252 makes of every other letter: `á»`, `áº`. */
const [A_ACUTE, AFTER_A_ACUTE] = [0xe1, [0xba, 0xbb]];

/** By unit: 1 for a tell-tale, 2 for `á`. */
const marks = new Uint8Array(256);
for (let unit = 0; unit < 0xa0; unit++) if (isControl(unit)) marks[unit] = 1;
for (const char of TELL_TALES) marks[char.charCodeAt(0)] = 1;
marks[A_ACUTE] = 2;

/** Whether anything in `text[start, end)` looks like another encoding: three times as fast as a pattern. */
export function hasTellTale(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 256 && marks[unit] !== 0) {
      if (marks[unit] === 1 || AFTER_A_ACUTE.includes(text.charCodeAt(i + 1))) return true;
    }
  }
  return false;
}

/** Control characters that are no white space. */
function isControl(unit: number): boolean {
  return (unit > 0 && unit < 9) || (unit > 13 && unit < 32) || (unit > 126 && unit !== 0x85);
}
