import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isNumber, isWord, phrase, tokenFrom } from "../../scan/window.js";
import { readBylines } from "./bylines.js";
import type { TitleMarks } from "./cues.js";
import type { Reading } from "./reading.js";
import { COMMITTEES } from "./rules.js";
import { NAMED_BY_WORDS, ROMAN } from "./rules-names.js";
import { type Run, readRuns } from "./runs.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** What the model is asked about in an article: runs, and the marks their features read. */
export interface NameScene {
  readonly runs: readonly Run[];
  readonly marks: TitleMarks;
}

/** An open title reaches this many tokens at most. */
const OPEN_REACH = 14;

/**
 * Where names may stand once the titles are known: their words are taken, but for a name that a body took for its
 * place.
 */
export function readScene(reading: Reading, titles: readonly TitleSpan[]): NameScene {
  const blocked = Uint8Array.from(reading.owner);
  const endingAt = new Map<number, TitleSpan>();
  const openBefore = new Map<number, TitleSpan>();
  const released = new Map<number, Released["kind"]>();
  for (const title of titles) {
    for (let i = title.start; i < title.end; i++) blocked[i] = 1;
    endingAt.set(behindTerm(reading, title.end), title);
    if (title.open) markOpen(reading, title, openBefore);
    const tail = title.body ? releaseTail(reading, title, blocked) : null;
    if (tail) released.set(tail.start, tail.kind);
  }
  const bylines = readBylines(reading);
  for (let i = 0; i < blocked.length; i++) if (bylines.tags[i]) blocked[i] = 2;
  const runs = readRuns(reading, blocked);
  const marks: TitleMarks = {
    endingAt,
    openBefore,
    byline: bylines.starts,
    released,
    tails: tailsOf(reading, runs),
    before: new Uint8Array(blocked.length + 1),
    after: new Uint8Array(blocked.length + 1),
  };
  return { runs, marks };
}

interface Released {
  readonly start: number;
  readonly kind: "released" | "releasedCommune";
}

/** How names of the article may be cut short: the ends of every row of capitals that a surname opens. */
function tailsOf(reading: Reading, runs: readonly Run[]): Set<string> {
  const statistics = nameStatistics();
  const tails = new Set<string>();
  for (const { pieces } of runs) {
    const last = pieces.length;
    for (let from = 0; from + 1 < last; from++) {
      const id = reading.nameId(pieces[from]!.start);
      const foreign = isForeign(reading, pieces[from]!.start);
      if ((statistics.surname(id) === 0 && !foreign) || isPlace(reading, pieces, from)) continue;
      tails.add(piecesText(reading, pieces, last - 1));
      if (last - from >= 3 || foreign) tails.add(piecesText(reading, pieces, last - 2));
      break;
    }
  }
  return tails;
}

/** `Hà Nội`, `Lâm Đồng`: nobody is called Nội for short. */
function isPlace(reading: Reading, pieces: Run["pieces"], from: number): boolean {
  return (["province", "district"] as const).some(
    (name) => reading.longest(pieces[from]!.start, name)?.end === pieces.at(-1)!.end,
  );
}

function isForeign(reading: Reading, token: number): boolean {
  return !reading.looksVietnamese(token);
}

function piecesText(reading: Reading, pieces: Run["pieces"], from: number): string {
  return phrase(reading.tokens, pieces[from]!.start, pieces.at(-1)!.end).toLowerCase();
}

/** Places whose whole names no person ends a body with. */
const PLACES = ["province", "formerProvince", "district", "foreignPlace"] as const;

/**
 * An agency mention that may have taken a name for its place gives its last capitals back to the model:
 * `Bí thư Tỉnh uỷ [Đồng Văn] Rớt`, `Phó Chủ tịch HĐND huyện [Lầu A Bửu]`, `Vụ Địa phương III [Ân Thị Tuyết]`.
 * `null` where the mention keeps them.
 */
