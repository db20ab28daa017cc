// Compiles the hand-marked articles of corpus/own/* and corpus/en: NAME.ann.txt with mentions marked ⟦id:words⟧ (marks may nest; the
// first letter of an id is its kind) and NAME.val.json with their values, into articles.jsonl and gold.jsonl.
// `node tools/compile-corpus.mjs [--check]`: --check fails when the compiled files are not up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const KINDS = { c: "citation", d: "date", p: "period", n: "person", a: "agency", q: "complaint" };
const LINKS = { citation: "documentId", person: "personId", agency: "agencyId" };
const DEFAULTS = {
  citation: { number: null, year: null, symbol: null, code: null, issued: null, issuer: null, subject: null },
  date: { time: null, partOfDay: null, inferred: false },
  period: { inferred: false },
  person: { honorific: null, titles: [] },
  agency: { level: null, place: null },
  complaint: { of: null, hedge: "exact", categories: [], actions: [], agency: null, period: null, share: null },
};

/** Kinds whose name is the words themselves where the values give none. */
const NAMED = new Set(["person", "agency"]);

/** The article without its marks, and where each mark stood. */
function readMarks(marked, name) {
  let text = "";
  const open = [];
  const marks = [];
  for (let i = 0; i < marked.length; i++) {
    const opening = marked[i] === "⟦" ? /^⟦([a-z]\d+):/u.exec(marked.slice(i, i + 12)) : null;
    if (opening) {
      open.push({ id: opening[1], start: text.length });
      i += opening[0].length - 1;
    } else if (marked[i] === "⟧") {
      const mark = open.pop();
      if (!mark) throw new Error(`${name}: ⟧ without ⟦ after «${text.slice(-30)}»`);
      marks.push({ ...mark, end: text.length });
    } else text += marked[i];
  }
  if (open.length > 0) throw new Error(`${name}: ${open[0].id} is not closed`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The values of a mark; `same` repeats those of another, own fields win. */
function valuesOf(records, id, name) {
  const chain = [];
  for (let at = id; at !== undefined; at = records[at].same) {
    if (!records[at] || chain.length > 5) throw new Error(`${name}: no values for ${at}`);
    chain.unshift(records[at]);
  }
  const { same: _same, ...values } = Object.assign({}, ...chain);
  return values;
}

function rootOf(records, id) {
  return records[id].same ? rootOf(records, records[id].same) : id;
}

function compileArticle(folder, name) {
  const { text, marks } = readMarks(readFileSync(join(folder, `${name}.ann.txt`), "utf8"), name);
  const { article, records: values } = JSON.parse(readFileSync(join(folder, `${name}.val.json`), "utf8"));
  const records = marks.map(({ id, start, end }) => {
    const kind = KINDS[id[0]];
    const fields = { ...DEFAULTS[kind], ...valuesOf(values, id, name) };
    if (NAMED.has(kind)) fields.name ??= text.slice(start, end);
    if (LINKS[kind] && !fields[LINKS[kind]]) fields[LINKS[kind]] = rootOf(values, id);
    return { kind, id, start, end, text: text.slice(start, end), ...fields };
  });
  const unmarked = Object.keys(values).filter((id) => !marks.some((mark) => mark.id === id));
  if (unmarked.length > 0) throw new Error(`${name}: values without a mark: ${unmarked.join(", ")}`);
  return { input: { id: name, text, ...article }, gold: { id: name, records } };
}

const check = process.argv.includes("--check");
const own = readdirSync("corpus/own", { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const folder of [...own.map((set) => join("corpus/own", set.name)), "corpus/en"]) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".ann.txt"))
    .map((file) => file.slice(0, -".ann.txt".length))
    .sort();
  const compiled = names.map((name) => compileArticle(folder, name));
  for (const [file, key] of [
    ["articles.jsonl", "input"],
    ["gold.jsonl", "gold"],
  ]) {
    const lines = compiled.map((article) => `${JSON.stringify(article[key])}\n`).join("");
    const path = join(folder, file);
    if (!check) writeFileSync(path, lines);
    else if (!existsSync(path) || readFileSync(path, "utf8") !== lines) {
      console.error(`${path} is not up to date: run node tools/compile-corpus.mjs`);
      process.exitCode = 1;
    }
  }
}
