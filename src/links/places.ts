import { readArea } from "../records/agency/read-area.js";
import type { Area } from "../records/agency/reading.js";
import type { Doc } from "../scan/doc.js";

/** A place named in running text: `huyện Tuần Giáo`, `tỉnh Sơn La`, `TP. Vinh`. */
export interface NamedPlace {
  /** Clean-text offset. */
  readonly start: number;
  readonly area: Area;
}

/** Places with their level word and name, in text order; footers too, for they name the portal's province. */
export function namedPlaces(doc: Doc): readonly NamedPlace[] {
  let places = known.get(doc);
  if (!places) {
    places = findPlaces(doc);
    known.set(doc, places);
  }
  return places;
}

/** Two questions of the links stage ask for the places of one article. */
const known = new WeakMap<Doc, readonly NamedPlace[]>();

function findPlaces(doc: Doc): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (const token of doc.hits.starts("levelWord", "cityShort")) {
    const area = readArea(doc, token, null, true);
    if (area?.name) found.push({ start: doc.tokens.start[token]!, area });
  }
  return found;
}
