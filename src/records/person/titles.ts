import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, isWord, phrase } from "../../scan/window.js";
import { TokenFlag } from "../../tokens/tokens.js";
import type { AgencyDraft } from "../drafts.js";
import type { Reading } from "./reading.js";
import {
  CLERGY_ROLE,
  COUNTED,
  DEPUTY,
  INDEPENDENT,
  INDEPENDENT_ENDS,
  MINISTER_ROLE,
  NATIONAL_ROLE,
  NOT_ACTING_AFTER,
  NOT_AFTER,
  OF,
  STATE_ROLE,
} from "./rules.js";
import type { Title } from "./schema.js";
import { shortFormInBrackets } from "./terms.js";
import { countryAt, delegationEnd, houseAt, ministryAt, stateEnd } from "./title-places.js";

/** A title in the text, in tokens, before it is known whose it is. */
export interface TitleSpan {
  start: number;
  end: number;
  /** End of the office words: the body follows. */
  readonly roleEnd: number;
  readonly role: string;
  readonly status: Title["status"];
  /** The agency mention the title holds. */
  readonly body: AgencyDraft | null;
  /** Name of a body that is no mention (`Tỉnh ủy` of `Tỉnh ủy viên`), or what stands before the mention's name. */
  impliedBody: string | null;
  /** What stands behind the mention's name: ` của Quốc hội`, ` 2` of a school with a number. */
  suffix: string;
  /** Words its name begins with that are the role's: `Thường trực` of `Thường trực HĐND tỉnh`. */
  readonly drops: string | null;
  /** How many last words of the role a body begins with: `phòng` of `Trưởng phòng`. */
  readonly shares: number;
  /** An office of a hamlet: the place behind it is no body. */
  readonly village: boolean;
  /** Nothing known follows the role: what is its body shows only when names are known. */
  open: boolean;
  /** `tân` stands before it. */
  readonly fresh: boolean;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Every title of an article, in text order.
 *
 *     nguyên  Phó Bí thư  Thường trực  Tỉnh ủy
 *     status  role        tail         agency mention
 */
export function readTitles(reading: Reading): TitleSpan[] {
  const { tokens, hits } = reading.doc;
  const titles: TitleSpan[] = [];
  let free = 0;
  for (const start of hits.starts("role")) {
    if (start < free || !isWord(tokens, start) || reading.isBoilerplate(start)) continue;
    if (reading.owner[start] && !reading.agencyAt.has(start)) continue;
    const { end, entry } = hits.longest(start, "role")!;
    if (insideName(reading, start, end) || (insideWord(reading, start) && !headsLines(reading, end))) continue;
    if (titles.at(-1)?.end === start - 1 && shortFormInBrackets(reading, start - 1) === end + 1) continue;
    if (endsInName(reading, end, entry.fields.kind!)) {
      free = end - 1;
      continue;
    }
    const title = readTitle(reading, start, end, entry.fields);
    if (!title) continue;
    titles.push(title);
    free = Math.max(title.end, end);
  }
  return titles;
}

/** `Hà Công Sứ`: words of a role, each with a capital, right behind another capital word, are a name's. */
function insideName(reading: Reading, start: number, end: number): boolean {
  const { tokens } = reading;
  const shouts = (i: number) => isAllCapitals(tokens, i);
  if (start === 0 || !isWord(tokens, start - 1) || !isCapitalized(tokens, start - 1)) return false;
  if (reading.startsLine(start) || reading.owner[start - 1] || shouts(start - 1) || shouts(start)) return false;
  if (reading.doc.sentences[reading.sentence(start)] === start - 1) return false;
  for (let i = start; i < end; i++) if (!isCapitalized(tokens, i) || (i > start && shouts(i))) return false;
  const known = (name: "honorific" | "titleStatus" | "role" | "country") => reading.endingAt(start, name) !== null;
  return !known("honorific") && !known("titleStatus") && !known("role") && !known("country");
}

/** `chức | vụ Phó Giám đốc`, `Đại hội | đại biểu`, `Đoàn | đại biểu tỉnh`: the role's first words are no role here. */
function insideWord(reading: Reading, start: number): boolean {
  return NOT_AFTER.get(reading.word(start))?.has(reading.word(start - 1)) ?? false;
}

/** `Các thành viên|:⏎1. Ông Lê Nhị Hà …` */
function headsLines(reading: Reading, end: number): boolean {
  return reading.mark(end) === ":" && reading.startsLine(end + 1);
}

/** `Ủy ban Kiểm tra Thành ủy | Viên Ngọc Đường`: viên with a capital before another is a surname. */
function endsInName({ tokens }: Reading, end: number, kind: string): boolean {
  if (kind !== "member" || !isCapitalized(tokens, end - 1) || !isCapitalized(tokens, end)) return false;
  return !isAllCapitals(tokens, end - 1);
}

function readTitle(
  reading: Reading,
  start: number,
  headEnd: number,
  fields: Readonly<Record<string, string>>,
): TitleSpan | null {
  const { tokens } = reading.doc;
  const before = statusBefore(reading, start);
  const shared = sharedBody(reading, start, headEnd);
  const tail = shared ? { end: headEnd, roleEnd: headEnd, acting: false, body: null } : readTails(reading, headEnd);
  const text = phrase(tokens, start, tail.roleEnd);
  // One literal for all titles, filled in below: objects of one shape are read far faster.
  const title: Draft<TitleSpan> = {
    start: before.start,
    end: tail.end,
    roleEnd: tail.end,
    role: fields.canonical || text,
    status: before.status ?? (tail.acting ? "acting" : "current"),
    body: null,
    impliedBody: null,
    suffix: "",
    drops: null,
    shares: tail.end === headEnd ? Number(fields.shares || 0) : 0,
    village: fields.kind === "village",
    open: false,
    fresh: before.fresh,
  };
  const body = shared ?? tail.body ?? bodyAt(reading, tail.end);
  if (body) {
    const rest = independentTail(reading, body.end);
    const bodyEnd = bodyTail(reading, body.end);
    if (rest) title.role = `${title.role} ${phrase(tokens, body.end, rest)}`;
    title.body = body.draft;
    title.suffix = bodyEnd.suffix;
    title.end = rest ?? stateEnd(reading, delegationEnd(reading, title.role, bodyEnd.end));
    title.impliedBody = fields.kind === "standing" ? fields.agency! : null;
    title.drops = body.drops ?? null;
    return title;
  }
  if (fields.kind === "weak") return null;
  if (fields.kind === "member" || fields.kind === "standing") {
    title.impliedBody = fields.agency || null;
    title.end = delegationEnd(reading, title.role, title.end);
    return title;
  }
  const ministry = MINISTER_ROLE.test(text) ? ministryAt(reading, tail.end) : null;
  if (ministry) {
    reading.reject(tail.end, ministry.end);
    title.end = ministry.end;
    title.impliedBody = ministry.name;
    return title;
  }
  const country =
    STATE_ROLE.test(text) || fields.kind === "foreign" ? countryAt(reading, tail.end, !NATIONAL_ROLE.test(text)) : -1;
  if (country > 0) {
    title.end = country;
    return title;
  }
  const house = CLERGY_ROLE.test(text.toLowerCase()) ? houseAt(reading, tail.end) : -1;
  if (house > 0) {
    title.end = house;
    return title;
  }
  title.end = Math.max(bareHead(reading, tail.end), commonBody(reading, tail.end));
  title.open = true;
  return title;
}

/** Common words and numbers right behind a role are its body: `Bí thư | Chi bộ tiểu khu 3`, `Trưởng Ban | Quản lý rừng`. */
function commonBody(reading: Reading, from: number): number {
  let end = from;
  for (let k = 0; k < 4; k++) {
    if (reading.startsLine(end) || reading.owner[end]) break;
    const word = reading.longest(end, "titleBodyWord");
    const number = end > from && isNumber(reading.tokens, end) && !isGlued(reading.tokens, end);
    if (!word && (!number || COUNTED.has(reading.word(end + 1)))) break;
    end = word?.end ?? end + 1;
  }
  return end;
}

/** `Chủ tịch | HĐND | Thái Bảo`, `Giám đốc | Bệnh viện`: a kind of body that is no mention here. */
function bareHead(reading: Reading, token: number): number {
  if (reading.startsLine(token) || reading.owner[token] || !isCapitalized(reading.tokens, token)) return token;
  const head = reading.longest(token, "agencyHead");
  return head && !reading.longest(token, "role") && !isSurname(reading, token, head.end) ? head.end : token;
}

/** `Tổng Thanh tra | Đoàn Nhị Hà`: a surname, and a name of two syllables behind it. */
function isSurname(reading: Reading, token: number, end: number): boolean {
  const statistics = nameStatistics();
  if (end > token + 1 || statistics.surname(reading.nameId(token)) === 0) return false;
  const plain = (at: number) => isCapitalized(reading.tokens, at) && !isAllCapitals(reading.tokens, at);
  if (!plain(end) || !plain(end + 1) || reading.startsLine(end) || reading.startsLine(end + 1)) return false;
  return statistics.middleName(reading.nameId(end)) > 0 && statistics.givenName(reading.nameId(end + 1)) > 0;
}

/** `nguyên`, `cựu`, `quyền` right before the role, or `tân`, which stays outside the title. */
function statusBefore(
  reading: Reading,
  role: number,
): { start: number; status: Title["status"] | null; fresh: boolean } {
  let start = role;
  let status: Title["status"] | null = null;
  let fresh = false;
  for (let k = 0; k < 2; k++) {
    const hit = reading.endingAt(start, "titleStatus");
    if (!hit) break;
    const kind = hit.entry.fields.status!;
    if (endsName(reading, hit.start)) break;
    if (kind === "acting" && NOT_ACTING_AFTER.has(reading.word(hit.start - 1))) break;
    if (kind === "new") {
      fresh = true;
      break;
    }
    status = kind as Title["status"];
    start = hit.start;
  }
  return { start, status, fresh };
}

/** `Trần Nhật | Tân TUV`, `Nguyễn Văn | Quyền, Chủ tịch`: a capital right behind another is the end of a name. */
function endsName(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (token === 0 || reading.startsLine(token) || reading.owner[token - 1]) return false;
  const shouts = isAllCapitals(tokens, token);
  return !shouts && isCapitalized(tokens, token) && isCapitalized(tokens, token - 1) && isWord(tokens, token - 1);
}

/** Words that belong to the office: `Thường trực`, `chuyên trách`; `phụ trách` makes it acting and is no part of it. */
function readTails(reading: Reading, from: number): Tails {
  let body: Body | null = null;
  let end = from;
  let roleEnd = from;
  let acting = false;
  for (let k = 0; k < 3; k++) {
    const hit = reading.longest(end, "roleTail");
    if (!hit || reading.startsLine(end)) break;
    const { inRole, status } = hit.entry.fields;
    const agency = reading.agencyAt.get(end);
    if (agency && !inRole) break;
    if (agency) body = { ...agency, drops: phrase(reading.tokens, end, hit.end) };
    if (
      !inRole &&
      !reading.agencyAt.has(hit.end) &&
      isWord(reading.tokens, hit.end) &&
      !isCapitalized(reading.tokens, hit.end)
    )
      break;
    end = hit.end;
    if (inRole) roleEnd = end;
    acting ||= status === "acting";
  }
  return { end, roleEnd, acting, body };
}

interface Tails {
  readonly end: number;
  readonly roleEnd: number;
  readonly acting: boolean;
  /** The agency, where its mention took the last tail for its own: `Thường trực HĐND tỉnh`. */
  readonly body: Body | null;
}

interface Body {
  readonly draft: AgencyDraft;
  readonly end: number;
  /** Words at the start of the mention that are the role's. */
  readonly drops?: string;
}

/** `Ủy ban Pháp luật | của Quốc hội`, `Trường THPT Cẩm Thủy | 2`: what of a body stands behind its mention. */
function bodyTail(reading: Reading, end: number): { end: number; suffix: string } {
  const { tokens } = reading;
  const higher = reading.word(end) === OF ? reading.agencyAt.get(end + 1) : undefined;
  if (higher) return { end: higher.end, suffix: ` ${OF} ${higher.draft.name}` };
  const number = isNumber(tokens, end) && tokens.end[end]! - tokens.start[end]! < 3;
  const ordinal = (number || isRoman(reading, end)) && !reading.startsLine(end);
  if (ordinal && !isGlued(tokens, end) && isCapitalized(tokens, end + 1) && isWord(tokens, end + 1))
    return { end: end + 1, suffix: ` ${phrase(tokens, end, end + 1)}` };
  return { end, suffix: "" };
}

/** `Agribank Bắc Giang | II` */
function isRoman({ tokens }: Reading, token: number): boolean {
  return token < tokens.count && /^[IVX]{2,4}$/u.test(phrase(tokens, token, token + 1));
}

/** `Trưởng Ban` + `Ban Dân vận Tỉnh uỷ`: the agency starts inside the role and goes on after it. */
function sharedBody(reading: Reading, start: number, headEnd: number): Body | null {
  for (let i = start + 1; i < headEnd; i++) {
    const agency = reading.agencyAt.get(i);
    if (!agency || agency.end <= headEnd) continue;
    const tail = reading.longest(headEnd, "roleTail");
    const whole = tail?.end === agency.end;
    if (!whole || !(reading.agencyAt.has(agency.end) || DEPUTY.test(reading.word(start)))) return agency;
    reading.reject(i, i + 1);
  }
  return null;
}

function bodyAt(reading: Reading, token: number): Body | null {
  // a heading ends in an office, the article below opens with its paper: `… bổ nhiệm cục trưởng⏎⏎TPO - `
  if (token < reading.tokens.count && (reading.tokens.flags[token]! & TokenFlag.paragraphStart) !== 0) return null;
  const agency = reading.agencyAt.get(token);
  if (agency) return agency;
  return reading.word(token) === OF ? (reading.agencyAt.get(token + 1) ?? null) : null;
}

function independentTail(reading: Reading, from: number): number | null {
  return INDEPENDENT.has(reading.word(from)) &&
    INDEPENDENT_ENDS.has(reading.word(from + 1)) &&
    !reading.startsLine(from)
    ? from + 2
    : null;
}
