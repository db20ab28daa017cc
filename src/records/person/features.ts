import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isCapitalized, isGlued, isNumber, isWord, phrase, startsLine } from "../../scan/window.js";
import { TokenFlag } from "../../tokens/tokens.js";
import type { Reading } from "./reading.js";
import {
  AND,
  CLOSING_QUOTES,
  HIGHLAND_OPENERS,
  HMONG_MIDDLES,
  RELIGIOUS_OPENERS,
  THI_VAN,
  YEARS_OLD,
} from "./rules.js";
import type { Run } from "./runs.js";
import type { TitleSpan } from "./titles.js";

/** What the name model weighs. The names are the rows of `name-weights.tsv`. */
export type FeatureSink = (feature: string, value: number) => void;

const LENGTHS = [":0", ":1", ":2", ":3", ":4", ":5", ":6", ":7"];

const joined = new Map<string, Map<string, string>>();

/** Two parts of a feature's name as one string, built once: names are looked up far more often than made. */
function join(first: string, second: string): string {
  let of = joined.get(first);
  if (!of) {
    of = new Map();
    joined.set(first, of);
  }
  let name = of.get(second);
  if (name === undefined) {
    name = first + second;
    of.set(second, name);
  }
  return name;
}

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
}

/** Emits every feature of the candidate `pieces[from, to)` of a run. */
export function candidateFeatures(
  reading: Reading,
  marks: TitleMarks,
  run: Run,
  from: number,
  to: number,
  emit: FeatureSink,
): void {
  emit("bias", 1);
  const start = run.pieces[from]!.start;
  const end = run.pieces[to - 1]!.end;
  const before = beforeKind(reading, marks, start);
  const parted = before === "byline" && opensSentence(reading, end);
  const after = parted ? "stop" : afterKind(reading, end);
  const shape = shapeFeatures(reading, run, from, to, emit);
  emit(join("before:", before), 1);
  emit(join("after:", after), 1);
  const openLeft = from > 0 && !ADDRESSED.has(before);
  const openRight = to < run.pieces.length && !parted;
  if (openLeft) emit("cutLeft", 1);
  if (openRight) emit("cutRight", 1);
  if (!openLeft && !openRight) emit("whole", 1);
  const strong = STRONG_BEFORE.has(before) || TITLE_AFTER.has(after);
  if (strong && shape.surname > 0) emit("cue+surname", 1);
  if (!strong && shape.surname === 0) emit("nocue+nosurname", 1);
  if (strong && shape.length === 1) emit("cue+one", 1);
  if (!strong && shape.length === 1) emit("nocue+one", 1);
  const rank = shape.surname > 1.5 ? "common" : shape.surname > 0 ? "rare" : "none";
  emit(join(join("surname:", rank), LENGTHS[Math.min(shape.length, 4)]!), 1);
  emit(join(join("before:", before), join(":", rank)), 1);
  emit(join(join("after:", after), join(":", rank)), 1);
  if (shape.length <= 2) {
    const known = marks.tails.has(phrase(reading.tokens, start, end).toLowerCase());
    emit(`tail:${shape.length}:${strong ? "cue" : "nocue"}:${known}`, 1);
  }
  if (shape.length === 1) emit(join("one:", before), 1);
  if (before === "openTitle") emit(join("open:", openKind(reading, start)), 1);
  if (strong && shape.honorific) emit("cue+opensHonorific", 1);
  if (shape.capitals) emit(strong ? "cue+allCapitals" : `allCapitals:${before}`, 1);
  if (shape.capitals && shape.surname > 1) emit("allCapitals+surname", 1);
  if (TITLED.has(before) && shape.foreign > 0) emit("title+foreign", 1);
  if (before === "byline" && shape.surname === 0) emit("byline+nosurname", 1);
  if (shape.surname > 0 && shape.length >= 3 && after === "follow") emit("long+follow", 1);
  if (before === "host" && TITLE_AFTER.has(after)) emit("host+titleAfter", 1);
  if (opensWithPlace(reading, start, end)) emit(strong ? "cue+opensPlace" : "opensPlace", 1);
  if (placeLike(reading, start, end)) emit(strong ? "place+cue" : "place", 1);
  if (before === "comma" && inPlaceList(reading, start)) emit("placeList", 1);
  if (shape.length >= 5) emit(strong ? "cue+long" : "nocue+long", 1);
}

