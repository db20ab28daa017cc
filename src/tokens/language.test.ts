import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import { language } from "../words.js";

const texts = (set: string) =>
  readFileSync(`corpus/${set}/articles.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
const vietnamese = ["vi", "own/complaints", "own/people"].flatMap(texts);
const english = texts("en");

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D");
const codes = (text: string) => analyze(text).warnings.map(({ code }) => code);

const OTHER = {
  French:
    "Le comité du parti de la province a tenu une réunion sur la protection des forêts et la gestion de l’eau dans les districts de montagne, où près de mille familles ont été relogées après les inondations.",
  German:
    "Der Ausschuss der Provinz hat am Montag über den Schutz der Wälder und die Verwaltung des Wassers in den Bergen beraten, wo fast tausend Familien nach der Flut eine neue Wohnung bekommen haben.",
  Indonesian:
    "Panitia provinsi mengadakan rapat tentang perlindungan hutan dan pengelolaan air di daerah pegunungan, tempat hampir seribu keluarga mendapat rumah baru setelah banjir besar tahun lalu.",
  Portuguese:
    "A comissão da província não se reuniu para tratar da proteção das florestas e da gestão da água nas montanhas, onde quase mil famílias são ainda alojadas após as cheias do ano passado.",
  Russian:
    "Комитет провинции провёл заседание об охране лесов и управлении водой в горных районах, где почти тысяча семей получила новое жильё после наводнения прошлого года.",
  Lao: "ຄະນະ ພັກ ແຂວງ ໄດ້ ຈັດ ກອງ ປະຊຸມ ກ່ຽວ ກັບ ການ ປົກ ປັກ ຮັກສາ ປ່າ ໄມ້ ແລະ ນ້ຳ ຢູ່ ເຂດ ພູ ດອຍ",
};

describe("the language of a text", () => {
  it("should be Vietnamese for every Vietnamese article, decomposed, in capitals and without marks too", () => {
    expect(vietnamese.length).toBeGreaterThan(90);
    for (const text of vietnamese)
      for (const form of [text, text.normalize("NFD"), text.toUpperCase(), bare(text)])
        expect([text.slice(0, 40), language(form)]).toEqual([text.slice(0, 40), "vi"]);
  });

  it("should be English for every English article", () => {
    for (const text of english) expect([text.slice(0, 40), language(text)]).toEqual([text.slice(0, 40), "en"]);
  });

  it.each(Object.entries(OTHER))("should be another for %s", (_, text) => {
    expect(language(text)).toBe("other");
  });

  it("should not be told from a few words", () => {
    for (const text of ["", "2021", "Provincial Party Committee", "Sở Y tế", "12/3/2021 ".repeat(50)])
      expect(language(text)).toBeNull();
  });

  it("should be that of the greater part where an article quotes another language", () => {
    const quoted = `${vietnamese[0]}\n${english[0]!.slice(0, 200)}`;
    expect(language(quoted)).toBe("vi");
  });

  it("should throw nothing on random text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(["vi", "en", "other", null]).toContain(language(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe("analyze", () => {
  it("should warn on text that is not Vietnamese, and say which engine reads English", () => {
    expect(analyze(english[0]!).warnings).toMatchObject([
      { code: "NOT_VIETNAMESE", message: expect.stringContaining("vanban/compromise") },
    ]);
    expect(codes(OTHER.French)).toEqual(["NOT_VIETNAMESE"]);
  });

  it("should not warn on Vietnamese, nor on too few words", () => {
    for (const text of vietnamese) expect(codes(text)).not.toContain("NOT_VIETNAMESE");
    expect(codes("UNESCO")).toEqual([]);
  });

  it("should find the same with the warning as without", () => {
    const mixed = `${english[0]}\nNgày 24/3/2022, Tỉnh ủy Sơn La họp.`;
    const { records, warnings } = analyze(mixed);
    expect(warnings.map(({ code }) => code)).toContain("NOT_VIETNAMESE");
    expect(records.map(({ text }) => text)).toEqual(expect.arrayContaining(["Ngày 24/3/2022", "Tỉnh ủy Sơn La"]));
  });
});
