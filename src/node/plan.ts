import type { InputFile } from "./find-inputs.js";
import type { Segment } from "./shard.js";

const MIB = 1024 * 1024;

/** Input that is worked off as parts of one number: a large file, a stream, or a pack of small files. */
export type Unit =
  /** Its shards are known beforehand. */
  | { readonly type: "shards"; readonly index: number; readonly shards: readonly (readonly Segment[])[] }
  /** It is cut while it is read. */
  | { readonly type: "stream"; readonly index: number; readonly file: InputFile };

/** Input of one part of a large job. */
const MOST_SHARD_BYTES = 16 * MIB;
/** So many parts keep the cores of a machine at work to the end; of less than this a part is not worth its file. */
const WANTED_SHARDS = 32;
const LEAST_SHARD_BYTES = MIB;
/** JSON lines of articles unpack to four or five times their size. */
const UNPACKED = 4;

/**
 * Input of one part: 1, 2, 4, 8 or 16 MiB, as much as leaves 32 parts. It follows from the files alone, so that the
 * parts are the same with any number of workers. How long standard input is nobody knows: 16 MiB.
 */
export function shardBytesOf(files: readonly InputFile[]): number {
  if (files.some(({ path }) => path === "-")) return MOST_SHARD_BYTES;
  const total = files.reduce((sum, { size, gzip }) => sum + size * (gzip ? UNPACKED : 1), 0);
  let bytes = MOST_SHARD_BYTES;
  while (bytes > LEAST_SHARD_BYTES && total < bytes * WANTED_SHARDS) bytes /= 2;
  return bytes;
}

/**
 * Divides files into units and shards. The division follows from the files and the shard size alone, never from the
 * number of workers; files that come later (a further generation) get units of their own after the others, so that
 * what was worked off keeps its place.
 */
export function planUnits(generations: readonly (readonly InputFile[])[], shardBytes: number): Unit[] {
  const units: Unit[] = [];
  for (const files of generations) {
    let pack: Segment[] = [];
    let packed = 0;
    const closePack = () => {
      if (pack.length > 0) units.push({ type: "shards", index: units.length, shards: [pack] });
      pack = [];
      packed = 0;
    };
    for (const file of files) {
      if (isStream(file)) {
        closePack();
        units.push({ type: "stream", index: units.length, file });
      } else if (file.rows === "lines" && file.size > shardBytes) {
        closePack();
        units.push({ type: "shards", index: units.length, shards: cut(file, shardBytes) });
      } else if (file.size > 0 || file.rows === "page") {
        if (packed + file.size > shardBytes) closePack();
        pack.push(wholeFile(file));
        packed += file.size;
      }
    }
    closePack();
  }
  return units;
}

/** A stream cannot be read from the middle. */
function isStream(file: InputFile): boolean {
  return file.path === "-" || file.gzip || file.rows === "csv" || (file.rows === "lines" && file.encoding !== null);
}

function cut({ path, name, size }: InputFile, shardBytes: number): Segment[][] {
  return Array.from({ length: Math.ceil(size / shardBytes) }, (_, k) => [
    { type: "range", path, name, start: k * shardBytes, end: Math.min(size, (k + 1) * shardBytes) },
  ]);
}

function wholeFile({ path, name, rows, size }: InputFile): Segment {
  return rows === "page" ? { type: "page", path, name } : { type: "range", path, name, start: 0, end: size };
}

/** Name of a part: names in their order are the order of the input. */
export function partName(unit: number, shard: number): string {
  return `${String(unit).padStart(5, "0")}-${String(shard).padStart(5, "0")}`;
}