const STRONG_BEFORE = new Set([
  "address",
  "comrade",
  "rank",
  "title",
  "titleCapital",
  "titleBehind",
  "role",
  "roleShares",
  "openTitle",
  "titleMark",
  "byline",
]);
const TITLED = new Set(["title", "titleCapital", "role"]);
const ADDRESSED = new Set(["address", "comrade", "rank"]);
const TITLE_AFTER = new Set(["commaTitle", "dashTitle", "parenTitle"]);

/** `Ảnh: Trà Ôn | Có mặt tại nhà thi đấu`: behind a credit one capital before lower case begins the next sentence. */
function opensSentence(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  if (reading.startsLine(end) || reading.startsLine(end + 1) || !isCapitalized(tokens, end)) return false;
  return isWord(tokens, end) && isWord(tokens, end + 1) && !isCapitalized(tokens, end + 1);
}

interface Shape {
  readonly length: number;
  readonly surname: number;
  readonly foreign: number;
  readonly honorific: boolean;
  readonly capitals: boolean;
}

function shapeFeatures(reading: Reading, run: Run, from: number, to: number, emit: FeatureSink): Shape {
  const { tokens } = reading;
  const statistics = nameStatistics();
  const length = to - from;
  const ids: number[] = [];
  let capitals = 0;
  let foreign = 0;
  let unknown = 0;
  let letters = 0;
  for (let k = from; k < to; k++) {
    const { start, end } = run.pieces[k]!;
    const id = end === start + 1 ? statistics.idOf(tokens, start) : 0;
    ids.push(id);
    if (tokens.flags[start]! & TokenFlag.allCapitals && tokens.end[start]! - tokens.start[start]! > 1) capitals++;
    if (!reading.looksVietnamese(start)) foreign++;
    else if (id === 0) unknown++;
    if (isAcronym(reading, start)) emit("acronym", 1);
    if (end > start + 1) emit(pieceMark(reading, start, end), 1);
    letters += tokens.end[end - 1]! - tokens.start[start]!;
    if (k > from && startsLine(tokens, start)) emit("crossesLine", 1);
    if (k > from && reading.longest(start, "nameHost") && !statistics.givenName(id) && !statistics.middleName(id))
      emit("holdsHost", 1);
  }
  emit(join("length", LENGTHS[Math.min(length, 7)]!), 1);
  const compound = statistics.compoundSurname(ids);
  const surname = compound?.weight ?? statistics.surname(ids[0]!);
  const surnameLength = compound?.length ?? 1;
  if (compound) emit("compoundSurname", 1);
  if (surname > 0) emit("surname", surname);
  else emit("noSurname", 1);
  if (length > surnameLength) {
    const given = statistics.givenName(ids.at(-1)!);
    if (given > 0) emit("given", given);
    else emit("noGiven", 1);
  }
  let middle = 0;
  for (let k = surnameLength; k < length - 1; k++) middle += statistics.middleName(ids[k]!) / Math.max(1, length - 2);
  if (middle > 0) emit("middle", middle);
  const word = (k: number) => (k < length ? reading.word(run.pieces[from + k]!.start) : "");
  if (length >= 3 && THI_VAN.has(word(surnameLength))) emit("thiVan", 1);
  if (length >= 3 && HMONG_MIDDLES.has(word(1))) emit("hmong", 1);
  if (length >= 2 && HIGHLAND_OPENERS.has(word(0))) emit("highland", 1);
  if (length >= 3 && RELIGIOUS_OPENERS.has(word(0))) emit("religious", 1);
  if (capitals === length) emit("allCapitals", 1);
  else if (capitals > 0) emit("someCapitals", 1);
  if (foreign > 0) emit("foreign", foreign / length);
  if (foreign === length) emit("allForeign", 1);
  if (unknown > 0) emit("unknown", unknown / length);
  if (letters <= 2) emit("tiny", 1);
  const first = run.pieces[from]!.start;
  const honorific = reading.longest(first, "honorific") !== null;
  if (honorific) emit("opensHonorific", 1);
  if (reading.longest(first, "nameHost")) emit("opensHost", 1);
  if (reading.longest(first, "pressCode")?.end === run.pieces[to - 1]!.end) emit("pressCode", 1);
  if (reading.longest(first, "agencyHead")) emit("opensAgency", 1);
  if (surname > 1.5 && length >= 2) emit("commonSurname", 1);
  return { length, surname, foreign, honorific, capitals: capitals === length };
}

