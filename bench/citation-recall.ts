/**
 * How many numbers of documents are found in raw legal text, against a loose pattern that asks for no list of symbols:
 * a number, perhaps a year, then two or more groups of letters that begin with a capital.
 *
 *     node tools/run.mjs bench/citation-recall.ts legal.jsonl.gz [every Nth article = 1] [sample to print = 0]
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { createAnalyzer } from "../src/analyze.js";
import type { CitationDraft } from "../src/records/drafts.js";
import { mentionsOf } from "../src/scan/doc.js";
import { cleanText } from "../src/text/clean.js";

const SEPARATOR = "[ \\n]{0,2}[/&‐‑‒–—―−-][ \\n]{0,2}";
const GROUP = "\\p{Lu}[\\p{L}\\d]{0,30}";
const LOOSE = new RegExp(
  `(?<![\\p{L}\\d/.,-])\\d{1,6}(?:\\.\\d{1,3})?\\p{L}?[ \\n]{0,2}[/‐‑‒–—―−-][ \\n]{0,2}(?:(?:19|20)\\d\\d[ \\n]{0,2}[/‐‑‒–—―−-][ \\n]{0,2})?${GROUP}(?:${SEPARATOR}${GROUP})+`,
  "gu",
);
/** Classes of what the pattern takes for a document and is none, or may be none. First match counts. */
const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["case number", /[/-](?:\p{Lu}{0,4}(?:ST|PT|GĐT)|TL\p{Lu}{2})(?![\p{L}])/u],
  ["number lost", /^(?:19|20)\d\d[/-]/u],
  ["form", /(?:mẫu|biểu|phụ lục)[\s\S]{0,160}\d{1,2}[/-]\p{Lu}[^ ]{0,40}$/iu],
  ["place holder", /\d[ \n]{0,2}[/-][ \n]{0,2}(?:XXX|YYY|\.\.)/u],
  ["list item before capitals", /^\d{1,2}[ \n]{1,2}[-–]|^\d{1,2}[-–][ \n]/u],
  ["range or heading of words", /[/-][ \n]{0,2}\p{Lu}\p{Ll}{2,}/u],
];

const [file, everyText, sampleText] = process.argv.slice(2);
const every = Number(everyText ?? 1);
const sampleSize = Number(sampleText ?? 0);
const analyzer = createAnalyzer();
const missed = new Map<string, Map<string, number>>();
const reservoir: string[] = [];
let wanted = 0;
let found = 0;
let seen = 0;
let line = 0;
for await (const row of createInterface({ input: createReadStream(file!).pipe(createGunzip()) })) {
  if (line++ % every !== 0) continue;
  const { text } = cleanText((JSON.parse(row) as { text: string }).text);
  const { doc } = analyzer.read(text);
  const records = mentionsOf<CitationDraft>(doc, "citation");
  for (const record of records) if (record.code !== null) keepSample(text, record);
  let k = 0;
  for (const match of text.matchAll(LOOSE)) {
    while (k < records.length && records[k]!.end <= match.index) k++;
    const hit = records[k] !== undefined && records[k]!.start <= match.index;
    const lost = ["boilerplate", "footer"].includes(doc.zones.at(match.index))
      ? "boilerplate of the page"
      : classOf(text, match.index, match[0]);
    const name = hit ? null : lost;
    if (name !== null && name !== "document") count(name, match[0]);
    else {
      wanted++;
      if (hit) found++;
      else count("document", match[0]);
    }
  }
}
console.log(`found ${found} of ${wanted}: ${((100 * found) / wanted).toFixed(2)} %`);
for (const [name, codes] of missed) {
  const total = [...codes.values()].reduce((sum, n) => sum + n, 0);
  const top = [...codes].sort((a, b) => b[1] - a[1]).slice(0, name === "document" ? 60 : 15);
  console.log(
    `\nnot found, ${name}: ${total}\n  ${top.map(([code, n]) => `${code.replace(/\n/g, "⏎")} ×${n}`).join("\n  ")}`,
  );
}
for (const shown of reservoir) console.log(shown);

function classOf(text: string, at: number, code: string): string {
  const context = text.slice(Math.max(0, at - 160), at) + code;
  return CLASSES.find(([name, pattern]) => pattern.test(name === "form" ? context : code))?.[0] ?? "document";
}

function count(name: string, code: string): void {
  const codes = missed.get(name) ?? new Map<string, number>();
  codes.set(code, (codes.get(code) ?? 0) + 1);
  missed.set(name, codes);
}

/** A sample that is the same on every run: the draws follow from a fixed seed. */
function keepSample(
  text: string,
  record: {
    start: number;
    end: number;
    type: string;
    code: string | null;
    issued: string | null;
    issuer: string | null;
    subject: string | null;
  },
): void {
  seen++;
  const slot = reservoir.length < sampleSize ? reservoir.length : ((seen * 2654435761) >>> 0) % seen;
  if (slot >= sampleSize) return;
  const before = text.slice(Math.max(0, record.start - 60), record.start);
  const after = text.slice(record.end, record.end + 120);
  const shown = `…${before}⟦${text.slice(record.start, record.end)}⟧${after}`.replace(/\n/g, "⏎");
  reservoir[slot] =
    `${shown}\n    ${record.type} | ${record.code} | ${record.issued} | ${record.issuer} | ${record.subject}`;
}