function releaseTail(reading: Reading, title: TitleSpan, blocked: Uint8Array): Released | null {
  const { tokens } = reading;
  const { end } = title;
  let start = end;
  const plain = (i: number) => isCapitalized(tokens, i) && !isAllCapitals(tokens, i);
  const apostrophe = (i: number) => /['’‘`´ʼ]/u.test(reading.mark(i) || " ");
  while (start > title.roleEnd + 1 && (plain(start - 1) || apostrophe(start - 1) || isSingle(tokens, start - 1))) {
    if (reading.startsLine(start)) break;
    start--;
  }
  start = Math.max(start, headEnd(reading, title));
  if (start >= end || !isWord(tokens, start)) return null;
  if (reading.longest(start, "commune")?.end === end && !isCapitalized(tokens, end)) return null;
  if ([",", "("].includes(reading.mark(end)) && isHigherPlace(reading, end + 1)) return null;
  const rest = capitalsFrom(reading, end, blocked);
  if (rest === 0 && end - start < FULL_NAME && standsBehindName(reading, title.start)) return null;
  const place = PLACES.some((name) => reading.longest(start, name)?.end === end);
  const numbered = isNumber(tokens, start - 1) || ROMAN.test(reading.word(start - 1));
  const level = levelBefore(reading, start);
  const leftOver =
    level === "commune"
      ? rest < 2 && end - start + rest >= 2
      : ((level || numbered || rest === 1) && (!place || rest === 1) && end - start + rest >= 2) ||
        (!place && rest === 0 && followsWords(reading, title, start));
  if (!leftOver || (level === "commune" && standsBehindAge(reading, title.start))) return null;
  blocked.fill(0, start, end);
  return { start, kind: level === "commune" ? "releasedCommune" : "released" };
}

/** Shortest name that a body bears no more than its own words, in syllables. */
const FULL_NAME = 3;

/** `Tạp chí Quản lý nhà nước | Nguyễn Quang Vinh`: no such body is named for somebody behind words of its own. */
function followsWords(reading: Reading, { body, end }: TitleSpan, start: number): boolean {
  if (end - start < FULL_NAME || isCapitalized(reading.tokens, start - 1)) return false;
  const first = tokenFrom(reading.tokens, body!.start);
  const head = reading.word(first);
  if (!NAMED_BY_WORDS.has(head) && !NAMED_BY_WORDS.has(`${head} ${reading.word(first + 1)}`)) return false;
  return nameStatistics().surname(reading.nameId(start)) > 0;
}

/** `xã Lưu Vĩnh Sơn, | huyện Thạch Hà`: only of a place it is said in which other it lies. */
function isHigherPlace(reading: Reading, token: number): boolean {
  const level = reading.longest(token, "levelWord");
  if (level === null || level.entry.fields.level === "commune") return false;
  return isCapitalized(reading.tokens, level.end) && !reading.startsLine(token);
}

/**
 * `bà Mai Thị Hà (| Chủ tịch UBND xã Ngọc Trung)`, `ông Lê Nhị (sinh năm 1980, | Chủ tịch UBND xã Ngọc Trung)`: a
 * bracket tells of who is named right before it.
 */
function standsBehindName(reading: Reading, title: number): boolean {
  let open = title - 1;
  while (open > title - MAX_IN_BRACKET && !"();".includes(reading.mark(open) || " ")) open--;
  if (reading.mark(open) !== "(" || reading.startsLine(open)) return false;
  for (let at = open - 1; at >= open - MAX_NAME && isCapitalized(reading.tokens, at); at--) {
    if (reading.owner[at]) return false;
    const opens = reading.honorificEndingAt(at) !== null || nameStatistics().surname(reading.nameId(at)) > 0;
    if (opens && at < open - 1) return true;
    if (reading.startsLine(at)) return false;
  }
  return false;
}

/** How far into its bracket an office may stand, in tokens. */
const MAX_IN_BRACKET = 24;
/** Longest name looked for before a bracket, in syllables. */
const MAX_NAME = 5;

/** `Mai Ngọc Tứ (54 tuổi), | Chủ tịch UBND xã Quảng Trung`: the title is of the one before. */
function standsBehindAge(reading: Reading, title: number): boolean {
  return reading.mark(title - 1) === "," && reading.mark(title - 2) === ")";
}

/** The level that the word before names: `huyện`, `xã`, or a committee by itself: `Tỉnh ủy`, `Đảng ủy`. */
function levelBefore(reading: Reading, start: number): string | undefined {
  const word = reading.endingAt(start, "levelWord");
  if (word) return word.entry.fields.level;
  const head = reading.endingAt(start, "agencyHead");
  const committee = head ? COMMITTEES.get(reading.word(head.start)) : undefined;
  return head && head.end - head.start === 2 ? committee : undefined;
}

/** Where the words that make a body what it is end: `Tỉnh Đoàn`, `Trung ương Đảng`. */
function headEnd(reading: Reading, { body, roleEnd }: TitleSpan): number {
  const first = tokenFrom(reading.tokens, body!.start);
  const heads = ["agencyHead", "agencyCentral"].map((name) => reading.longest(first, name)?.end ?? first);
  return Math.max(roleEnd, first + 1, ...heads);
}

/** The single capital of `Lầu A Bửu`. */
function isSingle(tokens: Reading["tokens"], token: number): boolean {
  return isCapitalized(tokens, token) && tokens.end[token]! - tokens.start[token]! === 1;
}

/** How many capital syllables follow; `K' Brell` is two. */
function capitalsFrom(reading: Reading, from: number, blocked: Uint8Array): number {
  let count = 0;
  for (let i = from; i < from + 6 && count < 3; i++) {
    if (reading.startsLine(i) || blocked[i]) break;
    if (isCapitalized(reading.tokens, i)) count++;
    else if (!/['’‘`´ʼ]/u.test(reading.mark(i) || " ")) break;
  }
  return count;
}

function markOpen(reading: Reading, title: TitleSpan, openBefore: Map<number, TitleSpan>): void {
  for (let i = title.end + 1; i < title.end + OPEN_REACH && i < reading.tokens.count; i++) {
    if (reading.startsLine(i)) return;
    const mark = reading.mark(i - 1);
    if (mark !== "" && mark !== "-" && mark !== "&") return;
    openBefore.set(i, title);
  }
}
