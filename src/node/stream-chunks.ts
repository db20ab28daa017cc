import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { InputFile } from "./find-inputs.js";
import { codeOf, JobError, reasonOf } from "./job-error.js";
import type { LineFailure } from "./shard.js";
import { Utf16Stream } from "./utf16.js";

/** What a stream gives: bytes, or why it ends before its time. */
export type StreamChunk = Uint8Array | { readonly failure: LineFailure };

/** Compressed data may grow this much; more is an attack, or no text. */
const MAX_RATIO = 100;
/** The ratio is looked at when this much has come out. */
const RATIO_FROM = 1_000_000;

/** The decoded bytes of a file or of standard input. `consumed` is told of the bytes read from the file. */
export async function* streamChunks(
  file: InputFile,
  stdin: AsyncIterable<Uint8Array>,
  consumed: (bytes: number) => void,
): AsyncGenerator<StreamChunk> {
  const raw = countBytes(file.path === "-" ? stdin : readFileChunks(file.path), consumed);
  const plain = file.gzip ? gunzipChunks(raw) : raw;
  yield* file.encoding ? utf8Chunks(plain, new Utf16Stream(file.encoding)) : plain;
}

async function* readFileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    const code = ["ENOENT", "EACCES", "EISDIR"].includes(codeOf(error)) ? "INPUT_UNREADABLE" : "IO";
    throw new JobError(code, `cannot read ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

async function* countBytes(chunks: AsyncIterable<Uint8Array>, consumed: (bytes: number) => void) {
  for await (const chunk of chunks) {
    consumed(chunk.length);
    yield chunk;
  }
}

async function* utf8Chunks(chunks: AsyncIterable<StreamChunk>, decoder: Utf16Stream): AsyncGenerator<StreamChunk> {
  let first = true;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) {
      yield chunk;
      continue;
    }
    // The byte-order mark told the encoding; it is no part of the text.
    yield decoder.push(first ? chunk.subarray(2) : chunk);
    first = false;
  }
  yield decoder.end();
}

/**
 * Unpacks gzip, members one after the other. Of a file that is cut short or damaged, all that could be unpacked comes
 * out first: the next piece goes in only when the last has come out wholly.
 */
async function* gunzipChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamChunk> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let ready: Uint8Array[] = [];
  let unpacked = 0;
  let packed = 0;
  let broken: LineFailure | null = null;
  const closed = new Promise<void>((resolve) => gunzip.once("close", resolve).once("end", resolve));
  gunzip.on("error", (error) => {
    broken ??= { code: "BAD_GZIP", message: `the compressed file is damaged or cut short: ${error.message}` };
  });
  gunzip.on("data", (data: Uint8Array) => {
    if (broken) return;
    unpacked += data.length;
    if (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO) {
      broken = { code: "ARCHIVE_RATIO", message: `the file unpacks to more than ${MAX_RATIO} times its size` };
      gunzip.destroy();
    } else ready.push(data);
  });
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const chunk of chunks) {
    // In small pieces, so that a bomb is seen before it has grown.
    for (let at = 0; at < chunk.length && !broken; at += 16 * 1024) {
      const piece = chunk.subarray(at, at + 16 * 1024);
      packed += piece.length;
      await Promise.race([new Promise((resolve) => gunzip.write(piece, resolve)), closed]);
      yield* take();
    }
    if (broken) break;
  }
  if (!broken) gunzip.end();
  await closed;
  yield* take();
  if (broken) yield { failure: broken };
}
