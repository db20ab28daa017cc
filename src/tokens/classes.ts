/** What a UTF-16 unit is to the tokenizer. */
export const Unit = { other: 0, space: 1, lineEnd: 2, letter: 3, digit: 4, punctuation: 5 } as const;

export interface UnitTables {
  /** `Unit` of every UTF-16 unit. */
  readonly class: Uint8Array;
  /** Lower case without the tone mark (ủ → u, Ề → ê); one shape for each dash and each quote. */
  readonly fold: Uint16Array;
  /** Tone mark of a vowel: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
  readonly tone: Uint8Array;
  /** 1 for an upper-case letter. */
  readonly upper: Uint8Array;
  /** `Unit` and, for an upper-case letter, `UPPER`: one look-up for both. */
  readonly form: Uint8Array;
}

export const UPPER = 8;

const END_OF_ALPHABETS = 0x3040;
const START_OF_SURROGATES = 0xd800;
const START_OF_COMPATIBILITY = 0xf900;
const TONE_MARKS = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const DASHES = "‐‑‒–—―−";
const DOUBLE_QUOTES = "“”„‟«»″";
const SINGLE_QUOTES = "‘’‚‛′`´";

let tables: UnitTables | undefined;

/** Built on first use (about 5 ms), then shared. */
export function unitTables(): UnitTables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): UnitTables {
  const built: UnitTables = {
    class: new Uint8Array(65536),
    fold: new Uint16Array(65536),
    tone: new Uint8Array(65536),
    upper: new Uint8Array(65536),
    form: new Uint8Array(65536),
  };
  for (let unit = 0; unit < 65536; unit++) built.fold[unit] = unit;
  for (let unit = 0; unit < END_OF_ALPHABETS; unit++) classify(unit, built);
  // From here on come the scripts without case or tone; asking for each character would cost most of the start-up.
  built.class.fill(Unit.letter, END_OF_ALPHABETS, START_OF_SURROGATES);
  for (let unit = START_OF_COMPATIBILITY; unit < 65536; unit++) classify(unit, built);
  foldTo(built, DASHES, "-");
  foldTo(built, DOUBLE_QUOTES, '"');
  foldTo(built, SINGLE_QUOTES, "'");
  for (let unit = 0; unit < 65536; unit++) built.form[unit] = built.class[unit]! | (built.upper[unit]! * UPPER);
  return built;
}

function classify(unit: number, built: UnitTables): void {
  const char = String.fromCharCode(unit);
  built.class[unit] = classOf(unit, char);
  if (built.class[unit] !== Unit.letter) return;
  const lower = char.toLowerCase();
  if (lower !== char) built.upper[unit] = 1;
  if (lower.length !== 1) return;
  const parts = unit > 127 && unit < 0x2000 ? lower.normalize("NFD") : lower;
  const mark = [...parts].find((part) => TONE_MARKS.includes(part));
  const toneless = mark ? parts.replace(mark, "").normalize("NFC") : lower;
  built.tone[unit] = mark ? TONE_MARKS.indexOf(mark) + 1 : 0;
  built.fold[unit] = toneless.length === 1 ? toneless.charCodeAt(0) : lower.charCodeAt(0);
}

function classOf(unit: number, char: string): number {
  if (unit === 10) return Unit.lineEnd;
  if (unit === 32 || /\s/.test(char)) return Unit.space;
  if (unit >= 48 && unit <= 57) return Unit.digit;
  if (/[\p{L}\p{M}]/u.test(char)) return Unit.letter;
  return /[\p{P}\p{S}]/u.test(char) ? Unit.punctuation : Unit.other;
}

function foldTo(built: UnitTables, from: string, to: string): void {
  for (const char of from) built.fold[char.charCodeAt(0)] = to.charCodeAt(0);
}
