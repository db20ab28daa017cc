import { daysBetween, yearOf } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import { tokenFrom } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";

/** Which side of the article's day a passage speaks of. */
export type Tense = "past" | "future" | null;

/** Why a year is the likeliest, for `explain`. */
export const WHY_LIKELY = {
  past: "nearest to the article's day, in a passage of the past",
  future: "nearest to the article's day, in a passage of what is to come",
  none: "nearest to the article's day",
} as const;

/** How far before and after a mention its tense is looked for, in tokens. */
const WINDOW = 12;

/** The tense of the words round a mention, within its sentence; the nearest mark before it wins over one after it. */
export function tenseOf(doc: Doc, start: number): Tense {
  const before = tenseBefore(doc, start);
  if (before !== null) return before;
  const at = tokenFrom(doc.tokens, start);
  const next = doc.sentences[sentenceOf(doc.sentences, at) + 1] ?? doc.tokens.count;
  const end = Math.min(next, at + WINDOW);
  for (let i = at; i < end; i++) {
    const hit = doc.hits.longest(i, "tenseMark");
    if (hit) return hit.entry.fields.side as Tense;
  }
  return null;
}

/** The tense of the words before a mention, within its sentence. */
export function tenseBefore(doc: Doc, start: number): Tense {
  const at = tokenFrom(doc.tokens, start);
  const first = Math.max(doc.sentences[sentenceOf(doc.sentences, at)] ?? 0, at - WINDOW);
  for (let i = at - 1; i >= first; i--) {
    const hit = doc.hits.longest(i, "tenseMark");
    if (hit) return hit.entry.fields.side as Tense;
  }
  return null;
}

/** Weights of a day's distance: the article's own year is likeliest, the past likelier than the future. */
const SAME_YEAR_PAST = 0.35;
const SAME_YEAR_AHEAD = 0.6;
const AHEAD = 1.3;
const AGAINST_TENSE = 4;

/**
 * The year that a stretch without one most likely means, seen from the article's day: the nearest, with a preference
 * for the article's own year and against the side its words exclude. `null` when no year near has such a stretch.
 */
export function likelyYear(
  today: string,
  stretchIn: (year: number) => { from: string | null; to: string | null } | null,
  tense: Tense,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const own = yearOf(today);
  for (let year = own - 4; year <= own + 4; year++) {
    const stretch = stretchIn(year);
    if (!stretch || (stretch.from === null && stretch.to === null)) continue;
    // the share of a day breaks ties, as between stretches that all reach to today
    const cost =
      (distance(today, stretch, tense) + Math.abs(year - own) / 10) * (year === own ? ownYear(today, stretch) : 1);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}

/** The article's own year weighs less, the rest of it a little more than what has passed. */
function ownYear(today: string, { from, to }: { from: string | null; to: string | null }): number {
  return (from ?? to!) > today ? SAME_YEAR_AHEAD : SAME_YEAR_PAST;
}

function distance(today: string, { from, to }: { from: string | null; to: string | null }, tense: Tense): number {
  const ahead = daysBetween(today, from ?? to!);
  const behind = daysBetween(to ?? from!, today);
  if (ahead > 0) return ahead * AHEAD * (tense === "past" ? AGAINST_TENSE : 1);
  return behind > 0 ? behind * (tense === "future" ? AGAINST_TENSE : 1) : 0;
}
