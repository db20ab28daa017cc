import { describe, expect, it } from "vitest";
import { type AnalyzeOptions, analyze, createAnalyzer } from "./analyze.js";
import { analyzeEnglish } from "./engines/compromise/index.js";
import { extractMany, extractStream } from "./node/index.js";

const TEXT = "Ngày 24/3/2022, Tỉnh ủy Sơn La họp.";
const refused = (message: string) => expect.objectContaining({ code: "BAD_OPTION", message });

describe("options no article can be read with", () => {
  const wrong = [
    [{ kinds: ["dates"] }, 'kinds must be of citation, date, period, person, agency, complaint, got "dates"'],
    [{ kinds: "date" }, 'kinds must be an array of kinds, got "date"'],
    [{ offsets: "bytes" }, 'offsets must be utf16 or codepoint, got "bytes"'],
    [{ maxLength: Number.NaN }, "maxLength must be a number from 0, got NaN"],
    [{ maxLength: -1 }, "maxLength must be a number from 0, got -1"],
    [{ province: 5 }, "province must be a string, got 5"],
    [{ title: ["a"] }, "title must be a string, got a"],
  ] as [AnalyzeOptions, string][];

  it.each(wrong)("%j are refused with a code, where they stand and what stands there", (options, message) => {
    expect(() => analyze(TEXT, options)).toThrow(refused(message));
    expect(() => createAnalyzer(options)).toThrow(refused(message));
    expect(() => analyzeEnglish(TEXT, options)).toThrow(refused(message));
  });

  it("are refused before the first of many articles is read", async () => {
    const options = { kinds: ["dates" as "date"] };
    await expect(extractMany([{ text: TEXT }], options).next()).rejects.toMatchObject({ code: "BAD_OPTION" });
    expect(() => extractStream(options)).toThrow(expect.objectContaining({ code: "BAD_OPTION" }));
    await expect(extractMany([{ text: TEXT }], { maxChars: Number.NaN }).next()).rejects.toMatchObject({
      code: "BAD_OPTION",
      message: "maxChars must be a number from 0, got NaN",
    });
  });

  it("leave out what is null or undefined, and take no kinds as none", () => {
    expect(analyze(TEXT, { province: null, title: null, url: undefined, kinds: undefined }).records).not.toEqual([]);
    expect(analyze(TEXT, { kinds: [] }).records).toEqual([]);
    expect(analyze(TEXT, { maxLength: Number.POSITIVE_INFINITY }).records).not.toEqual([]);
  });
});
