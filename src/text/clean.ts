import { identityMap, type OffsetMap, OffsetMapBuilder } from "./offset-map.js";

/** Text in one spelling (NFC, plain spaces, no invisible characters) with the exact way back to the input. */
export interface CleanText {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Zero-width, soft-hyphen, bidi and byte-order marks: they carry no text and may stand inside a word. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/;
const COMBINING = /[\u0300-\u036f]/;
/** One unit for one unit, so that no offset moves: odd spaces and line ends, and the look-alikes of Đ/đ. */
const ODD_UNITS = /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000ÐƉð]/;
const ODD_UNITS_ALL = new RegExp(ODD_UNITS, "g");
/** A base letter never carries more marks than this in real text; longer rows are cut so that cost stays linear. */
const MAX_MARKS = 8;

/**
 * Brings text to the one spelling every later stage reads.
 *
 * NFC text without invisible characters is passed on with an identity map at no cost per character.
 */
export function cleanText(input: string): CleanText {
  const composed = COMBINING.test(input) || INVISIBLE.test(input) ? compose(input) : { text: input, map: identityMap };
  return ODD_UNITS.test(composed.text)
    ? { text: composed.text.replace(ODD_UNITS_ALL, plainUnit), map: composed.map }
    : composed;
}

function plainUnit(unit: string, offset: number, whole: string): string {
  if (unit === "\r") return whole.charCodeAt(offset + 1) === 10 ? " " : "\n";
  if (unit === "\u0085" || unit === "\u2028" || unit === "\u2029") return "\n";
  if (unit === "Ð" || unit === "Ɖ") return "Đ";
  return unit === "ð" ? "đ" : " ";
}

/** Drops invisible characters and composes base letters with their marks, noting every edit in an offset map. */
function compose(input: string): CleanText {
  const map = new OffsetMapBuilder();
  const parts: string[] = [];
  const composedForms = new Map<string, string>();
  let length = 0;
  let copied = 0;
  const copyUpTo = (end: number) => {
    if (end > copied) {
      parts.push(input.slice(copied, end));
      length += end - copied;
    }
  };
  for (let i = 0; i < input.length; i++) {
    if (isInvisible(input.charCodeAt(i))) {
      copyUpTo(i);
      copied = i + 1;
      map.run(length, copied);
    } else if (isMark(input.charCodeAt(i + 1))) {
      let end = i + 2;
      while (end - i <= MAX_MARKS && isMark(input.charCodeAt(end))) end++;
      const cluster = input.slice(i, end);
      let form = composedForms.get(cluster);
      if (form === undefined) {
        form = cluster.normalize("NFC");
        composedForms.set(cluster, form);
      }
      if (form !== cluster) {
        copyUpTo(i);
        parts.push(form);
        map.atom(length, form.length, i, end - i);
        length += form.length;
        copied = end;
        map.run(length, end);
      }
      i = end - 1;
    }
  }
  copyUpTo(input.length);
  return { text: parts.join(""), map: map.build(length, input.length) };
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f && unit !== 0x34f;
}

function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x34f ||
    unit === 0x61c ||
    unit === 0x180e ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f && unit !== 0x2065) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}
