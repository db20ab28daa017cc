import { identityMap, type OffsetMap, OffsetMapBuilder } from "../offset-map.js";
import { traitsOf } from "../traits.js";
import { type LegacyEncoding, type LegacyTable, legacyTables, rowAt } from "./tables.js";
import { hasTellTale } from "./tell-tale.js";
import { type Evidence, eachMarkedWord, GOOD_IN_RUN, inCapitals, type Run, sureRuns, weigh } from "./words.js";

/** Text with its legacy lines in Unicode, and the way back. */
export interface RepairedText {
  readonly text: string;
  readonly map: OffsetMap;
  /** The encoding the repaired lines were in, `null` when nothing was repaired. */
  readonly encoding: LegacyEncoding | null;
}

/** A line that alone is enough to say what a text was written in, in words. */
const STRONG_LINE = 3;
/** A shorter text needs two words, and (almost) all of its marked words. */
const STRONG_TEXT = 2;
/** For each word against an encoding there must be this many for it. */
const GOOD_TO_BAD = 4;

/** ASCII capitals that make a word, or a whole line, one in capitals; `Sè: 12/N§-CP` is none. */
const CAPITALS_OF_WORD = 2;
const CAPITALS_OF_LINE = 8;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds lines written in TCVN3 (ABC), VNI-Windows or VISCII whose bytes were taken for Latin letters, or in UTF-8 that
 * was read as Windows-1252, by how many of their words become valid Vietnamese syllables, and puts them right. Each
 * repaired letter leads back to the characters it stood as. Other text is passed on with the identity map, after one
 * search for a tell-tale character.
 *
 * @param traits those of the input, where the caller knows them.
 */
export function repairLegacy(input: string, traits = traitsOf(input)): RepairedText {
  const untouched: RepairedText = { text: input, map: identityMap, encoding: null };
  if (!hasTellTale(input, 0, input.length, traits)) return untouched;
  const lines = linesOf(input);
  const suspects = lines.filter(({ start, end }) => hasTellTale(input, start, end));
  const weighed = legacyTables().map((table) => ({
    table,
    lines: suspects.map((line) => ({ line, evidence: weigh(input, line.start, line.end, table) })),
  }));
  const table = bestTable(weighed);
  if (!table) {
    const mixed = bestRuns(input, weighed);
    return mixed ? { ...rewrite(input, mixed.runs, mixed.table), encoding: mixed.table.encoding } : untouched;
  }
  const whole = legacyLines(input, lines, table);
  const taken = new Set(whole);
  const parts = lines.flatMap((line) => {
    if (taken.has(line)) return [line];
    return hasTellTale(input, line.start, line.end) ? sureRuns(input, line.start, line.end, table) : [];
  });
  return { ...rewrite(input, parts, table), encoding: table.encoding };
}

/** What the suspect lines of a text say for and against one encoding. */
interface Weighed {
  readonly table: LegacyTable;
  readonly lines: readonly { readonly line: Line; readonly evidence: Evidence }[];
}

/** Where no line is in one encoding as a whole: the runs within lines, in the encoding that explains most words. */
function bestRuns(input: string, weighed: readonly Weighed[]): { runs: Run[]; table: LegacyTable } | null {
  let best: { runs: Run[]; table: LegacyTable } | null = null;
  let most = 0;
  for (const { table, lines } of weighed) {
    const rich = lines.filter(({ evidence }) => evidence.good >= GOOD_IN_RUN);
    const runs = rich.flatMap(({ line }) => sureRuns(input, line.start, line.end, table));
    const good = runs.reduce((sum, run) => sum + run.good, 0);
    if (good > most) [best, most] = [{ runs, table }, good];
  }
  return best;
}

/**
 * The lines an encoding explains; where it explains the text as a whole, lines that say more for it than against it
 * too.
 */
function legacyLines(input: string, lines: readonly Line[], table: LegacyTable): Line[] {
  const evidence = lines.map(({ start, end }) => weigh(input, start, end, table));
  const all: Evidence = { good: 0, bad: 0, plain: 0 };
  for (const { good, bad, plain } of evidence) {
    all.good += good;
    all.bad += bad;
    all.plain += plain;
  }
  const whole = explains(all);
  return lines.filter(
    (_, k) => explains(evidence[k]!) || (whole && evidence[k]!.plain === 0 && evidence[k]!.good >= evidence[k]!.bad),
  );
}

/** A whole text in one known encoding, its bytes taken for Latin-1. */
export function decodeLegacy(latin1: string, table: LegacyTable): string {
  return rewrite(latin1, [{ start: 0, end: latin1.length }], table).text;
}

function linesOf(input: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < input.length; ) {
    const lineEnd = input.indexOf("\n", start);
    const end = lineEnd < 0 ? input.length : lineEnd;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The encoding that explains most words of the suspect lines; `null` where the evidence is thin. */
function bestTable(weighed: readonly Weighed[]): LegacyTable | null {
  let best: LegacyTable | null = null;
  let most = 0;
  for (const { table, lines } of weighed) {
    const all: Evidence = { good: 0, bad: 0, plain: 0 };
    let good = 0;
    let strongest = 0;
    for (const { evidence } of lines) {
      all.good += evidence.good;
      all.bad += evidence.bad + evidence.plain;
      if (!explains(evidence)) continue;
      good += evidence.good;
      strongest = Math.max(strongest, evidence.good);
    }
    const strong = strongest >= STRONG_LINE || (all.good >= STRONG_TEXT && explains(all));
    if (strong && good > most) {
      best = table;
      most = good;
    }
  }
  return best;
}

function explains({ good, bad, plain }: Evidence): boolean {
  return good > 0 && good >= GOOD_TO_BAD * (bad + plain);
}

/** Decodes the marked words of some lines, in text order. */
function rewrite(input: string, lines: readonly Line[], table: LegacyTable): { text: string; map: OffsetMap } {
  const map = new OffsetMapBuilder();
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const put = (text: string, start: number, end: number) => {
    if (start > copied) {
      parts.push(input.slice(copied, start));
      length += start - copied;
    }
    parts.push(text);
    map.atom(length, text.length, start, end - start);
    length += text.length;
    copied = end;
    map.run(length, copied);
  };
  for (const line of lines) {
    const shouted = table.caseless && inCapitals(input.slice(line.start, line.end), CAPITALS_OF_LINE);
    eachMarkedWord(input, line.start, line.end, table, (from, to) => {
      const capitals = shouted || (table.caseless && inCapitals(input.slice(from, to), CAPITALS_OF_WORD));
      for (let i = from; i < to; ) {
        const row = rowAt(table, input, i, to);
        if (row) put(capitals ? row.text.toUpperCase() : row.text, i, i + row.length);
        i += row ? row.length : 1;
      }
    });
  }
  parts.push(input.slice(copied));
  length += input.length - copied;
  return { text: parts.join(""), map: map.build(length, input.length) };
}
