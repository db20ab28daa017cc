import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isWord } from "../../scan/window.js";
import { BEFORE } from "./cue-kinds.js";
import { beforeCue, type TitleMarks } from "./cues.js";
import type { NameSpan } from "./names.js";
import { isNeverName } from "./never-names.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules.js";
import { ACCUSED, DEEDS, NAME_OPENERS, NAMED_ONLY, PARTY, SENTENCE_OPENERS } from "./rules-names.js";
import type { Run } from "./runs.js";

/** Before a full name they say that the person is addressed with respect: so is the given name later. */
const RESPECTFUL = new Set([
  BEFORE.address,
  BEFORE.comrade,
  BEFORE.rank,
  BEFORE.byline,
  BEFORE.title,
  BEFORE.titleCapital,
  BEFORE.titleMark,
  BEFORE.released,
]);
/** `anh Hưng`: who is spoken of so is called by the bare given name as well. */
const FAMILIAR = new Set(["anh", "chị", "em"]);
/** What names of two syllables must score to be called by; longer ones are sure enough. */
const CERTAIN = 1;

/**
 * Names of people who are called by their bare given name later, as court and crime reports do.
 *
 *     Nguyễn Viết Trương đặt mìn trước nhà ông Khánh. Đến tối, ┃Trương┃ bị bắt.
 *
 * Only a person first named without a word of address is called so, and only behind that name.
 */
export function givenNames(
  reading: Reading,
  marks: TitleMarks,
  runs: readonly Run[],
  names: readonly NameSpan[],
): NameSpan[] {
  const called = firstNamed(reading, marks, names);
  const listed = new ListedNames(reading, names);
  const taken = new Set(names.map(({ start }) => start));
  const sure = new Set(names.flatMap(({ start, end }) => (end === start + 1 ? [reading.word(start)] : [])));
  const left: Run[] = [];
  const found: NameSpan[] = [];
  for (const run of runs) {
    const { start, end } = run.pieces[0]!;
    if (run.pieces.length > 1 || end > start + 1 || taken.has(start)) continue;
    const since = called.get(reading.word(start)) ?? start;
    const accused = ACCUSED.has(reading.word(start - 2), reading.word(start - 1));
    const goesOn = listed.goesOn(start) || NAMED_ONLY.has(reading.word(start - 2), reading.word(start - 1));
    if ((since >= start && !accused && !goesOn) || isOtherWord(reading, marks, run)) continue;
    if (goesOn || standsAlone(reading, marks, run)) {
      listed.add(end);
      sure.add(reading.word(start));
      found.push(givenName(run));
    } else left.push(run);
  }
  for (const run of left)
    if (sure.has(reading.word(run.pieces[0]!.start)) && goesOnInside(reading, marks, run)) found.push(givenName(run));
  return found;
}

function givenName({ pieces }: Run): NameSpan {
  const { start, end } = pieces[0]!;
  return { start, end, credit: false, score: CERTAIN, reasons: "given name of a person named before" };
}

/** `thế hệ của ┃Hưng┃ đã đổi thay`: inside a sentence, of who is called so elsewhere too. */
function goesOnInside(reading: Reading, marks: TitleMarks, { pieces }: Run): boolean {
  const before = beforeCue(reading, marks, pieces[0]!.start);
  return before === BEFORE.lower || before === BEFORE.colon;
}

/** Given names in a row, of people with longer names in the article: `các bị cáo Dẻo, ┃Thiệp┃`. */
class ListedNames {
  private readonly ends = new Set<number>();
  private readonly tails = new Set<string>();

  constructor(
    private readonly reading: Reading,
    names: readonly NameSpan[],
  ) {
    for (const { start, end } of names) {
      if (end - start === 1) this.ends.add(end);
      else this.tails.add(reading.word(end - 1));
    }
  }

  add(end: number): void {
    this.ends.add(end);
  }

  goesOn(start: number): boolean {
    const joined = this.reading.mark(start - 1) === "," || this.reading.word(start - 1) === AND;
    return joined && this.ends.has(start - 1) && this.tails.has(this.reading.word(start));
  }
}

/** Given names, in lower case, with the token of the full name. */
function firstNamed(reading: Reading, marks: TitleMarks, names: readonly NameSpan[]): Map<string, number> {
  const statistics = nameStatistics();
  const called = new Map<string, number>();
  for (const { start, end, score, credit } of names) {
    const full = end - start > 2 ? end - start <= 4 : end - start === 2 && score >= CERTAIN;
    if (!full || credit || statistics.surname(statistics.idOf(reading.tokens, start)) === 0) continue;
    const given = reading.word(end - 1);
    if (RESPECTFUL.has(beforeCue(reading, marks, start)) || called.has(given)) continue;
    called.set(given, start);
  }
  for (const { start, end } of names) {
    const given = reading.word(start);
    if (end === start + 1 && FAMILIAR.has(reading.word(start - 1)) && !called.has(given)) called.set(given, start);
  }
  return called;
}

/** A word of its own: `Anh cho biết`, `Thành phố`, `miền Nam`, `Hoàng đế`. */
function isOtherWord(reading: Reading, marks: TitleMarks, run: Run): boolean {
  const { start } = run.pieces[0]!;
  if (reading.word(start) === PARTY) return true;
  if (isAllCapitals(reading.tokens, start) || SENTENCE_OPENERS.has(reading.word(start))) return true;
  if (OTHER_WORDS.some((name) => reading.longest(start, name) !== null)) return true;
  return isNeverName(reading, marks, run, 0, 1);
}

/** What the person does follows, or no word. */
function standsAlone(reading: Reading, marks: TitleMarks, run: Run): boolean {
  const { start, end } = run.pieces[0]!;
  const { tokens, doc } = reading;
  const before = beforeCue(reading, marks, start);
  if (before === BEFORE.host || before === BEFORE.openHost || before === BEFORE.number) return false;
  if (
    before === BEFORE.lead ||
    NAME_OPENERS.has(reading.word(start - 1)) ||
    reading.longest(end, "nameFollow") !== null ||
    DEEDS.has(reading.word(end))
  )
    return true;
  const opens = reading.startsLine(start) || doc.sentences[reading.sentence(start)] === start;
  return !opens && before !== BEFORE.mark && (!isWord(tokens, end) || reading.startsLine(end));
}

const OTHER_WORDS = [
  "honorific",
  "role",
  "titleStatus",
  "levelWord",
  "agencyHead",
  "agencyNot",
  "agencyWord",
  "province",
  "country",
] as const;
