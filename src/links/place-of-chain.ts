import type { Area } from "../records/agency/reading.js";
import type { AgencyDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { markAt, tokenFrom } from "../scan/window.js";

/**
 * The places that bodies take from the next office of the same person, or from the one before: who heads both heads
 * them in one place.
 *
 *     Phó Bí thư ┃Tỉnh ủy┃, Chủ tịch ┃UBND tỉnh Yên Bái┃     Bí thư ┃Tỉnh ủy Bến Tre┃, Chủ tịch ┃HĐND tỉnh┃
 *
 * Bodies come in text order; both are of one level, and nothing but a comma and an office stands between them.
 */
export function placesOfChains(doc: Doc, bodies: readonly AgencyDraft[]): ReadonlyMap<AgencyDraft, Area> {
  const places = new Map<AgencyDraft, Area>();
  const take = (body: AgencyDraft, other: AgencyDraft) => {
    const area = placeOf(other) ?? places.get(other);
    if (area && area.level === body.reading.level) places.set(body, area);
  };
  for (let k = bodies.length - 2; k >= 0; k--) {
    const [body, next] = [bodies[k]!, bodies[k + 1]!];
    if (placeOf(body) === null && isNextOffice(doc, body, next)) take(body, next);
  }
  for (let k = 1; k < bodies.length; k++) {
    const [before, body] = [bodies[k - 1]!, bodies[k]!];
    if (placeOf(body) === null && !places.has(body) && isNextOffice(doc, before, body)) take(body, before);
  }
  return places;
}

function placeOf({ reading: { area, owner } }: AgencyDraft): Area | null {
  const own = area ?? owner?.area ?? null;
  return own?.name ? own : null;
}

/** `Tỉnh ủy┃, Chủ tịch ┃UBND tỉnh` */
function isNextOffice(doc: Doc, body: AgencyDraft, next: AgencyDraft): boolean {
  if (body.reading.level !== next.reading.level) return false;
  const comma = tokenFrom(doc.tokens, body.end);
  if (markAt(doc.tokens, comma) !== ",") return false;
  const role = doc.hits.longest(comma + 1, "role");
  return role !== null && role.end === tokenFrom(doc.tokens, next.start);
}
