import { everyLetter } from "./fold.js";
import { readUnit, type UnitForm } from "./unit-form.js";

/** Units remembered, numbers a unit, and the longest one in UTF-16 units: eight bits of two numbers for each. */
const BITS = 12;
const STRIDE = 8;
const LONGEST = 8;

/** A number from 1 to 255 for each letter, digit and mark that units of Vietnamese text are made of; 0 for all else. */
const alphabet = new Uint8Array(65536);
[...everyLetter(), ..."0123456789", ...".,;:!?()[]{}<>/\\-–—…'\"“”‘’%&@#$*+=_|~^°•"].forEach((char, k) => {
  alphabet[char.charCodeAt(0)] = k + 1;
});

/**
 * Remembers what common units are: text repeats its syllables. The key of a unit is its spelling in a small alphabet,
 * so a hit is exact and no result depends on what was read before; a place that another unit holds is written over.
 */
export class UnitMemory {
  /** Key (two numbers), hash, shape, onset, rime. */
  private readonly rows = new Int32Array(STRIDE << BITS);

  /** Reads the unit `text[start, end)`, written as one token, into `form`. */
  read(text: string, start: number, end: number, form: UnitForm): void {
    let high = 0;
    let low = 0;
    let known = end - start <= LONGEST;
    for (let i = start; known && i < end; i++) {
      const letter = alphabet[text.charCodeAt(i)]!;
      known = letter !== 0;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | letter;
    }
    if (!known) {
      readUnit(text, start, end, 1, form);
      return;
    }
    const { rows } = this;
    const row = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)) * STRIDE;
    if (rows[row] !== low || rows[row + 1] !== high) {
      readUnit(text, start, end, 1, form);
      rows[row] = low;
      rows[row + 1] = high;
      rows[row + 2] = form.hash;
      rows[row + 3] = form.shape;
      rows[row + 4] = form.onset;
      rows[row + 5] = form.rime;
      return;
    }
    form.hash = rows[row + 2]!;
    form.shape = rows[row + 3]!;
    form.onset = rows[row + 4]!;
    form.rime = rows[row + 5]!;
  }
}
