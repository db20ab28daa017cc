/** `node tools/run.mjs bench/sentences.ts FILE`: the sentences of a file, one a line, for an outside scorer. */
import { readFileSync } from "node:fs";
import { sentenceStarts } from "../src/tokens/sentences.js";
import { tokenize } from "../src/tokens/tokenize.js";
import { Vocabulary } from "../src/tokens/vocabulary.js";

const text = readFileSync(process.argv[2]!, "utf8").normalize("NFC");
const tokens = tokenize(text, new Vocabulary());
const starts = sentenceStarts(tokens);
for (let k = 0; k < starts.length; k++) {
  const end = tokens.end[(starts[k + 1] ?? tokens.count) - 1]!;
  console.log(text.slice(tokens.start[starts[k]!], end).replace(/\s+/gu, " "));
}
