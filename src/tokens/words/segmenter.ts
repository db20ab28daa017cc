/** The tokens of a clean NFC text, in reading order. Offsets are UTF-16 units into `text`. */
export interface SyllableSpans {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 a word of letters, 2 a number, 3 punctuation or symbol. */
  readonly type: Uint8Array;
}

/** Groups tokens into words. Implementations never change the text: they only write indices. */
export interface Segmenter {
  readonly name: string;
  /**
   * For tokens [from, to) of one sentence, writes into `groups[k]` the index of the first token of the word that
   * token k belongs to. Entries outside [from, to) are left alone.
   */
  segment(tokens: SyllableSpans, from: number, to: number, groups: Int32Array): void;
}
