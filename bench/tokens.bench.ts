/**
 * `node tools/run.mjs bench/tokens.bench.ts [FILE.jsonl.gz...]`: MB of UTF-8 text a second and a core for syllables,
 * sentences and words with offsets, beside a plain `charCodeAt` loop, `Intl.Segmenter`, and vntk and natural where
 * they are installed (PEERS=folder names a folder with them in its node_modules). Peers that are slow get less text.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { segmenterOf, type VntkTokenizer } from "../src/engines/vntk.js";
import { intlSegmenter, loadSegmenter, sentences, tokenize } from "../src/words.js";

const FULL_MB = 20;
const files = process.argv.slice(2);
const texts: string[] = [];
let size = 0;
for (const file of files.length > 0 ? files : ["corpus/vi/articles.jsonl"]) {
  const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);
  for (const line of bytes.toString("utf8").split("\n")) {
    if (line === "" || size > FULL_MB * 1e6) continue;
    const { text } = JSON.parse(line) as { text: string };
    texts.push(text);
    size += Buffer.byteLength(text);
  }
}

/** The first texts of about so many megabytes, and their size. */
function sample(megabytes: number): { readonly texts: readonly string[]; readonly bytes: number } {
  const taken: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    if (bytes > megabytes * 1e6) break;
    taken.push(text);
    bytes += Buffer.byteLength(text);
  }
  return { texts: taken, bytes };
}

/** MB a second of CPU time, the best of `rounds` after one warm-up. */
function speed(megabytes: number, rounds: number, read: (text: string) => number): number {
  const { texts: taken, bytes } = sample(megabytes);
  let best = 0;
  for (let k = 0; k <= rounds; k++) {
    const before = process.cpuUsage();
    for (const text of taken) sink += read(text);
    const { user, system } = process.cpuUsage(before);
    if (k > 0 || rounds === 1) best = Math.max(best, bytes / (user + system));
  }
  return best;
}

let sink = 0;
const rows: [string, number, string][] = [];
const loop = speed(FULL_MB, 3, (text) => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
});
rows.push(["charCodeAt loop", loop, `${FULL_MB} MB`]);
const segmenter = await loadSegmenter();
rows.push(["vanban: syllables with offsets", speed(FULL_MB, 3, (text) => tokenize(text).length), `${FULL_MB} MB`]);
rows.push(["vanban: sentences", speed(FULL_MB, 3, (text) => sentences(text).length), `${FULL_MB} MB`]);
rows.push([
  "vanban: words with offsets",
  speed(FULL_MB, 3, (text) => tokenize(text, { segmenter }).length),
  `${FULL_MB} MB`,
]);
const intl = intlSegmenter();
rows.push(["Intl.Segmenter: words", speed(4, 2, (text) => tokenize(text, { segmenter: intl }).length), "4 MB"]);

const peers = createRequire(join(resolve(process.env.PEERS ?? "."), "index.js"));
/** Runs a peer where it is installed; says so where it is not. */
function peer(name: string, megabytes: number, load: () => (text: string) => number): void {
  try {
    const read = load();
    rows.push([name, speed(megabytes, 1, read), `${megabytes} MB`]);
  } catch (error) {
    rows.push([`${name}: not installed (${(error as Error).message.split("\n")[0]!.slice(0, 60)})`, Number.NaN, ""]);
  }
}
peer("natural: Vietnamese tokenizer", 10, () => {
  const Tokenizer = peers("natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js");
  const tokenizer = new Tokenizer();
  return (text) => tokenizer.tokenize(text).length;
});
peer("vntk 1.4: words, stock", 0.02, () => {
  const tokenizer = newTokenizer();
  return (text) =>
    sentences(text).reduce((sum, { start, end }) => sum + tokenizer.tag(text.slice(start, end)).length, 0);
});
peer("vntk 1.4: words, dictionary as a set", 0.2, () => {
  const dictionary = peers("@vntk/dictionary");
  const words = new Set<string>(dictionary.lower_words);
  dictionary.has = (word: string) => Boolean(word) && words.has(word.toLowerCase());
  const vntk = segmenterOf(newTokenizer());
  return (text) => tokenize(text, { segmenter: vntk }).length;
});

function newTokenizer(): VntkTokenizer {
  const loaded = peers("vntk/lib/word_tokenizer/index.js");
  return typeof loaded === "function" ? new loaded() : loaded;
}

console.log(`${(size / 1e6).toFixed(1)} MB in ${texts.length} texts, ${process.version}`);
for (const [name, mbs, on] of rows) {
  const figures = Number.isNaN(mbs)
    ? ""
    : `${mbs.toFixed(mbs < 1 ? 3 : 1).padStart(9)} MB/s   1/${(loop / mbs).toFixed(loop / mbs < 10 ? 1 : 0)} of the loop   on ${on}`;
  console.log(`${name.padEnd(40)} ${figures}`);
}
if (sink < 0) console.log();
