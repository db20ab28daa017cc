import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createAnalyzer } from "./analyze.js";
import { analyzerOf } from "./analyzer.js";
import { KINDS, type Kind } from "./records/kinds.js";
import { Lexicon } from "./scan/lexicon.js";
import laterWords from "./steps/later-words.js";
import { StepLexicons } from "./steps/lexicons.js";
import { NAMES } from "./steps/names.js";
import type { Step } from "./steps/step.js";
import { TIMES } from "./steps/times.js";

interface Text {
  readonly text: string;
  readonly published?: string | null;
  readonly province?: string | null;
}

const linesOf = (path: string) =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Text);

/** Articles, and the rows of all case tables: hard ones by design. */
const texts = [
  ...linesOf("../corpus/vi/articles.jsonl"),
  ...KINDS.flatMap((kind) => linesOf(`../fixtures/cases/${kind}.jsonl`)),
];

const POINTERS = new Set(["documentId", "issuerId", "agencyId", "personId", "periodId", "parent"]);
/** As JSON, with `null` for what names a record of another kind. */
const withoutPointers = (records: readonly { kind: string; id: string }[], kind: Kind) => {
  const own = new Set(records.filter((record) => record.kind === kind).map(({ id }) => id));
  return JSON.stringify(
    records.filter((record) => record.kind === kind),
    (field, value) => (POINTERS.has(field) && !own.has(value as string) ? null : value),
  );
};

const optionsOf = ({ published, province }: Text) => ({ published, province });
const analyzer = createAnalyzer();
const whole = texts.map((given) => analyzer.analyze(given.text, optionsOf(given)));

describe("records of one kind alone", () => {
  it.each(KINDS)("are the same as beside all others, ids and confidences too: %s", (kind) => {
    const alone = createAnalyzer({ kinds: [kind] });
    texts.forEach((given, k) => {
      const { records, article, sentences } = alone.analyze(given.text, optionsOf(given));
      expect(withoutPointers(records, kind)).toBe(withoutPointers(whole[k]!.records, kind));
      expect(article.published).toBe(whole[k]!.article.published);
      expect(sentences).toEqual(whole[k]!.sentences);
    });
  });

  it.each(["date", "period"] as const)("need no list of a later step, but its words: %s", (kind) => {
    const alone = analyzerOf(new StepLexicons([TIMES], [], laterWords.split(" ")));
    for (const given of texts) {
      const options = { ...optionsOf(given), kinds: [kind] };
      expect(alone.analyze(given.text, options)).toEqual(analyzer.analyze(given.text, options));
    }
  });

  it.each(KINDS)("do not hang on what was asked for before: %s", (kind) => {
    const alone = createAnalyzer({ kinds: [kind] });
    for (const given of texts) {
      const options = { ...optionsOf(given), kinds: [kind] };
      expect(analyzer.analyze(given.text, options)).toEqual(alone.analyze(given.text, options));
    }
  });
});

describe("the lists that are compiled", () => {
  afterEach(() => void vi.restoreAllMocks());
  const classes = ({ tables }: Step) => tables.map((table) => table.class);

  /** Classes of all lists that were compiled while `run` ran. */
  function compiledBy(run: () => void): Set<string> {
    const numbered = vi.spyOn(Lexicon.prototype as unknown as { numberOf: (className: string) => number }, "numberOf");
    run();
    return new Set(numbered.mock.calls.map(([className]) => className));
  }

  it("for dates and periods are those of documents and times", () => {
    const compiled = compiledBy(() => createAnalyzer({ kinds: ["date", "period"] }).analyze("Ngày 24/3/2022."));
    expect(compiled).toEqual(new Set(classes(TIMES)));
  });

  it("for citations are all but those of complaints", () => {
    const compiled = compiledBy(() => createAnalyzer({ kinds: ["citation"] }).analyze("Nghị định số 30/2020/NĐ-CP"));
    expect(compiled).toEqual(new Set([...classes(TIMES), ...classes(NAMES)]));
    expect(compiled.has("complaintUnit")).toBe(false);
  });

  it("grow when a call asks for more, and are not compiled twice", () => {
    const analyzer = createAnalyzer({ kinds: ["date"] });
    expect(compiledBy(() => analyzer.analyze("Ngày 24/3/2022.")).size).toBe(0);
    vi.restoreAllMocks();
    const found = compiledBy(() =>
      expect(
        analyzer.analyze("UBND tỉnh nhận 5 đơn khiếu nại.", { kinds: KINDS }).records.map(({ kind }) => kind),
      ).toEqual(["agency", "complaint"]),
    );
    expect(found.has("complaintUnit")).toBe(true);
    vi.restoreAllMocks();
    expect(compiledBy(() => analyzer.analyze("UBND tỉnh họp.", { kinds: ["agency"] })).size).toBe(0);
  });
});

describe("warnings", () => {
  it("are given of the kinds asked for alone", () => {
    const text = "Tờ trình số 55/TTr-XYZQ nêu: giải quyết 10/20 vụ khiếu nại, đạt 90%.";
    const codes = (kinds?: Kind[]) => analyzer.analyze(text, { kinds }).warnings.map(({ code }) => code);
    expect(codes()).toEqual(["UNKNOWN_SYMBOL", "SHARE_MISMATCH"]);
    expect(codes(["citation"])).toEqual(["UNKNOWN_SYMBOL"]);
    expect(codes(["complaint"])).toEqual(["SHARE_MISMATCH"]);
    expect(codes(["date", "period"])).toEqual([]);
  });
});
