import { type Doc, notesFor } from "../../scan/doc.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { markAt, startsLine } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { endsAction, readAmount } from "./amount.js";
import { bodyBefore } from "./body-rows.js";
import { cueStart } from "./cues.js";
import { standsBare } from "./elided.js";
import { type Figure, readCounted } from "./figure.js";
import { columnsOf } from "./table.js";

/**
 * Every number that could count something. Whether it counts complaints is decided with the clause in view, in
 * `accept.ts`.
 *
 *     hơn 300 đơn · 38/42 vụ việc · 55 tố cáo · (KN 42, TC 16)
 */
const counted: Rule<ComplaintDraft> = {
  id: "complaint/counted",
  on: ["number", { class: "numeral" }],
  find: ({ doc, token }: Cursor) => {
    const amount = readAmount(doc, token);
    const figure = amount && readCounted(doc, amount);
    if (figure === null) return null;
    const rule = figure.unit === null ? ruleOfBare(doc, figure) : ruleOf(figure);
    return rule === null ? null : draftOf(doc, figure, rule);
  },
};

export const rules: readonly Rule<ComplaintDraft>[] = [counted];

/** The rule that may read a number without a unit, `null` for none; one that opens a line numbers an item of a list. */
function ruleOfBare(doc: Doc, figure: Figure): string | null {
  if (startsLine(doc.tokens, figure.first)) return null;
  if (columnsOf(doc).has(figure.first)) return CELL;
  if (mayElide(doc, figure)) return "complaint/elided-unit";
  return standsBare(doc, figure.end) ? PART : null;
}

/** A bare number may have left its unit out: after a colon, `là` or `có`, a verb or a matter, or as a pair. */
function mayElide(doc: Doc, { start, end, of }: Figure): boolean {
  if (cueStart(doc, start, "then") >= 0) return true;
  if (markAt(doc.tokens, start - 1) === "(" && markAt(doc.tokens, end) === ")") return true;
  if (endsAction(doc, start) || cueStart(doc, start, "left") >= 0) return true;
  if (bodyBefore(doc, start) >= 0 && standsBare(doc, end)) return true;
  return of !== null || markAt(doc.tokens, start - 1) === ":" || endsMatter(doc, start);
}

function endsMatter({ hits }: Doc, token: number): boolean {
  for (let first = Math.max(0, token - 4); first < token; first++) {
    if (hits.between(first, token, "complaintMatter") !== null) return true;
  }
  return false;
}

function draftOf(doc: Doc, figure: Figure, rule: string): ComplaintDraft {
  return {
    kind: "complaint",
    start: doc.tokens.start[figure.start]!,
    end: doc.tokens.end[figure.spanEnd - 1]!,
    rule,
    notes: notesFor(doc),
    count: figure.count,
    of: figure.of,
    hedge: figure.hedge,
    unit: figure.unit ?? "",
    categories: [...figure.categories],
    actions: [],
    agency: null,
    period: null,
    share: figure.share,
    figure,
    verbToken: -1,
    verbSide: "none",
    parentDraft: null,
    periodDraft: null,
    labelled: false,
    agencyId: undefined,
    confidence: undefined,
  };
}

/** A number that fills a cell of a table. */
export const CELL = "complaint/table-cell";

/** A bare number that counts only where it is a part of a total. */
export const PART = "complaint/part-of-total";

function ruleOf({ kind, of }: Figure): string {
  if (of !== null) return "complaint/done-of-total";
  return kind === "matter" ? "complaint/matter-as-unit" : "complaint/counted-unit";
}
