import { GrowingInts } from "./growing-ints.js";

/** A half-open stretch of text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The exact way back from a derived text to the text it was made from. All offsets are UTF-16 code units.
 *
 * Both directions cost O(log edits); a text that was not changed costs nothing.
 */
export interface OffsetMap {
  /** The source characters a stretch of the derived text was made from. An empty span maps to an empty span. */
  toSource(span: Span): Span;
  /** The stretch of derived text made from these source characters, or `null` when none was. */
  toText(span: Span): Span | null;
}

export const identityMap: OffsetMap = { toSource: (span) => span, toText: (span) => span };

/** `first` leads from the source to a middle text, `second` from there to the derived text. */
export function chainMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first === identityMap) return second;
  if (second === identityMap) return first;
  return {
    toSource: (span) => first.toSource(second.toSource(span)),
    toText: (span) => {
      const middle = first.toText(span);
      return middle && second.toText(middle);
    },
  };
}

/**
 * Records edits while a text is read from left to right.
 *
 * The derived text is a row of segments. A segment opens with one *atom* (derived units that stand for `length` source
 * units as a whole) and runs on unit by unit:
 *
 *     source   T i e ^ . n g ␣ V        derived  T i ệ n g ␣ V
 *     atoms        └─┬─┘ length 3                    └ one unit, then unit by unit
 */
export class OffsetMapBuilder {
  private readonly at = new GrowingInts();
  private readonly source = new GrowingInts();
  private readonly length = new GrowingInts();

  /** Derived units `[at, at + units)` stand for source units `[source, source + length)`; behind them text runs on. */
  atom(at: number, units: number, source: number, length: number): void {
    for (let k = 0; k < units; k++) this.push(at + k, source, length);
  }

  /** From derived unit `at` on, text runs unit by unit from source unit `source`. */
  run(at: number, source: number): void {
    this.push(at, source, 1);
  }

  private push(at: number, source: number, length: number): void {
    const last = this.at.length - 1;
    if (last >= 0 && this.at.get(last) === at) {
      this.source.set(last, source);
      this.length.set(last, length);
    } else {
      this.at.push(at);
      this.source.push(source);
      this.length.push(length);
    }
  }

  build(derivedLength: number, sourceLength: number): OffsetMap {
    return new SegmentMap(this.at.toArray(), this.source.toArray(), this.length.toArray(), derivedLength, sourceLength);
  }
}

class SegmentMap implements OffsetMap {
  constructor(
    private readonly at: Int32Array,
    private readonly source: Int32Array,
    private readonly length: Int32Array,
    private readonly derivedLength: number,
    private readonly sourceLength: number,
  ) {}

  toSource({ start, end }: Span): Span {
    if (end <= start) {
      const point = start >= this.derivedLength ? this.sourceLength : this.unitStart(start);
      return { start: point, end: point };
    }
    return { start: this.unitStart(start), end: this.unitEnd(end - 1) };
  }

  toText({ start, end }: Span): Span | null {
    const from = this.firstUnitEndingAfter(start);
    const to = this.firstUnitStartingFrom(end);
    return from < to ? { start: from, end: to } : null;
  }

  /** Index of the last segment that opens at or before derived unit `unit`, or -1. */
  private segmentOf(unit: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.at[mid]! <= unit) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  private unitStart(unit: number): number {
    const k = this.segmentOf(unit);
    if (k < 0) return unit;
    const into = unit - this.at[k]!;
    return into === 0 ? this.source[k]! : this.source[k]! + this.length[k]! + into - 1;
  }

  private unitEnd(unit: number): number {
    const k = this.segmentOf(unit);
    if (k < 0) return unit + 1;
    return this.source[k]! + this.length[k]! + (unit - this.at[k]!);
  }

  private firstUnitEndingAfter(sourceUnit: number): number {
    return this.firstUnit((unit) => this.unitEnd(unit) > sourceUnit);
  }

  private firstUnitStartingFrom(sourceUnit: number): number {
    return this.firstUnit((unit) => this.unitStart(unit) >= sourceUnit);
  }

  /** Binary search: both ends of a unit's source grow with the unit. */
  private firstUnit(holds: (unit: number) => boolean): number {
    let low = 0;
    let high = this.derivedLength;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (holds(mid)) high = mid;
      else low = mid + 1;
    }
    return low;
  }
}
