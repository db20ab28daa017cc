import type { OutputLine } from "../article.schema.js";
import { KINDS, type Kind, type VanbanRecord } from "../records/schema.js";
import { printable } from "./printable.js";

const EXAMPLES = 3;

/** Counts of a run, for people. */
export class Summary {
  articles = 0;
  rejected = 0;
  private readonly counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  private readonly examples = new Map<Kind, string[]>(KINDS.map((kind) => [kind, []]));

  add(line: OutputLine): void {
    this.articles++;
    if (!line.ok) {
      this.rejected++;
      return;
    }
    for (const record of line.records) {
      this.counts.set(record.kind, this.counts.get(record.kind)! + 1);
      const shown = this.examples.get(record.kind)!;
      if (shown.length < EXAMPLES) {
        const example = describe(record);
        if (!shown.includes(example)) shown.push(example);
      }
    }
  }

  toString(): string {
    const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const kinds = [...this.counts]
      .map(([kind, count]) => `  ${kind.padEnd(10)} ${String(count).padStart(8)}\n`)
      .join("");
    return `${this.articles} articles, ${total} records, ${this.rejected} rejected\n${kinds}`;
  }

  withExamples(): string {
    const blocks = [...this.examples].map(
      ([kind, examples]) =>
        `\n${kind}: ${this.counts.get(kind)}\n${examples.map((example) => `  ${example}\n`).join("")}`,
    );
    return `${this.articles} articles read, ${this.rejected} rejected\n${blocks.join("")}`;
  }
}

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
