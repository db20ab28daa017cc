import type { CitationDraft, Draft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";

/** Which kinds may stand inside a mention of a kind (records.md): anything else inside it is no record of its own. */
const MAY_HOLD: Readonly<Record<Draft["kind"], readonly Draft["kind"][]>> = {
  citation: ["period"],
  agency: ["citation", "period"],
  date: [],
  period: [],
  person: [],
  complaint: [],
};

/** Drops mentions that stand inside, or cross, a longer mention that may not hold them. */
export function keepAllowedNesting(doc: Doc): void {
  const drafts = (doc.mentions as Draft[]).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Draft[] = [];
  const open: Draft[] = [];
  for (const draft of drafts) {
    while (open.length > 0 && open.at(-1)!.end <= draft.start) open.pop();
    if (isNumbered(draft) || isLed(draft))
      dropOuter(kept, open, (outer) => outer.kind === "agency" && outer.end < draft.end);
    if (open.every((outer) => givesWay(outer, draft) || mayStandIn(draft, outer))) {
      dropOuter(kept, open, (outer) => givesWay(outer, draft));
      kept.push(draft);
      open.push(draft);
    }
  }
  doc.mentions.length = 0;
  for (const draft of kept) doc.mentions.push(draft);
}

/** A figure of complaints gives way to all else: leaving complaints out changes no other record. */
function givesWay(outer: Draft, draft: Draft): boolean {
  return outer.kind === "complaint" && draft.kind !== "complaint" && outer.end > draft.start;
}

/** A citation with a number, a stage, a term are read from their own sign: what runs into one was read too far. */
function dropOuter(kept: Draft[], open: Draft[], goes: (outer: Draft) => boolean): void {
  for (let k = open.length - 1; k >= 0; k--) {
    const outer = open[k]!;
    if (!goes(outer)) continue;
    open.splice(k, 1);
    kept.splice(kept.lastIndexOf(outer), 1);
  }
}

function isNumbered(draft: Draft): boolean {
  return draft.kind === "citation" && draft.number !== null;
}

/** `HĐND xã NK 2016-2021`: a stage or a term with its word. */
function isLed(draft: Draft): boolean {
  return draft.kind === "period" && (draft.rule === "period/term" || draft.rule === "period/stage");
}

function mayStandIn(inner: Draft, outer: Draft): boolean {
  if (outer.end <= inner.start) return true;
  if (inner.end > outer.end || !MAY_HOLD[outer.kind].includes(inner.kind)) return false;
  if (outer.kind !== "citation") return true;
  const title = (outer as CitationDraft).titleSpan;
  return title !== null && inner.start >= title.start && inner.end <= title.end;
}
