import { readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { VanbanError } from "../errors.js";
import LETTERS from "../lexicon/legacy/letters.tsv";
import { decode } from "./decode.js";

const TEXT = "Nghị quyết số 03-NQ/TU của Ban Thường vụ Tỉnh ủy Sơn La, ngày 21/1/2021";

const windows1258 = new Map(
  LETTERS.trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map((columns) => [columns[0]!, Buffer.from(columns[5]!, "hex")]),
);
/** iconv writes "?" for letters that take two bytes in Windows-1258. */
function encode(text: string, name: string): Buffer {
  if (name !== "windows-1258") return iconv.encode(text, name);
  return Buffer.concat([...text].map((char) => windows1258.get(char) ?? iconv.encode(char, name)));
}

const articles = readFileSync(new URL("../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text.normalize("NFC"))
  // What an 8-bit encoding can hold.
  .map((text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-").replace(/…/g, "..."))
  .filter((text) => !/[\u0080-\u00bf\u0250-\u1e9f\u1f00-\uffff]/.test(text));

describe("decode", () => {
  it.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.from(`\ufeff${TEXT}`)],
    ["utf-16le", Buffer.from(TEXT, "utf16le")],
    ["utf-16le", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["utf-16be", iconv.encode(TEXT, "utf-16be")],
    ["utf-16be", iconv.encode(TEXT, "utf-16be", { addBOM: true })],
    ["windows-1258", encode(TEXT, "windows-1258")],
    ["tcvn3", iconv.encode(TEXT, "tcvn")],
    ["viscii", iconv.encode(TEXT, "viscii")],
  ])("should recognise %s", (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it.each(["windows-1258", "tcvn", "viscii"])("should agree with iconv on every article in %s", (name) => {
    expect(articles.length).toBeGreaterThan(10);
    for (const article of articles) {
      const bytes = encode(article, name);
      const { text, encoding } = decode(bytes);
      expect(encoding).toBe(name === "tcvn" ? "tcvn3" : name);
      expect(text).toBe(iconv.decode(bytes, name).normalize("NFC"));
    }
  });

  it("should take the caller's word for an encoding, under any of its names", () => {
    expect(decode(iconv.encode("Đảng", "viscii"), "VISCII").text).toBe("Đảng");
    expect(decode(encode("Đảng", "windows-1258"), "cp1258").text).toBe("Đảng");
    expect(() => decode(Buffer.from("a"), "klingon")).toThrow("unknown encoding klingon");
    expect(() => decode(Buffer.from("a"), "__proto__")).toThrow(VanbanError);
  });

  it("should read a mark before a hint", () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`, "utf16le"), "utf-8").encoding).toBe("utf-16le");
  });

  it.each([
    ["a broken byte in UTF-8", Buffer.concat([Buffer.from("Tỉnh ủy "), Buffer.of(0xff), Buffer.from(" Sơn La")]), 12],
    ["UTF-8 cut in a character", Buffer.from("Tỉnh ủy").subarray(0, 9), 7],
    ["an overlong form", Buffer.of(0x61, 0xc0, 0xaf), 1],
    ["a surrogate in UTF-8", Buffer.of(0xed, 0xa0, 0x80), 0],
    ["bytes of no language", Buffer.of(0x80, 0xfe, 0x81, 0x90, 0xff), 0],
    ["French in Latin-1", Buffer.from("Le café déjà fermé à Besançon", "latin1"), 6],
    ["half a UTF-16 unit", Buffer.of(0xff, 0xfe, 0x61), 2],
    ["half a UTF-16 pair", Buffer.of(0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0), 4],
  ])("should refuse %s and name the byte", (_, bytes, offset) => {
    expect(() => decode(bytes)).toThrow(new RegExp(`byte ${offset} `));
    try {
      decode(bytes);
    } catch (error) {
      expect((error as VanbanError).code).toBe("BAD_INPUT");
    }
  });

  it("either gives text without a replacement character or refuses, on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(decode(bytes).text.includes("\ufffd") && !Buffer.from(bytes).includes("\ufffd")).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(VanbanError);
        }
      }),
    );
  });
});
