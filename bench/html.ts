/**
 * `node tools/run.mjs bench/html.ts`: article text from the pages of fixtures/pages, ours beside Mozilla's Readability
 * on linkedom. Kept: segments of the article found in the text. Extra: segments of the rest of the page found there.
 */
import { readdirSync, readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlToText } from "../src/text/html/html-to-text.js";

interface Expected {
  kept: string[];
  extra: string[];
}

const folder = "fixtures/pages";
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    html: readFileSync(`${folder}/${file}`, "utf8"),
    ...(JSON.parse(readFileSync(`${folder}/${file.replace(/html$/, "json")}`, "utf8")) as Expected),
  }));

/** Titles count as kept where a tool gives them beside the text. */
const tools: Record<string, (html: string) => string> = {
  "vanban/html": (html) => htmlToText(html).text,
  "readability 0.6 + linkedom 0.18": (html) => {
    const article = new Readability(parseHTML(html).document as never).parse();
    return article ? `${article.title}\n${article.textContent}` : "";
  },
};

/** White space and invisible characters aside: only whether the text is there counts. */
const fold = (text: string) => text.normalize("NFC").replace(/[\s\u00ad\u200b\ufeff]/gu, "");
const count = (text: string, segments: string[]) => segments.filter((segment) => text.includes(fold(segment))).length;

const big = pages.map(({ html }) => html).join("\n");
console.log("| tool | pages read | kept | extra | ms a page |\n|---|---|---|---|---|");
for (const [name, read] of Object.entries(tools)) {
  let [kept, all, extra, allExtra, whole] = [0, 0, 0, 0, 0];
  for (const page of pages) {
    let text = "";
    try {
      text = fold(read(page.html));
      whole++;
    } catch (error) {
      console.error(`${name}: ${(error as Error).message}`);
    }
    kept += count(text, page.kept);
    all += page.kept.length;
    extra += count(text, page.extra);
    allExtra += page.extra.length;
  }
  console.log(
    `| ${name} | ${whole}/${pages.length} | ${kept}/${all} | ${extra}/${allExtra} | ${millisecondsAPage(read).toFixed(2)} |`,
  );
}

const hostile: Record<string, string> = {
  "all pages, twenty times over": big.repeat(20),
  "1,000,000 nested <div>": "<div>".repeat(1_000_000),
  "1,000,000 nested <td>": "<table><td>".repeat(500_000),
  "2,000,000 stray </div> in a cell": `<div><table><td>${"<span>".repeat(1000)}${"</div>".repeat(2_000_000)}`,
  "unclosed comments": "<!-- ".repeat(2_000_000),
  "unclosed attribute": `<a href="${"<p>".repeat(3_000_000)}`,
  "3,000,000 lone <": "<".repeat(3_000_000),
  "1,000,000 entities": "&#7897;".repeat(1_000_000),
};
console.log("\n| input | MB | ms | MB/s |\n|---|---|---|---|");
for (const [name, html] of Object.entries(hostile)) {
  const began = performance.now();
  htmlToText(html);
  const took = performance.now() - began;
  const size = Buffer.byteLength(html) / 1e6;
  console.log(`| ${name} | ${size.toFixed(1)} | ${took.toFixed(0)} | ${((size / took) * 1000).toFixed(0)} |`);
}

/** Processor time once warm, best of ten rounds. */
function millisecondsAPage(read: (html: string) => string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10; round++) {
    const began = process.cpuUsage();
    for (const { html } of pages) read(html);
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000 / pages.length);
  }
  return best;
}
