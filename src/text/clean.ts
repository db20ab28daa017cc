import { identityMap, type OffsetMap, OffsetMapBuilder } from "./offset-map.js";
import { TextBuilder } from "./text-builder.js";
import { Trait, traitsOf, traitsOfUnit } from "./traits.js";
import { unwrap } from "./unwrap.js";

/** Text in one spelling (NFC, plain spaces, no invisible characters) with the exact way back to the input. */
export interface CleanText {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A base letter never carries more marks than this in real text; longer rows are cut so that cost stays linear. */
const MAX_MARKS = 8;
/** Letters whose composed form is kept for the rest of the text: no alphabet has more. */
const MAX_REMEMBERED = 4096;

/**
 * Brings text to the one spelling every later stage reads.
 *
 * NFC text without invisible characters is passed on with an identity map, after one look at each unit.
 *
 * @param traits those of the input, where the caller knows them.
 */
export function cleanText(input: string, traits = traitsOf(input)): CleanText {
  const composed = traits & (Trait.mark | Trait.invisible) ? compose(input) : { text: input, map: identityMap };
  const text = unwrap(plainUnits(composed.text, traits));
  return text === composed.text ? composed : { text, map: composed.map };
}

/** Odd spaces, line ends and look-alikes of Đ, one unit for one unit, so that no offset moves. */
function plainUnits(text: string, traits: number): string {
  let plain = text;
  if (traits & Trait.oddLineEnd) plain = plain.replace(/\r\n/g, " \n").replace(/[\r\u0085\u2028\u2029]/g, "\n");
  if (traits & Trait.oddSpace) plain = plain.replace(/[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  if (traits & Trait.lookAlike) plain = plain.replace(/[ÐƉ]/g, "Đ").replace(/ð/g, "đ");
  return plain;
}

/** Drops invisible characters and composes base letters with their marks, noting every edit in an offset map. */
function compose(input: string): CleanText {
  const map = new OffsetMapBuilder();
  const text = new TextBuilder();
  const composedForms = new Map<string, string>();
  let copied = 0;
  for (let i = 0; i < input.length; i++) {
    if (isInvisible(input.charCodeAt(i))) {
      text.add(input, copied, i);
      copied = i + 1;
      map.run(text.length, copied);
    } else if (isMark(input.charCodeAt(i + 1))) {
      let end = i + 2;
      while (end - i <= MAX_MARKS && isMark(input.charCodeAt(end))) end++;
      const cluster = input.slice(i, end);
      let form = composedForms.get(cluster);
      if (form === undefined) {
        form = cluster.normalize("NFC");
        if (composedForms.size < MAX_REMEMBERED) composedForms.set(cluster, form);
      }
      if (form !== cluster) {
        text.add(input, copied, i);
        map.atom(text.length, form.length, i, end - i);
        text.add(form);
        copied = end;
      }
      i = end - 1;
    }
  }
  text.add(input, copied);
  return { text: text.toString(), map: map.build(text.length, input.length) };
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && (traitsOfUnit(unit) & Trait.mark) !== 0;
}

function isInvisible(unit: number): boolean {
  return (traitsOfUnit(unit) & Trait.invisible) !== 0;
}
