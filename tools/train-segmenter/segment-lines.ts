/**
 * Segments gold lines for score.mjs: `node segment-lines.mjs GOLD.txt > SYSTEM.txt`. The syllables of the gold line are
 * given back separated by blanks; what a blank separates and the segmenter groups is joined by `_`.
 */
import { readFileSync } from "node:fs";
import { loadModel } from "../../src/tokens/model/load.js";
import { TaggedSegmenter } from "../../src/tokens/words/tagged-segmenter.js";
import { plain } from "./corpus.js";
import { spansOf } from "./tokens.js";

const segmenter = new TaggedSegmenter(loadModel());
for (const line of readFileSync(process.argv[2]!, "utf8").trimEnd().split("\n")) {
  const text = plain(line);
  const spans = spansOf(text);
  const groups = new Int32Array(spans.count);
  segmenter.segment(spans, 0, spans.count, groups);
  let out = "";
  for (let k = 0; k < spans.count; k++) {
    const blank = k > 0 && spans.start[k] !== spans.end[k - 1];
    const joined = k > 0 && groups[k] === groups[k - 1];
    // a border inside a run without blanks (rare) is shown as a blank: the scorer ignores blanks
    out += (k === 0 ? "" : joined ? (blank ? "_" : "") : " ") + text.slice(spans.start[k], spans.end[k]);
  }
  process.stdout.write(`${out}\n`);
}
