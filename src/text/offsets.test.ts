import { readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { htmlToText } from "./html/html-to-text.js";
import { chainMaps } from "./offset-map.js";
import { readText } from "./read.js";

const analyzer = createAnalyzer();
const articles = readFileSync(new URL("../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text)
  // Plain to begin with: each test puts in its own noise.
  .filter((text) => readText(text).text === text)
  .slice(0, 20);

/** A plain text and another spelling of it, with where each plain unit stands in the other. */
interface Respelled {
  readonly text: string;
  readonly at: readonly number[];
}

/** Writes a text anew unit by unit. */
function respell(plain: string, write: (unit: string, i: number) => string): Respelled {
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    at.push(text.length);
    text += write(plain[i]!, i);
  }
  at.push(text.length);
  return { text, at };
}

const inWord = (plain: string, i: number) => /\p{L}/u.test(plain[i]!) && /\p{L}/u.test(plain[i - 1] ?? "");
const entity = (unit: string) =>
  unit.charCodeAt(0) > 127 || unit === "&" || unit === "<" ? `&#${unit.charCodeAt(0)};` : unit;

const spellings: Record<string, (plain: string) => Respelled> = {
  "decomposed letters": (plain) => respell(plain, (unit) => unit.normalize("NFD")),
  "soft hyphens in words": (plain) =>
    respell(plain, (unit, i) => (inWord(plain, i) && i % 3 === 0 ? `\u00ad${unit}` : unit)),
  "zero-width marks in words": (plain) =>
    respell(plain, (unit, i) => (inWord(plain, i) && i % 5 === 0 ? `\u200b\ufeff${unit}` : unit)),
  "no-break spaces": (plain) => respell(plain, (unit, i) => (unit === " " && i % 2 === 0 ? "\u00a0" : unit)),
  "look-alikes of Đ": (plain) => respell(plain, (unit, i) => (unit === "Đ" ? "ÐƉ"[i % 2]! : unit === "đ" ? "ð" : unit)),
};

describe("offsets", () => {
  it("has texts to test on", () => {
    expect(articles.length).toBeGreaterThan(10);
  });

  it.each(Object.entries(spellings))("should not lose a place over %s", (_, spell) => {
    for (const plain of articles) {
      const { text, at } = spell(plain);
      const read = readText(text);
      expect(read.text).toBe(plain);
      for (let i = 0; i < plain.length; i++) {
        const span = read.map.toSource({ start: i, end: i + 1 });
        expect(span.end).toBe(at[i + 1]);
        expect(read.text.slice(i, i + 1)).toBe(readText(text.slice(span.start, span.end)).text);
      }
    }
  });

  it.each(Object.entries(spellings))("should find the same records under %s", (_, spell) => {
    for (const plain of articles.slice(0, 8)) {
      const { text } = spell(plain);
      const wanted = analyzer.analyze(plain).records;
      const { records } = analyzer.analyze(text);
      expect(records.map(({ start, end }) => readText(text.slice(start, end)).text)).toEqual(
        wanted.map((record) => record.text),
      );
    }
  });

  it("should stay where they are whichever way tones and i/y are written", () => {
    const other = (text: string) =>
      text
        .replace(/(?<=[thTH])(?:òa|uỷ|ủy|oà)(?!\p{L})/gu, (rime) => SWAPPED[rime]!)
        .replace(/(?<=[kK])ỹ(?!\p{L})/gu, "ĩ");
    for (const plain of articles) {
      const respelled = other(plain);
      const spans = (text: string) => analyzer.analyze(text).sentences;
      expect(spans(respelled)).toEqual(spans(plain));
      expect(readText(respelled).map).toBe(readText(plain).map);
    }
  });

  it("compose over HTML, entities, legacy encodings and NFC", () => {
    const lines =
      "Nghị quyết số 03-NQ/TU của Ban Chấp hành Đảng bộ tỉnh\nỦy ban nhân dân tỉnh họp phiên thường kỳ".split("\n");
    for (const garble of [
      (text: string) => iconv.encode(text, "tcvn").toString("latin1"),
      (text: string) => text.normalize("NFD"),
    ]) {
      const html = lines.map((line) => `<p>${[...garble(line)].map(entity).join("")}</p>`).join("\n");
      const page = htmlToText(html);
      const read = readText(page.text);
      expect(read.text).toBe(lines.join("\n"));
      const whole = chainMaps(page.map, read.map);
      const start = read.text.indexOf("Đảng bộ");
      const span = whole.toSource({ start, end: start + 7 });
      expect(html.slice(span.start, span.end)).toBe([...garble("Đảng bộ")].map(entity).join(""));
    }
  });

  it("compose exactly on any mixture", () => {
    const pieces = fc.constantFrom(
      "Tỉnh ủy ",
      "họp\n",
      "a\u0301",
      "\u00ad",
      "&#7897;",
      "<b>",
      "</b>",
      "<p>",
      "&nbsp;",
      "Ð",
      "  ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const html = parts.join("");
        const page = htmlToText(html);
        const read = readText(page.text);
        const whole = chainMaps(page.map, read.map);
        let last = 0;
        for (let i = 0; i < read.text.length; i++) {
          const span = { start: i, end: i + 1 };
          const { start, end } = whole.toSource(span);
          expect([start, end]).toEqual(Object.values(page.map.toSource(read.map.toSource(span))));
          expect(start >= last && end >= start).toBe(true);
          last = start;
        }
      }),
    );
  });
});

const SWAPPED: Record<string, string> = { òa: "oà", oà: "òa", uỷ: "ủy", ủy: "uỷ" };
