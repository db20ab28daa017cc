import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";

const issuer = (text: string, province?: string) =>
  analyze(text, { kinds: ["citation"], province }).records.map((record) => record.issuer);

describe("the body TU stands for", () => {
  it.each([
    ["Cán bộ Tỉnh ủy quán triệt Nghị quyết số 14-NQ/TU.", undefined, "Tỉnh ủy"],
    ["Lãnh đạo Thành ủy Hải Phòng quán triệt Nghị quyết số 14-NQ/TU.", undefined, "Thành ủy"],
    ["Đảng viên quán triệt Nghị quyết số 14-NQ/TU.", "Sơn La", "Tỉnh ủy"],
    ["Đảng viên quán triệt Nghị quyết số 14-NQ/TU.", "TP Cần Thơ", "Thành ủy"],
    ["Đảng viên đọc Thông báo số 20-TB/VPTU.", "Đà Nẵng", "Văn phòng Thành ủy"],
    ["Đảng viên đọc Thông báo số 20-TB/VPTU.", "Nghệ An", "Văn phòng Tỉnh ủy"],
  ])("«%s» (%s) → %s", (text, province, body) => {
    expect(issuer(text, province)).toEqual([body]);
  });

  it.each([
    ["Đảng viên quán triệt Nghị quyết số 14-NQ/TU.", undefined, "nothing says which"],
    ["Lãnh đạo Thành ủy Sơn La quán triệt Nghị quyết số 14-NQ/TU.", "Sơn La", "a city of a province"],
    ["Đoàn Tỉnh ủy Quảng Trị học tập Nghị quyết số 14-NQ/TU.", "Cần Thơ", "guests in a city"],
    ["Tỉnh ủy Lào Cai và Thành ủy Hà Nội ký kết; Nghị quyết số 14-NQ/TU được nêu.", "Sao Hỏa", "both, nowhere"],
  ])("«%s» (%s) is left open: %s", (text: string, province: string | undefined, _: string) => {
    expect(issuer(text, province)).toEqual([null]);
  });
});
