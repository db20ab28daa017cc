export type Utf16 = "utf-16le" | "utf-16be";

/** The UTF-16 encoding a byte-order mark announces, or `null`. */
export function encodingOfMark(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 bytes (an even number) as text; lone surrogates stay what they are. */
export function utf16Text(bytes: Uint8Array, encoding: Utf16): string {
  const copy = Buffer.from(bytes);
  return (encoding === "utf-16be" ? copy.swap16() : copy).toString("utf16le");
}

/**
 * Turns a UTF-16 stream into UTF-8 chunk by chunk. A lone surrogate becomes three bytes that are no UTF-8, so that its
 * line is rejected instead of losing a character.
 */
export class Utf16Stream {
  private rest: Uint8Array = new Uint8Array(0);
  /** A high surrogate whose other half is in the next chunk. */
  private high = "";

  constructor(private readonly encoding: Utf16) {}

  push(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.rest, chunk]);
    const even = bytes.length & ~1;
    this.rest = bytes.subarray(even);
    let text = this.high + utf16Text(bytes.subarray(0, even), this.encoding);
    const last = text.charCodeAt(text.length - 1);
    this.high = last >= 0xd800 && last <= 0xdbff ? text.slice(-1) : "";
    if (this.high) text = text.slice(0, -1);
    return utf8Bytes(text);
  }

  end(): Uint8Array {
    return utf8Bytes(this.high + (this.rest.length > 0 ? "\ud800" : ""));
  }
}

function utf8Bytes(text: string): Uint8Array {
  if (text.isWellFormed()) return Buffer.from(text, "utf8");
  const parts = text.split(/([\ud800-\udfff])/u).map((part) => {
    const unit = part.charCodeAt(0);
    const lone = part.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
    return lone ? Buffer.from([0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]) : Buffer.from(part, "utf8");
  });
  return Buffer.concat(parts);
}
