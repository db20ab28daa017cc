import type { AnalyzeOptions, Analyzer } from "../analyze.js";
import type { OutputLine } from "../article.schema.js";
import type { ArticleReader } from "../extract/line.js";
import type { AnnotatedArticle } from "../formats/annotated.js";
import type { Analysis } from "../output.js";
import { finish } from "../stages.js";
import { cutBlocks } from "./cut-blocks.js";
import { itemExtractor } from "./extract-item.js";
import { nodeFileSystem } from "./file-system.js";
import { findInputs } from "./find-inputs.js";
import { planUnits, type Unit } from "./plan.js";
import { SegmentReader } from "./read-segment.js";
import { DEFAULT_SETTINGS, type ExtractSettings } from "./settings.js";
import type { Segment } from "./shard.js";
import { streamChunks } from "./stream-chunks.js";

/** An article that was read, with its text, sentences and tokens; or the line that says why it was not. */
export type ReadArticle =
  | { readonly ok: true; readonly article: AnnotatedArticle; readonly line: Extract<OutputLine, { ok: true }> }
  | { readonly ok: false; readonly line: Extract<OutputLine, { ok: false }> };

const BLOCK_BYTES = 1024 * 1024;

/**
 * Articles from the inputs that `extract` takes, one after the other in this thread, with what other formats need
 * beside the records. `output`: where they will be written, which must be no input.
 *
 * @throws JobError `INPUT_UNREADABLE`, `BAD_OPTION`
 */
export async function* readArticles(
  analyzer: Analyzer,
  inputs: readonly string[],
  settings: Partial<ExtractSettings> = {},
  output: string | null = null,
): AsyncGenerator<ReadArticle> {
  const all: ExtractSettings = { ...DEFAULT_SETTINGS, ...settings, pass: ["url"], offsets: "utf16" };
  const read: { text: string; analysis: Analysis }[] = [];
  const watched: ArticleReader = {
    analyze: ((text: string, options: AnalyzeOptions) => {
      const analysis = analyzer.analyze(text, { ...options, tokens: true });
      read[0] = { text, analysis };
      return analysis;
    }) as Analyzer["analyze"],
  };
  const extract = itemExtractor(watched, all);
  const reader = new SegmentReader(nodeFileSystem, all.maxLineBytes, all.maxChars);
  for (const unit of planUnits([await findInputs(nodeFileSystem, inputs, output)], BLOCK_BYTES)) {
    for await (const segment of segmentsOf(unit, all)) {
      for (const item of reader.read(segment)) {
        const line = finish(extract(item));
        if (line === null) continue;
        yield line.ok
          ? { ok: true, line: line as never, article: annotated(line as never, read[0]!) }
          : { ok: false, line: line as never };
      }
    }
  }
}

function annotated(
  line: Extract<OutputLine, { ok: true }>,
  { text, analysis }: { text: string; analysis: Analysis },
): AnnotatedArticle {
  const { id, records, version, url } = line as typeof line & { url?: unknown };
  const { sentences, tokens } = analysis;
  return { id, text, records, sentences, tokens, version, url: typeof url === "string" ? url : null };
}

async function* segmentsOf(unit: Unit, { maxLineBytes, textColumn }: ExtractSettings): AsyncGenerator<Segment> {
  if (unit.type === "shards") {
    for (const shard of unit.shards) yield* shard;
    return;
  }
  const chunks = streamChunks(unit.file, process.stdin, () => {});
  yield* cutBlocks(unit.file, chunks, { blockBytes: BLOCK_BYTES, maxLineBytes, textColumn, idleMs: null });
}
