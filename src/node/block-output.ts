import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { OutputLine } from "../article.schema.js";
import { csvHeader } from "../formats/csv.js";
import { TABLES } from "../formats/tables.js";
import { type FileSystem, syncDirectory, whatIsAt } from "./file-system.js";
import { JobError } from "./job-error.js";
import { Lock } from "./lock.js";
import { PartFile } from "./part-file.js";
import type { ExtractSettings } from "./settings.js";
import { ParquetPartWriter } from "./writers/parquet.js";

/** Takes the blocks of a run in their order. */
export interface BlockOutput {
  write(block: readonly Uint8Array[]): Promise<void>;
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

/** A stream: standard output, or what the caller gives. */
export class StreamOutput implements BlockOutput {
  private readonly encoder: BlockEncoder;

  constructor(settings: ExtractSettings, write: Write) {
    this.encoder = new BlockEncoder(settings, write);
  }

  write(block: readonly Uint8Array[]): Promise<void> {
    return this.encoder.add(block);
  }

  finish(): Promise<void> {
    return this.encoder.finish();
  }

  discard(): void {}
}

/** One file. It comes into being whole, in place of the one that was there. */
export class FileOutput implements BlockOutput {
  private readonly encoder: BlockEncoder;
  private readonly file: PartFile;
  private readonly lock: Lock;

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
    this.encoder = new BlockEncoder(settings, (bytes) => this.file.write(bytes));
  }

  write(block: readonly Uint8Array[]): Promise<void> {
    return this.encoder.add(block);
  }

  async finish(): Promise<void> {
    await this.encoder.finish();
    this.file.close();
    this.file.publish();
    syncDirectory(this.fs, dirname(this.path));
    this.lock.release();
  }

  discard(): void {
    this.file.discard();
    try {
      this.lock.release();
    } catch {
      // It names a process that is gone; the next run takes it over.
    }
  }
}
