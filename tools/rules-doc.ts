/** Writes docs/rules/<kind>.md from the case tables: `node tools/run.mjs tools/rules-doc.ts [--check]`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import type { Case } from "../src/cli/eval/cases.js";
import { KINDS, type Kind } from "../src/records/schema.js";
import { RULE_WORDS } from "./rule-words.js";

const FOLDER = "docs/rules";
const analyzer = createAnalyzer();

/** A row of a case table, with the rule that finds its first mention; `null` where nothing is to be found. */
interface Row extends Case {
  readonly rule: string | null;
}

type Mention = Case["expect"][number];

function rowsOf(kind: Kind): Row[] {
  const lines = readFileSync(`fixtures/cases/${kind}.jsonl`, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const row = JSON.parse(line) as Case;
    const { records } = analyzer.analyze(row.text, { ...row.context, kinds: [kind] });
    const first = row.expect[0];
    const found = records.find(({ start, text }) => first && start === startOf(row, first) && text === first.text);
    return { ...row, rule: found?.rule ?? null };
  });
}

function startOf({ text }: Case, mention: Mention): number {
  return mention.start ?? text.indexOf(mention.text);
}

function page(kind: Kind, rows: readonly Row[]): string {
  const right = rows.filter(({ gap }) => !gap);
  const rules = [...new Set(right.map(({ rule }) => rule))].filter((rule) => rule !== null).sort();
  const sections = rules.map((rule) => {
    const own = right.filter((row) => row.rule === rule);
    const words = RULE_WORDS[rule];
    return `## ${rule}\n\n${words ? `${words}\n\n` : ""}${table(own, true)}`;
  });
  const none = right.filter(({ expect }) => expect.length === 0);
  if (none.length > 0)
    sections.push(`## Not a ${kind}\n\nTexts that look like one and hold none.\n\n${table(none, false)}`);
  const gaps = rows.filter(({ gap }) => gap);
  if (gaps.length > 0)
    sections.push(
      `## Not right yet\n\nWhat should be found, and why it is not.\n\n${table(gaps, true, ({ gap }) => gap!)}`,
    );
  return `# Rules: ${kind}

Written from \`fixtures/cases/${kind}.jsonl\` by \`npm run docs:rules\`: the ${rows.length} cases that the tests run, by the rule that finds their first mention. Mentions stand in bold; fields that are \`null\`, \`false\` or empty, and \`exact\` figures, go without saying. \`vanban explain\` names the rule for a text of your own. [What a record is](../records.md#${kind}) defines the kind in words.

${sections.join("\n\n")}
`;
}

function table(rows: readonly Row[], records: boolean, why: (row: Row) => string = (row) => row.why): string {
  const head = records ? "| text | record | why |\n|---|---|---|" : "| text | why |\n|---|---|";
  const body = rows.map((row) => {
    const cells = [textCell(row), ...(records ? [row.expect.map(recordCell).join("<br>")] : []), plain(why(row))];
    return `| ${cells.join(" | ")} |`;
  });
  return `${head}\n${body.join("\n")}`;
}

/** The text with its mentions in bold; what is known of the article before it. */
function textCell(row: Row): string {
  const { published, province, url } = row.context ?? {};
  const known = [published, province, url].filter((part) => part !== undefined).map(plain);
  const outer: { start: number; end: number }[] = [];
  const spans = row.expect.map((mention) => {
    const start = startOf(row, mention);
    return { start, end: start + mention.text.length };
  });
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  let at = 0;
  let text = "";
  for (const { start, end } of outer) {
    text += `${plain(row.text.slice(at, start))}<b>${plain(row.text.slice(start, end))}</b>`;
    at = end;
  }
  text += plain(row.text.slice(at));
  return known.length > 0 ? `<i>${known.join(" · ")}:</i> ${text}` : text;
}

/** The fields a row asks for; what is `null`, `false`, empty or an exact figure goes without saying. */
function recordCell({ text, start: _, ...fields }: Mention): string {
  const said = Object.entries(fields).flatMap(([field, value]) => {
    const shown = shownValue(value);
    return shown === "" || shown === "exact" ? [] : [`${field}&nbsp;${plain(shown)}`];
  });
  return `${plain(text)}: ${said.join(", ") || "–"}`;
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(shownValue).join("; ");
  if (typeof value !== "object") return String(value);
  if ("from" in value && "to" in value) return `${value.from ?? "…"} – ${value.to ?? "…"}`;
  if ("text" in value) return String(value.text);
  return Object.values(value).map(shownValue).filter(Boolean).join(", ");
}

/** Text as it is in a cell of a Markdown table. */
function plain(text: string): string {
  return text
    .replace(/[&<>|*_`[\]\\~#]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\r?\n|\r/gu, " ⏎ ")
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
      (unit) => {
        return `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      },
    );
}

const pages = KINDS.map((kind) => {
  const rows = rowsOf(kind);
  return { file: `${kind}.md`, text: page(kind, rows), kind, rows };
});
const count = (rows: readonly Row[], which: (row: Row) => boolean) => rows.filter(which).length;
const index = `# Rules

The case tables of \`fixtures/cases/\` to read: what each rule finds, what looks like it and is none, and what is not right yet. Written by \`npm run docs:rules\`; a test fails when a page is not current.

| kind | cases | with nothing to find | not right yet |
|---|---|---|---|
${pages.map(({ kind, rows }) => `| [${kind}](${kind}.md) | ${rows.length} | ${count(rows, ({ expect }) => expect.length === 0)} | ${count(rows, ({ gap }) => gap !== undefined)} |`).join("\n")}
`;

const files = [{ file: "README.md", text: index }, ...pages];
if (!process.argv.includes("--check")) {
  mkdirSync(FOLDER, { recursive: true });
  for (const { file, text } of files) writeFileSync(`${FOLDER}/${file}`, text);
} else {
  const stale = files.filter(({ file, text }) => {
    try {
      return readFileSync(`${FOLDER}/${file}`, "utf8") !== text;
    } catch {
      return true;
    }
  });
  if (stale.length > 0) {
    console.error(`not up to date: ${stale.map(({ file }) => `${FOLDER}/${file}`).join(", ")}: run npm run docs:rules`);
    process.exitCode = 1;
  }
}