function pieceMark(reading: Reading, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const mark = reading.mark(i);
    if (mark === ".") return "initial";
    if (mark !== "" && reading.isDash(i)) return "hyphen";
    if (/['’‘`´ʼ]/u.test(mark)) return "apostrophe";
  }
  return "apostrophe";
}

/** A district or province of two syllables or more ends right before: `Huyện ủy Bá Thước | Cứ Seo Giang`. */
function placeEndsAt(reading: Reading, start: number): boolean {
  return (["district", "province"] as const).some((name) => {
    const hit = reading.endingAt(start, name);
    return hit !== null && hit.end - hit.start > 1;
  });
}

/** The candidate begins with a district or province, and goes on. */
function opensWithPlace(reading: Reading, start: number, end: number): boolean {
  return (["district", "province"] as const).some((name) => {
    const hit = reading.longest(start, name);
    return hit !== null && hit.end - hit.start > 1 && hit.end < end;
  });
}

/** How sure it is that the title before a candidate is whole. */
function titleKind(reading: Reading, title: TitleSpan, start: number): string {
  const hamlet = reading.endingAt(start, "hamletWord") ?? reading.endingAt(start, "levelWord");
  if (title.village || (title.open && hamlet)) return "village";
  if (title.open) return title.shares > 0 ? "roleShares" : "role";
  if (!isCapitalized(reading.tokens, start - 1)) return "title";
  return followsName(reading, title.start) ? "titleBehind" : "titleCapital";
}

/** A capital word and a mark stand before the title: it may be the title of the one before. */
function followsName(reading: Reading, start: number): boolean {
  const mark = reading.mark(start - 1);
  const joins = mark === "," || mark === "(" || reading.isDash(start - 1);
  return joins && !reading.owner[start - 2] && start > 1 && isCapitalized(reading.tokens, start - 2);
}

/** What stands right before a candidate. */
export function beforeKind(reading: Reading, marks: TitleMarks, start: number): string {
  const { tokens } = reading;
  if (marks.byline.has(start)) return "byline";
  const honorific = reading.honorificEndingAt(start);
  if (honorific) {
    const kind = honorific.entry.fields.kind!;
    return kind === "address" || kind === "comrade" ? kind : "rank";
  }
  const released = marks.released.get(start);
  if (released) return released;
  const title = marks.endingAt.get(start);
  if (title) return titleKind(reading, title, start);
  const mark = reading.mark(start - 1);
  if (mark === "." && reading.endingAt(start - 1, "honorific")) return "rank";
  if ((mark === ":" || mark === "(" || reading.isDash(start - 1)) && marks.endingAt.has(start - 1)) return "titleMark";
  if (mark === ":" && reading.endingAt(start - 1, "honorific")) return "comrade";
  if (startsLine(tokens, start)) return "lineStart";
  const lead = reading.endingAt(start, "nameLead");
  const named = reading.endingAt(start, "nameHost");
  const host = named !== null && (lead === null || lead.start >= named.start);
  if (marks.openBefore.has(start)) return host ? "openHost" : "openTitle";
  if (host) return "host";
  if (isNumber(tokens, start - 1)) return "number";
  if (lead) return "lead";
  if (mark !== "") return beforeMark(reading, start - 1, mark);
  if (reading.owner[start - 1] === 1) return "agency";
  if (isGlued(tokens, start)) return "seam";
  if (placeEndsAt(reading, start)) return "place";
  if (isAcronym(reading, start - 1)) return "acronym";
  return isCapitalized(tokens, start - 1) ? "capital" : "lower";
}

function beforeMark(reading: Reading, token: number, mark: string): string {
  if (mark === ",") return "comma";
  if (mark === ";") return "semicolon";
  if (mark === ":") return "colon";
  if (mark === "(") return "paren";
  if (mark === "/" || mark === "|") return "slash";
  if (mark === "." || mark === "?" || mark === "!" || mark === "…") return "stop";
  if (reading.isDash(token)) return "dash";
  return "mark";
}

/** What stands right after a candidate. */
export function afterKind(reading: Reading, end: number): string {
  const { tokens } = reading;
  if (end >= tokens.count) return "lineEnd";
  if (isGlued(tokens, end) && isWord(tokens, end)) return "lineEnd";
  if (startsLine(tokens, end)) return opensTitle(reading, end) ? "lineTitle" : "lineEnd";
  const mark = reading.mark(end);
  if (mark === "(") {
    if (opensTitle(reading, end + 1)) return "parenTitle";
    const closed = reading.closing(end, 12);
    if (closed > 0 && reading.mark(closed) === "," && opensTitle(reading, closed + 1)) return "commaTitle";
    return "paren";
  }
  if (mark === "," || mark === ";") {
    if (opensTitle(reading, end + 1)) return mark === "," ? "commaTitle" : "semicolon";
    if (isNumber(tokens, end + 1) && reading.word(end + 2) === YEARS_OLD) return "commaTitle";
    return mark === "," ? "comma" : "semicolon";
  }
  if (reading.isDash(end)) return opensTitle(reading, end + 1) ? "dashTitle" : "dash";
  if (mark === "/") return "slash";
  if (mark === "." || mark === "!" || mark === "?" || mark === "…") return "stop";
  if (mark === ")") return "close";
  if (mark !== "") return CLOSING_QUOTES.includes(mark) ? "quote" : "mark";
  if (reading.word(end) === AND) return "and";
  if (reading.longest(end, "nameFollow") && (!isCapitalized(tokens, end) || shouts(reading, end))) return "follow";
  if (isNumber(tokens, end)) return "number";
  const role = reading.longest(end, "role");
  if (role && role.end > end + 1) return "role";
  return isCapitalized(tokens, end) ? "capital" : "lower";
}

/** Inside a line of nothing but capitals, where a capital tells nothing. */
function shouts({ tokens }: Reading, token: number): boolean {
  return (
    (tokens.flags[token]! & TokenFlag.allCapitals) !== 0 && (tokens.flags[token - 1]! & TokenFlag.allCapitals) !== 0
  );
}

/** A role, perhaps behind a status word, opens here. */
export function opensTitle(reading: Reading, token: number): boolean {
  if (token >= reading.tokens.count || !isWord(reading.tokens, token)) return false;
  const status = reading.longest(token, "titleStatus");
  return reading.longest(token, "role") !== null || (status !== null && reading.longest(status.end, "role") !== null);
}

/** `các xã Đông Lỗ, Mai Đình`: before the commas stands what places, streets or schools begin with. */
function inPlaceList(reading: Reading, start: number): boolean {
  const { tokens } = reading;
  let places = 0;
  for (let i = start - 2; i >= Math.max(0, start - 14); i--) {
    if (reading.owner[i]) return false;
    if (isCapitalized(tokens, i)) places++;
    else if (isWord(tokens, i) && reading.word(i) !== AND)
      return places > 0 && isCapitalized(tokens, i + 1) && reading.endingAt(i + 1, "nameHost") !== null;
    else if (!/^[,'’‘]$/u.test(reading.mark(i)) && reading.word(i) !== AND) return false;
  }
  return false;
}

/** Two capitals or more that make no syllable: `UBND`, `THVL`. */
export function isAcronym(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (!(tokens.flags[token]! & TokenFlag.allCapitals) || tokens.end[token]! - tokens.start[token]! < 2) return false;
  return !reading.looksVietnamese(token);
}

/** What of an open title's body stands right before: nothing yet, a number, or words. */
function openKind(reading: Reading, start: number): string {
  if (isNumber(reading.tokens, start - 1)) return "number";
  return isCapitalized(reading.tokens, start - 1) ? "capital" : "lower";
}

function placeLike(reading: Reading, start: number, end: number): boolean {
  return (["province", "district", "country", "foreignPlace"] as const).some(
    (name) => reading.longest(start, name)?.end === end,
  );
}
