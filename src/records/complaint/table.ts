import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { cueEnd } from "./cues.js";
import type { UnitKind } from "./figure.js";
import { readMatters } from "./matters.js";
import type { Category } from "./schema.js";
import { readActions } from "./verbs.js";

/** What the head of a column says its numbers count. */
export interface Column {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly categories: readonly Category[];
  readonly actions: readonly string[];
}

/** Tokens `[from, to)` between two bars. */
interface Cell {
  readonly from: number;
  readonly to: number;
}

const BAR = "|";
/** A line with more bars, or with a longer cell, is no row of a table. */
const MAX_CELLS = 30;
const MAX_CELL = 24;

/** Units a column may count by themselves; a bare `vụ` is anybody's. */
const OURS: ReadonlySet<string> = new Set<UnitKind>(["paper", "case", "item", "visit", "group", "matter"]);

const tables = new WeakMap<Doc, ReadonlyMap<number, Column>>();

/**
 * What a number that fills a cell counts, by its first token: the head of its column says so, in a line with as many
 * bars.
 *
 *     Đơn vị | Số lượt tiếp | Số đơn nhận | Đã giải quyết
 *     Quận A | 214          | 156         | 149
 */
export function columnsOf(doc: Doc): ReadonlyMap<number, Column> {
  let found = tables.get(doc);
  if (found === undefined) {
    found = readTables(doc);
    tables.set(doc, found);
  }
  return found;
}

function readTables(doc: Doc): Map<number, Column> {
  const { tokens } = doc;
  const columns = new Map<number, Column>();
  if (!doc.text.includes(BAR)) return columns;
  let head: readonly (Column | null)[] | null = null;
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    let barred = markAt(tokens, from) === BAR;
    for (; to < tokens.count && !startsLine(tokens, to); to++) barred ||= markAt(tokens, to) === BAR;
    const cells = barred ? cellsOf(doc, from, to) : null;
    if (cells !== null && head?.length === cells.length) placeRow(doc, cells, head, columns);
    else head = cells?.some((cell) => holdsNumber(doc, cell)) === false ? readHead(doc, cells) : null;
    if (barred && head === null) readJoined(doc, from, to, columns);
    from = to;
  }
  return columns;
}

function cellsOf({ tokens }: Doc, from: number, to: number): Cell[] | null {
  const cells: Cell[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && markAt(tokens, at) !== BAR) continue;
    if (at - start > MAX_CELL || cells.length === MAX_CELLS) return null;
    cells.push({ from: start, to: at });
    start = at + 1;
  }
  return cells.length > 1 ? cells : null;
}

/**
 * `null` where none of the cells names what is ours. A cell that only says what was done counts what the one before it
 * does.
 */
function readHead(doc: Doc, cells: readonly Cell[]): (Column | null)[] | null {
  let last: Column | null = null;
  const head = cells.map((cell) => {
    const column = readColumn(doc, cell, last);
    last = column;
    return column;
  });
  return head.some((column) => column !== null) ? head : null;
}

function readColumn(doc: Doc, { from, to }: Cell, last: Column | null): Column | null {
  const actions = [...new Set(readActions(doc, from, to).map(({ verb }) => verb))];
  for (let at = from; at < to; at++) {
    if (cueEnd(doc, at, "share") > 0) return null;
    const hit = doc.hits.longest(at, "complaintUnit");
    if (hit !== null && hit.end <= to) {
      const kind = hit.entry.fields.kind as UnitKind;
      const categories = readMatters(doc, hit.end, true)?.categories ?? [];
      const received = kind === "bareVisit" && actions.length > 0;
      if (!OURS.has(kind) && !received && categories.length === 0) return null;
      return { unit: words(doc, at, hit.end), kind, categories, actions };
    }
    const matters = readMatters(doc, at, true);
    if (matters !== null && matters.end <= to) {
      const { categories, end } = matters;
      if (last !== null) return { ...last, categories, actions };
      return { unit: words(doc, at, end), kind: "matter", categories, actions };
    }
  }
  const { length } = actions;
  return last !== null && (length > 0 || saysLeft(doc, from, to)) ? { ...last, actions } : null;
}

function saysLeft(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cueEnd(doc, at, "left") > 0) return true;
  return false;
}

function words({ tokens }: Doc, from: number, to: number): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
}

function placeRow(
  doc: Doc,
  cells: readonly Cell[],
  head: readonly (Column | null)[],
  columns: Map<number, Column>,
): void {
  cells.forEach((cell, k) => {
    const column = head[k];
    if (column && holdsNumber(doc, cell)) columns.set(cell.from, column);
  });
}

/** A number and nothing else. */
function holdsNumber({ tokens }: Doc, { from, to }: Cell): boolean {
  if (!isNumber(tokens, from)) return false;
  for (let at = from; at < to; at++) if (isWord(tokens, at) && !isNumber(tokens, at)) return false;
  return true;
}

/** Bars of a row in a table whose lines were joined. */
const [MIN_BARS, MAX_BARS] = [2, 12];

/**
 * Tables whose lines were joined: the last cell of a row and the first of the next are one.
 *
 *     Xã | Số đơn nhận | Đã giải quyết An Bình | 44 | 40 An Thái | 27 | 25 …
 */
function readJoined(doc: Doc, from: number, to: number, columns: Map<number, Column>): void {
  let run: number[] = [];
  for (let at = from; at <= to; at++) {
    if (at < to && markAt(doc.tokens, at) !== BAR) continue;
    if (at === to || (run.length > 0 && at - run.at(-1)! > MAX_CELL)) {
      readRun(doc, from, run, to, columns);
      run = [];
    }
    run.push(at);
  }
}

function readRun(doc: Doc, from: number, bars: readonly number[], to: number, columns: Map<number, Column>): void {
  const tail = Math.min(to, (bars.at(-1) ?? to) + 1 + MAX_CELL);
  const cells = bars.map((bar, k) => ({ from: bar + 1, to: bars[k + 1] ?? tail }));
  for (let width = MIN_BARS; width <= MAX_BARS && bars.length >= 3 * width; width++) {
    if (bars.length % width !== 0) continue;
    const lead = { from: Math.max(from, bars[0]! - MAX_CELL), to: bars[0]! };
    const head = readHead(doc, [{ from: lead.to, to: lead.to }, ...cells.slice(0, width)]);
    if (head === null || cells.slice(0, width).some((cell) => isNumber(doc.tokens, cell.from))) continue;
    const rows = cells.slice(width);
    if (rows.every((cell, k) => !head[1 + (k % width)] || opensCell(doc, cell, k % width === width - 1))) {
      rows.forEach((cell, k) => {
        const column = head[1 + (k % width)];
        if (column) columns.set(cell.from, column);
      });
      return;
    }
  }
}

/** A number fills the cell; in the last of a row the name of the next row stands behind it. */
function opensCell(doc: Doc, cell: Cell, last: boolean): boolean {
  if (!last) return holdsNumber(doc, cell);
  const { tokens } = doc;
  let at = cell.from;
  if (!isNumber(tokens, at)) return false;
  while (at < cell.to && (isNumber(tokens, at) || !isWord(tokens, at))) at++;
  return at >= cell.to || isCapitalized(tokens, at);
}
