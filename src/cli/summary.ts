import type { JobSummary } from "../node/run-job.js";
import { KINDS, type VanbanRecord } from "../records/schema.js";
import { bold } from "./colour.js";
import { printable } from "./printable.js";
import { counted, duration, grouped } from "./progress.js";

/** How many records of each kind `--examples` shows. */
export const EXAMPLES = 3;

/** What a run did, as a table for people. `rejectsAt`: where the bytes of rejected lines are. */
export function summaryText(summary: JobSummary, rejectsAt: string | null, stream: { isTTY?: boolean }): string {
  const total = Object.values(summary.records).reduce((sum, count) => sum + count, 0);
  const kinds = KINDS.map((kind) => `  ${kind.padEnd(10)} ${grouped(summary.records[kind]).padStart(12)}\n`).join("");
  const speed = summary.seconds > 0 ? (summary.inputBytes / 1e6 / summary.seconds).toFixed(1) : "–";
  const kept = summary.partsKept > 0 ? `, ${grouped(summary.partsKept)} of them from before` : "";
  const parts = summary.parts > 0 ? `${counted(summary.parts, "part")}${kept}. ` : "";
  return [
    bold(
      `${counted(summary.articles, "article")}, ${counted(total, "record")}, ${grouped(summary.rejected)} rejected\n`,
      stream,
    ),
    kinds,
    rejectionsText(summary),
    summary.rejected > 0 && rejectsAt ? `  Their bytes are kept in ${printable(rejectsAt)}\n` : "",
    summary.blank > 0 ? `${counted(summary.blank, "blank line")} skipped.\n` : "",
    `${parts}${duration(summary.seconds)}, ${speed} MB/s\n`,
  ].join("");
}

/** What was found, with a few records of each kind. */
export function examplesText(summary: JobSummary): string {
  const blocks = KINDS.map((kind) => {
    const examples = (summary.examples[kind] ?? []).map((record) => `  ${describe(record)}\n`).join("");
    return `\n${kind}: ${grouped(summary.records[kind])}\n${examples}`;
  });
  return `${counted(summary.articles, "article")} read, ${grouped(summary.rejected)} rejected\n${rejectionsText(summary)}${blocks.join("")}`;
}

function rejectionsText({ rejectedBy }: JobSummary): string {
  return Object.entries(rejectedBy)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => `  ${grouped(count)} × ${code}${WHAT_TO_DO[code] ? `: ${WHAT_TO_DO[code]}` : ""}\n`)
    .join("");
}

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  BAD_JSON: "the line is no JSON",
  BAD_INPUT: "no text, or no usable id",
  BAD_UTF8: "convert the file to UTF-8",
  BAD_CSV: "the row does not fit the header",
  BAD_GZIP: "the file is damaged; what came before was read",
  ARCHIVE_RATIO: "the file unpacks to far too much",
  LINE_TOO_LONG: "--max-line-bytes allows longer ones",
  TOO_LARGE: "--max-chars allows longer ones",
  TIMEOUT: "--timeout allows more time",
  CRASH: "please report the article",
  INTERNAL: "please report the article",
};

/** One record in a line: its words, and what they mean. */
function describe(record: VanbanRecord): string {
  const words = printable(record.text.length > 60 ? `${record.text.slice(0, 59)}…` : record.text);
  return `«${words}» → ${printable(meaning(record))}`;
}

function meaning(record: VanbanRecord): string {
  switch (record.kind) {
    case "citation":
      return [record.code ?? record.type, record.issued && `issued ${record.issued}`, record.issuer]
        .filter(Boolean)
        .join(", ");
    case "date":
      return [record.iso ?? "year unknown", record.time, record.partOfDay].filter(Boolean).join(" ");
    case "period":
      return `${record.from ?? "…"} to ${record.to ?? "…"} (${record.unit})`;
    case "person":
      return [record.role, ...record.titles.map((title) => title.text)].join(", ");
    case "agency":
      return [record.name, record.level, record.branch, record.place?.province].filter(Boolean).join(", ");
    case "complaint":
      return [
        `${record.count}${record.of === null ? "" : ` of ${record.of}`}`,
        record.unit,
        record.categories.join("+"),
        record.agency,
        record.period && `${record.period.from} to ${record.period.to}`,
      ]
        .filter(Boolean)
        .join(", ");
  }
}
