import { join } from "node:path";
import type { OutputLine } from "../article.schema.js";
import { rejectLine } from "../extract/line.js";
import { KINDS, type Kind, type VanbanRecord } from "../records/schema.js";
import { finishTogether, grouped, inOneStage } from "../stages.js";
import { type ItemExtractor, lazyOrigin } from "./extract-item.js";
import { type FileSystem, syncDirectory, writeWhole } from "./file-system.js";
import { PartFile } from "./part-file.js";
import { type InputItem, SegmentReader } from "./read-segment.js";
import type { ExtractSettings } from "./settings.js";
import { Beat, type PartStats, type PoisonedLine, type Rejects, type ShardResult, type ShardTask } from "./shard.js";
import { createPartWriter, EXTENSIONS, holdsErrors, type PartWriter } from "./writers/part-writer.js";
import { TextBuffer } from "./writers/text-buffer.js";

const LF = 10;

/** Names of the files of a part. */
export function partFiles(part: string, settings: ExtractSettings) {
  return {
    part: `part-${part}.${EXTENSIONS[settings.format]}`,
    rejects: `rejects-${part}.bin`,
    errors: `errors-${part}.jsonl`,
    stats: `.stats-${part}.json`,
  };
}

/** Works off shards, one after the other. It holds what is kept between them. */
export class ShardExtractor {
  private readonly reader: SegmentReader;

  constructor(
    private readonly fs: FileSystem,
    private readonly extract: ItemExtractor,
    private readonly settings: ExtractSettings,
    private readonly beat: Int32Array<ArrayBufferLike> = new Int32Array(Beat.size),
  ) {
    this.reader = new SegmentReader(fs, settings.maxLineBytes, settings.maxChars);
  }

  run(task: ShardTask): ShardResult {
    for (const count of [Beat.ordinal, Beat.kib, Beat.articles, Beat.rejected]) Atomics.store(this.beat, count, 0);
    Atomics.add(this.beat, Beat.shard, 1);
    const output = task.target
      ? new PartFiles(this.fs, this.settings, task.target.directory, task.target.part)
      : new PartBytes(this.settings);
    try {
      const { stats, examples } = this.pass(task, output);
      output.finish(stats);
      return { stats, output: output.bytes, rejects: output.rejects, examples };
    } catch (error) {
      output.discard();
      throw error;
    } finally {
      Atomics.store(this.beat, Beat.ordinal, 0);
    }
  }

  private pass(task: ShardTask, output: PartOutput) {
    const stats = emptyStats();
    const examples = new Examples(task.examples);
    const poisoned = new Map(task.poisoned.map((line) => [line.ordinal, line]));
    for (const items of grouped(this.itemsOf(task), ({ bytes }) => bytes.length)) {
      const lines = this.extractWatched(items, stats.lines, poisoned);
      items.forEach((item, k) => {
        stats.lines++;
        stats.inputBytes += item.bytes.length + (item.type === "page" ? 0 : 1);
        const line = lines[k]!;
        if (line === null) stats.blank++;
        else this.account(output.add(line, item), stats, examples);
      });
      Atomics.store(this.beat, Beat.kib, Math.floor(stats.inputBytes / 1024));
    }
    return { stats, examples: examples.byKind };
  }

  /** Copies: the bytes of an item hold only until the reader is asked for the next. */
  private *itemsOf({ segments }: ShardTask): Generator<InputItem> {
    for (const segment of segments)
      for (const item of this.reader.read(segment)) yield { ...item, bytes: item.bytes.slice() };
  }

  /** While articles are read, the main thread can see which one is at its turn. */
  private extractWatched(items: readonly InputItem[], before: number, poisoned: ReadonlyMap<number, PoisonedLine>) {
    const works = items.map((item, k) => {
      const poison = poisoned.get(before + k + 1);
      return poison
        ? inOneStage(() => rejectLine(null, poison.code, poison.message, lazyOrigin(item)))
        : this.extract(item);
    });
    const lines = finishTogether(works, (k) => Atomics.store(this.beat, Beat.ordinal, before + k + 1));
    Atomics.store(this.beat, Beat.ordinal, 0);
    return lines;
  }

  private account(line: OutputLine, stats: PartStats, examples: Examples): void {
    if (line.ok) {
      Atomics.store(this.beat, Beat.articles, ++stats.articles);
      for (const record of line.records as VanbanRecord[]) {
        stats.records[record.kind]++;
        examples.add(record);
      }
    } else {
      const { code } = line.error as { code: string };
      Atomics.store(this.beat, Beat.rejected, ++stats.rejected);
      stats.rejectedBy[code] = (stats.rejectedBy[code] ?? 0) + 1;
    }
  }
}

export function emptyStats(): PartStats {
  return {
    lines: 0,
    articles: 0,
    rejected: 0,
    blank: 0,
    records: Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>,
    rejectedBy: {},
    inputBytes: 0,
    bytes: 0,
    sha256: "",
  };
}

