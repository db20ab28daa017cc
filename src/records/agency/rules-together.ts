/** Words of bodies that share a word, act together, or stand for one another. */

/** Societies whose word `Hội` is said once for several: `Hội LHPN, ┃HND┃, ┃CCB┃ xã`. Lower case, to canonical names. */
export const ELIDED_SOCIETIES: readonly (readonly [readonly string[], string])[] = [
  [["lhpn"], "Hội Liên hiệp Phụ nữ"],
  [["liên", "hiệp", "phụ", "nữ"], "Hội Liên hiệp Phụ nữ"],
  [["phụ", "nữ"], "Hội Liên hiệp Phụ nữ"],
  [["nông", "dân"], "Hội Nông dân"],
  [["ccb"], "Hội Cựu chiến binh"],
  [["cựu", "chiến", "binh"], "Hội Cựu chiến binh"],
  [["nct"], "Hội Người cao tuổi"],
  [["người", "cao", "tuổi"], "Hội Người cao tuổi"],
  [["ctđ"], "Hội Chữ thập đỏ"],
  [["chữ", "thập", "đỏ"], "Hội Chữ thập đỏ"],
];
/** The word they share. */
export const SOCIETY = "Hội";

/** `┃liên┃ ngành Tòa án và Viện kiểm sát tỉnh`: bodies that act together. */
export const JOINT = "liên";

/**
 * Before the body a part of it stands for in one place: `Văn phòng đại ┃diện┃ Báo Lao Động tại Đà Nẵng`,
 * `Phân ┃hiệu┃ …`.
 */
export const STANDS_FOR: ReadonlySet<string> = new Set(["diện", "hiệu", "viện", "trú"]);
