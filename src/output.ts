import type { Article, Warning } from "./article.schema.js";
import { AgencyRecord } from "./records/agency/schema.js";
import { CitationRecord } from "./records/citation/schema.js";
import { ComplaintRecord } from "./records/complaint/schema.js";
import { DateRecord } from "./records/date/schema.js";
import type { Draft } from "./records/drafts.js";
import { PeriodRecord } from "./records/period/schema.js";
import { PersonRecord } from "./records/person/schema.js";
import type { Kind, VanbanRecord } from "./records/schema.js";
import type { CleanText } from "./text/clean.js";
import type { Span } from "./text/offset-map.js";

/** First letter of a record's id, by kind. */
const ID_LETTER: Readonly<Record<Kind, string>> = {
  citation: "c",
  date: "d",
  period: "p",
  person: "n",
  agency: "a",
  complaint: "q",
};

/** Set for every record before the fields of its draft. */
const BASE_FIELDS = new Set(["kind", "id", "start", "end", "text"]);

/** The fields of each kind that its schema has, in the schema's order: whatever else a draft carries stays behind. */
const RECORD_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  citation: fieldsOf(CitationRecord),
  date: fieldsOf(DateRecord),
  period: fieldsOf(PeriodRecord),
  person: fieldsOf(PersonRecord),
  agency: fieldsOf(AgencyRecord),
  complaint: fieldsOf(ComplaintRecord),
};

function fieldsOf(schema: { readonly shape: object }): string[] {
  return Object.keys(schema.shape).filter((field) => !BASE_FIELDS.has(field));
}

/** Turns finished drafts into records: ids in text order, offsets and text of the input as given. */
export function toRecords(drafts: readonly Draft[], input: string, clean: CleanText): VanbanRecord[] {
  const counters = new Map<Kind, number>();
  const ids = drafts.map((draft) => {
    const count = (counters.get(draft.kind) ?? 0) + 1;
    counters.set(draft.kind, count);
    return `${ID_LETTER[draft.kind]}${count}`;
  });
  const idOf = new Map(drafts.map((draft, index) => [draft, ids[index]!]));
  return drafts.map((draft, index) => {
    const { start, end } = clean.map.toSource(draft);
    const record: Record<string, unknown> = {
      kind: draft.kind,
      id: ids[index],
      start,
      end,
      text: input.slice(start, end),
    };
    for (const field of RECORD_FIELDS[draft.kind]) {
      const value = (draft as unknown as Record<string, unknown>)[field];
      if (value !== undefined) record[field] = value;
    }
    if (draft.kind === "person" && draft.titleMentions)
      record.titleMentions = draft.titleMentions.map((title) => sourceSpan(title, input, clean));
    if (draft.kind === "complaint") {
      record.parent = draft.parentDraft ? idOf.get(draft.parentDraft) : null;
      record.periodId = draft.periodDraft ? (idOf.get(draft.periodDraft) ?? null) : null;
    }
    return record as VanbanRecord;
  });
}

function sourceSpan(span: Span, input: string, clean: CleanText) {
  const { start, end } = clean.map.toSource(span);
  return { start, end, text: input.slice(start, end) };
}

/** Turns every offset from UTF-16 units into code points, in one pass over the input. Does nothing without surrogates. */
export function toCodePoints(spans: readonly { start?: number; end?: number }[], input: string): void {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(input)) return;
  const pairsBefore: number[] = [];
  for (let i = 0; i + 1 < input.length; i++) {
    if ((input.charCodeAt(i) & 0xfc00) === 0xd800 && (input.charCodeAt(i + 1) & 0xfc00) === 0xdc00)
      pairsBefore.push(i++);
  }
  const shift = (offset: number): number => {
    let low = 0;
    let high = pairsBefore.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (pairsBefore[mid]! < offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  };
  for (const span of spans) {
    if (span.start !== undefined) span.start = shift(span.start);
    if (span.end !== undefined) span.end = shift(span.end);
  }
}

/** What `analyze` returns. Offsets count in the input as given. */
export interface Analysis<R extends VanbanRecord = VanbanRecord> {
  readonly version: string;
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly tokens?: readonly Span[];
  readonly records: readonly R[];
  readonly warnings: readonly Warning[];
}
