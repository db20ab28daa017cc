import type { SyllableSpans } from "../../src/tokens/words/segmenter.js";

/**
 * The smallest tokenizer that meets the contract of SyllableSpans: runs of letters and digits, and every other
 * character alone. Training and evaluation use it, so figures do not depend on the library's own token stream.
 */
export function spansOf(text: string): SyllableSpans {
  const start: number[] = [];
  const end: number[] = [];
  const type: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)) {
    start.push(match.index);
    end.push(match.index + match[0].length);
    type.push(/^\p{N}+$/u.test(match[0]) ? 2 : /^[\p{L}\p{M}\p{N}]/u.test(match[0]) ? 1 : 3);
  }
  return {
    text,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    type: Uint8Array.from(type),
  };
}
