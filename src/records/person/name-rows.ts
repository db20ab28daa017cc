import type { Gap } from "./gaps.js";
import type { Holder } from "./holders.js";
import { LOOSE_ROLES, SEVERAL_HOLD } from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** Most names in a row that one title is said of: keeps the work linear in any text. */
const MAX_ROW = 100;

/** Names in a row with nothing but commas and `và` between: `các đồng chí A, B và C`. */
export class NameRow {
  names: Holder[] = [];
  /** A word in the plural opens the row. */
  isPlural = false;
  /** `và` stands before the last of it. */
  endsInAnd = false;

  /** Reads the next name: it goes on with the row where nothing is said of it or of the one before. */
  read(holder: Holder, gap: Gap, bare: boolean, plural: boolean): void {
    const joins = (gap === "," || gap === "and") && this.names.length < MAX_ROW && bare;
    if (joins) this.names.push(holder);
    else this.names = [holder];
    this.endsInAnd = joins && gap === "and";
    if (!joins) this.isPlural = plural;
  }

  /**
   * `ông A, bà B, ông C - ┃đại biểu HĐND tỉnh┃`: a membership behind a row of bare names is that of all; of a row that
   * `các` opens, so is an office that several hold (`các đ/c A, B, ┃Phó Chủ tịch HĐND tỉnh┃`).
   */
  allOf(holder: Holder, { role }: TitleSpan, why: string): readonly Holder[] {
    if (holder.titles.length > 0 || !this.names.includes(holder)) return [holder];
    const office = role.toLowerCase();
    if (LOOSE_ROLES.has(office)) return this.names;
    const bracketed = why === "paren" && this.isPair(holder);
    const together = bracketed || (this.isPlural ? why !== "paren" : this.isBarePair(holder));
    return together && SEVERAL_HOLD.test(office) ? this.names : [holder];
  }

  /** `A (Chủ tịch), B và C (| Phó Chủ tịch)`: the two before the bracket, of one word of address. */
  private isPair(holder: Holder): boolean {
    const [first, second, ...more] = this.names;
    return this.endsInAnd && second === holder && more.length === 0 && first!.honorific === holder.honorific;
  }

  /** `Ông A và B, | Phó Chủ tịch UBND huyện`: two names of one word of address, or of none. */
  private isBarePair(holder: Holder): boolean {
    return this.names.length === 2 && holder.honorific === null && this.names[1] === holder;
  }
}

/**
 * People in a row, each with a title of his own, before the last one is read: of `ông A, T và ông B, T được bầu làm T`
 * the first; more where `các` opens the row (`các ông A, T1, ông B, T2 và ông C, T3`).
 */
export class Partners {
  people: Holder[] = [];
  endInAnd = false;
  private arePlural = false;

  /** Reads who comes next behind the last one; `addressed`, `plural` and `listed` are said of the next one. */
  read(
    last: Holder | null,
    gap: Gap,
    next: { addressed: boolean; plural: boolean; listed: boolean; headed: boolean },
  ): void {
    const joined = gap === "and" || ((gap === "," || gap === ";") && this.arePlural);
    const own = last && !next.headed && !last.headed && !last.appointed;
    const goesOn = own && joined && this.people.length < MAX_ROW;
    const listed = (gap === ";" && next.listed) || (this.arePlural && !next.plural);
    if (goesOn && (next.addressed || listed)) this.people.push(last);
    else {
      this.people = [];
      this.arePlural = next.plural;
    }
    const closed = gap === "and" || ((gap === ";" || this.arePlural) && this.people.length > 0);
    this.endInAnd = closed && (this.arePlural || this.people.length < 2);
  }
}
