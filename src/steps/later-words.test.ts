import { expect, it } from "vitest";
import { STEPS } from "./all.js";
import laterWords from "./later-words.js";
import { StepLexicons } from "./lexicons.js";
import { TIMES } from "./times.js";

it("with the words of later steps, the lists of times alone know the words all lists know, and no other", () => {
  const all = new StepLexicons(STEPS).upTo(STEPS.length).vocabulary;
  const words = laterWords.split(" ");
  expect(words.length).toBeGreaterThan(1_000);
  expect(words.filter((word) => all.idOf(word, 0, word.length) === 0)).toEqual([]);
  expect(new StepLexicons([TIMES], [], words).upTo(1).vocabulary.size).toBe(all.size);
});
