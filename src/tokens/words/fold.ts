/**
 * Per-character folding for matching: `hòa`, `hoà`, `HÒA` fold to the same letters and the same tone.
 * Built once on first use; every later look-up is one typed-array read.
 */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const VOWELS = "aăâeêioôơuưy";
/** Combining grave, acute, hook above, tilde, dot below: the tones 1–5; 0 is no mark. */
const TONE_MARKS = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** Above this every character is its own fold: no Latin letter of Vietnamese text lies there. */
export const FOLD_LIMIT = 0x2000;

export const IS_UPPER = 1;
export const IS_DIGIT = 2;
export const IS_VOWEL = 4;
export const IS_LETTER = 8;

export interface FoldTable {
  /** Lower-case letter without tone mark in bits 0–12, tone in bits 13–15. */
  readonly folded: Uint16Array;
  readonly flags: Uint8Array;
}

/** The blocks whose letters have case: Latin, Greek, Cyrillic, Latin Extended Additional. */
const CASED = [
  [0x41, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
] as const;

/** Every Vietnamese letter, vowels with every tone mark, in both cases: 186 characters. */
export function everyLetter(): string[] {
  const forms = [...LETTERS].flatMap((letter) =>
    (VOWELS.includes(letter) ? ["", ...TONE_MARKS] : [""]).map((mark) => (letter + mark).normalize("NFC")),
  );
  return [...forms, ...forms.map((form) => form.toUpperCase())];
}

let table: FoldTable | undefined;

export function foldTable(): FoldTable {
  table ??= build();
  return table;
}

function build(): FoldTable {
  const folded = new Uint16Array(FOLD_LIMIT);
  const flags = new Uint8Array(FOLD_LIMIT);
  for (let c = 0; c < FOLD_LIMIT; c++) folded[c] = c;
  for (const [first, last] of CASED) {
    for (let c = first; c <= last; c++) {
      const char = String.fromCharCode(c);
      const lower = char.toLowerCase();
      const code = lower.charCodeAt(0);
      const isUpper = lower !== char;
      if (lower.length === 1 && code < FOLD_LIMIT) folded[c] = code;
      flags[c] = (isUpper ? IS_UPPER | IS_LETTER : 0) | (char !== char.toUpperCase() ? IS_LETTER : 0);
    }
  }
  for (let c = 48; c < 58; c++) flags[c] = IS_DIGIT;
  for (const letter of LETTERS) {
    const vowel = VOWELS.includes(letter) ? IS_VOWEL : 0;
    const base = letter.charCodeAt(0);
    for (const [tone, mark] of ["", ...TONE_MARKS].entries()) {
      for (const form of [letter, letter.toUpperCase()]) {
        const char = (form + mark).normalize("NFC");
        if (char.length !== 1) continue; // a consonant with a tone mark has no single code
        const c = char.charCodeAt(0);
        folded[c] = base | (tone << 13);
        flags[c] = IS_LETTER | vowel | (form === letter ? 0 : IS_UPPER);
      }
    }
  }
  // eth stands for đ in old legacy conversions
  for (const [eth, letter] of [
    ["ð", "đ"],
    ["Ð", "Đ"],
  ] as const) {
    folded[eth.charCodeAt(0)] = folded[letter.charCodeAt(0)]!;
    flags[eth.charCodeAt(0)] = flags[letter.charCodeAt(0)]!;
  }
  return { folded, flags };
}
