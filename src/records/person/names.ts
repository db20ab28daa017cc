import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isNumber, isWord, phrase, tokenFrom } from "../../scan/window.js";
import { aliasNames } from "./aliases.js";
import { readBylines } from "./bylines.js";
import { BEFORE, beforeCue, isAcronym, type TitleMarks } from "./cues.js";
import { hasFullName } from "./full-names.js";
import { givenNames } from "./given-names.js";
import { chooseNames, MAX_NAME, nameModel, type Scored } from "./name-model.js";
import { isNeverName } from "./never-names.js";
import type { Reading } from "./reading.js";
import { COMMITTEES } from "./rules.js";
import { NAMED_BY_WORDS } from "./rules-names.js";
import { type Run, readRuns } from "./runs.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** A name mention in tokens, before titles are tied to it. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly credit: boolean;
  readonly score: number;
  /** What counted, for `explain`; empty where nobody asks. */
  readonly reasons: string;
}

/** What the model is asked about in an article: runs, and the marks their features read. */
export interface NameScene {
  readonly runs: readonly Run[];
  readonly marks: TitleMarks;
}

/** An open title reaches this many tokens at most. */
const OPEN_REACH = 14;
/** What a full name seen elsewhere in the article adds to the same words without a cue. */
const KNOWN_BONUS = 4;

const ROMAN = /^[ivx]{1,5}$/u;

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
  const place = ["province", "district"].some((name) => reading.longest(start, name)?.end === end);
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

/** Every name of an article, in text order. */
export function readNames(reading: Reading, { runs, marks }: NameScene): NameSpan[] {
  const model = nameModel();
  const scored = runs.map((run) => scoreRun(reading, marks, run));
  const known = knownNames(reading, runs, scored);
  const names: NameSpan[] = [];
  runs.forEach((run, k) => {
    const raised = scored[k]!.map((candidate) => raise(reading, marks, run, candidate, known));
    for (const { from, to, score } of chooseNames(raised)) {
      const start = run.pieces[from]!.start;
      names.push({
        start,
        end: nameEnd(reading, run.pieces[to - 1]!.end),
        credit: marks.byline.has(start),
        score,
        reasons: reading.doc.explain ? model.reasons(reading, marks, run, from, to) : "",
      });
    }
  });
  const more = [...givenNames(reading, marks, runs, names), ...aliasNames(reading, runs, names)];
  return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.start - b.start);
}

/** The full stop of a last initial stays outside: `N.V.A`. */
function nameEnd(reading: Reading, end: number): number {
  return reading.mark(end - 1) === "." ? end - 1 : end;
}

function scoreRun(reading: Reading, marks: TitleMarks, run: Run): Scored[] {
  const model = nameModel();
  return candidatesOf(reading, marks, run).map(({ from, to }) => ({
    from,
    to,
    score: model.score(reading, marks, run, from, to),
  }));
}

/**
 * The stretches of a run that could be a name: whole, or from a surname or a cue on; to the end of the run, or to a
 * line end, or three syllables and more of it. A word that merely opens a sentence is none.
 */
export function candidatesOf(reading: Reading, marks: TitleMarks, { pieces }: Run): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const last = pieces.length;
  for (let from = 0; from < last; from++) {
    const { start } = pieces[from]!;
    if (from > 0 && !mayStart(reading, marks, start)) continue;
    for (let to = from + 1; to <= Math.min(last, from + MAX_NAME); to++) {
      if (to < last && to - from < 2 && !reading.startsLine(pieces[to]!.start)) continue;
      if (to - from === 1 && !mayBeSingle(reading, marks, start, from === 0 && last === 1)) continue;
      if (!isNeverName(reading, marks, { pieces }, from, to)) found.push({ from, to });
    }
  }
  return found;
}

/** Inside a run a name starts behind a cue or a place, or with a surname. */
function mayStart(reading: Reading, marks: TitleMarks, start: number): boolean {
  const statistics = nameStatistics();
  const id = reading.nameId(start);
  if (id === 0 || statistics.surname(id) > 0) return true;
  return beforeCue(reading, marks, start).startsInside || reading.startsLine(start);
}

function mayBeSingle(reading: Reading, marks: TitleMarks, start: number, alone: boolean): boolean {
  if (isAcronym(reading, start)) return false;
  if (!alone) return true;
  // `Phó Chủ tịch: | Phụ trách kinh tế`: a sentence opens behind the colon
  if (beforeCue(reading, marks, start) === BEFORE.titleMark) return false;
  const addressed = marks.byline.has(start) || reading.honorificEndingAt(start) !== null;
  if (!addressed && reading.longest(start, "nameFollow") !== null) return false;
  const opensSentence = reading.startsLine(start) || reading.doc.sentences[reading.sentence(start)] === start;
  return !opensSentence || marks.byline.has(start) || marks.endingAt.has(start);
}

/** `Cay-xỏn Phom-vi-hản`: every word of it is spelled by the syllable, as names from abroad are. */
function isSpelledOut({ tokens }: Reading, { pieces }: Run, { from, to }: Scored): boolean {
  for (let k = from; k < to; k++) {
    const { start, end } = pieces[k]!;
    if (end < start + 3 || isCapitalized(tokens, end - 1)) return false;
  }
  return true;
}

/** Names of two syllables or more that some mention makes certain, by their words. */
function knownNames(reading: Reading, runs: readonly Run[], scored: readonly Scored[][]): Set<string> {
  const known = new Set<string>();
  runs.forEach((run, k) => {
    for (const { from, to, score } of chooseNames(scored[k]!)) {
      if (score < 1 || to - from < 2) continue;
      known.add(wordsOf(reading, run, from, to));
      if (to - from >= 3) known.add(wordsOf(reading, run, to - 2, to));
    }
  });
  return known;
}

function wordsOf(reading: Reading, run: Run, from: number, to: number): string {
  return phrase(reading.tokens, run.pieces[from]!.start, run.pieces[to - 1]!.end).toLowerCase();
}

function raise(reading: Reading, marks: TitleMarks, run: Run, candidate: Scored, known: ReadonlySet<string>): Scored {
  const { from, to, score } = candidate;
  if (isSpelledOut(reading, run, candidate) && beforeCue(reading, marks, run.pieces[from]!.start).strong)
    return { from, to, score: score + KNOWN_BONUS };
  if (hasFullName(reading, marks, run, candidate)) return { from, to, score: score + KNOWN_BONUS };
  if (known.size === 0 || !known.has(wordsOf(reading, run, from, to))) return candidate;
  const before = beforeCue(reading, marks, run.pieces[from]!.start);
  if (to - from < 2 || before === BEFORE.host || before === BEFORE.number) return candidate;
  return { from, to, score: score + KNOWN_BONUS };
}