/** The first records of each kind whose words differ. */
class Examples {
  readonly byKind: Partial<Record<Kind, VanbanRecord[]>> = {};

  constructor(private readonly most: number) {}

  add(record: VanbanRecord): void {
    if (this.most === 0) return;
    this.byKind[record.kind] ??= [];
    const shown = this.byKind[record.kind]!;
    if (shown.length < this.most && !shown.some(({ text }) => text === record.text)) shown.push(record);
  }
}

/** Where the lines of a shard go. */
interface PartOutput {
  readonly bytes: Uint8Array<ArrayBuffer>[];
  readonly rejects: Rejects;
  /** Gives the line back that was written: another one, when this one could not be. */
  add(line: OutputLine, item: InputItem): OutputLine;
  finish(stats: PartStats): void;
  discard(): void;
}

/** A line that JSON cannot write (it is nested too deep) is rejected. */
function addSafely(writer: PartWriter, line: OutputLine, item: InputItem): OutputLine {
  try {
    writer.add(line);
    return line;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "a field is nested too deep to be written";
    const rejected = rejectLine(line.id as string | null, "TOO_DEEP", message, lazyOrigin(item));
    writer.add(rejected);
    return rejected;
  }
}

/** The part goes back to the main thread, which writes blocks in their order. */
class PartBytes implements PartOutput {
  readonly bytes: Uint8Array<ArrayBuffer>[] = [];
  private readonly rejectedBytes: Uint8Array[] = [];
  private errors = "";
  private readonly writer: PartWriter;

  constructor(private readonly settings: ExtractSettings) {
    // One Parquet file has one footer: its blocks come back as lines, and the main thread encodes them.
    const sent: ExtractSettings =
      settings.format === "parquet" ? { ...settings, format: "jsonl", table: "records" } : settings;
    this.writer = createPartWriter(sent, false, (bytes) => {
      this.bytes.push(new Uint8Array(bytes));
    });
  }

  add(line: OutputLine, item: InputItem): OutputLine {
    const written = addSafely(this.writer, line, item);
    if (!written.ok) {
      // Copies: the item's bytes hold only until the next is read.
      this.rejectedBytes.push(new Uint8Array(item.bytes), Uint8Array.of(LF));
      if (!holdsErrors(this.settings)) this.errors += `${JSON.stringify(written)}\n`;
    }
    return written;
  }

  get rejects(): Rejects {
    return { bytes: joined(this.rejectedBytes), errors: this.errors };
  }

  finish(stats: PartStats): void {
    this.writer.finish();
    stats.bytes = this.bytes.reduce((sum, { length }) => sum + length, 0);
  }

  discard(): void {}
}

/** One array, with memory of its own: it can be handed to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The part is a file of the output directory, with its rejects beside it. */
class PartFiles implements PartOutput {
  readonly bytes: Uint8Array<ArrayBuffer>[] = [];
  readonly rejects: Rejects = { bytes: new Uint8Array(0), errors: "" };
  private readonly writer: PartWriter;
  private readonly part: PartFile;
  private rejected: PartFile | null = null;
  private errors: PartFile | null = null;
  private errorText: TextBuffer | null = null;
  private readonly files: ReturnType<typeof partFiles>;

  constructor(
    private readonly fs: FileSystem,
    private readonly settings: ExtractSettings,
    private readonly directory: string,
    part: string,
  ) {
    this.files = partFiles(part, settings);
    this.part = new PartFile(fs, join(directory, this.files.part));
    this.writer = createPartWriter(settings, true, (bytes) => this.part.write(bytes));
  }

  add(line: OutputLine, item: InputItem): OutputLine {
    const written = addSafely(this.writer, line, item);
    if (!written.ok) this.reject(written, item);
    return written;
  }

  /** Keeps the raw bytes; where the format has no place for the error line, keeps that too. */
  private reject(line: OutputLine, item: InputItem): void {
    this.rejected ??= new PartFile(this.fs, join(this.directory, this.files.rejects));
    this.rejected.write(item.bytes);
    this.rejected.write(Uint8Array.of(LF));
    if (holdsErrors(this.settings)) return;
    this.errors ??= new PartFile(this.fs, join(this.directory, this.files.errors));
    this.errorText ??= new TextBuffer((bytes) => this.errors!.write(bytes));
    this.errorText.append(`${JSON.stringify(line)}\n`);
  }

  /** The part gets its name last: when it is there, all that belongs to it is there. */
  finish(stats: PartStats): void {
    this.writer.finish();
    this.errorText?.flush();
    stats.sha256 = this.part.close();
    stats.bytes = this.part.bytes;
    for (const file of [this.rejected, this.errors]) {
      file?.close();
      file?.publish();
    }
    writeWhole(this.fs, join(this.directory, this.files.stats), Buffer.from(JSON.stringify(stats)));
    this.part.publish();
    syncDirectory(this.fs, this.directory);
  }

  discard(): void {
    for (const file of [this.part, this.rejected, this.errors]) file?.discard();
  }
}
