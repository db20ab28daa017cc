import type { Kind, VanbanRecord } from "../records/schema.js";
import type { Span } from "../text/offset-map.js";

/** An article with its records, as every format takes it. All offsets are UTF-16 units of `text`. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly records: readonly VanbanRecord[];
  /** Where the article stood. */
  readonly url?: string | null;
  readonly version?: string;
  /** Needed by CoNLL-U and IOB2. */
  readonly sentences?: readonly Span[];
  /** Needed by CoNLL-U and IOB2. */
  readonly tokens?: readonly Span[];
}

/** What formats that keep no values give back: where a mention stands and what it is. UTF-16 units. */
export interface LabelledSpan extends Span {
  readonly kind: Kind;
}

/** How two records of an article hang together. */
export interface RecordLink {
  /** Ids of the records. */
  readonly from: string;
  readonly to: string;
  /** `same`: a later mention and the first of the same document, person or body. */
  readonly type: "same" | "title_of" | "counted_by" | "counted_in" | "part_of";
}

/** The links between the records of an article, in the order of the text. */
export function linksOf(records: readonly VanbanRecord[]): RecordLink[] {
  const first = new Map<string, string>();
  const ids = new Set(records.map(({ id }) => id));
  const links: RecordLink[] = [];
  for (const record of records) {
    const identity = identityOf(record);
    if (identity === null) continue;
    const known = first.get(identity);
    if (known === undefined) first.set(identity, record.id);
    else links.push({ from: record.id, to: known, type: "same" });
  }
  const add = (from: string, to: string | null | undefined, type: RecordLink["type"]) => {
    if (to && to !== from && ids.has(to)) links.push({ from, to, type });
  };
  for (const record of records) {
    if (record.kind === "person") {
      const bodies = new Set(record.titles.map(({ agencyId }) => agencyId).filter(Boolean));
      for (const agencyId of bodies) add(record.id, first.get(`agency ${agencyId}`), "title_of");
    } else if (record.kind === "complaint") {
      add(record.id, record.agencyId && first.get(`agency ${record.agencyId}`), "counted_by");
      add(record.id, record.periodId, "counted_in");
      add(record.id, record.parent, "part_of");
    }
  }
  return links;
}

function identityOf(record: VanbanRecord): string | null {
  switch (record.kind) {
    case "citation":
      return `citation ${record.documentId}`;
    case "person":
      return `person ${record.personId}`;
    case "agency":
      return `agency ${record.agencyId}`;
    default:
      return null;
  }
}

/** Records that lie in no other one, in text order: for formats that know no nesting. */
export function outermost<S extends Span>(spans: readonly S[]): S[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: S[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
