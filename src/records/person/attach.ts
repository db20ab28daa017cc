import { aliasBracket } from "./aliases.js";
import { type Appointment, appointment, saidOfThePast } from "./appointments.js";
import { closeOpenTitle, extendTitle, giveBackName } from "./bodies.js";
import { standsInCareer } from "./careers.js";
import { isApposition, isBesides, isLeftOut, isReplaced, isSeat, opensNextItem } from "./follows-on.js";
import { type Gap, gapKind, isJoint, openEnd } from "./gaps.js";
import { gapToName, isActedFor } from "./given-out.js";
import { headsName, severalHold } from "./heads-name.js";
import { type Attached, type HeldTitle, type Holder, type Item, inTextOrder } from "./holders.js";
import { honorificBefore, isPlural } from "./honorifics.js";
import { inTurn, officesFrom, type Turns } from "./in-turn.js";
import { endsItem, toldBelow } from "./lines-below.js";
import { itemBelow, type ListHeading, listHeading } from "./list-headings.js";
import { Lists } from "./lists.js";
import type { NameSpan } from "./names.js";
import { isLoose, isOver, isRemoved } from "./offices.js";
import type { Reading } from "./reading.js";
import { ALL_OF_THEM, IS, WOMAN } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/**
 * Ties titles to names, left to right (patterns of domain.md 4.3).
 *
 *     Bí thư Tỉnh ủy A, quyền Chủ tịch UBND tỉnh B      a title right before a name is that name's
 *     A, T1, T2; B – T                                  a title behind a name, through `,` `–` `(`, is the name's
 *     các T: A, B; C được bầu làm T                     shared titles, appointments
 */
export function attachTitles(reading: Reading, names: readonly NameSpan[], titles: readonly TitleSpan[]): Attached {
  const starts = new Set(names.flatMap((name) => [name.start]));
  const isName = (token: number) => starts.has(token);
  for (const title of titles) {
    if (title.body) giveBackName(reading, title, starts);
    if (title.open) closeOpenTitle(reading, title, isName);
    else if (title.body) extendTitle(reading, title, isName);
  }
  return new Attacher(reading, inTextOrder(names, titles)).run();
}

class Attacher {
  private readonly holders: Holder[] = [];
  private readonly bare = new Set<TitleSpan>();
  /** Titles read that wait for a name behind them. */
  private pending: TitleSpan[] = [];
  private holder: Holder | null = null;
  private readonly lists: Lists;
  /** Who holds the office that was given last: those that go on from it are theirs too. */
  private appointees: readonly Holder[] = [];
  /** Offices in a row, one for each of the people before them. */
  private turns: Turns | null = null;
  /** An office on a line of its own, above a list of those who hold it. */
  private list: ListHeading | null = null;
  /** Who takes over from the person read last: `A, T, thay ông B`. */
  private successor: Holder | null = null;

  constructor(
    private readonly reading: Reading,
    private readonly items: readonly Item[],
  ) {
    this.lists = new Lists(reading);
  }

  run(): Attached {
    this.items.forEach((item, index) => {
      if ("title" in item) this.readTitle(item.title, index);
      else this.readName(item.name);
    });
    return { holders: this.holders, bare: [...this.bare].sort((a, b) => a.start - b.start) };
  }

  private readTitle(title: TitleSpan, index: number): void {
    this.bare.add(title);
    const list = listHeading(this.reading, title);
    if (list) this.list = list;
    if (isActedFor(this.reading, title, this.nameAt(index + 1))) {
      this.pending = [];
      return;
    }
    if (this.takesTurn(title)) return;
    const before = title.fresh || this.reading.word(title.start - 1) === WOMAN ? title.start - 1 : title.start;
    const gap = this.holder ? gapKind(this.reading, this.holder.chainEnd, before) : "far";
    if (isLoose(title) && this.leadsToName(index) !== "now" && !isSeat(this.reading, this.holder, title, gap)) return;
    const leads = this.leadsToName(index);
    if (this.holder && this.followsOn(title, gap, leads)) {
      this.give(this.holder, title, gap || "fresh");
      return;
    }
    if (this.holder && leads === null && isApposition(this.reading, this.holder, title)) {
      this.give(this.holder, title, "apposition");
      return;
    }
    const below = this.holder && leads === null && toldBelow(this.reading, this.holder, title);
    if (this.holder && below) {
      this.give(this.holder, title, below);
      return;
    }
    const takenFromNext = leads === "later" && isRemoved(this.reading, title);
    const cue = this.holder && !takenFromNext && !this.headsNext(title, index) ? this.appointed(before) : null;
    if (cue && (leads !== "now" || cue.words !== IS || this.isSaidInTurn(index))) {
      this.giveToSuccessor(cue);
      this.appoint(title, cue, index);
      return;
    }
    if (this.holder && leads === null && standsInCareer(this.reading, this.holder.chainEnd, title)) {
      this.holder.past = true;
      this.give(this.holder, title, "career", "by appointment");
      return;
    }
    const last = this.pending.at(-1);
    const between = last ? gapKind(this.reading, behindTerm(this.reading, last.end), title.start) : "far";
    const goesOn = last !== undefined && isJoint(between) && between !== "and";
    if (last && between === ":" && isPlural(this.reading, last.start)) this.lists.heading = [...this.pending];
    if (goesOn) this.pending.push(title);
    else this.pending = [title];
  }

