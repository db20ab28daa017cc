import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { OutputLine } from "../article.schema.js";
import { csvHeader } from "../formats/csv.js";
import { TABLES } from "../formats/tables.js";
import { companionsOf } from "./companions.js";
import { type FileSystem, removeIfThere, syncDirectory, whatIsAt } from "./file-system.js";
import { JobError } from "./job-error.js";
import { Lock } from "./lock.js";
import { PartFile } from "./part-file.js";
import type { ExtractSettings } from "./settings.js";
import type { ShardResult } from "./shard.js";
import { ParquetPartWriter } from "./writers/parquet.js";

/** Lines of output that come back from a shard, and what it rejected. */
export type Block = Pick<ShardResult, "output" | "rejects">;

/** Takes the blocks of a run in their order. */
export interface BlockOutput {
  write(block: Block): Promise<void>;
  finish(): Promise<void>;
  discard(): void;
}

/** Where bytes go in the end; may ask to wait. */
export type Write = (bytes: Uint8Array) => void | Promise<void>;

/** Puts blocks together to one output in the format wanted. */
export class BlockEncoder {
  private parquet: ParquetPartWriter | null = null;
  private ready: Uint8Array[] = [];

  constructor(
    settings: ExtractSettings,
    private readonly write: Write,
  ) {
    if (settings.format === "parquet")
      this.parquet = new ParquetPartWriter((bytes) => this.ready.push(bytes.slice()), settings);
    if (settings.format === "csv") this.ready.push(Buffer.from(csvHeader(TABLES[settings.table])));
  }

  async add(block: readonly Uint8Array[]): Promise<void> {
    if (this.parquet) for (const line of linesOf(block)) this.parquet.add(line);
    else this.ready.push(...block);
    await this.send();
  }

  async finish(): Promise<void> {
    this.parquet?.finish();
    await this.send();
  }

  private async send(): Promise<void> {
    const ready = this.ready;
    this.ready = [];
    for (const bytes of ready) await this.write(bytes);
  }
}

function linesOf(block: readonly Uint8Array[]): OutputLine[] {
  const text = Buffer.concat(block).toString("utf8");
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as OutputLine]));
}

/** A stream: standard output, or what the caller gives. It has no place for the bytes of rejected lines. */
export class StreamOutput implements BlockOutput {
  private readonly encoder: BlockEncoder;

  constructor(
    settings: ExtractSettings,
    private readonly to: { readonly write: Write; readonly reject?: (lines: string) => void },
  ) {
    this.encoder = new BlockEncoder(settings, to.write);
  }

  async write({ output, rejects }: Block): Promise<void> {
    await this.encoder.add(output);
    if (rejects.errors !== "") this.to.reject?.(rejects.errors);
  }

  finish(): Promise<void> {
    return this.encoder.finish();
  }

  discard(): void {}
}

/**
 * One file. It comes into being whole, in place of the one that was there; what it rejected stands beside it, and was
 * there before it.
 */
export class FileOutput implements BlockOutput {
  private readonly encoder: BlockEncoder;
  private readonly file: PartFile;
  private readonly lock: Lock;
  private readonly beside: readonly Companion[];

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    settings: ExtractSettings,
  ) {
    if (whatIsAt(path) === "directory") throw new JobError("BAD_OPTION", `${path} is a directory`);
    mkdirSync(dirname(path), { recursive: true });
    this.lock = Lock.take(fs, `${path}.lock`);
    try {
      this.file = new PartFile(fs, path);
    } catch (error) {
      this.lock.release();
      throw error;
    }
    this.beside = companionsOf(path).map((name) => new Companion(fs, name));
    this.encoder = new BlockEncoder(settings, (bytes) => this.file.write(bytes));
  }

  async write({ output, rejects }: Block): Promise<void> {
    const [bytes, errors] = this.beside;
    if (rejects.bytes.length > 0) bytes!.write(rejects.bytes);
    if (rejects.errors !== "") errors!.write(Buffer.from(rejects.errors));
    await this.encoder.add(output);
  }

  async finish(): Promise<void> {
    await this.encoder.finish();
    this.file.close();
    for (const companion of this.beside) companion.publish();
    this.file.publish();
    syncDirectory(this.fs, dirname(this.path));
    this.lock.release();
  }

  discard(): void {
    for (const file of [this.file, ...this.beside]) file.discard();
    try {
      this.lock.release();
    } catch {
      // It names a process that is gone; the next run takes it over.
    }
  }
}

/** A file beside the output, there only when something was written into it. */
class Companion {
  private file: PartFile | null = null;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
  ) {}

  write(bytes: Uint8Array): void {
    this.file ??= new PartFile(this.fs, this.path);
    this.file.write(bytes);
  }

  /** In place of the one of an earlier run, which goes also when there is none now. */
  publish(): void {
    this.file?.close();
    this.file?.publish();
    if (!this.file) removeIfThere(this.fs, this.path);
  }

  discard(): void {
    this.file?.discard();
  }
}
