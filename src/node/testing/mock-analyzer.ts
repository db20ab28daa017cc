import type { AnalyzeOptions, Analyzer } from "../../analyze.js";
import type { VanbanRecord } from "../../records/schema.js";

/**
 * A quick stand-in for tests of the machinery: every word with a capital becomes an agency. The words HANG, DIE, MEMORY
 * and THROW do what they say, as an article may that meets a fault nobody knows yet.
 */
export function createMockAnalyzer(): Analyzer {
  const analyze = (text: string, options: AnalyzeOptions = {}) => {
    misbehave(text);
    const records = wordsWithCapital(text).map(([start, end], k) => agency(text.slice(start, end), start, k));
    return {
      version: "0.1.0",
      article: {
        published: options.published ?? null,
        publishedSource: null,
        province: options.province ?? null,
        provinceSource: null,
        title: options.title ?? null,
      },
      sentences: [],
      records,
      warnings: [],
    };
  };
  return { analyze } as unknown as Analyzer;
}

const MOST_RECORDS = 50;
const LONGEST_WORD = 31;

/** Where the first words with a capital stand. By table: bench/batch.ts measures what is not the analysis. */
function wordsWithCapital(text: string): [start: number, end: number][] {
  const words: [number, number][] = [];
  for (let i = 0; i < text.length && words.length < MOST_RECORDS; i++) {
    if (LETTERS[text.charCodeAt(i)] !== UPPER) continue;
    const start = i++;
    while (i - start < LONGEST_WORD && LETTERS[text.charCodeAt(i)]! > 0) i++;
    if (i - start > 1) words.push([start, i--]);
  }
  return words;
}

const UPPER = 2;
/** Of each UTF-16 unit: an upper-case letter, another letter, or 0 for what is none. */
const LETTERS = Uint8Array.from({ length: 1 << 16 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /\p{Lu}/u.test(char) ? UPPER : Number(/\p{L}/u.test(char));
});

function agency(text: string, start: number, k: number): VanbanRecord {
  return {
    kind: "agency",
    id: `a${k + 1}`,
    start,
    end: start + text.length,
    text,
    name: text,
    level: null,
    branch: "other",
    place: null,
    agencyId: `a${k + 1}`,
  };
}

function misbehave(text: string): void {
  if (text.includes("HANG")) for (;;);
  if (text.includes("DIE")) process.exit(1);
  if (text.includes("MEMORY")) for (const all: string[][] = []; ; ) all.push(new Array(1e6).fill("x"));
  if (text.includes("THROW")) throw new TypeError("a fault nobody knows yet");
}
