import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GrowingInts } from "./growing-ints.js";
import { chainMaps, identityMap, type OffsetMap, OffsetMapBuilder, type Span } from "./offset-map.js";

/** What a reader does from left to right: copies units, drops units, writes `units` for `length` of them as a whole. */
type Step = { readonly copy: number } | { readonly drop: number } | { readonly units: number; readonly length: number };

/** A derived text as a table: for each of its units the stretch of the source it stands for. */
interface Table {
  readonly map: OffsetMap;
  readonly units: readonly Span[];
  readonly sourceLength: number;
}

function read(steps: readonly Step[]): Table {
  const builder = new OffsetMapBuilder();
  const units: Span[] = [];
  let source = 0;
  for (const step of steps) {
    if ("copy" in step) {
      for (let k = 0; k < step.copy; k++) units.push({ start: source, end: ++source });
    } else if ("drop" in step) {
      source += step.drop;
      builder.run(units.length, source);
    } else {
      builder.atom(units.length, step.units, source, step.length);
      for (let k = 0; k < step.units; k++) units.push({ start: source, end: source + step.length });
      source += step.length;
      builder.run(units.length, source);
    }
  }
  return { map: builder.build(units.length, source), units, sourceLength: source };
}

/** The definition of `toSource`, from the table. */
function sourceOf({ units, sourceLength }: Table, { start, end }: Span): Span {
  const point = units[start]?.start ?? sourceLength;
  return end <= start ? { start: point, end: point } : { start: point, end: units[end - 1]!.end };
}

/** The definition of `toText`, from the table. */
function textOf({ units }: Table, { start, end }: Span): Span | null {
  const from = units.findIndex((unit) => unit.end > start);
  const to = units.findIndex((unit) => unit.start >= end);
  const last = to < 0 ? units.length : to;
  return from >= 0 && from < last ? { start: from, end: last } : null;
}

function spansOf(length: number): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= length; start++) for (let end = start; end <= length; end++) spans.push({ start, end });
  return spans;
}

function expectExact(table: Table): void {
  for (const span of spansOf(table.units.length)) expect(table.map.toSource(span)).toEqual(sourceOf(table, span));
  for (const span of spansOf(table.sourceLength)) expect(table.map.toText(span)).toEqual(textOf(table, span));
}

const step = fc.oneof(
  fc.record({ copy: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ drop: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ units: fc.integer({ min: 1, max: 3 }), length: fc.integer({ min: 1, max: 3 }) }),
);

describe("an offset map", () => {
  it("gives every stretch back that the text was made from, both ways", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => expectExact(read(steps))),
      { numRuns: 100, seed: 7 },
    );
  });

  it.each<[string, Step[]]>([
    ["no edit", [{ copy: 3 }]],
    ["nothing at all", []],
    ["a text that was dropped as a whole", [{ drop: 3 }]],
    ["a first unit that stands for two", [{ units: 1, length: 2 }, { copy: 2 }]],
    ["two units for one", [{ copy: 1 }, { units: 2, length: 1 }, { copy: 1 }]],
    [
      "edits side by side",
      [{ drop: 1 }, { units: 1, length: 2 }, { drop: 2 }, { units: 1, length: 3 }, { copy: 2 }, { drop: 1 }],
    ],
  ])("is exact for %s", (_, steps) => expectExact(read(steps)));

  it("keeps the last word on a unit where two edits meet", () => {
    const builder = new OffsetMapBuilder();
    builder.run(0, 1);
    builder.atom(0, 1, 2, 3);
    expect(builder.build(2, 6).toSource({ start: 0, end: 1 })).toEqual({ start: 2, end: 5 });
  });

  it("counts on unit by unit after an atom, also when nobody says so", () => {
    const builder = new OffsetMapBuilder();
    builder.atom(1, 1, 1, 3);
    const map = builder.build(4, 6);
    expect(map.toSource({ start: 2, end: 4 })).toEqual({ start: 4, end: 6 });
    expect(map.toSource({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });

  it("puts an empty stretch behind the text at the end of the source", () => {
    const { map } = read([{ copy: 2 }, { drop: 3 }]);
    expect(map.toSource({ start: 2, end: 2 })).toEqual({ start: 5, end: 5 });
    expect(map.toSource({ start: 9, end: 9 })).toEqual({ start: 5, end: 5 });
    expect(map.toSource({ start: 1, end: 0 })).toEqual({ start: 1, end: 1 });
    const builder = new OffsetMapBuilder();
    builder.run(0, 1);
    expect(builder.build(2, 6).toSource({ start: 2, end: 2 })).toEqual({ start: 6, end: 6 });
  });

  it("holds more edits than it had room for at first", () => {
    const steps = Array.from({ length: 500 }, (): Step[] => [{ copy: 1 }, { drop: 1 }]).flat();
    const table = read(steps);
    for (const start of [0, 1, 63, 64, 65, 127, 128, 129, 300, 499]) {
      const span = { start, end: start + 1 };
      expect(table.map.toSource(span)).toEqual(sourceOf(table, span));
      expect(table.map.toText(sourceOf(table, span))).toEqual(span);
    }
  });
});

describe("growing integers", () => {
  it("are a list that can be read, changed and added to", () => {
    const list = new GrowingInts();
    for (let k = 0; k < 200; k++) list.push(k);
    list.set(3, 30);
    list.add(3, 4);
    list.add(199, -200);
    expect([list.length, list.get(2), list.get(3), list.get(199)]).toEqual([200, 2, 34, -1]);
    expect([...list.toArray()].slice(62, 66)).toEqual([62, 63, 64, 65]);
    expect(list.toArray()).toHaveLength(200);
  });
});

describe("a chain of maps", () => {
  const first = read([{ copy: 1 }, { drop: 2 }, { units: 1, length: 2 }, { copy: 3 }]);
  const second = read([{ units: 1, length: 2 }, { copy: 2 }, { drop: 1 }]);

  it("goes through both, and back", () => {
    const chain = chainMaps(first.map, second.map);
    for (const span of spansOf(second.units.length))
      expect(chain.toSource(span)).toEqual(sourceOf(first, sourceOf(second, span)));
    for (const span of spansOf(first.sourceLength)) {
      const middle = textOf(first, span);
      expect(chain.toText(span)).toEqual(middle && textOf(second, middle));
    }
  });

  it("of one that changes nothing is the other one", () => {
    expect(chainMaps(identityMap, first.map)).toBe(first.map);
    expect(chainMaps(first.map, identityMap)).toBe(first.map);
    expect(identityMap.toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
    expect(identityMap.toText({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });
});