  /** Not where the act is another office's: `A đề nghị lập ban do Bí thư Đảng ủy ┃làm┃ Trưởng ban`. */
  private appointed(title: number): Appointment | null {
    if (isBesides(this.reading, this.holder!)) return null;
    const cue = appointment(this.reading, this.holder!.chainEnd, title);
    return cue !== null && this.pending.at(-1)?.end === cue.start ? null : cue;
  }

  /**
   * A name stands right behind the title; behind a comma (`A làm T, ông B làm T`) or on the next line it is somebody
   * else.
   */
  private headsNext(title: TitleSpan, index: number): boolean {
    const next = this.nameAt(index + 1);
    if (next === null || this.leadsToName(index) !== "now") return false;
    const gap = gapToName(this.reading, title, next);
    return gap !== "," && gap !== "line";
  }

  /** `ông A là ┃T┃, ông B là T2`: of each in turn. */
  private isSaidInTurn(index: number): boolean {
    const next = this.nameAt(index + 1);
    return next !== null && this.reading.word(next.end) === IS;
  }

  private nameAt(index: number): NameSpan | null {
    const item = this.items[index];
    return item && "name" in item ? item.name : null;
  }

  /** Whether a title goes on from the name, or the titles, before it. */
  private followsOn(title: TitleSpan, gap: Gap, leads: "now" | "later" | null): boolean {
    const { titles, headed, name, chainEnd } = this.holder!;
    // `vụ kiện giữa bà A và ┃Chủ tịch UBND phường┃`: right behind the name itself `và` brings in somebody else
    if (gap === "and" && chainEnd === name.end) return false;
    if (leads === "now" || (gap === "," && title.body === null && this.reading.word(title.end) === IS)) return false;
    if (gap === "," && isLeftOut(this.reading, this.holder!, title)) return false;
    if (isJoint(gap)) return leads === null || (!headed && gap !== "and");
    if (leads !== null) return false;
    if (gap === ":") return endsItem(this.reading, behindTerm(this.reading, title.end));
    if (gap === ";")
      return (
        titles.length > 0 &&
        (!this.holder!.appointed || this.holder!.past) &&
        !headed &&
        !opensNextItem(this.reading, this.holder!, title)
      );
    return gap === "" || (gap === "line" && this.endsLine(title));
  }

  /** Whether a title stands before a name: `now` right before it, `later` through further titles. */
  private leadsToName(index: number): "now" | "later" | null {
    for (let k = index; k < this.items.length && k < index + 5; k++) {
      const item = this.items[k]!;
      const next = this.items[k + 1];
      if (!("title" in item) || !next) return null;
      if ("name" in next) {
        const { title: first } = this.items[index] as { title: TitleSpan };
        if (!headsName(this.reading, this.holder, { first, last: item.title }, next.name)) return null;
        return k === index ? "now" : "later";
      }
      const end = behindTerm(this.reading, item.title.end);
      const gap = gapKind(this.reading, end, next.title.fresh ? next.title.start - 1 : next.title.start);
      if (!isJoint(gap) || gap === "paren" || gap === "and") return null;
    }
    return null;
  }

  private give(holder: Holder, title: TitleSpan, why: string, tie: HeldTitle["tie"] = "behind the name"): void {
    const past = holder.past || saidOfThePast(this.reading, holder.name.end, title);
    const status = past && title.status === "current" ? "former" : title.status;
    const all = this.appointees.includes(holder) ? this.appointees : this.lists.row.allOf(holder, title, why);
    for (const one of all) one.titles.push({ title, status, tie, why });
    holder.chainEnd = this.endOf(title);
    this.bare.delete(title);
    this.pending = [];
    this.lists.row.names = [holder];
  }

  /** `A, T, thay ông B ┃giữ chức┃ T`: the act behind who is replaced is the successor's. */
  private giveToSuccessor(cue: Appointment): void {
    const { chainEnd } = this.holder!;
    const near = cue.start === chainEnd || (cue.start === chainEnd + 1 && this.reading.mark(chainEnd) === ")");
    if (!this.successor || !near) return;
    this.holder = this.successor;
    this.lists.row.names = [this.successor];
    this.lists.partners.people = [];
    this.successor = null;
  }

