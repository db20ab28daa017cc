import { type Gap, gapKind } from "./gaps.js";
import { gapToName } from "./given-out.js";
import { severalHold } from "./heads-name.js";
import type { Holder } from "./holders.js";
import { type Honorific, isPlural } from "./honorifics.js";
import { NameRow, Partners } from "./name-rows.js";
import { isOver } from "./offices.js";
import type { Reading } from "./reading.js";
import { type SharedTitles, sharesOn } from "./shared-titles.js";
import type { TitleSpan } from "./titles.js";

/** A reason between two people of a list takes this many tokens at most. */
const MAX_REASON = 14;

/** What a list of people says of each of them. */
export class Lists {
  readonly row = new NameRow();
  readonly partners = new Partners();
  /**
   * Titles before a colon that are those of all behind it, who have their own titles first: `các Ủy viên: T A; T B`.
   */
  heading: readonly TitleSpan[] = [];
  private shared: SharedTitles | null = null;
  /** `đồng chí`, where `các đồng chí` opened the list that is being read. */
  private honorific: string | null = null;

  constructor(private readonly reading: Reading) {}

  /**
   * Reads the next person behind the last one: which titles of the list are his, `đồng chí` said of each, names in a
   * row. `first` is the first token said of him, `held` are the titles right before his name.
   */
  read(
    last: Holder | null,
    holder: Holder,
    { honorific, first, held }: { honorific: Honorific | null; first: number; held: readonly TitleSpan[] },
  ): void {
    const { reading } = this;
    const gap = this.gapBefore(last, first);
    const linked = gap === "," || gap === ";" || gap === "and";
    if (last) this.carryShared(last, holder, gap, honorific, held);
    const plural =
      honorific?.plural || holder.given || (held.length > 0 && isPlural(this.reading, countedFrom(held[0]!)));
    if (!linked || plural) this.honorific = null;
    if (honorific?.plural && honorific.kind === "comrade") this.honorific = honorific.text;
    if (this.honorific && !holder.honorific && held.length === 0) holder.honorific = this.honorific;
    const addressed =
      honorific !== null && !honorific.plural && honorific.start > (held.at(-1)?.end ?? honorific.start);
    const lead = held.at(-1);
    const opened = lead ? gapToName(reading, lead, holder.name) : "far";
    const listed = opened === ":" || opened === "is" || opened === "holds" || holder.given;
    if (lead && (plural || ((opened === ":" || opened === "dash" || opened === "holds") && severalHold(lead))))
      this.shared = {
        titles: [...held],
        separator: plural ? null : ",",
        addressed,
        listed: listed && !!plural,
        heading: false,
      };
    if (this.heading.length > 0 && lead) {
      this.shared = { titles: this.heading, separator: ";", addressed: false, listed: false, heading: true };
      for (const title of this.heading) holder.titles.push({ title, status: title.status, tie: "shared by the list" });
    }
    this.heading = [];
    this.partners.read(last, gap, {
      addressed: honorific?.kind === "address",
      plural: honorific?.plural ?? false,
      listed: honorific === null && this.honorific !== null,
      headed: held.length > 0,
    });
    this.row.read(holder, gap, held.length === 0 && this.isBareSoFar(last), plural);
  }

  /** The last person has no title but those of the whole list. */
  private isBareSoFar(last: Holder | null): boolean {
    if (!last || (!this.shared && last.titles.length > 0)) return false;
    return last.titles.every(({ tie }) => tie === "shared by the list" || tie === "before the name");
  }

  /** What parts the last person of a list from the next; behind a reason too: `ông A, T | do nghỉ hưu; | ông B`. */
  private gapBefore(last: Holder | null, first: number): Gap {
    if (!last) return "far";
    const { reading } = this;
    const { chainEnd, name } = last;
    const gap = gapKind(reading, chainEnd, first);
    if (gap !== "far" || !this.shared || this.shared.separator === "," || reading.mark(first - 1) !== ";") return gap;
    return first - chainEnd <= MAX_REASON && reading.sentence(name.start) === reading.sentence(first) ? ";" : gap;
  }

  private carryShared(
    last: Holder,
    holder: Holder,
    gap: Gap,
    honorific: Honorific | null,
    held: readonly TitleSpan[],
  ): void {
    if (!this.shared) return;
    const separator = gap === "and" ? (this.shared.separator ?? ",") : gap;
    const headsAll = this.shared.heading && separator === ";";
    const goesOn = held.length === 0 && sharesOn(this.reading, this.shared, separator, last, holder, honorific);
    if (!headsAll && !goesOn) {
      this.shared = null;
      return;
    }
    this.shared.separator = separator as "," | ";";
    holder.given = last.given;
    for (const title of this.shared.titles) {
      const status = title.status === "current" && isOver(this.reading, title) ? "former" : title.status;
      holder.titles.push({ title, status, tie: "shared by the list" });
    }
  }
}

/** `ba ┃tân┃ Phó Chủ tịch`: the number stands before the word for those who are new. */
function countedFrom({ start, fresh }: TitleSpan): number {
  return fresh ? start - 1 : start;
}
