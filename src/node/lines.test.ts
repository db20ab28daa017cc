import { describe, expect, it } from "vitest";
import { type ByteLine, LineSplitter } from "./lines.js";
import { LineEnds, type RecordEnds, RowEnds } from "./record-ends.js";

const bytes = (text: string) => Buffer.from(text, "latin1");

/** The lines of a text that comes in pieces of a size. Each piece is overwritten when its lines were used. */
function split(text: string, size: number, max: number, ends?: RecordEnds, offset = 0) {
  const splitter = ends ? new LineSplitter(max, offset, ends) : new LineSplitter(max, offset);
  const lines: (Omit<ByteLine, "bytes"> & { text: string })[] = [];
  const take = (found: Iterable<ByteLine>) => {
    for (const { bytes: line, ...rest } of found) lines.push({ ...rest, text: Buffer.from(line).toString("latin1") });
  };
  for (let at = 0; at < text.length; at += size) {
    const piece = bytes(text.slice(at, at + size));
    take(splitter.push(piece));
    piece.fill(0x2a);
  }
  take(splitter.end());
  return lines;
}

/** What a splitter must give, by definition: each line with its line end, without bounds on memory. */
function wanted(whole: readonly string[], max: number) {
  let offset = 0;
  return whole.map((line, k) => {
    const body = line.replace(/\n$/u, "").replace(/\r$/u, "");
    const found = { offset, number: k + 1, tooLong: body.length > max, text: body.slice(0, max) };
    offset += line.length;
    return found;
  });
}

/** The sizes of pieces at which the splitter gives something else than these lines. */
function differences(text: string, max: number, whole: readonly string[], ends: () => RecordEnds): string[] {
  const lines = JSON.stringify(wanted(whole, max));
  return [1, 2, 3, 99]
    .filter((size) => JSON.stringify(split(text, size, max, ends())) !== lines)
    .map((size) => JSON.stringify({ text, size, max }));
}

/** All texts of these letters up to a length. */
function textsOf(letters: readonly string[], length: number): string[] {
  const texts = [""];
  for (let from = 0, k = 0; k < length; k++) {
    const end = texts.length;
    for (; from < end; from++) for (const letter of letters) texts.push(texts[from]! + letter);
  }
  return texts;
}

describe("lines", () => {
  it("end at LF, lose one CR, and are the same however the bytes come in, at any limit", () => {
    const wrong: string[] = [];
    for (const text of textsOf(["x", "\n", "\r"], 5))
      for (const max of [1, 2, 3, 99])
        wrong.push(...differences(text, max, text.split(/(?<=\n)/u).filter(Boolean), () => new LineEnds()));
    expect(wrong).toEqual([]);
  });

  it("know their offsets from where the first piece stands", () => {
    expect(split("ab\nc", 2, 9, undefined, 100).map(({ offset }) => offset)).toEqual([100, 103]);
    const splitter = new LineSplitter(9);
    expect([...splitter.push(bytes("ab\nc"))]).toHaveLength(1);
    expect(splitter.lineOffset).toBe(3);
  });

  it("end at no other line end", () => {
    const text = "a\u0085b\u000bc\u000cd\n";
    expect(split(text, 1, 99).map((line) => line.text)).toEqual(["a\u0085b\u000bc\u000cd"]);
  });

  it("that are too long are not held", () => {
    const splitter = new LineSplitter(1024);
    const piece = new Uint8Array(1 << 20).fill(0x78);
    const before = process.memoryUsage().arrayBuffers;
    for (let k = 0; k < 64; k++) expect([...splitter.push(piece)]).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 << 20);
    const [line] = [...splitter.push(bytes("\n"))];
    expect(line).toMatchObject({ offset: 0, number: 1, tooLong: true });
    expect(line!.bytes).toHaveLength(1024);
    expect(splitter.lineOffset).toBe(64 * (1 << 20) + 1);
  });
});

/** The rows of a CSV text by definition, one byte at a time. */
function rowsOf(text: string, max: number): string[] {
  const rows: string[] = [];
  let row = "";
  let quoted = false;
  let fieldStart = true;
  let closed = false;
  for (const unit of text) {
    row += unit;
    const counts = row.length <= max;
    if (quoted && counts) {
      if (unit === '"') [quoted, closed] = [false, true];
      continue;
    }
    quoted = false;
    if (unit === "\n") {
      rows.push(row);
      row = "";
      [fieldStart, closed] = [true, false];
    } else if (unit === ",") [fieldStart, closed] = [true, false];
    else if (unit === '"' && (fieldStart || closed)) quoted = true;
    else if (unit !== "\r") [fieldStart, closed] = [false, false];
  }
  if (row !== "") rows.push(row);
  return rows;
}

describe("rows of CSV", () => {
  it("end at an LF outside quotes, however the bytes come in, and a quote that stays open ends at the limit", () => {
    const wrong: string[] = [];
    for (const text of textsOf(["x", '"', ",", "\n"], 5))
      for (const max of [2, 4, 99])
        wrong.push(...differences(text, max, rowsOf(text, max), () => new RowEnds(0x2c, max)));
    expect(wrong).toEqual([]);
  });

  it("take CR for nothing", () => {
    const rows = ['"a\r\nb"\r\n', 'c,\r"d\n"\r\n', '"e"\r"\n"\n'];
    for (const size of [1, 3, 99])
      expect(split(rows.join(""), size, 99, new RowEnds(0x2c, 99)).map((row) => row.offset)).toEqual([0, 8, 17]);
    expect(rowsOf(rows.join(""), 99)).toEqual(rows);
  });
});

describe("line ends", () => {
  it("are found at or after an index, -1 where there is none", () => {
    const ends = new LineEnds();
    expect([0, 1, 2, 3].map((from) => ends.next(bytes("\na\n"), from))).toEqual([1, 3, 3, -1]);
  });
});