  /** `A được bầu làm T`; of a list headed by a plural, all are, or each takes his turn. */
  private appoint(title: TitleSpan, cue: Appointment, index: number): void {
    const { names } = this.lists.row;
    const together = this.lists.row.endsInAnd && cue.words !== IS;
    const plural = this.lists.row.isPlural || together || ALL_OF_THEM.has(this.reading.word(cue.start - 1));
    const partners = this.lists.partners.endInAnd ? [...this.lists.partners.people, this.holder!] : [this.holder!];
    const people = names.length > 1 ? names : partners;
    const offices = officesFrom(this.reading, this.items, index);
    this.turns = inTurn(this.reading, { row: people, read: this.holders }, offices, cue);
    if (this.takesTurn(title)) return;
    const row = cue.words !== IS && severalHold(title);
    const all = names.length > 1 && plural ? names : row ? partners : [this.holder!];
    this.appointAll(all, title, cue);
  }

  private takesTurn(title: TitleSpan): boolean {
    const next = this.turns?.take();
    if (!next) return false;
    this.appointAll([next], title, this.turns!.cue);
    this.holder!.chainEnd = this.endOf(title);
    return true;
  }

  private appointAll(all: readonly Holder[], title: TitleSpan, cue: Appointment): void {
    this.appointees = all;
    for (const holder of all) {
      const former = (cue.past || cue.leaves) && title.status === "current";
      const status = former ? "former" : title.status;
      holder.titles.push({ title, status, tie: "by appointment", why: cue.words });
      holder.past = former && !cue.leaves;
      holder.appointed = !cue.list;
      holder.chainEnd = this.endOf(title);
    }
    this.lists.partners.people = [];
    this.bare.delete(title);
    this.pending = [];
  }

  /**
   * Where a chain goes on: behind the title, and behind the higher body named after it (`Phó phòng X, Công an tỉnh,`).
   */
  private endOf(title: TitleSpan): number {
    const end = behindTerm(this.reading, title.end);
    if (this.reading.mark(end) !== ",") return end;
    const higher = this.reading.agencyAt.get(end + 1);
    return higher ? behindTerm(this.reading, higher.end) : end;
  }

  private endsLine(title: TitleSpan): boolean {
    return this.reading.startsLine(title.end) || this.reading.mark(title.end) === "," || this.reading.isDash(title.end);
  }

  private readName(name: NameSpan): void {
    const { reading } = this;
    const own = honorificBefore(reading, name.start);
    const head = own?.start ?? name.start;
    const held = this.pendingFor(name, head);
    const holder: Holder = {
      name,
      honorific: own?.text ?? null,
      titles: [],
      head,
      chainEnd: openEnd(reading, name.end),
      headed: held.length > 0,
      dashed: held.length > 0 && gapToName(reading, held.at(-1)!, name) === "dash",
      given: held.length > 0 && gapToName(reading, held.at(-1)!, name) === "of",
      past: false,
      appointed: false,
    };
    const first = held[0]?.start ?? head;
    const outer = held.length > 0 ? honorificBefore(reading, held[0]!.start) : null;
    if (!own && outer) holder.honorific = outer.text;
    this.lists.read(this.holder, holder, { honorific: own ?? outer, first, held });
    const taken = held.length > 0 && isOver(reading, held[0]!);
    for (const title of held) {
      const status = title.status === "current" && (taken || isOver(reading, title)) ? "former" : title.status;
      holder.titles.push({ title, status, tie: "before the name" });
      this.bare.delete(title);
    }
    this.pending = [];
    this.holders.push(holder);
    // what is said behind another name in brackets is said of the name before: `A (bí danh: B), T`
    if (this.holder?.name.end === aliasBracket(reading, name.start)) return;
    this.successor = this.holder && isReplaced(reading, this.holder, first) ? this.holder : null;
    this.readItem(holder);
    this.holder = holder;
  }

  /** A person on a line of a list whose office stands above it. */
  private readItem(holder: Holder): void {
    const { list } = this;
    if (!list) return;
    const line = itemBelow(this.reading, list, holder.head);
    this.list = line >= 0 && list.many ? { ...list, line } : null;
    if (line < 0) return;
    holder.titles.push({ title: list.title, status: list.title.status, tie: "shared by the list" });
    this.bare.delete(list.title);
  }

  private pendingFor(name: NameSpan, head: number): TitleSpan[] {
    const [first, last] = [this.pending[0], this.pending.at(-1)];
    if (!first || !last || head < last.end) return [];
    return headsName(this.reading, this.holder, { first, last }, name) ? this.pending : [];
  }
}
