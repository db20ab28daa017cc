import { readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { analyze } from "../../analyze.js";
import LETTERS from "../../lexicon/legacy/letters.tsv";
import { identityMap } from "../offset-map.js";
import { repairLegacy } from "./repair.js";
import { isSyllable } from "./syllable.js";
import { legacyTables, rowAt } from "./tables.js";

const SENTENCE =
  "Ngày 24/3/2022, Ban Thường vụ Tỉnh ủy Sơn La ban hành Nghị quyết số 03-NQ/TU về phát triển kinh tế, giữ vững quốc phòng";

const vniBytes = new Map(
  LETTERS.trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([letter, , , vni]) => [letter!, Buffer.from(vni!, "hex").toString("latin1")]),
);
/** The text as it looks when its legacy bytes are read as Latin-1. */
const garble = {
  tcvn3: (text: string) => iconv.encode(text, "tcvn").toString("latin1"),
  viscii: (text: string) => iconv.encode(text, "viscii").toString("latin1"),
  vni: (text: string) => [...text].map((char) => vniBytes.get(char) ?? char).join(""),
  "utf-8": (text: string) => Buffer.from(text, "utf8").toString("latin1"),
} as const;
const encodings = Object.keys(garble) as (keyof typeof garble)[];

const articles = readFileSync(new URL("../../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text.normalize("NFC"));

describe("repairLegacy", () => {
  it.each(encodings)("should recognise %s read as Latin-1 and give the text back", (encoding) => {
    const { text, encoding: found } = repairLegacy(garble[encoding](SENTENCE));
    expect({ text, found }).toEqual({ text: SENTENCE, found: encoding });
  });

  it.each(encodings)("should lead every letter of repaired %s back to the characters it stood as", (encoding) => {
    const { text, map } = repairLegacy(garble[encoding](SENTENCE));
    for (let i = 0; i < text.length; i++) {
      const { start, end } = map.toSource({ start: i, end: i + 1 });
      expect(garble[encoding](SENTENCE).slice(start, end)).toBe(garble[encoding](text[i]!));
    }
  });

  it("should read the TCVN3 of capital fonts as capitals", () => {
    expect(repairLegacy("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM").text).toBe("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(repairLegacy("Uû ban nh©n d©n tØnh S¬n La").text).toBe("Uỷ ban nhân dân tỉnh Sơn La");
  });

  it("should repair the legacy lines of a page and leave the others", () => {
    const page = `Ủy ban nhân dân tỉnh\n${garble.tcvn3(SENTENCE)}\nKính gửi: Müller GmbH`;
    expect(repairLegacy(page).text).toBe(`Ủy ban nhân dân tỉnh\n${SENTENCE}\nKính gửi: Müller GmbH`);
  });

  it("should tell the four apart on every article of the corpus", () => {
    const plain = articles.filter((text) => !/[\u0080-\u00bfÐð\u2000-\uffff]/.test(text)).slice(0, 25);
    expect(plain.length).toBeGreaterThan(10);
    for (const text of plain)
      for (const encoding of encodings) {
        const repaired = repairLegacy(garble[encoding](text));
        expect({ text: repaired.text, encoding: repaired.encoding }).toEqual({ text, encoding });
      }
  });

  it.each([
    "Für Müller über Österreich, Strauß und Händel",
    "L’été à Besançon, Noël, déjà vu, façade, œuvre",
    "España, niño, mañana, corazón, São Paulo, Açores",
    "Malmö, Ångström, Jæren, Tromsø, Þingvellir, Ísland",
    "10×0 + 9×3 ± 5 °C, © 2022 «Đề án» · số ¼ ½",
    "Tá»‰nh",
    "một dòng có ký tự lạ ÿ þ trong văn bản tiếng Việt",
    "H̃oàng Sa".normalize("NFD"),
  ])("should not touch %s", (text) => {
    expect(repairLegacy(text)).toEqual({ text, map: identityMap, encoding: null });
  });

  it("should never touch Vietnamese in Unicode", () => {
    for (const text of articles) {
      expect(repairLegacy(text).encoding).toBeNull();
      expect(repairLegacy(text.normalize("NFD")).encoding).toBeNull();
    }
  });

  describe.each(encodings)("a line of Unicode with words in %s", (encoding) => {
    it.each([
      [
        "Theo báo cáo của Bộ Tài chính, ",
        "Ban Thường vụ Tỉnh ủy Sơn La ban hành Nghị quyết",
        " và giữ vững quốc phòng.",
      ],
      ["", "Hội đồng nhân dân tỉnh khóa X họp kỳ thứ ba", " tại Hà Nội, do đồng chí Nguyễn Văn Cường chủ trì."],
      ["Đồng chí Bí thư Tỉnh ủy: ", "nhiệm vụ được giao phải thực hiện tốt, quyết liệt", ""],
    ])("should have those words repaired, and no others: %s{%s}%s", (before, words, after) => {
      const garbled = garble[encoding](words);
      const { text, map, encoding: found } = repairLegacy(before + garbled + after);
      expect({ text, found }).toEqual({ text: before + words + after, found: encoding });
      const end = before.length + garbled.length;
      expect(map.toSource({ start: text.length - after.length, end: text.length })).toEqual({
        start: end,
        end: end + after.length,
      });
    });
  });

  it.each([
    "Theo Sở Tài chính, «c«ng v¨n» là chữ trong phông cũ",
    "Ông Müller, bà Günther và ông Strauß thăm trường Đại học Bách khoa",
    "Trường École française, Hôtel de Ville và Musée du quai Branly ở Pháp",
  ])("should leave a few odd words in Unicode alone: %s", (text) => {
    expect(repairLegacy(text)).toEqual({ text, map: identityMap, encoding: null });
  });

  it("maps on any text: stretches keep their order and rebuild the input", () => {
    const pieces = fc.constantFrom("NghÞ ", "quyÕt ", "sè ", "Vaø ", "Ñaûng ", "\n", "ủy ", "a", "§", "­", "™", "1");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const input = parts.join("");
        const { text, map } = repairLegacy(input);
        let rebuilt = "";
        for (let i = 0; i < text.length; i++) {
          const { start, end } = map.toSource({ start: i, end: i + 1 });
          expect(start).toBe(rebuilt.length);
          rebuilt += input.slice(start, end);
        }
        expect(rebuilt).toBe(input);
      }),
    );
  });
});

