import type { Article, Warning } from "./article.schema.js";
import { RecordIds } from "./record-ids.js";
import { recordOf } from "./record-of.js";
import type { Draft } from "./records/drafts.js";
import type { Kind, VanbanRecord } from "./records/schema.js";
import type { CleanText } from "./text/clean.js";
import type { Span } from "./text/offset-map.js";

/**
 * Turns finished drafts into records: ids in text order, offsets and text of the input as given. With `kinds`, only
 * those; ids stay what they are without it, and what points to a record left out is `null`.
 */
export function toRecords(
  drafts: readonly Draft[],
  input: string,
  clean: CleanText,
  kinds?: readonly Kind[],
): VanbanRecord[] {
  const ids = new RecordIds(drafts, kinds);
  const records: VanbanRecord[] = [];
  drafts.forEach((draft, k) => {
    const id = ids.at(k);
    if (id !== null) records.push(recordOf(draft, id, ids, input, clean));
  });
  return records;
}

/** Everything of records that has offsets in the text: the records themselves and the mentions they list. */
export function recordSpans(records: readonly VanbanRecord[]): { start: number; end: number }[] {
  return records.flatMap((record) =>
    record.kind === "person" && record.titleMentions ? [record, ...record.titleMentions] : [record],
  );
}

/**
 * Turns every offset from UTF-16 units into code points, in one pass over the input. Does nothing without surrogates.
 */
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
