import type { Model } from "./model.js";
import type { Segmenter, SyllableSpans } from "./segmenter.js";
import { Tagger } from "./tagger.js";
import { Units } from "./units.js";
import { UserWords } from "./user-words.js";

/** The word segmenter of the library: a trained chain over syllables, overruled by the words a user adds. */
export class TaggedSegmenter implements Segmenter {
  readonly name = "vanban";
  private readonly units = new Units();
  private readonly tagger: Tagger;
  private readonly userWords = new UserWords();

  constructor(model: Model) {
    this.tagger = new Tagger(model);
  }

  /** Words that must come out as one, e.g. `['Tỉnh ủy', 'Ban Thường vụ']`. */
  addWords(words: Iterable<string>): void {
    this.userWords.add(words);
  }

  segment(tokens: SyllableSpans, from: number, to: number, groups: Int32Array): void {
    const { units, tagger } = this;
    units.read(tokens, from, to);
    tagger.tag(units, this.userWords.size > 0 ? this.userWords.force(units) : undefined);
    const { joins } = tagger;
    let word = from;
    for (let u = 0; u < units.count; u++) {
      const end = u + 1 < units.count ? units.first[u + 1]! : to;
      if (u === 0 || joins[u - 1] === 0) word = units.first[u]!;
      for (let k = units.first[u]!; k < end; k++) groups[k] = word;
    }
  }
}
