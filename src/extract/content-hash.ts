import { Unit, unitTables } from "../tokens/classes.js";

/**
 * A 64-bit hash of the letters and digits of a clean text, in hexadecimal. Case, the place of the tone mark in a
 * syllable, spaces and punctuation do not count, so that syndicated copies of one article share it.
 */
export function contentHash(text: string): string {
  const { class: units, fold, tone } = unitTables();
  let high = 0x811c9dc5 | 0;
  let low = 0x7ee3623b | 0;
  let syllableTone = 0;
  const mix = (value: number) => {
    high = Math.imul(high ^ value, 0x01000193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ value, 0x5bd1e995);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (units[unit] === Unit.letter || units[unit] === Unit.digit) {
      mix(fold[unit]!);
      if (tone[unit] !== 0) syllableTone = tone[unit]!;
    } else if (syllableTone !== 0) {
      // The tone counts once, after its syllable: hoà and hòa are the same.
      mix(0x300 + syllableTone);
      syllableTone = 0;
    }
  }
  if (syllableTone !== 0) mix(0x300 + syllableTone);
  return hex(high ^ (high >>> 15)) + hex(low);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
