/** Changes by rule: the table of a release note, and examples to read. */
import type { Change } from "./record-changes.js";

export interface ArticleChange extends Change {
  readonly article: string;
}

interface Row {
  gained: number;
  lost: number;
  changed: number;
  /** Records of which nothing but the confidence changed. */
  rated: number;
  readonly fields: Map<string, number>;
}

/** Words of a record that are shown. */
const SHOWN = 60;

/**
 * A Markdown table, a row a rule, the rules with most changes first.
 *
 *     | rule | gained | lost | changed | rated anew | fields that changed | such as |
 *
 * Rated anew are records of which nothing but the confidence changed: the model was trained again.
 */
export function changeTable(changes: readonly ArticleChange[]): string {
  if (changes.length === 0) return "No record was gained, lost or changed.\n";
  const rows = new Map<string, Row>();
  for (const { rule, how, fields } of changes) {
    let row = rows.get(rule);
    if (!row) {
      row = { gained: 0, lost: 0, changed: 0, rated: 0, fields: new Map() };
      rows.set(rule, row);
    }
    if (isRated({ how, fields })) {
      row.rated++;
      continue;
    }
    row[how]++;
    for (const [field] of fields) row.fields.set(field, (row.fields.get(field) ?? 0) + 1);
  }
  const all = ({ gained, lost, changed, rated }: Row) => (gained + lost + changed) * changes.length + rated;
  const sorted = [...rows].sort(([a, x], [b, y]) => all(y) - all(x) || (a < b ? -1 : 1));
  const sum = (column: "gained" | "lost" | "changed" | "rated") =>
    sorted.reduce((whole, [, row]) => whole + row[column], 0);
  const lines = [
    "| rule | gained | lost | changed | rated anew | fields that changed | such as |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...sorted.map(([rule, { gained, lost, changed, rated, fields }]) => {
      const example = shown(changes.find((change) => change.rule === rule && change.text !== "")?.text ?? "");
      return `| ${rule} | ${gained} | ${lost} | ${changed} | ${rated} | ${mostFirst(fields)} | ${example && `«${example}»`} |`;
    }),
    `| all | ${sum("gained")} | ${sum("lost")} | ${sum("changed")} | ${sum("rated")} | | |`,
  ];
  return `${lines.join("\n")}\n`;
}

function isRated({ how, fields }: Pick<Change, "how" | "fields">): boolean {
  return how === "changed" && fields.every(([field]) => field === "confidence");
}

function mostFirst(fields: ReadonlyMap<string, number>): string {
  return [...fields]
    .sort(([, a], [, b]) => b - a)
    .map(([field, count]) => `${field} ${count}`)
    .join(", ");
}

/** Examples under each rule, at most `most` each, none of records only rated anew. */
export function changeExamples(changes: readonly ArticleChange[], most: number): string {
  const byRule = new Map<string, ArticleChange[]>();
  for (const change of changes) {
    const some = byRule.get(change.rule) ?? [];
    if (some.length < most && !isRated(change)) byRule.set(change.rule, [...some, change]);
  }
  return [...byRule]
    .map(([rule, some]) => `${rule}\n${some.map((change) => `  ${line(change)}\n`).join("")}`)
    .join("\n");
}

const SIGN = { gained: "+", lost: "-", changed: "~" };

function line({ how, article, start, text, fields }: ArticleChange): string {
  const values = fields.map(([field, before, after]) => `${field} ${shown(before)} → ${shown(after)}`).join("; ");
  return `${SIGN[how]} ${article}@${start} «${shown(text)}»${values && `  ${values}`}`;
}

function shown(text: string): string {
  const flat = text.replace(/\s{1,100}/gu, " ").replaceAll("|", "¦");
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN - 1)}…` : flat;
}
