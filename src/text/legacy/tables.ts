import LETTERS from "../../lexicon/legacy/letters.tsv";

/** Encodings Vietnamese was written in before Unicode, and UTF-8 that was read as Windows-1252. */
export type LegacyEncoding = "tcvn3" | "vni" | "viscii" | "utf-8";

/** What a legacy text looks like when its bytes are taken for Latin letters, and the letters it stands for. */
export interface LegacyTable {
  readonly encoding: LegacyEncoding;
  /** Rows of one to three units, and the text they stand for. */
  readonly rows: ReadonlyMap<string, string>;
  /** What each UTF-16 unit is to it, `LegacyUnit`; units behind the end of the array are nothing. */
  readonly units: Uint8Array;
  /** Fonts of TCVN3 have no capitals with tone marks: the case is that of the letters round it. */
  readonly caseless: boolean;
}

/**
 * What a unit is: nothing, a letter of ASCII, another letter a word may hold, or, no printable ASCII, part of a row.
 */
export const LegacyUnit = { other: 0, ascii: 1, letter: 2, ofRow: 3 } as const;

/** Units of letters beside ASCII, as rows of first and last; × and ÷ stand among them. */
const LETTERS_OF_WORDS = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
] as const;
const ASCII_LETTERS = [
  [0x41, 0x5a],
  [0x61, 0x7a],
] as const;
/** No letter and no row of any table holds a unit behind it. */
const END_OF_UNITS = 0x2200;

const LONGEST_ROW = 3;
/** Windows-1252 for the bytes 0x80 to 0x9f; a space where it has none. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** What else goes wrong when UTF-8 is read byte by byte: punctuation, and the look-alikes of Đ. */
const BESIDE_LETTERS = "“”‘’–—…«»·°©®§×\u00a0ÐðƉ";

let tables: readonly LegacyTable[] | undefined;

/** Built on first use, then shared. */
export function legacyTables(): readonly LegacyTable[] {
  tables ??= readTables();
  return tables;
}

function readTables(): LegacyTable[] {
  const lines = LETTERS.trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const utf8 = [...lines.map(([letter]) => letter!), ...BESIDE_LETTERS].map((char) => [char, utf8Bytes(char)] as const);
  return [
    // The national standard's own capitals come first: where a font table says otherwise, the fonts were in use.
    table("tcvn3", [...lines.map(([letter, , bytes]) => row(letter, bytes)), ...lines.map((l) => row(l[0], l[1]))]),
    table(
      "vni",
      lines.map((line) => row(line[0], line[3])),
    ),
    table(
      "viscii",
      lines.map((line) => row(line[0], line[4])),
    ),
    table("utf-8", utf8),
  ];
}

function row(letter: string | undefined, hex: string | undefined): readonly [string, number[]] {
  return [letter!, (hex!.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))];
}

function table(encoding: LegacyEncoding, letters: readonly (readonly [string, number[]])[]): LegacyTable {
  const rows = new Map<string, string>();
  const units = new Uint8Array(END_OF_UNITS);
  for (const [first, last] of ASCII_LETTERS) units.fill(LegacyUnit.ascii, first, last + 1);
  for (const [first, last] of LETTERS_OF_WORDS) units.fill(LegacyUnit.letter, first, last + 1);
  for (const [letter, bytes] of letters) {
    for (const form of latinForms(bytes)) {
      rows.set(form, letter);
      for (let i = 0; i < form.length; i++)
        if (form.charCodeAt(i) > 0x7f || form.charCodeAt(i) < 0x20) units[form.charCodeAt(i)] = LegacyUnit.ofRow;
    }
  }
  return { encoding, rows, units, caseless: encoding === "tcvn3" };
}

/** The bytes as Latin-1 and as Windows-1252 text. */
function latinForms(bytes: readonly number[]): string[] {
  const latin1 = String.fromCharCode(...bytes);
  const windows = bytes.map((byte) => {
    const char = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : " ";
    return char === " " ? String.fromCharCode(byte) : char;
  });
  return [latin1, windows.join("")];
}

function utf8Bytes(char: string): number[] {
  const code = char.charCodeAt(0);
  return code < 0x800
    ? [0xc0 | (code >> 6), 0x80 | (code & 63)]
    : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}

/** One row found in a text. */
export interface RowMatch {
  readonly length: number;
  readonly text: string;
}

/**
 * The longest row at a place of the text, not beyond `end`. Of every row the first or the second unit is no ASCII: at
 * most places one look at two units tells that none begins.
 */
export function rowAt({ rows, units }: LegacyTable, text: string, at: number, end: number): RowMatch | null {
  const { ofRow } = LegacyUnit;
  if (units[text.charCodeAt(at)] !== ofRow && (at + 1 >= end || units[text.charCodeAt(at + 1)] !== ofRow)) return null;
  for (let length = Math.min(LONGEST_ROW, end - at); length > 0; length--) {
    const letter = rows.get(text.slice(at, at + length));
    if (letter !== undefined) return { length, text: letter };
  }
  return null;
}
