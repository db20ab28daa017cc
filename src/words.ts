import { cleanText } from "./text/clean.js";
import { identityMap, type Span } from "./text/offset-map.js";
import { type Language, languageOf } from "./tokens/language.js";
import { sentenceStarts } from "./tokens/sentences.js";
import { tokenize as tokenizeClean } from "./tokens/tokenize.js";
import type { Tokens } from "./tokens/tokens.js";
import type { Segmenter } from "./tokens/words/segmenter.js";
import type { TaggedSegmenter } from "./tokens/words/tagged-segmenter.js";

/** A word, number or mark of a text. Offsets are UTF-16 units of the text as given. */
export interface Token extends Span {
  readonly type: "word" | "number" | "punctuation";
  /** How many syllables (or pieces of a number) it groups. */
  readonly syllables: number;
}

/** Names of the token types, by their number. */
const TYPE_NAMES: readonly Token["type"][] = ["word", "word", "number", "punctuation"];

/**
 * The tokens of a text. Without a segmenter a token is one syllable, one row of digits or one mark; with one,
 * syllables are grouped into words. The text is never changed: tokens are stretches of it, and what stands between
 * them is white space and invisible characters alone.
 */
export function tokenize(text: string, options: { readonly segmenter?: Segmenter } = {}): Token[] {
  const clean = cleanText(text);
  const tokens = tokenizeClean(clean.text, null);
  const firstOf = options.segmenter ? groupWords(tokens, options.segmenter) : null;
  const { count, start: starts, end: ends, type: types } = tokens;
  const exact = clean.map === identityMap;
  const found = new Array<Token>(count);
  let words = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    if (firstOf !== null) while (to < count && firstOf[to] === from) to++;
    const start = starts[from]!;
    const end = ends[to - 1]!;
    const type = TYPE_NAMES[types[from]!]!;
    if (exact) found[words++] = { start, end, type, syllables: to - from };
    else {
      const source = clean.map.toSource({ start, end });
      found[words++] = { start: source.start, end: source.end, type, syllables: to - from };
    }
    from = to;
  }
  found.length = words;
  return found;
}

function groupWords(tokens: Tokens, segmenter: Segmenter): Int32Array {
  const firstOf = new Int32Array(tokens.count);
  const starts = sentenceStarts(tokens);
  for (let k = 0; k < starts.length; k++) segmenter.segment(tokens, starts[k]!, starts[k + 1] ?? tokens.count, firstOf);
  return firstOf;
}

/** The sentences of a text, in order. A line end closes a sentence. Offsets are UTF-16 units of the text as given. */
export function sentences(text: string): Span[] {
  const clean = cleanText(text);
  const tokens = tokenizeClean(clean.text, null);
  const starts = sentenceStarts(tokens);
  return Array.from(starts, (first, k) =>
    clean.map.toSource({ start: tokens.start[first]!, end: tokens.end[(starts[k + 1] ?? tokens.count) - 1]! }),
  );
}

/**
 * The language of a text, from its letters and syllables alone: Vietnamese (with its marks or typed without them),
 * English, or another; `null` where the text has too few words to tell. Looks at 96 words at most.
 */
export function language(text: string): Language | null {
  return languageOf(tokenizeClean(cleanText(text).text, null));
}

/**
 * The library's own word segmenter, for `tokenize`. Its model is a module of its own (0.4 MB), loaded by the first
 * call. Each call gives a segmenter of its own, so that `addWords` stays with its owner.
 */
export async function loadSegmenter(): Promise<TaggedSegmenter> {
  const [{ loadModel }, { TaggedSegmenter }] = await Promise.all([
    import("./tokens/model/load.js"),
    import("./tokens/words/tagged-segmenter.js"),
  ]);
  return new TaggedSegmenter(loadModel());
}

/** Words as the JavaScript engine's own `Intl.Segmenter` cuts them: for Vietnamese these are single syllables. */
export function intlSegmenter(): Segmenter {
  const intl = new Intl.Segmenter("vi", { granularity: "word" });
  return {
    name: "intl",
    segment(tokens, from, to, groups) {
      if (from >= to) return;
      const base = tokens.start[from]!;
      const sentence = tokens.text.slice(base, tokens.end[to - 1]);
      let token = from;
      for (const { index, segment } of intl.segment(sentence)) {
        const end = base + index + segment.length;
        const word = token;
        while (token < to && tokens.end[token]! <= end) groups[token++] = word;
        // A segment that ends inside a token leaves the whole token to the next one.
      }
      while (token < to) groups[token] = token++;
    },
  };
}
