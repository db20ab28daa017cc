import { isAllCapitals, isCapitalized, isWord, phrase } from "../../scan/window.js";
import type { AgencyDraft } from "../drafts.js";
import type { Reading } from "./reading.js";
import { AIDE_ROLE, CLERGY_ROLE, MINISTER_ROLE, NATIONAL_ROLE, NOT_AFTER, STATE_ROLE } from "./rules.js";
import type { Title } from "./schema.js";
import { shortFormInBrackets } from "./terms.js";
import { bareHead, bodyAt, bodyTail, commonBody, independentTail, sharedBody } from "./title-bodies.js";
import { abroadEnd, countryAt, delegationEnd, houseAt, ministryAt, stateEnd } from "./title-places.js";
import { readTails, statusBefore } from "./title-words.js";

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
    const { end: head, entry } = hits.longest(start, "role")!;
    const end = behindServed(reading, start, head);
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

/** `Thư ký ┃Bí thư┃ Thành ủy`, `Trợ lý ┃Tổng Giám đốc┃ Công ty`: the office of who is served goes on the office. */
function behindServed(reading: Reading, start: number, end: number): number {
  const served = reading.startsLine(end) ? null : reading.longest(end, "role");
  return served !== null && AIDE_ROLE.test(phrase(reading.tokens, start, end)) ? served.end : end;
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
    title.end = rest ?? abroadEnd(reading, stateEnd(reading, delegationEnd(reading, title.role, bodyEnd.end)));
    title.body = body.draft;
    title.suffix = bodyEnd.suffix;
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
