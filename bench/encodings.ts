/**
 * `node tools/run.mjs bench/encodings.ts [FILE.jsonl[.gz]...]`: how well legacy encodings are told apart and repaired
 * on the articles of the corpus, and how many texts of the files, all in Unicode, are touched (none should be).
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import iconv from "iconv-lite";
import LETTERS from "../src/lexicon/legacy/letters.tsv";
import { decode } from "../src/text/decode.js";
import { repairLegacy } from "../src/text/legacy/repair.js";

const textsOf = (file: string) =>
  (file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const rows = LETTERS.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const bytesBy = (column: number) => new Map(rows.map((row) => [row[0]!, Buffer.from(row[column]!, "hex")]));
const encodeBy = (table: Map<string, Buffer>, rest: string) => (text: string) =>
  Buffer.concat([...text].map((char) => table.get(char) ?? iconv.encode(char, rest)));

const encoders: Record<string, (text: string) => Buffer> = {
  tcvn3: (text) => iconv.encode(text, "tcvn"),
  viscii: (text) => iconv.encode(text, "viscii"),
  vni: encodeBy(bytesBy(3), "windows-1252"),
  "windows-1258": encodeBy(bytesBy(5), "windows-1258"),
};

const corpus = textsOf("corpus/vi/articles.jsonl")
  .map((text) =>
    text
      .normalize("NFC")
      .replace(/[“”]/g, '"')
      .replace(/[–—]/g, "-")
      .replace(/[\u00a0\u00ad\u200b]/g, " "),
  )
  .filter((text) => !/[\u0080-\u00bfÐð\u0250-\u1e9f\u1f00-\uffff]/.test(text));

console.log("| encoding | texts | bytes read right | read as Latin-1 and repaired |\n|---|---|---|---|");
for (const [name, encode] of Object.entries(encoders)) {
  let [bytes, repaired] = [0, 0];
  for (const text of corpus) {
    const encoded = encode(text);
    const got = decode(encoded);
    if (got.encoding === name && got.text === text) bytes++;
    if (name !== "windows-1258" && repairLegacy(encoded.toString("latin1")).text === text) repaired++;
  }
  console.log(`| ${name} | ${corpus.length} | ${bytes} | ${name === "windows-1258" ? "–" : repaired} |`);
}

console.log("\n| file | texts | touched | MB/s |\n|---|---|---|---|");
for (const file of ["corpus/vi/articles.jsonl", ...process.argv.slice(2)]) {
  const texts = textsOf(file);
  const began = process.cpuUsage();
  const touched = texts.filter((text) => repairLegacy(text).encoding !== null).length;
  const { user } = process.cpuUsage(began);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`| ${file.split("/").at(-1)} | ${texts.length} | ${touched} | ${(size / user).toFixed(0)} |`);
}
