import { countryEnd } from "../../scan/countries.js";
import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isCapitalized, isDash, startsLine, wordsAt } from "../../scan/window.js";
import { lowerText, TokenFlag } from "../../tokens/tokens.js";
import { hamletEnd } from "./hamlet.js";
import { readArea } from "./read-area.js";
import { endsCountry } from "./read-joiner.js";
import { readRegion } from "./read-region.js";
import { readRun } from "./read-run.js";
import { taskEnd } from "./read-task.js";
import { readUnit } from "./read-unit.js";
import { type AreaLevel, nameOf, type Reading } from "./reading.js";
import { EACH, PARTY_BODY } from "./rules-boards.js";
import { STANDS_FOR } from "./rules-together.js";
import { STAFF } from "./rules-units.js";
import { ABOUT, AT, BRANCH_OFFICE, COUNTRY_NAMES, NATIONAL_ASSEMBLY, OF, SCHOOL, STATE } from "./rules-words.js";
import { spellOut } from "./spelling.js";
import { isWordAt, type Tail, wordsTail } from "./tail.js";

export interface TailContext {
  readonly titled: boolean;
  readonly depth: number;
  /** A field or a name already stands: what begins on the next line is another body. */
  readonly said: boolean;
  readonly readBody: (doc: Doc, token: number, depth: number, inOffice: boolean) => Reading | null;
}

/** Heads of societies that have committees as unions have. */
const ASSOCIATIONS = new Set(["Hội", "Hiệp hội", "Liên đoàn"]);

/** Heads of committees: what organs of the party belong to. */
const isCommittee = ({ head, branch }: Reading) =>
  branch === "party" && (head.fields.tail!.startsWith("A") || head.fields.level === "central");

/** Reads what the head's column `tail` allows, first what fits. */
export function readTail(doc: Doc, token: number, fields: Entry["fields"], context: TailContext): Tail | null {
  if (token >= doc.tokens.count || (doc.tokens.flags[token]! & TokenFlag.paragraphStart) !== 0) return null;
  for (const kind of fields.tail!) {
    const tail = readKind(doc, token, kind, fields, context);
    if (!tail) continue;
    return tail.words !== "" && fields.tail!.includes("A") ? withArea(doc, tail, fields, context) : tail;
  }
  return null;
}

/** `Hội Liên hiệp Thanh niên Việt Nam ┃tỉnh┃`. */
function withArea(doc: Doc, tail: Tail, fields: Entry["fields"], { titled }: TailContext): Tail {
  const area = readAreaTail(doc, tail.end, null, titled);
  return area?.area && !area.area.set && fields.level !== "central"
    ? { ...tail, end: area.end, area: area.area, level: null }
    : tail;
}

function readKind(doc: Doc, token: number, kind: string, fields: Entry["fields"], context: TailContext): Tail | null {
  switch (kind) {
    case "A":
      return (
        readAreaTail(doc, token, directLevel(fields), context.titled) ?? readBranchOffice(doc, token, context.titled)
      );
    case "a":
      return readAreaTail(doc, token, null, context.titled);
    case "C":
      return readCentral(doc, token);
    case "V":
      return readCountryOwn(doc, token) ?? readOtherCountry(doc, token) ?? readHost(doc, token);
    case "N":
      return readCountry(doc, token);
    case "E":
      return readEmbassy(doc, token);
    case "K":
      return readRegion(doc, token);
    case "L":
      return readAt(doc, token);
    case "T":
      return readHamlet(doc, token, context.titled);
    case "S":
      return isWordAt(doc, token, SCHOOL) ? wordsTail(doc, token, token + 1, null) : null;
    case "P":
      return parentTail(doc, token, context, isCommittee) ?? readPartyBody(doc, token);
    case "O":
      return parentTail(
        doc,
        token,
        context,
        ({ branch, state, start, end, head }) =>
          (branch === "front" && (state !== "bare" || end > start + 2)) ||
          (state === "full" && ASSOCIATIONS.has(head.phrase)),
      );
    case "H":
      return parentTail(doc, token, context, ({ branch, core }) => branch === "assembly" && core !== NATIONAL_ASSEMBLY);
    case "F":
      return parentTail(
        doc,
        token,
        context,
        ({ branch, head }) => (branch === "front" && !head.fields.tail!.startsWith("F")) || head.fields.tail === "BA",
      );
    case "Q":
      return parentTail(doc, token, context, ({ core }) => core === NATIONAL_ASSEMBLY);
    case "M":
      return parentTail(
        doc,
        token,
        context,
        ({ branch, level, core }) =>
          branch === "front" || (branch === "assembly" && level === "central" && core !== NATIONAL_ASSEMBLY),
      );
    case "W":
      return readUnit(doc, token);
    case "B":
      return parentTail(doc, token, context, ({ state }) => state !== "open") ?? readStaff(doc, token, context);
    case "G":
      return context.said ? null : readSetUpBy(doc, token, context);
    case "I":
      return parentTail(doc, token, context, ({ state }) => state !== "open");
    default:
      return null;
  }
}

