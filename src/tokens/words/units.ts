import { continuesUnit } from "./glue.js";
import type { SyllableSpans } from "./segmenter.js";
import { CAPITAL, EDGE, INITIAL_CAPITAL, opensSentence } from "./shapes.js";
import { readUnit, type UnitForm } from "./unit-form.js";
import { UnitMemory } from "./unit-memory.js";

export const SAME_ONSET = 1;
export const SAME_RIME = 2;

/**
 * The units of one sentence: a syllable, or a run written without a blank (see glue.ts), as a hash of its folded
 * letters and a shape. The tagger decides the boundaries between units; buffers are reused from call to call.
 */
export class Units {
  count = 0;
  hash = new Int32Array(256);
  shape = new Uint8Array(256);
  /** How a unit echoes the one before it: SAME_ONSET | SAME_RIME. Reduplications, `heo hắt`, `lâng lâng`, do. */
  echo = new Uint8Array(256);
  /** Token index of the first token of each unit. */
  first = new Int32Array(256);

  private readonly known = new UnitMemory();
  private readonly form: UnitForm = { hash: 0, shape: EDGE, onset: 0, rime: 0 };

  read(tokens: SyllableSpans, from: number, to: number): void {
    if (to - from > this.hash.length) this.grow(to - from);
    const { text, start, end } = tokens;
    const { hash, shape, echo, first, known, form } = this;
    let unit = 0;
    let before = EDGE;
    let onset = 0;
    let rime = 0;
    for (let k = from; k < to; unit++) {
      let next = k + 1;
      while (next < to && start[next] === end[next - 1] && continuesUnit(tokens, next, from, to)) next++;
      if (next > k + 1) readUnit(text, start[k]!, end[next - 1]!, next - k, form);
      else known.read(text, start[k]!, end[k]!, form);
      first[unit] = k;
      hash[unit] = form.hash;
      echo[unit] =
        (form.onset !== 0 && form.onset === onset ? SAME_ONSET : 0) |
        (form.rime !== 0 && form.rime === rime ? SAME_RIME : 0);
      onset = form.onset;
      rime = form.rime;
      before = form.shape === CAPITAL && opensSentence(before) ? INITIAL_CAPITAL : form.shape;
      shape[unit] = before;
      k = next;
    }
    this.count = unit;
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.hash.length * 2);
    this.hash = new Int32Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.echo = new Uint8Array(capacity);
    this.first = new Int32Array(capacity);
  }
}
