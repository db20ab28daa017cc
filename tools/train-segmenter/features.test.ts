import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadModel } from "../../src/tokens/model/load.js";
import { sentenceStarts } from "../../src/tokens/sentences.js";
import { tokenize } from "../../src/tokens/tokenize.js";
import { ZERO } from "../../src/tokens/words/model.js";
import { Scores } from "../../src/tokens/words/scores.js";
import { EMIT, FEATURES, slotOf } from "../../src/tokens/words/slots.js";
import { Units } from "../../src/tokens/words/units.js";
import { Features } from "./features.js";

const articles = readFileSync(new URL("../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text.normalize("NFC"));

describe("the features the trainer writes down", () => {
  it("are those the library sums, at every boundary of the corpus", () => {
    const model = loadModel();
    const features = new Features(model.lexicon);
    const scores = new Scores(model);
    const units = new Units();
    let boundaries = 0;
    for (const text of articles) {
      const tokens = tokenize(text, null);
      const starts = sentenceStarts(tokens);
      for (let k = 0; k < starts.length; k++) {
        units.read(tokens, starts[k]!, starts[k + 1] ?? tokens.count);
        features.prepare(units.hash, units.shape, units.echo, 0, units.count);
        scores.prepare(units);
        for (let unit = 0; unit + 1 < units.count; unit++, boundaries++) {
          features.fill(unit);
          const weights = Array.from(features.keys, (key, t) => model.weights[slotOf(key, t, model.shift)]! - ZERO);
          const sum = (from: number, to: number) => weights.slice(from, to).reduce((all, weight) => all + weight, 0);
          expect([scores.join(unit), scores.chain(unit)]).toEqual([sum(0, EMIT), sum(EMIT, FEATURES)]);
        }
      }
    }
    expect(boundaries).toBeGreaterThan(10_000);
  });
});
