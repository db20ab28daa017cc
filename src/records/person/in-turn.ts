import type { Appointment } from "./appointments.js";
import { gapKind } from "./gaps.js";
import { severalHold } from "./heads-name.js";
import type { Holder, Item } from "./holders.js";
import type { Reading } from "./reading.js";
import { ALL_OF_THEM, IN_TURN } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** Most people whose offices are told in turn. */
const MAX_TURNS = 12;
/** Longest words of an appointment before the first office, in tokens. */
const MAX_CUE = 12;

/** People in a row and as many offices behind them: each has his own. */
export class Turns {
  private next = 0;

  constructor(
    private readonly people: readonly Holder[],
    readonly cue: Appointment,
  ) {}

  /** Whose the office that is read next is; `null` where all are given out. */
  take(): Holder | null {
    return this.people[this.next++] ?? null;
  }
}

/**
 * The offices are one each, in the order of the people:
 *
 *     A, B và C được bổ nhiệm lần lượt làm | T1, T2 và T3        bà A và ông B giữ chức | Chủ tịch và Phó Chủ tịch
 *
 * Said so (`lần lượt`), or the first of them is the head's, which no two hold; not of `A và B đều là | T1, T2`.
 */
export function inTurn(
  reading: Reading,
  { row, read }: { readonly row: readonly Holder[]; readonly read: readonly Holder[] },
  offices: readonly TitleSpan[],
  cue: Appointment,
): Turns | null {
  const count = offices.length;
  if (count < 2 || count > read.length || ALL_OF_THEM.has(reading.word(cue.start - 1))) return null;
  const [first] = offices as [TitleSpan];
  const people = isToldInTurn(reading, read.at(-1)!.chainEnd, first.start) ? read.slice(-count) : row;
  if (people.length !== count || (people === row && severalHold(first))) return null;
  return areInRow(reading, people) ? new Turns(people, cue) : null;
}

/** Nothing but what is said of each stands between them: `bà A (nguyên T), bà B`. */
function areInRow(reading: Reading, people: readonly Holder[]): boolean {
  return people.every(({ head }, k) => {
    const gap = k === 0 ? "," : gapKind(reading, people[k - 1]!.chainEnd, head);
    return gap === "," || gap === "and" || gap === ";";
  });
}

/** The office and those that go on from it. */
export function officesFrom(reading: Reading, items: readonly Item[], index: number): TitleSpan[] {
  const offices: TitleSpan[] = [];
  for (let k = index; k < items.length && offices.length <= MAX_TURNS; k++) {
    const item = items[k]!;
    if (!("title" in item)) break;
    const last = offices.at(-1);
    const gap = last ? gapKind(reading, behindTerm(reading, last.end), item.title.start) : ",";
    if (gap !== "," && gap !== "and") break;
    offices.push(item.title);
    if (gap === "and" && last) break;
  }
  return offices;
}

/** `được bổ nhiệm | lần lượt | làm`, between the last of the people and the first office. */
function isToldInTurn(reading: Reading, from: number, to: number): boolean {
  for (let i = Math.max(from, to - MAX_CUE); i < to; i++)
    if (IN_TURN.has(reading.word(i), reading.word(i + 1))) return true;
  return false;
}
