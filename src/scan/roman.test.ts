import { describe, expect, it } from "vitest";
import { romanNumeral, romanValue } from "./roman.js";

describe("Roman figures", () => {
  it("are read back as they were written", () => {
    for (let value = 1; value < 90; value++) expect(romanValue(romanNumeral(value))).toBe(value);
  });

  it.each([
    ["XIII", 13],
    ["xiv", 14],
    ["XIX", 19],
    ["XLIV", 44],
  ])("reads %s", (text, value) => expect(romanValue(text)).toBe(value));

  it.each(["", "XIIIA", "13", "MC"])("leaves «%s»", (text) => expect(romanValue(text)).toBeNull());
});