describe("isSyllable", () => {
  it.each(["nghiêng", "quyết", "Uỷ", "giêng", "gì", "khuỷu", "hoà", "hòa", "ĐẢNG", "yêu"])("takes %s", (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  it.each(["nghÞ", "quyeát", "strauß", "têch", "ngh", "für", "căc̀", "bađo"])("refuses %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("analyze, on legacy text", () => {
  it.each(encodings)("should find the records of %s, with offsets and text of the input as given", (encoding) => {
    const input = garble[encoding](SENTENCE);
    const wanted = analyze(SENTENCE).records;
    const { records, warnings } = analyze(input);
    expect(records.map(({ kind, rule }) => [kind, rule])).toEqual(wanted.map(({ kind, rule }) => [kind, rule]));
    expect(records.map((record) => record.text)).toEqual(wanted.map((record) => garble[encoding](record.text)));
    for (const { start, end, text } of records) expect(input.slice(start, end)).toBe(text);
    expect(warnings.map((warning) => warning.code)).toEqual(["LEGACY_ENCODING"]);
  });
});

describe("rowAt", () => {
  it.each(legacyTables().map((table) => [table.encoding, table] as const))(
    "should find every row of %s",
    (_, table) => {
      expect(table.rows.size).toBeGreaterThan(100);
      for (const [form, letter] of table.rows)
        expect(rowAt(table, `${form}x`, 0, form.length)).toEqual({ length: form.length, text: letter });
      expect(rowAt(table, "xa", 0, 2)).toBeNull();
    },
  );
});
