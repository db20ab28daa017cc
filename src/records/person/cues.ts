import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import {
  isAllCapitals,
  isCapitalized,
  isGlued,
  isInCapitals,
  isNumber,
  isWord,
  startsLine,
} from "../../scan/window.js";
import { AFTER, type AfterCue, BEFORE, type BeforeCue } from "./cue-kinds.js";
import { honorificBefore } from "./honorifics.js";
import type { Reading } from "./reading.js";
import { AND, CLOSING_QUOTES, NAME_LABELS, NUMBER_WORD, YEARS_OLD } from "./rules.js";
import { mayBeSurname, opensBeforeName } from "./runs.js";
import type { TitleSpan } from "./titles.js";

/** Where titles end and what stands open, for the features of what follows. */
export interface TitleMarks {
  readonly endingAt: ReadonlyMap<number, TitleSpan>;
  /** Nearest open title whose body may reach a token, by token; at most 14 tokens back in the same clause. */
  readonly openBefore: ReadonlyMap<number, TitleSpan>;
  /** Token → a byline line holds it. */
  readonly byline: ReadonlySet<number>;
  /** Where a body gave back capitals that may be a name. */
  readonly released: ReadonlyMap<number, "released" | "releasedCommune">;
  /** Last syllables, one and two, of the longer names an article seems to hold, in lower case. */
  readonly tails: ReadonlySet<string>;
  /** Numbers of the cues by token, 0 until asked for: the candidates of a run share their ends. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const BEFORE_IN_ORDER = Object.values(BEFORE);
const AFTER_IN_ORDER = Object.values(AFTER);

export function beforeCue(reading: Reading, marks: TitleMarks, start: number): BeforeCue {
  const known = marks.before[start]!;
  if (known > 0) return BEFORE_IN_ORDER[known - 1]!;
  const cue = findBefore(reading, marks, start);
  marks.before[start] = cue.number;
  return cue;
}

export function afterCue(reading: Reading, marks: TitleMarks, end: number): AfterCue {
  const known = marks.after[end]!;
  if (known > 0) return AFTER_IN_ORDER[known - 1]!;
  const cue = findAfter(reading, end);
  marks.after[end] = cue.number;
  return cue;
}

/** What stands right before a candidate. */
function findBefore(reading: Reading, marks: TitleMarks, start: number): BeforeCue {
  const { tokens } = reading;
  if (marks.byline.has(start)) return BEFORE.byline;
  const honorific = reading.honorificEndingAt(start);
  if (honorific) {
    if (isHosted(reading, start, honorific.entry.fields.kind!)) return BEFORE.host;
    const kind = honorific.entry.fields.kind!;
    return kind === "address" ? BEFORE.address : kind === "comrade" ? BEFORE.comrade : BEFORE.rank;
  }
  const released = marks.released.get(start);
  if (released) return BEFORE[released];
  const title = marks.endingAt.get(start);
  if (title) return titleKind(reading, title, start);
  const mark = reading.mark(start - 1);
  if (mark === "." && reading.endingAt(start - 1, "honorific")) return BEFORE.rank;
  if ((mark === ":" || mark === "(" || reading.isDash(start - 1)) && marks.endingAt.has(start - 1))
    return BEFORE.titleMark;
  if (mark === ":" && (reading.honorificEndingAt(start - 1) || isNameLabel(reading, start - 2))) return BEFORE.comrade;
  if (startsLine(tokens, start)) return BEFORE.lineStart;
  if (opensBeforeName(reading, start - 1)) return mayBeSurname(reading, start) ? BEFORE.lead : BEFORE.lower;
  if (standsBehindPlace(reading, start)) return BEFORE.levelPlace;
  const lead = reading.endingAt(start, "nameLead");
  const named = reading.endingAt(start, "nameHost");
  const street = isNumber(tokens, start - 1) && reading.word(start - 2) === NUMBER_WORD;
  const host = street || (named !== null && (lead === null || lead.start >= named.start));
  if (marks.openBefore.has(start)) return host ? BEFORE.openHost : BEFORE.openTitle;
  if (host) return BEFORE.host;
  if (isNumber(tokens, start - 1)) return BEFORE.number;
  if (lead) return BEFORE.lead;
  if (mark !== "") return beforeMark(reading, start - 1, mark);
  if (reading.owner[start - 1] === 1) return BEFORE.agency;
  if (isGlued(tokens, start)) return BEFORE.seam;
  if (placeEndsAt(reading, start)) return BEFORE.place;
  if (isAcronym(reading, start - 1)) return BEFORE.acronym;
  return isCapitalized(tokens, start - 1) ? BEFORE.capital : BEFORE.lower;
}

/** `Nhà lưu niệm | Anh hùng liệt sĩ Lê Nhị Hà`: a thing that is named for somebody. */
function isHosted(reading: Reading, start: number, kind: string): boolean {
  const honorific = kind === "address" ? null : honorificBefore(reading, start);
  const host = honorific && reading.endingAt(honorific.start, "nameHost");
  return host !== null && host.end - host.start > 1;
}

/** `Họ và | tên: Lê Nhị Hà`, `Họ | tên: …` */
function isNameLabel(reading: Reading, token: number): boolean {
  return NAME_LABELS.has(reading.word(token - 1), reading.word(token));
}

/** How sure it is that the title before a candidate is whole. */
function titleKind(reading: Reading, title: TitleSpan, start: number): BeforeCue {
  const hamlet = reading.placeWordEndingAt(start);
  if (title.village || (title.open && hamlet)) return BEFORE.village;
  if (title.open) return title.shares > 0 ? BEFORE.roleShares : BEFORE.role;
  if (!isCapitalized(reading.tokens, start - 1)) return BEFORE.title;
  return followsName(reading, title.start) ? BEFORE.titleBehind : BEFORE.titleCapital;
}

function beforeMark(reading: Reading, token: number, mark: string): BeforeCue {
  if (mark === ",") return BEFORE.comma;
  if (mark === ";") return BEFORE.semicolon;
  if (mark === ":") return BEFORE.colon;
  if (mark === "(") return BEFORE.paren;
  if (mark === "|") return BEFORE.semicolon;
  if (mark === "/") return BEFORE.slash;
  if (mark === "." || mark === "?" || mark === "!" || mark === "…") return BEFORE.stop;
  if (reading.isDash(token)) return BEFORE.dash;
  return BEFORE.mark;
}

/** What stands right after a candidate. */
function findAfter(reading: Reading, end: number): AfterCue {
  const { tokens } = reading;
  if (end >= tokens.count) return AFTER.lineEnd;
  if (isGlued(tokens, end) && isWord(tokens, end)) return AFTER.lineEnd;
  if (startsLine(tokens, end)) return opensTitle(reading, end) ? AFTER.lineTitle : AFTER.lineEnd;
  const mark = reading.mark(end);
  if (mark === "(") {
    if (opensTitle(reading, end + 1)) return AFTER.parenTitle;
    const closed = reading.closing(end, 12);
    if (closed > 0 && reading.mark(closed) === "," && opensTitle(reading, closed + 1)) return AFTER.commaTitle;
    return AFTER.paren;
  }
  if (mark === "," || mark === ";") {
    if (opensTitle(reading, end + 1)) return mark === "," ? AFTER.commaTitle : AFTER.semicolon;
    if (isNumber(tokens, end + 1) && reading.word(end + 2) === YEARS_OLD) return AFTER.commaTitle;
    return mark === "," ? AFTER.comma : AFTER.semicolon;
  }
  if (reading.isDash(end)) return opensTitle(reading, end + 1) ? AFTER.dashTitle : AFTER.dash;
  if (mark === "/") return AFTER.slash;
  if (mark === "." || mark === "!" || mark === "?" || mark === "…") return AFTER.stop;
  if (mark === ")") return AFTER.close;
  if (mark !== "") return CLOSING_QUOTES.includes(mark) ? AFTER.quote : AFTER.mark;
  if (reading.word(end) === AND) return AFTER.and;
  if (reading.longest(end, "nameFollow") && (!isCapitalized(tokens, end) || shouts(reading, end))) return AFTER.follow;
  if (isNumber(tokens, end)) return AFTER.number;
  const role = reading.longest(end, "role");
  if (role && (role.end > end + 1 || isAcronym(reading, end))) return AFTER.role;
  return isCapitalized(tokens, end) ? AFTER.capital : AFTER.lower;
}

/** Syllables of a place whose level is said before it. */
const PLACE_LENGTHS = [2, 3];

/** `chủ tịch xã Tân Hòa | Lê Nhị Hà`, `trưởng thôn Nà Co | Lò Văn Chựa`: the place is whole, and a surname follows. */
function standsBehindPlace(reading: Reading, start: number): boolean {
  const { tokens } = reading;
  if (!isCapitalized(tokens, start - 1) || !isCapitalized(tokens, start + 1) || startsLine(tokens, start + 1))
    return false;
  if (nameStatistics().surname(reading.nameId(start)) === 0) return false;
  return PLACE_LENGTHS.some((length) => {
    const first = start - length;
    for (let at = first; at < start; at++)
      if (!isCapitalized(tokens, at) || isAllCapitals(tokens, at) || reading.startsLine(at)) return false;
    return reading.placeWordEndingAt(first) !== null;
  });
}

/** A district or province of two syllables or more ends right before: `Huyện ủy Bá Thước | Cứ Seo Giang`. */
function placeEndsAt(reading: Reading, start: number): boolean {
  return (["district", "province"] as const).some((name) => {
    const hit = reading.endingAt(start, name);
    return hit !== null && hit.end - hit.start > 1;
  });
}

/** A capital word and a mark stand before the title: it may be the title of the one before. */
function followsName(reading: Reading, start: number): boolean {
  const mark = reading.mark(start - 1);
  const joins = mark === "," || mark === "(" || reading.isDash(start - 1);
  return joins && !reading.owner[start - 2] && start > 1 && isCapitalized(reading.tokens, start - 2);
}

/** Inside a line of nothing but capitals, where a capital tells nothing. */
function shouts({ tokens }: Reading, token: number): boolean {
  return isAllCapitals(tokens, token) && isAllCapitals(tokens, token - 1);
}

/** A role, perhaps behind a status word, opens here. */
function opensTitle(reading: Reading, token: number): boolean {
  if (token >= reading.tokens.count || !isWord(reading.tokens, token)) return false;
  const status = reading.longest(token, "titleStatus");
  return reading.longest(token, "role") !== null || (status !== null && reading.longest(status.end, "role") !== null);
}

/** Two capitals or more that make no syllable: `UBND`, `THVL`. */
export function isAcronym(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (!isInCapitals(tokens, token)) return false;
  return !reading.looksVietnamese(token);
}

/** A word of address, a title or a credit's opener stands right before. */
export function isHeaded(reading: Reading, { endingAt, byline }: TitleMarks, start: number): boolean {
  return endingAt.has(start) || byline.has(start) || reading.honorificEndingAt(start) !== null;
}
