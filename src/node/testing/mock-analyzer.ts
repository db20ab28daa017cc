import type { AnalyzeOptions, Analyzer } from "../../analyze.js";
import type { VanbanRecord } from "../../records/schema.js";

/**
 * A quick stand-in for tests of the machinery: every word with a capital becomes an agency. The words HANG, DIE, MEMORY
 * and THROW do what they say, as an article may that meets a fault nobody knows yet.
 */
export function createMockAnalyzer(): Analyzer {
  const analyze = (text: string, options: AnalyzeOptions = {}) => {
    misbehave(text);
    const records = [...text.matchAll(/\p{Lu}\p{L}{1,30}/gu)]
      .slice(0, 50)
      .map((match, k) => agency(match[0], match.index, k));
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
