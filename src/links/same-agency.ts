import type { AgencyDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { identityOf } from "./agency-identity.js";
import { ShortAgencyNames } from "./short-agency-names.js";
import { PlaceResolver } from "./which-place.js";

/** Which mentions mean one body, and where it is. */
export function linkAgencies(doc: Doc): void {
  const drafts = mentionsOf<AgencyDraft>(doc, "agency");
  const places = new PlaceResolver(doc);
  const full = new ShortAgencyNames();
  const ids = new Map<string, string>();
  /** The body last named with its level, by branch. */
  const near = new Map<string, AgencyDraft>();
  const byReading = new Map<AgencyDraft["reading"], AgencyDraft>();
  const dropped = new Set<AgencyDraft>();
  const pending: AgencyDraft[] = [];
  for (const draft of drafts) {
    place(draft, places);
    const { state } = draft.reading;
    const same = draft.reading.same && byReading.get(draft.reading.same);
    if (same) {
      inherit(draft, same);
      ids.set(identityOf(draft), same.agencyId);
      byReading.set(draft.reading, draft);
      continue;
    }
    byReading.set(draft.reading, draft);
    beParented(draft, full);
    const longer =
      isShort(draft) && (!hasForeignForms(draft) || !ids.has(identityOf(draft))) ? full.lastFor(draft.name) : null;
    if (longer) inherit(draft, longer);
    else if (state === "later") dropped.add(draft);
    else if (state === "bare") pending.push(draft);
    if (!longer && state === "full") {
      draft.agencyId = idFor(ids, identityOf(draft));
      full.add(draft);
      if (draft.level !== null) near.set(draft.branch, draft);
      else if (draft.branch === "party") standBeside(draft, near.get("party"));
    } else if (state === "bare" && !longer) standBeside(draft, near.get(draft.branch));
  }
  for (const draft of pending) {
    const longer = full.lastFor(draft.name);
    if (longer) inherit(draft, longer);
    else {
      if (draft.level === null) standBeside(draft, near.get(draft.branch));
      draft.agencyId = idFor(ids, identityOf(draft));
    }
  }
  if (dropped.size > 0) keepOnly(doc, dropped);
}

function idFor(ids: Map<string, string>, identity: string): string {
  let id = ids.get(identity);
  if (id === undefined) {
    id = `agency-${ids.size + 1}`;
    ids.set(identity, id);
  }
  return id;
}

function place(draft: AgencyDraft, places: PlaceResolver): void {
  const { level, province, district, commune } = places.where(draft);
  draft.level = level;
  draft.place = province || district || commune ? { province, district, commune } : null;
  if (draft.place) draft.notes.push(`place: ${[commune, district, province].filter(Boolean).join(", ")}`);
}

/** `UBKT Đảng ủy`: what its committee's name leaves out, the committee's full name says. */
function beParented(draft: AgencyDraft, full: ShortAgencyNames): void {
  const { parent, area } = draft.reading;
  if (draft.level !== null || area !== null || !parent) return;
  const committee = full.lastFor(parent.core);
  if (!committee) return;
  draft.level = committee.level;
  draft.place = committee.place;
}

/** A name with no place and no committee may be the short form of a longer one. */
function isShort({ reading, place }: AgencyDraft): boolean {
  if (reading.area !== null) return reading.area.name === null && place === null;
  return reading.level === null || reading.level === "central" || reading.state !== "full" || place === null;
}

/** `Quốc hội`, `Bộ Tài chính`: their longer forms are other countries'. */
function hasForeignForms({ reading }: AgencyDraft): boolean {
  return reading.head.fields.tail!.includes("N");
}

function inherit(draft: AgencyDraft, longer: AgencyDraft): void {
  draft.agencyId = longer.agencyId;
  draft.level = longer.level;
  draft.branch = longer.branch;
  draft.place = longer.place;
  draft.notes.push(`short for ${longer.name}`);
}

/** An organ with no body of its own name in the article is of the same place as its branch's bodies. */
function standBeside(draft: AgencyDraft, neighbour: AgencyDraft | undefined): void {
  if (!neighbour || draft.branch === "other" || draft.level !== null || neighbour.level === "central") return;
  draft.level = neighbour.level;
  draft.place = neighbour.place;
  draft.notes.push(`place of ${neighbour.name}`);
}

function keepOnly(doc: Doc, dropped: ReadonlySet<unknown>): void {
  const kept = doc.mentions.filter((mention) => !dropped.has(mention));
  doc.mentions.length = 0;
  for (const mention of kept) doc.mentions.push(mention);
}
