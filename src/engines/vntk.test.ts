import { describe, expect, it } from "vitest";
import { tokenize } from "../words.js";
import { segmenterOf, vntkSegmenter } from "./vntk.js";

const words = (text: string, cut: string[]) =>
  tokenize(text, { segmenter: segmenterOf({ tag: () => cut }) }).map(({ start, end }) => text.slice(start, end));

describe("vntk as a segmenter", () => {
  it("should keep the offsets ours", () => {
    const text = "Quốc  hội thảo luận, ngày 21/1.";
    expect(words(text, ["Quốc hội", "thảo luận", ",", "ngày", "21/1", "."])).toEqual([
      "Quốc  hội",
      "thảo luận",
      ",",
      "ngày",
      "21/1",
      ".",
    ]);
  });

  it("should leave what the tokenizer lost as single tokens", () => {
    expect(words("một hai ba", ["một"])).toEqual(["một", "hai", "ba"]);
  });

  it("should never lose a token to a tokenizer that adds characters", () => {
    expect(words("một hai", ["mộtXXXX", "hai"]).join(" ")).toBe("một hai");
  });

  it("should say what to install when vntk is not there", async () => {
    const installed = await import(/* @vite-ignore */ "vntk/lib/word_tokenizer/index.js" as string).then(
      () => true,
      () => false,
    );
    if (installed) expect((await vntkSegmenter()).name).toBe("vntk");
    else
      await expect(vntkSegmenter()).rejects.toMatchObject({
        code: "PLUGIN",
        message: expect.stringContaining("npm install vntk"),
      });
  });
});
