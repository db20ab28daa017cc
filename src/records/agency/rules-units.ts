/** Words of units, their staff, and of what is said once for several bodies. Lower case. */

import { COUNTED_THINGS } from "./rules-names.js";

/** Offices of which a body has one: `4 ┃bí thư┃ tỉnh ủy`. Two words each. */
export const HEADS_OFFICES: readonly (readonly string[])[] = [
  ["bí", "thư"],
  ["chủ", "tịch"],
];

/** Levels whose word for a committee is said by the last of the row: `các huyện, ┃thị┃, thành ủy`. */
export const ROW_HALVES: ReadonlySet<string> = new Set(["tỉnh", "huyện", "quận", "thị"]);

/** Words of a set of bodies behind a comma: `UBND và các cơ quan ban, ┃ngành┃, ┃đoàn┃ thể huyện`. */
export const SET_WORDS: ReadonlySet<string> = new Set(["ngành", "đoàn", "phòng", "ban", "đơn"]);

/** What is counted behind the word for a cell: `Chi bộ 12 ┃đảng┃ viên`. */
export const COUNTED_IN_CELLS: ReadonlySet<string> = new Set([
  ...COUNTED_THINGS,
  ..."đảng đồng quần chi thành đại cán hộ thôn bản ấp tổ khu lượt cuộc đợt buổi giờ".split(" "),
]);

/** The first congress of several, for the rest to learn from: `Đại hội ┃điểm┃ Công đoàn huyện`. */
export const MODEL = "điểm";

/** Kinds of cooperatives, which stand before their names as a company's form does. */
export const COOPERATIVES: readonly (readonly string[])[] = [["hợp", "tác", "xã"], ["htx"], ["tổ", "hợp", "tác"]];

/** A body's kind that stands for the one body of that kind: `Đảng ủy ┃Bộ┃`, `Công đoàn ┃Công ty┃`. With its level. */
export const UNIT_WORDS: readonly (readonly [readonly string[], "central" | "province" | null])[] = [
  [["tổng", "công", "ty"], null],
  [["công", "ty"], null],
  [["tập", "đoàn"], null],
  [["bệnh", "viện"], null],
  [["học", "viện"], null],
  [["tổng", "cục"], "central"],
  [["bộ"], "central"],
  [["sở"], "province"],
];

/** The staff of the body named behind it: `Hội Cựu chiến binh ┃cơ quan┃ Bộ`, `Công đoàn ┃cơ quan┃ UBND tỉnh`. */
export const STAFF: readonly string[] = ["cơ", "quan"];
