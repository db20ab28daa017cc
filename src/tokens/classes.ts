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
/** The last letters that are taken apart stand before it. */
const END_OF_TONES = 0x2000;
const TONE_MARKS = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/u;
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
  classify(0, END_OF_ALPHABETS, built);
  // From here on come the scripts without case or tone; asking for each character would cost most of the start-up.
  built.class.fill(Unit.letter, END_OF_ALPHABETS, START_OF_SURROGATES);
  classify(START_OF_COMPATIBILITY, 65536, built);
  TONE_MARKS.forEach((mark, k) => {
    built.tone[mark.charCodeAt(0)] = k + 1;
  });
  built.class.fill(Unit.digit, 48, 58);
  built.class[10] = Unit.lineEnd;
  foldTo(built, DASHES, "-");
  foldTo(built, DOUBLE_QUOTES, '"');
  foldTo(built, SINGLE_QUOTES, "'");
  for (let unit = 0; unit < 65536; unit++) built.form[unit] = built.class[unit]! | (built.upper[unit]! * UPPER);
  return built;
}

const RUNS = [
  [Unit.punctuation, /[\p{P}\p{S}]{1,999}/gu],
  [Unit.letter, /[\p{L}\p{M}]{1,999}/gu],
  [Unit.space, /\s{1,999}/g],
] as const;

/** All units of a stretch at once: a question for each costs four times as much, in every process that reads a text. */
function classify(from: number, to: number, built: UnitTables): void {
  const units = String.fromCharCode(...Array.from({ length: to - from }, (_, k) => from + k));
  for (const [unitClass, runs] of RUNS)
    for (const { 0: run, index } of units.matchAll(runs))
      built.class.fill(unitClass, from + index, from + index + run.length);
  const letters = [...units].filter((_, k) => built.class[from + k] === Unit.letter);
  const lower = letters.join("\n").toLowerCase();
  const forms = lower.split("\n");
  const parts = lower.normalize("NFD").split("\n");
  for (let k = 0; k < letters.length; k++)
    if (parts[k] !== letters[k]) foldLetter(letters[k]!, forms[k]!, parts[k]!, built);
}

/** @param parts a letter and its marks: the lower-case form decomposed. */
function foldLetter(letter: string, lower: string, parts: string, { upper, fold, tone }: UnitTables): void {
  const unit = letter.charCodeAt(0);
  if (lower !== letter) upper[unit] = 1;
  if (lower.length !== 1) return;
  fold[unit] = lower.charCodeAt(0);
  const mark = unit < END_OF_TONES ? TONE_MARK.exec(parts)?.[0] : undefined;
  if (mark === undefined) return;
  tone[unit] = TONE_MARKS.indexOf(mark) + 1;
  const toneless = parts.replace(mark, "").normalize("NFC");
  if (toneless.length === 1) fold[unit] = toneless.charCodeAt(0);
}

function foldTo(built: UnitTables, from: string, to: string): void {
  for (const char of from) built.fold[char.charCodeAt(0)] = to.charCodeAt(0);
}
