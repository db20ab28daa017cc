import { describe, expect, it } from "vitest";
import { readCode } from "./code.js";

const READ: readonly (readonly [text: string, code: string | null, written: string | null])[] = [
  ["30/2020/NĐ-CP ngày", "30/2020/NĐ-CP", "30/2020/NĐ-CP"],
  ["03 -NQ/TU,", "03-NQ/TU", "03 -NQ/TU"],
  ["22/2018/NĐ – CP ngày", "22/2018/NĐ-CP", "22/2018/NĐ – CP"],
  ["35/2023/ UBTVQH15 ngày", "35/2023/UBTVQH15", "35/2023/ UBTVQH15"],
  ["1210/2016/UBTVQH 13 về", "1210/2016/UBTVQH13", "1210/2016/UBTVQH 13"],
  ["117/nq-cp ngày", "117/NQ-CP", "117/nq-cp"],
  ["147/2020/NĐ-CPngày 18", "147/2020/NĐ-CP", "147/2020/NĐ-CP"],
  ["26/2020/QĐ-TTgvề", "26/2020/QĐ-TTg", "26/2020/QĐ-TTg"],
  ["402/QĐ-ƯBND của", "402/QĐ-UBND", "402/QĐ-ƯBND"],
  ["12/2016/QHI5", "12/2016/QH15", "12/2016/QHI5"],
  ["1O/2O20/ND-CP", "10/2020/NĐ-CP", "1O/2O20/ND-CP"],
  ["20-NQ/T.Ư tới", "20-NQ/TW", "20-NQ/T.Ư"],
  ["119/QĐ/VPTU của", "119-QĐ/VPTU", "119/QĐ/VPTU"],
  ["34/NQ-TU tới", "34-NQ/TU", "34/NQ-TU"],
  ["01-NQ/TU/2021", "01-NQ/TU", "01-NQ/TU/2021"],
  ["05/2006/NQLT/CP-UBTƯMTTQVN", "05/2006/NQLT-CP-UBTWMTTQVN", "05/2006/NQLT/CP-UBTƯMTTQVN"],
  ["02/QCPH/UBND-UBMTTQ", "02/QCPH/UBND-UBMTTQ", "02/QCPH/UBND-UBMTTQ"],
  ["07/2014/TTLT - BCA - BQP ngày", "07/2014/TTLT-BCA-BQP", "07/2014/TTLT - BCA - BQP"],
  ["66.22/2026/NQ-CP", "66.22/2026/NQ-CP", "66.22/2026/NQ-CP"],
  ["52-LCT/HĐNN8 ngày", "52-LCT/HĐNN8", "52-LCT/HĐNN8"],
  ["1155-TTr/ND ngày", "1155-TTr/ND", "1155-TTr/ND"],
  ["12/QĐ-UBND - Phê duyệt", "12/QĐ-UBND", "12/QĐ-UBND"],
  ["15/QĐ-UBND – UBND tỉnh", "15/QĐ-UBND", "15/QĐ-UBND"],
  ["15/2012/NĐ-CP.Điều 3", "15/2012/NĐ-CP", "15/2012/NĐ-CP"],
  ["24-25/11", null, null],
  ["2021-2025", null, null],
  ["3/4 số hộ", null, null],
  ["16 – 17/9 làm", null, null],
];

describe("readCode", () => {
  it.each(READ)("reads %s as %s", (text, code, written) => {
    const read = readCode(text, 0);
    expect(read?.code ?? null).toBe(code);
    expect(read ? text.slice(read.start, read.end) : null).toBe(written);
  });
});
