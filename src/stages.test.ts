import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "./analyze.js";
import { finish, finishTogether, grouped, inOneStage, type Stages } from "./stages.js";

describe("work in stages", () => {
  function* counted(name: string, stages: number, log: string[]): Stages<string> {
    for (let k = 1; k < stages; k++) {
      log.push(`${name}${k}`);
      yield;
    }
    log.push(`${name}${stages}`);
    return name.toUpperCase();
  }

  it("is done at once, or side by side with other work: the same stage of each after the other", () => {
    const alone: string[] = [];
    expect(finish(counted("a", 3, alone))).toBe("A");
    expect(alone).toEqual(["a1", "a2", "a3"]);
    const log: string[] = [];
    const works = [counted("a", 3, log), counted("b", 1, log), counted("c", 2, log)];
    expect(finishTogether(works, (work) => log.push(String(work)))).toEqual(["A", "B", "C"]);
    expect(log.join(" ")).toBe("0 a1 1 b1 2 c1 0 a2 2 c2 0 a3");
    expect(finishTogether([], () => {})).toEqual([]);
  });

  it("fails with the first work that fails, and says at which it was", () => {
    let at = -1;
    const fails = () =>
      inOneStage((): string => {
        throw new TypeError("no");
      });
    const run = () =>
      finishTogether([counted("a", 2, []), fails(), fails()], (work) => {
        at = work;
      });
    expect(run).toThrow("no");
    expect(at).toBe(1);
  });

  it("is grouped by number and by size, in its order, what is too long alone", () => {
    const sizes = (list: number[]) => [...grouped(list, (size) => size)].map((group) => group.length);
    expect(sizes([])).toEqual([]);
    expect(sizes(new Array(11).fill(1))).toEqual([4, 4, 3]);
    expect(sizes([1, 200_000, 1, 100_000, 50_000, 1])).toEqual([1, 1, 2, 2]);
  });
});

describe("an analysis in stages", () => {
  const { analyze, analyzeInStages } = createAnalyzer();
  const texts = readFileSync("corpus/vi/articles.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

  it("is the same whatever else is read between its stages", () => {
    const alone = texts.map((text) => analyze(text));
    expect(
      finishTogether(
        texts.map((text) => analyzeInStages(text)),
        () => {},
      ),
    ).toEqual(alone);
  });

  it("rests often: no stage has more than a part of the work", () => {
    let stages = 0;
    const work = analyzeInStages(texts[0]!);
    while (!work.next().done) stages++;
    expect(stages).toBeGreaterThan(20);
  });

  it("refuses bad input at its first stage", () => {
    const work = analyzeInStages(7 as unknown as string);
    expect(() => work.next()).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
  });
});
