import { groupBy } from "../group-by.js";
import type { AgencyDraft, CitationDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { agencyKey, placePath, unitCode } from "./agency-key.js";
import { documentKey } from "./document-key.js";

/** Keys that hold across articles, where that is unambiguous: all mentions of one body or document have the same. */
export function setKeys(doc: Doc): void {
  const { published } = doc.article;
  const bodies = groupBy(mentionsOf<AgencyDraft>(doc, "agency"), ({ agencyId }) => agencyId);
  for (const mentions of bodies.values()) {
    const key = keyOfBody(mentions, published);
    for (const mention of mentions) {
      mention.agencyKey = key;
      mention.unitCode = unitCode(mention, published);
    }
  }
  const own = onlyProvince(doc, bodies);
  const documents = groupBy(mentionsOf<CitationDraft>(doc, "citation"), ({ documentId }) => documentId);
  // One body may issue all documents of an article: its mentions are gone through once.
  const places = new Map<string, ReturnType<typeof placeOf>>();
  for (const mentions of documents.values()) {
    const issuerId = mentions[0]!.issuerId ?? "";
    let place = places.get(issuerId);
    if (place === undefined) {
      place = placeOf(bodies.get(issuerId) ?? [], published);
      places.set(issuerId, place);
    }
    const key = documentKey(mentions, place, own);
    for (const mention of mentions) mention.documentKey = key;
  }
}

/** Level and place of an issuing body, by the mention that says them; `null` where the body is not mentioned. */
function placeOf(issuers: readonly AgencyDraft[], day: string | null) {
  const issuer = issuers.find((body) => placePath(body, day) !== null) ?? issuers[0] ?? null;
  return issuer && { level: issuer.level, path: placePath(issuer, day) };
}

/** Short forms share the key of the name written out: the longest that has one. */
function keyOfBody(mentions: readonly AgencyDraft[], day: string | null): string | null {
  let best: { key: string; length: number } | null = null;
  for (const mention of mentions) {
    const key = agencyKey(mention, day);
    if (key !== null && (best === null || mention.name.length > best.length))
      best = { key, length: mention.name.length };
  }
  return best?.key ?? null;
}

/** The article's province, where no body of another province's level stands in it. */
function onlyProvince(doc: Doc, bodies: ReadonlyMap<string, readonly AgencyDraft[]>): string | null {
  const { province } = doc.article;
  for (const [{ level, place } = { level: null, place: null }] of bodies.values())
    if (level === "province" && place?.province && place.province !== province) return null;
  return province;
}
