/**
 * `node tools/run.mjs bench/tokens-nfd.ts FILE.jsonl.gz...`: over whole collections, tokens rebuild the text but for
 * white space, and the NFD form of a text gives the same tokens as its NFC form, mapped back. Prints what was checked.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cleanText } from "../src/text/clean.js";
import { tokenize } from "../src/words.js";

const words = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end));
let checked = 0;
let tokens = 0;
const faults: string[] = [];
for (const file of process.argv.slice(2)) {
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const { id, text: raw } = JSON.parse(line) as { id: string; text: string };
    const text = raw.normalize("NFC");
    const composed = words(text);
    const decomposed = words(text.normalize("NFD"));
    checked++;
    tokens += composed.length;
    const same =
      composed.length === decomposed.length && decomposed.every((word, k) => word.normalize("NFC") === composed[k]);
    if (!same) faults.push(`${id}: NFD gives other tokens`);
    const visible = (whole: string) => cleanText(whole).text.replace(/\s/gu, "");
    if (visible(composed.join(" ")) !== visible(text)) faults.push(`${id}: tokens do not rebuild the text`);
  }
}
console.log(`${checked} texts, ${tokens} tokens, ${faults.length} faults`);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
