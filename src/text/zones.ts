/** Parts of an article page. Nothing in `boilerplate` and `footer` becomes a record. */
export type Zone = "title" | "stamp" | "sapo" | "body" | "caption" | "byline" | "boilerplate" | "footer";

export interface ZoneSpan {
  readonly zone: Zone;
  /** Offsets into the clean text: one line, without the white space round it. */
  readonly start: number;
  readonly end: number;
}

/** The lines of a page, each with its part. */
export class Zones {
  constructor(readonly spans: readonly ZoneSpan[]) {}

  /** The part an offset of the clean text stands in; white space between lines belongs to the line before. */
  at(offset: number): Zone {
    return this.spanAt(offset)?.zone ?? "body";
  }

  /** The line that holds an offset, by binary search. */
  spanAt(offset: number): ZoneSpan | undefined {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.spans[mid]!.start <= offset) low = mid + 1;
      else high = mid;
    }
    return this.spans[low - 1];
  }

  /** The first line of a part, if the page has it. */
  first(zone: Zone): ZoneSpan | undefined {
    return this.spans.find((span) => span.zone === zone);
  }
}
