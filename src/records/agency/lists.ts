import type { Doc } from "../../scan/doc.js";
import { isCapitalized, markAt, wordsAt } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { areaOf, readArea, readPlaceName } from "./read-area.js";
import { readField } from "./read-field.js";
import { policeCode } from "./read-office.js";
import type { Area, AreaLevel, Reading } from "./reading.js";
import { EACH } from "./rules-boards.js";
import { ELIDED_SOCIETIES, SOCIETY } from "./rules-together.js";
import { AND } from "./rules-words.js";
import { spellOut } from "./spelling.js";

/** Longest list of offices, in items. */
const MAX_ITEMS = 24;

/** Kinds of offices whose word is said once for a list of fields: which fields they have. */
const FIELDS_OF: ReadonlyMap<string, string> = new Map([
  ["ministry", "b"],
  ["department", "s"],
  ["division", "p"],
]);

/**
 * The fields of a list whose head is said once.
 *
 *     các sở: ┃Tài chính┃, ┃Nội vụ┃, ┃Tư pháp┃     ba bộ ┃Y tế┃, ┃Công Thương┃     Bộ Tài chính, ┃Kế hoạch và Đầu tư┃
 *
 * `token` is where the first field may stand; `head` is the reading or the plural the list belongs to.
 */
export function readFieldList(
  doc: Doc,
  token: number,
  head: Pick<Reading, "head" | "branch" | "level">,
  headWord: string,
): Reading[] {
  const of = FIELDS_OF.get(head.head.fields.middle!);
  const found: Reading[] = [];
  if (!of) return found;
  let next = token;
  while (found.length < MAX_ITEMS) {
    const code = of === "p" ? policeCode(doc, next) : null;
    const field = code === null ? readField(doc, next, of) : { end: code, words: spellOut(doc, next, code) };
    if (!field || opensPlace(doc, next, field.end)) break;
    found.push({
      start: next,
      end: field.end,
      head: head.head,
      core: `${headWord} ${field.words}`,
      branch: code === null ? head.branch : "military",
      level: code === null ? head.level : "province",
      area: null,
      parent: null,
      state: "full",
    });
    const joint = jointEnd(doc, field.end);
    if (joint === field.end) break;
    next = joint;
  }
  return found;
}

/** `Sở Y tế, ┃TP┃ Hà Nội`: the letters of a department are those of a city too. */
function opensPlace({ hits, tokens }: Doc, token: number, end: number): boolean {
  return hits.longest(token, "levelWord")?.end === end && isCapitalized(tokens, end);
}

/**
 * The places of a list whose body is said once, each with its level word or with that of the place before.
 *
 *     ┃UBND các huyện Nam Giang┃, ┃Tây Giang┃ và ┃thị xã Điện Bàn┃
 *
 * `open` is the body with no place; what follows it is `các` and a level word. A list with no name is a set.
 */
export function readPlaceList(doc: Doc, open: Reading): Reading[] {
  const found: Reading[] = [];
  let level = open.end + 1;
  let next = level;
  while (found.length < MAX_ITEMS) {
    const own = doc.hits.longest(next, "levelWord") !== null;
    if (own) level = next;
    const area = own ? readArea(doc, next, null, false) : readNextPlace(doc, level, next);
    if (!area?.name) break;
    const start = found.length === 0 ? open.start : next;
    found.push({ ...open, start, end: area.end, area, level: area.level, state: "full" });
    const joint = placeJointEnd(doc, area.end);
    if (joint === area.end) break;
    next = joint;
  }
  return found;
}

/**
 * Societies behind one that is written with its word, up to the place all are of.
 *
 *     Hội LHPN, ┃HND┃, ┃CCB xã┃     Hội Phụ nữ, ┃Nông dân┃, ┃Cựu chiến binh┃, Đoàn Thanh niên xã
 *
 * `first` is the one with the word. None where neither a place nor another mass organisation closes the row.
 */
export function readElidedSocieties(doc: Doc, first: Reading): Reading[] {
  const found: Reading[] = [];
  if (first.area !== null || first.branch !== "front" || !first.core.startsWith(`${SOCIETY} `)) return found;
  let next = jointEnd(doc, first.end);
  let last = first.end;
  while (found.length < MAX_ITEMS && next > last) {
    const [words, core] = ELIDED_SOCIETIES.find(([row]) => wordsAt(doc.tokens, next, row)) ?? [];
    if (!words || !core) break;
    const end = next + words.length;
    const area = readArea(doc, end, "any", false);
    found.push({ ...first, start: next, end: area?.end ?? end, core, area, level: area?.level ?? first.level });
    if (area) return area.set ? [] : found;
    last = end;
    next = jointEnd(doc, end);
  }
  const closing = next > last ? doc.hits.longest(next, "agencyHead") : null;
  return closing?.entry.fields.branch === "front" ? found : [];
}

/** A place that shares the level word at `level`. */
function readNextPlace(doc: Doc, level: number, token: number): Area | null {
  const word = doc.hits.longest(level, "levelWord");
  if (!word || !isCapitalized(doc.tokens, token)) return null;
  const place = readPlaceName(doc, token, word.entry.fields.level as AreaLevel, word.entry.fields.type!);
  return place && areaOf(place, `${word.entry.fields.name} ${place.words}`);
}

function placeJointEnd(doc: Doc, token: number): number {
  const comma = markAt(doc.tokens, token) === "," ? token + 1 : token;
  const and = comma < doc.tokens.count && lowerText(doc.tokens, comma) === AND ? comma + 1 : comma;
  // `UBND các phường A, B và ┃các┃ xã C, D`
  const next = and > token && lowerText(doc.tokens, and) === EACH ? and + 1 : and;
  const goesOn = isCapitalized(doc.tokens, next) || doc.hits.longest(next, "levelWord") !== null;
  return next > token && goesOn ? next : token;
}

/** The token after `,`, `;`, `và` or `, và`. */
export function jointEnd(doc: Doc, token: number): number {
  let next = token;
  if ([",", ";"].includes(markAt(doc.tokens, next))) next++;
  if (next < doc.tokens.count && lowerText(doc.tokens, next) === AND) next++;
  return next > token && isCapitalized(doc.tokens, next) ? next : token;
}
