import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { startsLine } from "../scan/window.js";
import { lastBefore, lineBetween, MAX_BACK, type Time } from "./counted-times.js";

/** A table whose head names a stretch for each column: the figures of a row take them in turn. */
export function columnOf(
  doc: Doc,
  times: readonly Time[],
  figures: readonly ComplaintDraft[],
  k: number,
): { time: Time; first: boolean } | null {
  const draft = figures[k]!;
  const last = lastBefore(times, draft.figure.first);
  if (last < 1 || !times[last]!.column) return null;
  let head = last;
  while (head > 0 && times[head - 1]!.column && times[head - 1]!.end === times[head]!.start) head--;
  let row = k;
  while (
    row > 0 &&
    k - row < MAX_BACK &&
    (isBeside(figures, row) || !lineBetween(doc, figures[row - 1]!.figure.first, draft.figure.first))
  )
    row--;
  const time = times[head + k - row];
  const lines = startsLine(doc.tokens, times[last]!.start) ? last - head + 2 : 1;
  if (time === undefined || head + k - row > last || isFar(doc, time.end, draft.figure.first, MAX_ROWS * lines))
    return null;
  if (!isRow(doc, figures, k)) return null;
  return { time, first: k === row };
}

const MAX_ROWS = 20;

/** More lines start between two tokens. */
function isFar({ tokens }: Doc, from: number, to: number, lines: number): boolean {
  let left = lines;
  for (let at = from; at <= to && left >= 0; at++) if (startsLine(tokens, at)) left--;
  return left < 0;
}

/** Nothing stands between a figure and the one before: the cells of a row, each on its own line. */
function isBeside(figures: readonly ComplaintDraft[], k: number): boolean {
  return figures[k - 1]!.figure.spanEnd === figures[k]!.figure.start;
}

/** Figures of a row stand side by side. */
function isRow({ tokens }: Doc, figures: readonly ComplaintDraft[], k: number): boolean {
  const { first, spanEnd } = figures[k]!.figure;
  return (
    figures[k + 1]?.figure.start === spanEnd || figures[k - 1]?.figure.spanEnd === first || startsLine(tokens, spanEnd)
  );
}
