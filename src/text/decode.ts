import { VanbanError } from "../errors.js";
import { decodeLegacy } from "./legacy/repair.js";
import { isSyllable } from "./legacy/syllable.js";
import { legacyTables } from "./legacy/tables.js";
import { weigh } from "./legacy/words.js";

/** Encodings Vietnamese pages and files come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "tcvn3" | "vni" | "viscii";

/** Text and the encoding its bytes were in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Other names of the encodings, in lower case, as they stand in HTTP headers, meta tags and file dialogs. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "utf-16": "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  cp1258: "windows-1258",
  "x-cp1258": "windows-1258",
  tcvn: "tcvn3",
  abc: "tcvn3",
  "vni-windows": "vni",
  viscii1: "viscii",
  "viscii1.1-1": "viscii",
};
const ENCODINGS: readonly string[] = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni", "viscii"];

/** How much of a file is read to tell one 8-bit encoding from another, in bytes. */
const SAMPLE = 1 << 16;
/** How much is read to see whether every other byte is zero. */
const UTF16_SAMPLE = 4096;
/** Marked words an 8-bit encoding must explain, and how many for each it does not. */
const MIN_GOOD = 2;
const GOOD_TO_BAD = 4;

/**
 * Bytes as text. Without a hint: a byte-order mark, else UTF-16 by its pattern of zero bytes, else UTF-8, else the
 * 8-bit Vietnamese encoding under which the words become valid syllables. The mark is not part of the text. Nothing is
 * ever replaced: bytes that cannot be read are an error.
 *
 * @param hint the encoding's name where it is known; a byte-order mark goes before it.
 * @throws VanbanError `BAD_INPUT` with the offset of the first byte that cannot be read, or for an unknown hint.
 */
export function decode(bytes: Uint8Array, hint?: string | null): Decoded {
  const encoding = encodingOfMark(bytes) ?? readHint(hint) ?? utf16Pattern(bytes) ?? "utf-8";
  switch (encoding) {
    case "utf-16le":
    case "utf-16be":
      return { text: decodeUtf16(bytes, encoding), encoding };
    case "utf-8": {
      const text = tryUtf8(bytes);
      if (text !== null) return { text, encoding };
      const guessed = hint || isBrokenUtf8(bytes) ? null : guessEightBit(bytes);
      if (guessed) return { text: decodeEightBit(bytes, guessed), encoding: guessed };
      throw new VanbanError("BAD_INPUT", `byte ${firstInvalidUtf8(bytes)} is not UTF-8`);
    }
    default:
      return { text: decodeEightBit(bytes, encoding), encoding };
  }
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function readHint(hint: string | null | undefined): Encoding | null {
  if (hint === null || hint === undefined || hint.trim() === "") return null;
  const name = hint.trim().toLowerCase();
  if (ENCODINGS.includes(name)) return name as Encoding;
  const known = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  if (!known) throw new VanbanError("BAD_INPUT", `unknown encoding ${name.slice(0, 40)}`);
  return known;
}

/** ASCII in UTF-16 has a zero in every other byte; no other text has zeros. */
function utf16Pattern(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, UTF16_SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const many = end / 2 / 4;
  if (odd > many && even * 20 < odd) return "utf-16le";
  return even > many && odd * 20 < even ? "utf-16be" : null;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  const high = encoding === "utf-16le" ? 1 : 0;
  if (bytes.length % 2 === 1)
    throw new VanbanError("BAD_INPUT", `byte ${bytes.length - 1} is half a unit of ${encoding}`);
  for (let i = 0; i < bytes.length; i += 2) {
    const surrogate = bytes[i + high]! & 0xfc;
    if (surrogate !== 0xd8 && surrogate !== 0xdc) continue;
    if (surrogate === 0xdc || (bytes[i + 2 + high]! & 0xfc) !== 0xdc)
      throw new VanbanError("BAD_INPUT", `byte ${i} is half a character of ${encoding}`);
    i += 2;
  }
  return new TextDecoder(encoding).decode(bytes);
}

type EightBit = Exclude<Encoding, "utf-8" | "utf-16le" | "utf-16be">;

function decodeEightBit(bytes: Uint8Array, encoding: EightBit): string {
  if (encoding === "windows-1258") return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  return decodeLegacy(latin1(bytes), legacyTables().find((table) => table.encoding === encoding)!);
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000)
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 0x2000) as unknown as number[]));
  return parts.join("");
}

/** The 8-bit encoding that makes syllables of the most words, `null` where none explains the text. */
function guessEightBit(bytes: Uint8Array): EightBit | null {
  const sample = bytes.subarray(0, SAMPLE);
  const asLatin1 = latin1(sample);
  let best: { encoding: EightBit; balance: number } | null = null;
  for (const table of legacyTables()) {
    // The row of UTF-8 is for text that was read wrongly; for bytes, Windows-1258 takes its place.
    const encoding = table.encoding === "utf-8" ? "windows-1258" : table.encoding;
    const { good, bad } =
      encoding === "windows-1258" ? weighWindows1258(sample) : weigh(asLatin1, 0, asLatin1.length, table);
    const balance = good - bad;
    if (good >= MIN_GOOD && good >= GOOD_TO_BAD * bad && balance > (best?.balance ?? 0)) best = { encoding, balance };
  }
  return best?.encoding ?? null;
}

/** Windows-1258 is read as what it is; its words hold marks of their own. */
function weighWindows1258(sample: Uint8Array): { good: number; bad: number } {
  const text = decodeEightBit(sample, "windows-1258");
  let good = 0;
  let bad = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]{0,30}/gu)) {
    if (/^[A-Za-z]*$/.test(word)) continue;
    if (isSyllable(word)) good++;
    else if (!/^\p{Lu}{2,6}$/u.test(word)) bad++;
  }
  return { good, bad };
}

/** No more stray bytes than whole characters: UTF-8 that was damaged, not another encoding. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let stray = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) whole++;
    else if (length === 0) stray++;
    i += length || 1;
    // What follows a broken lead byte belongs to the same damage.
    if (length === 0) while (i < end && (bytes[i]! & 0xc0) === 0x80) i++;
  }
  return whole > 0 && whole >= stray;
}

/** Offset of the first byte that cannot belong to UTF-8 text; the length where the text is cut short. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

/** Bytes of the well-formed sequence at `at`, 0 when there is none (Unicode standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let k = 2; k < length; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