/**
 * `Ban Chỉ đạo ┃của Chính phủ về phát triển khoa học┃`: of boards with no name of their own who set them up, and for
 * what.
 */
function readSetUpBy(doc: Doc, token: number, context: TailContext): Tail | null {
  if (!isWordAt(doc, token, OF) || startsLine(doc.tokens, token)) return null;
  const founder = parentTail(doc, token + 1, context, ({ state }) => state === "full")?.parent;
  if (!founder) return null;
  const { end, core, area, level, branch } = founder;
  const task = area === null && isWordAt(doc, end, ABOUT) ? taskEnd(doc, end, context.titled) : end;
  const words = `${OF} ${core}${task > end + 1 ? ` ${spellOut(doc, end, task)}` : ""}`;
  return { end: task > end + 1 ? task : end, area, parent: null, words, level, branch };
}

/** `Công đoàn ┃cơ quan UBND tỉnh┃`, `Hội Cựu chiến binh ┃cơ quan Bộ┃`: of those who work there. */
function readStaff(doc: Doc, token: number, context: TailContext): Tail | null {
  if (!wordsAt(doc.tokens, token, STAFF) || startsLine(doc.tokens, token)) return null;
  const from = token + STAFF.length;
  const whole = parentTail(doc, from, context, ({ state }) => state !== "open") ?? readUnit(doc, from);
  if (whole === null) return null;
  const words = spellOut(doc, token, from).toLowerCase();
  return { ...whole, words: `${words} ${whole.parent?.core ?? whole.words}` };
}

/** `Ban Chấp hành ┃Đảng bộ┃ lần thứ 25`: whose it is the article says elsewhere. */
function readPartyBody(doc: Doc, token: number): Tail | null {
  if (!isCapitalized(doc.tokens, token) || startsLine(doc.tokens, token)) return null;
  const end = token + PARTY_BODY.length;
  if (!wordsAt(doc.tokens, token, PARTY_BODY) || isWordAt(doc, end, EACH)) return null;
  return wordsTail(doc, token, end, null);
}

/** The level of places that may follow without their level word. */
function directLevel(fields: Entry["fields"]): AreaLevel | "any" | null {
  if (fields.level === "central") return null;
  return (fields.level || "any") as AreaLevel | "any";
}

function readAreaTail(doc: Doc, token: number, direct: AreaLevel | "any" | null, titled: boolean): Tail | null {
  if (direct !== null && startsLine(doc.tokens, token) && doc.hits.longest(token, "levelWord") === null) return null;
  const area = readArea(doc, token, direct, titled);
  return area && { end: area.end, area, parent: null, words: "", level: null };
}

/** `Ngân hàng Chính sách xã hội ┃chi nhánh Vĩnh Phúc┃`: where the branch office is. */
function readBranchOffice(doc: Doc, token: number, titled: boolean): Tail | null {
  const at = isDash(doc.tokens, token) ? token + 1 : token;
  if (!wordsAt(doc.tokens, at, BRANCH_OFFICE)) return null;
  const from = at + BRANCH_OFFICE.length;
  const area = readArea(doc, from, "any", titled);
  if (area?.set) return null;
  // `Agribank ┃chi nhánh Láng Hạ┃`
  const named = area ? from : readRun(doc, from, { lists: false, people: true, titled });
  if (!area) return named > from ? wordsTail(doc, token, named, null) : null;
  const words = at > token ? spellOut(doc, token, area.end) : `${spellOut(doc, at, from).toLowerCase()} ${area.words}`;
  return { end: area.end, area: { ...area, words }, parent: null, words: "", level: null };
}

