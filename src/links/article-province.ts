import type { AgencyDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { mentionsOf } from "../scan/doc.js";
import { isCapitalized, startsLine } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { namedPlaces } from "./places.js";

/** What a mention of a province weighs as a hint that the article is from there. */
const WEIGHT = { title: 3, footer: 3, body: 1, agency: 1 } as const;
/** The least that decides, and how far it must lead. */
const ENOUGH = 5;
const LEAD = 1.5;
/** Where bodies say "tỉnh" and no name, the article is a province's, and one name is enough. */
const ENOUGH_WHERE_BARE = 0.5;

/**
 * The article's own province, where it was not given: the one its bodies and places name most, in its title and
 * its footer above all. Several in balance leave it open, as in a national paper.
 */
export function findArticleProvince(doc: Doc): void {
  if (doc.article.province !== null) return;
  const weights = new Map<string, number>();
  const add = (province: string | null, weight: number) => {
    if (province !== null) weights.set(province, (weights.get(province) ?? 0) + weight);
  };
  let inFooter = false;
  let inTitle = false;
  for (const { start, area } of namedPlaces(doc)) {
    const zone = doc.zones.at(start);
    if (zone === "footer" && area.level === "province") inFooter = true;
    if (zone === "title" && area.province) inTitle = true;
    if (zone === "title") add(area.province, WEIGHT.title);
    else if (zone === "footer") add(area.level === "province" ? area.province : null, WEIGHT.footer);
    else if (zone !== "boilerplate") add(area.province, WEIGHT.body);
  }
  let bare = false;
  for (const { reading } of mentionsOf<AgencyDraft>(doc, "agency")) {
    const area = reading?.area;
    if (area?.name) add(area.province, WEIGHT.agency);
    if (!area?.name && (reading?.level === "province" || reading?.level === "city")) bare = true;
  }
  if (bare) addPlainNames(doc, add);
  addFooterName(doc, add);
  const [first, second] = [...weights].sort((a, b) => b[1] - a[1]);
  if (
    !first ||
    first[1] < (bare || inFooter || inTitle ? ENOUGH_WHERE_BARE : ENOUGH) ||
    (second && first[1] < second[1] * LEAD)
  )
    return;
  doc.article.province = first[0];
  doc.article.provinceSource = inFooter ? "footer" : "body";
}

/**
 * Names of provinces without their level word count half; those of former provinces (`Nghĩa Bình`) only tell of the
 * past.
 */
function addPlainNames(doc: Doc, add: (province: string, weight: number) => void): void {
  const { tokens, hits, boilerplate } = doc;
  for (const token of hits.starts("province")) {
    const { phrase, fields } = hits.longest(token, "province")!.entry;
    const former = fields.codeBefore === "" && fields.codeAfter === "";
    if (fields.name !== phrase || former || !isCapitalized(tokens, token) || boilerplate[token] === 1) continue;
    if (!isInDistricts(doc, token)) add(phrase, 0.5);
  }
}

/** Longest row of districts looked back over, in tokens. */
const MAX_ROW = 24;

/** `các huyện: Lệ Thủy, ┃Quảng Ninh┃`: a district that bears a province's name; not `Gia Lộc, ┃Hải Dương┃`. */
function isInDistricts({ tokens, hits }: Doc, token: number): boolean {
  if (hits.longest(token, "district") === null) return false;
  for (let at = token - 1; at > Math.max(0, token - MAX_ROW) && !startsLine(tokens, at + 1); at--) {
    if (lowerText(tokens, at) !== PLURAL) continue;
    return hits.longest(at + 1, "levelWord")?.entry.fields.level === "district";
  }
  return false;
}

const PLURAL = "các";

/** `© Cổng TTĐT Nghệ An`: a province's name in the footer without its level word. */
function addFooterName({ tokens, hits, zones }: Doc, add: (province: string, weight: number) => void): void {
  if (!zones.spans.some(({ zone }) => zone === "footer")) return;
  for (const token of hits.starts("province"))
    if (zones.at(tokens.start[token]!) === "footer") add(hits.longest(token, "province")!.entry.fields.name!, 1);
}
