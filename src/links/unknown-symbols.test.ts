import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";

const warned = (text: string) =>
  analyze(text).warnings.map(({ code, message, start, end }) => [code, message, text.slice(start, end)]);

describe("symbols no list knows", () => {
  it.each([
    ["Tờ trình số 55/TTr-XYZQ của đơn vị.", "XYZQ in 55/TTr-XYZQ", "Tờ trình số 55/TTr-XYZQ"],
    ["Theo Phương án số 12/PAXD-UBND, khu rộng 4 ha.", "PAXD in 12/PAXD-UBND", "Phương án số 12/PAXD-UBND"],
    ["Công văn 58/TCTDA ngày 7/10/2010.", "TCTDA in 58/TCTDA", "Công văn 58/TCTDA"],
  ])("keeps the citation in «%s» and warns", (text, message, mention) => {
    expect(analyze(text, { kinds: ["citation"] }).records.map((record) => record.text)).toEqual([mention]);
    expect(warned(text)).toEqual([["UNKNOWN_SYMBOL", `${message} names no type and no issuer of the lists`, mention]]);
  });

  it("warns once for each symbol of an article", () => {
    expect(warned("Tờ trình số 55/TTr-XYZQ và Tờ trình số 56/TTr-XYZQ, Tờ trình số 9/TTr-QQZ.")).toHaveLength(2);
  });

  it.each([
    "Nghị quyết số 03-NQ/TU và Nghị định 30/2020/NĐ-CP.",
    "Công văn số 1234/UBND-KGVX và công văn 1818/SYT-TCHC.",
    "Quyết định số 102-QĐ/TW; Thông tư liên tịch số 02/2014/TTLT-TTCP-BNV.",
  ])("says nothing of «%s»", (text) => {
    expect(warned(text)).toEqual([]);
  });
});
