import type { VanbanRecord } from "../../records/schema.js";
import { escapeHtml } from "./escape.js";

type Complaint = Extract<VanbanRecord, { kind: "complaint" }>;

/** A complaint figure with the place of its mention in the page. */
export interface Figure {
  readonly record: Complaint;
  readonly href: string;
}

interface Bar extends Figure {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const WIDTH = 900;
const MARGIN = 6;
const LANE = 22;
/** The words of a bar want room before the next one. */
const GAP = 120 * DAY;
const MOST_LANES = 400;

/**
 * Complaint figures by the body that counted them, each over the stretch of time it is for. A body's name stands above
 * its figures, so that a narrow screen shows both.
 */
export function timeline(figures: readonly Figure[]): string {
  const bars = figures.flatMap((figure) => {
    const { from, to } = figure.record.period ?? {};
    const [first, last] = [Date.parse(from ?? to ?? ""), Date.parse(to ?? from ?? "")];
    return Number.isNaN(first) || Number.isNaN(last)
      ? []
      : [{ ...figure, from: first, to: Math.max(first, last) + DAY }];
  });
  const without = figures.length - bars.length;
  const note = without > 0 ? `<p class="note">${without} more have no period and stand in the tables only.</p>` : "";
  if (bars.length === 0) return note;
  const begin = bars.reduce((least, bar) => Math.min(least, bar.from), Number.POSITIVE_INFINITY);
  const end = bars.reduce((most, bar) => Math.max(most, bar.to), 0);
  const x = (time: number) => MARGIN + ((time - begin) / (end - begin)) * (WIDTH - 2 * MARGIN);
  let lane = 1;
  const rows = byBody(bars).flatMap(([body, own]) => {
    const label = `<text x="${MARGIN}" y="${lane * LANE + 16}" class="body">${escapeHtml(short(body))}<title>${escapeHtml(body)}</title></text>`;
    lane++;
    const lanes = intoLanes(own);
    const shapes = lanes.flatMap((bars, k) =>
      bars.map((bar) => barShape(bar, x(bar.from), x(bar.to), (lane + k) * LANE)),
    );
    lane += lanes.length;
    return lane > MOST_LANES ? [] : [label, ...shapes];
  });
  const height = (Math.min(lane, MOST_LANES) + 1) * LANE;
  return `<div class="wide"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="complaint figures by body and period">
${years(begin, end, x, height)}${rows.join("\n")}
</svg></div>${note}`;
}

function barShape({ record, href }: Bar, left: number, right: number, top: number): string {
  const label = `${record.count}${record.of === null ? "" : `/${record.of}`} ${record.unit}`;
  const title = `${record.text}\n${record.period?.from ?? "…"} – ${record.period?.to ?? "…"}\n${record.agency ?? ""}`;
  const width = Math.max(3, right - left);
  // Near the right edge the words stand before the bar.
  const words = left > WIDTH - 120 ? `x="${(left - 4).toFixed(1)}" text-anchor="end"` : `x="${(left + 4).toFixed(1)}"`;
  return `<a href="${escapeHtml(href)}"><rect x="${left.toFixed(1)}" y="${top + 3}" width="${width.toFixed(1)}" height="${LANE - 6}" rx="3"/><text ${words} y="${top + 15}">${escapeHtml(label)}</text><title>${escapeHtml(title)}</title></a>`;
}

function years(begin: number, end: number, x: (time: number) => number, height: number): string {
  const [first, last] = [new Date(begin).getUTCFullYear(), new Date(end).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((last - first) / 10));
  const marks: string[] = [];
  for (let year = first + 1; year <= last; year += step) {
    const at = x(Date.UTC(year, 0, 1)).toFixed(1);
    marks.push(`<line x1="${at}" x2="${at}" y1="0" y2="${height}"/><text x="${at}" y="12" class="year">${year}</text>`);
  }
  return marks.join("");
}

/** Bodies in the order of their names; figures of no body last. */
function byBody(bars: readonly Bar[]): [string, Bar[]][] {
  const groups = new Map<string, Bar[]>();
  for (const bar of bars) {
    const body = bar.record.agency ?? "(no body named)";
    groups.set(body, [...(groups.get(body) ?? []), bar]);
  }
  return [...groups].sort(([a], [b]) => Number(a.startsWith("(")) - Number(b.startsWith("(")) || (a < b ? -1 : 1));
}

/** Bars of one body that lie over each other go into lanes below. */
function intoLanes(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = lanes.slice(-20).find((lane) => lane.at(-1)!.to + GAP <= bar.from);
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

function short(body: string): string {
  return body.length > 100 ? `${body.slice(0, 99)}…` : body;
}
