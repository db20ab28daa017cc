import type { Doc } from "../../scan/doc.js";
import { markAt, startsLine } from "../../scan/window.js";
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
 * What a number that fills a cell counts, by its first token: the head of its column says so, in a line with as many bars.
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

/** A number that stands alone between two bars, or behind the last bar of its line. */
export function fillsCell({ tokens }: Doc, start: number, end: number): boolean {
  if (markAt(tokens, start - 1) !== BAR || startsLine(tokens, start)) return false;
  return end >= tokens.count || startsLine(tokens, end) || markAt(tokens, end) === BAR;
}

function readTables(doc: Doc): Map<number, Column> {
  const { tokens } = doc;
  const columns = new Map<number, Column>();
  let head: readonly (Column | null)[] | null = null;
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    let barred = markAt(tokens, from) === BAR;
    for (; to < tokens.count && !startsLine(tokens, to); to++) barred ||= markAt(tokens, to) === BAR;
    const cells = barred ? cellsOf(doc, from, to) : null;
    if (cells === null) head = null;
    else if (head !== null && head.length === cells.length) placeRow(cells, head, columns);
    else head = readHead(doc, cells);
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

/** `null` where none of the cells names what is ours. A cell that only says what was done counts what the one before it does. */
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

function placeRow(cells: readonly Cell[], head: readonly (Column | null)[], columns: Map<number, Column>): void {
  cells.forEach(({ from }, k) => {
    const column = head[k];
    if (column) columns.set(from, column);
  });
}
