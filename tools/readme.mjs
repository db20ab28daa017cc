// Fills the examples and figures of pages from files that are tested: `node tools/readme.mjs [--check]`.
import { readFileSync, writeFileSync } from "node:fs";

/** Pages with the words their table of scores has for its columns and its last rows. */
const PAGES = {
  "README.md": ["kind", "span F1", "value F1", "links F1", "person–title pairs", "macro average"],
  "README.vi.md": ["loại", "F1 vị trí", "F1 giá trị", "F1 liên kết", "cặp người–chức danh", "trung bình"],
  "docs/own-lists.md": [],
  "docs/english.md": [],
  "docs/natural.md": [],
  "docs/peers.md": [],
};

const stale = [];
for (const [page, words] of Object.entries(PAGES)) {
  const written = readFileSync(page, "utf8");
  const filled = fill(written, words);
  if (process.argv.includes("--check")) stale.push(...(filled === written ? [] : [page]));
  else writeFileSync(page, filled);
}
if (stale.length > 0) {
  console.error(`not up to date: ${stale.join(", ")}: run node tools/readme.mjs`);
  process.exitCode = 1;
}

function fill(page, words) {
  const fence = (body) => `\`\`\`${body}\`\`\``;
  return page
    .replace(/<!-- (examples\/[\w.-]+) -->\n```(\w+)\n[\s\S]*?```/gu, (_, file, language) => {
      return `<!-- ${file} -->\n${fence(`${language}\n${readFileSync(file, "utf8").trimEnd()}\n`)}`;
    })
    .replace(/<!-- scores -->\n[\s\S]*?\n(?=## )/u, () => `<!-- scores -->\n\n${scoreTable(words)}\n`)
    .replace(/<!-- rows of (\S+) -->\n((?:\|.*\n)+)/gu, (_, file, table) => {
      return `<!-- rows of ${file} -->\n${rowsOf(file, table.trimEnd().split("\n"))}\n`;
    });
}

/** The rows of a table as they stand in the table of the same head in another file. */
function rowsOf(file, [head, line, ...rows]) {
  const first = (row) => row.split("|")[1].trim();
  const cells = (row) =>
    row
      .split("|")
      .map((cell) => cell.trim())
      .join("|");
  const lines = readFileSync(file, "utf8").split("\n");
  const heads = lines.flatMap((other, k) => (cells(other) === cells(head) ? [k] : []));
  const found = rows.map((row) => {
    for (const k of heads)
      for (let at = k + 2; lines[at]?.startsWith("|"); at++) if (first(lines[at]) === first(row)) return lines[at];
    throw new Error(`${file} has no row ${first(row)} under ${head}`);
  });
  return [head, line, ...found].join("\n");
}

function scoreTable([kindWord, span, value, links, pairs, macro]) {
  const scores = JSON.parse(readFileSync("corpus/scores.json", "utf8"))["corpus/vi"];
  const kinds = ["citation", "date", "period", "person", "agency", "complaint"];
  const figure = (name) => (scores[name] === undefined ? "–" : scores[name].toFixed(3));
  const rows = kinds.map(
    (kind) => `| ${kind} | ${figure(`${kind}.span`)} | ${figure(`${kind}.value`)} | ${figure(`${kind}.links`)} |`,
  );
  return [
    `| ${kindWord} | ${span} | ${value} | ${links} |`,
    "|---|---|---|---|",
    ...rows,
    `| ${pairs} | | ${figure("titles")} | |`,
    `| ${macro} | | ${figure("macro")} | |`,
    "",
  ].join("\n");
}
