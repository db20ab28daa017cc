import type { Analyzer } from "../../analyze.js";
import type { Kind, VanbanRecord } from "../../records/schema.js";
import { foldSpelling } from "./fold.js";

/** One row of a case table: a text, and every mention of one kind in it. */
export interface Case {
  readonly text: string;
  readonly context?: { readonly published?: string; readonly province?: string; readonly url?: string };
  readonly expect: readonly ExpectedMention[];
  readonly why: string;
  /** Why the row is not right yet. It is run all the same: when it comes right, the mark must go. */
  readonly gap?: string;
}

/** A mention with any of its fields. `same` and `doc` are labels: equal labels, equal person, body or document. */
interface ExpectedMention {
  readonly text: string;
  readonly start?: number;
  readonly same?: number;
  readonly doc?: number;
  readonly [field: string]: unknown;
}

const LABELS = { citation: ["doc", "documentId"], person: ["same", "personId"], agency: ["same", "agencyId"] } as const;

/** What a case gets wrong, one line each; empty when all is right. */
export function caseFaults(analyzer: Analyzer, kind: Kind, row: Case): string[] {
  const { records } = analyzer.analyze(row.text, { ...row.context, kinds: [kind], validate: true });
  const faults: string[] = [];
  const matched = new Map<ExpectedMention, VanbanRecord>();
  for (const want of row.expect) {
    const start = want.start ?? row.text.indexOf(want.text);
    const got = records.find((record) => record.start === start && record.text === want.text);
    if (!got) faults.push(`missed «${want.text}»`);
    else {
      matched.set(want, got);
      faults.push(...fieldFaults(want, got));
    }
  }
  const found = new Set(matched.values());
  for (const got of records) if (!found.has(got)) faults.push(`extra «${got.text}» @${got.start} (${got.rule})`);
  if (kind in LABELS) {
    const [label, field] = LABELS[kind as keyof typeof LABELS];
    faults.push(...labelFaults(matched, label, field));
  }
  return faults;
}

function fieldFaults(want: ExpectedMention, got: VanbanRecord): string[] {
  const faults: string[] = [];
  for (const [field, value] of Object.entries(want)) {
    if (field === "text" || field === "start" || field === "same" || field === "doc") continue;
    const actual = (got as unknown as Record<string, unknown>)[field] ?? null;
    const [wanted, found] = field === "titles" ? titlesFor(value, actual) : [comparable(value), comparable(actual)];
    if (wanted !== found) faults.push(`«${want.text}» ${field}: want ${wanted}, got ${found}`);
  }
  return faults;
}

/** Titles are written as texts, or as whole titles. */
function titlesFor(value: unknown, actual: unknown): [string, string] {
  const wanted = value as readonly (string | Record<string, unknown>)[];
  const found = (actual ?? []) as readonly Record<string, unknown>[];
  const shapes = wanted.map((title) => (typeof title === "string" ? ["text"] : Object.keys(title).sort()));
  const pick = (title: Record<string, unknown>, fields: readonly string[]) =>
    fields.map((field) => `${field}=${comparable(title[field] ?? null)}`).join(" ");
  return [
    wanted.map((title, k) => pick(typeof title === "string" ? { text: title } : title, shapes[k]!)).join(" | "),
    found.map((title, k) => pick(title, shapes[k] ?? ["text"])).join(" | "),
  ];
}

function comparable(value: unknown): string {
  if (typeof value === "string") return foldSpelling(value)!;
  if (Array.isArray(value)) return `[${value.map(comparable).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${key}: ${comparable(inner)}`)
      .join(", ")}}`;
  }
  return String(value);
}

function labelFaults(
  matched: ReadonlyMap<ExpectedMention, VanbanRecord>,
  label: "same" | "doc",
  field: string,
): string[] {
  const faults: string[] = [];
  const idOf = new Map<number, string>();
  const labelOf = new Map<string, number>();
  for (const [want, got] of matched) {
    const name = want[label];
    if (name === undefined) continue;
    const id = (got as unknown as Record<string, string>)[field]!;
    if ((idOf.get(name) ?? id) !== id) faults.push(`«${want.text}» should share the ${field} of ${label} ${name}`);
    if ((labelOf.get(id) ?? name) !== name)
      faults.push(`«${want.text}» should not share the ${field} of ${label} ${labelOf.get(id)}`);
    idOf.set(name, id);
    labelOf.set(id, name);
  }
  return faults;
}