function readCentral(doc: Doc, token: number): Tail | null {
  const hit = doc.hits.longest(token, "agencyCentral");
  return hit && wordsTail(doc, token, hit.end, "central");
}

function readCountryOwn(doc: Doc, token: number): Tail | null {
  const two = spellOut(doc, token, Math.min(token + 2, doc.tokens.count)).toLowerCase();
  if (!COUNTRY_NAMES.some((name) => two === name || spellOut(doc, token, token + 1).toLowerCase() === COUNTRY_NAMES[0]))
    return null;
  const end = two === COUNTRY_NAMES[0] ? token + 2 : token + 1;
  return wordsTail(doc, token, end, "central");
}

const COUNTRIES = ["country"];

function readCountry(doc: Doc, token: number): Tail | null {
  const at = isWordAt(doc, token, STATE) ? token + 1 : token;
  const end = countryEnd(doc, at, COUNTRIES);
  return end > 0 ? wordsTail(doc, token, end, "central") : null;
}

/** `Đại sứ quán ┃nước CHDCND Lào tại Việt Nam┃`: whose embassy it is, and where. */
function readEmbassy(doc: Doc, token: number): Tail | null {
  const sender = readCountry(doc, token) ?? readCountryOwn(doc, token);
  if (sender === null || !isWordAt(doc, sender.end, AT)) return sender;
  const at = sender.end + 1;
  const host = readCountry(doc, at)?.end ?? readCountryOwn(doc, at)?.end ?? readAt(doc, sender.end)?.end;
  return host === undefined ? sender : wordsTail(doc, token, host, "central");
}

/** `Hiệp hội Doanh nghiệp Hàn Quốc ┃tại Việt Nam┃`: behind the country they come from, where they are. */
function readHost(doc: Doc, token: number): Tail | null {
  if (!isWordAt(doc, token, AT) || !endsCountry(doc, token)) return null;
  const host = readCountryOwn(doc, token + 1) ?? readCountry(doc, token + 1);
  return host && wordsTail(doc, token, host.end, null);
}

/** `Hội Liên hiệp Phụ nữ ┃Lào┃`, not `Hội Nông dân ┃Anh┃ Sơn`. */
function readOtherCountry(doc: Doc, token: number): Tail | null {
  const tail = readCountry(doc, token);
  if (!tail || isCapitalized(doc.tokens, tail.end)) return null;
  return doc.hits.longest(token, "district") || doc.hits.longest(token, "commune") ? null : tail;
}

function readHamlet(doc: Doc, token: number, titled: boolean): Tail | null {
  const end = hamletEnd(doc, token, titled);
  return end > token ? wordsTail(doc, token, end, "commune") : null;
}

function readAt(doc: Doc, token: number): Tail | null {
  if (!isWordAt(doc, token, AT)) return null;
  const area = readArea(doc, token + 1, "province", false);
  return area?.name ? wordsTail(doc, token, area.end, null) : null;
}

function parentTail(doc: Doc, token: number, context: TailContext, allows: (parent: Reading) => boolean): Tail | null {
  if (startsLine(doc.tokens, token) && (context.said || !isCapitalized(doc.tokens, token))) return null;
  const parent = context.readBody(doc, token, context.depth + 1, context.titled);
  if (!parent || parent.state === "open" || parent.state === "later" || !allows(parent)) return null;
  const sited =
    (parent.level === "central" && parent.branch === "judiciary") || STANDS_FOR.has(lowerText(doc.tokens, token - 1));
  const site = sited ? readAt(doc, parent.end) : null;
  return site
    ? { ...site, words: `${nameOf(parent)} ${site.words}`, level: parent.level }
    : { end: parent.end, area: null, parent, words: "", level: null };
}
