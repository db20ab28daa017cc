import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, phrase } from "../../scan/window.js";
import { aliasNames } from "./aliases.js";
import { BEFORE } from "./cue-kinds.js";
import { beforeCue, isAcronym, type TitleMarks } from "./cues.js";
import { givenNames } from "./given-names.js";
import { isInRowOfInitials } from "./letters.js";
import { chooseNames, MAX_NAME, nameModel, type Scored } from "./name-model.js";
import { isNeverName } from "./never-names.js";
import type { Reading } from "./reading.js";
import { HIGHLAND_OPENERS, PARTY, SENTENCE_OPENERS } from "./rules-names.js";
import type { Run } from "./runs.js";
import type { NameScene } from "./scene.js";

/** A name mention in tokens, before titles are tied to it. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly credit: boolean;
  readonly score: number;
  /** What counted, for `explain`; empty where nobody asks. */
  readonly reasons: string;
}

/** What a full name seen elsewhere in the article adds to the same words without a cue. */
const KNOWN_BONUS = 4;

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
  // `công tác xây dựng | Đảng`, below a headline in capitals that ends in the word
  if (reading.word(start) === PARTY && reading.honorificEndingAt(start) === null) return false;
  if (!alone) return true;
  // `Ảnh: | Các bị cáo tại phiên tòa`
  if (marks.byline.has(start) && SENTENCE_OPENERS.has(reading.word(start))) return false;
  // `Phó Chủ tịch: | Phụ trách kinh tế`: a sentence opens behind the colon
  if (beforeCue(reading, marks, start) === BEFORE.titleMark) return false;
  const addressed = marks.byline.has(start) || reading.honorificEndingAt(start) !== null;
  if (!addressed && reading.longest(start, "nameFollow") !== null) return false;
  // `42 cán bộ | Hội | nghỉ việc`
  if (beforeCue(reading, marks, start) === BEFORE.lead && !addressed && reading.longest(start, "agencyHead") !== null)
    return false;
  const opensSentence = opensItem(reading, start) || reading.doc.sentences[reading.sentence(start)] === start;
  return !opensSentence || marks.byline.has(start) || marks.endingAt.has(start);
}

/** `- Đơn nhận trong kỳ`, `1) Đơn tồn`: at the start of a line, perhaps behind the mark or the number of an item. */
function opensItem(reading: Reading, start: number): boolean {
  if (reading.startsLine(start)) return true;
  const mark = reading.mark(start - 1);
  if (mark === "") return false;
  return reading.startsLine(start - 1) || ((mark === ")" || mark === ".") && reading.startsLine(start - 2));
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
      if (score < 1 || (to - from < 2 && !isHighlandGiven(reading, run, from))) continue;
      known.add(wordsOf(reading, run, from, to));
      if (to - from >= 3) known.add(wordsOf(reading, run, to - 2, to));
      // `Y Thương Niê`: who has the surname last is called by what stands before it
      if (to - from >= 3 && HIGHLAND_OPENERS.has(reading.word(run.pieces[from]!.start)))
        known.add(wordsOf(reading, run, from, from + 2));
    }
  });
  return known;
}

/** `K'Bền`, `H’Trang`: a whole name in one word. */
function isHighlandGiven(reading: Reading, { pieces }: Run, at: number): boolean {
  const { start, end } = pieces[at]!;
  const letter = reading.tokens.end[start]! - reading.tokens.start[start]! === 1;
  return letter && end > start + 2 && /['’‘`´ʼ]/u.test(reading.mark(start + 1) || " ");
}

function wordsOf(reading: Reading, run: Run, from: number, to: number): string {
  return phrase(reading.tokens, run.pieces[from]!.start, run.pieces[to - 1]!.end).toLowerCase();
}

/** `- | Trần Kỳ |: 1961 - 1976`, `2. | Lê Bốn | (1980 - 1985)`: a surname opens an item, and years follow. */
function isDatedItem(reading: Reading, { pieces }: Run, { from, to }: Scored): boolean {
  const { start } = pieces[from]!;
  const { end } = pieces[to - 1]!;
  if (to - from < 2 || !opensItem(reading, start) || !":(".includes(reading.mark(end) || " ")) return false;
  if (reading.owner[end + 1] !== 2 || reading.longest(start, "district")?.end === end) return false;
  return nameStatistics().surname(reading.nameId(start)) > 0;
}

/**
 * `Tổng Lãnh sự Hàn Quốc | Kang Boo Sung`: whoever is named right behind the office of another country, spelled as
 * there.
 */
function isForeignHolder(reading: Reading, marks: TitleMarks, { pieces }: Run, { from, to }: Scored): boolean {
  const { start } = pieces[0]!;
  if (from > 0 || to < pieces.length || to < 2 || to > 4 || !marks.endingAt.has(start)) return false;
  if (reading.startsLine(start) || isAllCapitals(reading.tokens, start)) return false;
  return reading.endingAt(start, "country") !== null || reading.endingAt(start, "foreignPlace") !== null;
}

function raise(reading: Reading, marks: TitleMarks, run: Run, candidate: Scored, known: ReadonlySet<string>): Scored {
  const { from, to, score } = candidate;
  if (isSpelledOut(reading, run, candidate) && beforeCue(reading, marks, run.pieces[from]!.start).strong)
    return { from, to, score: score + KNOWN_BONUS };
  const { start } = run.pieces[from]!;
  if (isForeignHolder(reading, marks, run, candidate)) return { from, to, score: score + KNOWN_BONUS };
  if (isDatedItem(reading, run, candidate) || isInRowOfInitials(reading, start, run.pieces[to - 1]!.end))
    return { from, to, score: score + KNOWN_BONUS };
  if (known.size === 0 || !known.has(wordsOf(reading, run, from, to))) return candidate;
  const before = beforeCue(reading, marks, run.pieces[from]!.start);
  const whole = to - from > 1 || isHighlandGiven(reading, run, from);
  if (!whole || before === BEFORE.host || before === BEFORE.number) return candidate;
  return { from, to, score: score + KNOWN_BONUS };
}
