import type { VanbanRecord } from "../../records/schema.js";
import { escapeHtml } from "./escape.js";

/**
 * The text with a mark round every mention, marks inside marks where mentions nest. Where two cross, the later one is
 * cut in two pieces:
 *
 *     Bí thư [Tỉnh ủy]        [a [b] ]        [a [b ]] [b]
 *
 * `place` makes the ids of the page: the first piece of a record has `place` + its id.
 */
export function highlight(text: string, records: readonly VanbanRecord[], place: string): string {
  const byStart = [...records].sort((a, b) => a.start - b.start || b.end - a.end);
  const seen = new Set<string>();
  const open: VanbanRecord[] = [];
  let html = "";
  let at = 0;
  const textTo = (end: number) => {
    html += escapeHtml(text.slice(at, end));
    at = end;
  };
  /** Closes what ends at or before this place; what goes on is cut there and opened again. */
  const closeTo = (end: number) => {
    for (;;) {
      const ending = open.reduce((least, record) => Math.min(least, record.end), Number.POSITIVE_INFINITY);
      if (ending > end) return;
      textTo(ending);
      const outermost = open.findIndex((record) => record.end === ending);
      const cut = open.splice(outermost);
      html += "</mark>".repeat(cut.length);
      for (const record of cut) if (record.end > ending) html += openMark(record);
    }
  };
  const openMark = (record: VanbanRecord): string => {
    open.push(record);
    const id = seen.has(record.id) ? "" : ` id="${escapeHtml(place + record.id)}" tabindex="0"`;
    seen.add(record.id);
    return `<mark class="${record.kind}" data-record="${escapeHtml(record.id)}"${id}>`;
  };
  for (const record of byStart) {
    closeTo(record.start);
    textTo(record.start);
    html += openMark(record);
  }
  closeTo(text.length);
  textTo(text.length);
  return html;
}
