import type { InputFile } from "./find-inputs.js";
import type { Segment } from "./shard.js";

/** Input that is worked off as parts of one number: a large file, a stream, or a pack of small files. */
export type Unit =
  /** Its shards are known beforehand. */
  | { readonly type: "shards"; readonly index: number; readonly shards: readonly (readonly Segment[])[] }
  /** It is cut while it is read. */
  | { readonly type: "stream"; readonly index: number; readonly file: InputFile };

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
