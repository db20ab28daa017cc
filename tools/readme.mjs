// Fills the README's examples and figures from files that are tested: `node tools/readme.mjs [--check]`.
import { readFileSync, writeFileSync } from "node:fs";

const readme = readFileSync("README.md", "utf8");
const fence = (body) => `\`\`\`${body}\`\`\``;
let filled = readme.replace(/<!-- (examples\/[\w.-]+) -->\n```(\w+)\n[\s\S]*?```/gu, (_, file, language) => {
  return `<!-- ${file} -->\n${fence(`${language}\n${readFileSync(file, "utf8").trimEnd()}\n`)}`;
});
filled = filled.replace(/<!-- scores -->\n[\s\S]*?\n(?=## )/u, `<!-- scores -->\n\n${scoreTable()}\n`);

function scoreTable() {
  const scores = JSON.parse(readFileSync("corpus/scores.json", "utf8"))["corpus/vi"];
  const kinds = ["citation", "date", "period", "person", "agency", "complaint"];
  const figure = (name) => (scores[name] === undefined ? "–" : scores[name].toFixed(3));
  const rows = kinds.map(
    (kind) => `| ${kind} | ${figure(`${kind}.span`)} | ${figure(`${kind}.value`)} | ${figure(`${kind}.links`)} |`,
  );
  return [
    "| kind | span F1 | value F1 | links F1 |",
    "|---|---|---|---|",
    ...rows,
    `| person–title pairs | | ${figure("titles")} | |`,
    `| macro average | | ${figure("macro")} | |`,
    "",
  ].join("\n");
}

if (!process.argv.includes("--check")) writeFileSync("README.md", filled);
else if (filled !== readme) {
  console.error("README.md is not up to date: run node tools/readme.mjs");
  process.exitCode = 1;
}
