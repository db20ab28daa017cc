/** Words of committees and boards: what they are of, what they are for, whom they stand beside. Lower case. */

/** Before organs somebody joins: `tham gia Ban Chấp hành`. */
export const SEAT: readonly string[] = ["tham", "gia"];

/** Between two words of a committee's task, and before the first. */
export const TASK_JOINERS: ReadonlySet<string> = new Set(["và", ",", "các", "về", "-", "–", "&"]);

/** Those of them that join more to the task a body's head has: `Ban Quản lý dự án ┃và┃ Phát triển quỹ đất`. */
export const TASK_ADDERS: ReadonlySet<string> = new Set(["và", "-", "–", "&"]);

export const TASK_OPENERS: ReadonlySet<string> = new Set(["về", "các"]);

/** The members of the party in one place, as a body; behind it `các` and `cơ` make it a kind of body. */
export const PARTY_BODY: readonly string[] = ["đảng", "bộ"];

export const EACH = "các";

/** Heads that open the name of a board set up for one task: `Hội đồng Thẩm định giá đất cụ thể tỉnh`. */
export const BOARDS: ReadonlySet<string> = new Set(["Hội đồng", "Tổ công tác", "Ban Vận động", "Tiểu ban"]);

/** The last word of the office of a board's head: `Phó Trưởng ban`. */
export const BOARD = "ban";

/** Task words that make a steering committee one of the party. */
export const PARTY_TASKS: readonly string[] = [
  "chi bộ",
  "đảng bộ",
  "tổ chức đảng",
  "tham nhũng",
  "quy chế dân chủ",
  "cải cách tư pháp",
  "35",
  "đại hội",
  "đảng viên",
];

/** Task words that make a steering committee the state's. */
export const CENTRAL_TASKS: readonly string[] = ["nhà nước", "quốc gia", "trung ương"];

/** Before a committee's name it makes an event of it. */
export const CONGRESS: readonly string[] = ["đại", "hội"];

/** What may stand between it and the name: `Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam`. */
export const OF_DELEGATES: readonly string[] = ["đại biểu", "toàn quốc", "toàn thể", "lần thứ"];

/** What a board is named for that every province has its own of: `Ban Quản lý ┃các Khu công nghiệp┃`. */
export const ZONES = /^(?:các )?(?:khu kinh tế|khu công nghiệp|khu chế xuất|kkt|kcn)(?!\p{L})/iu;

/** Opens the name of a bloc of party committees. */
export const BLOC: readonly string[] = ["khối"];

/** What a party committee is of, where that is no body of its own. */
export const PARTY_FIELDS: readonly (readonly string[])[] = [
  ["khối", "cơ", "quan", "và", "doanh", "nghiệp"],
  ["khối", "các", "cơ", "quan", "và", "doanh", "nghiệp"],
  ["khối", "các", "cơ", "quan"],
  ["khối", "cơ", "quan"],
  ["khối", "doanh", "nghiệp"],
  ["khối", "các", "trường", "đại", "học", ",", "cao", "đẳng"],
  ["khối", "các", "trường", "đại", "học", "và", "cao", "đẳng"],
  ["khối", "các", "trường", "đại", "học"],
  ["các", "cơ", "quan", "đảng"],
  ["bộ", "phận"],
  ["dân", "chính", "đảng"],
  ["cơ", "quan", "đảng"],
  ["quân", "sự"],
  ["công", "an"],
  ["biên", "phòng"],
  ["bộ", "đội", "biên", "phòng"],
  ["khu", "công", "nghệ", "cao", "và", "các", "khu", "công", "nghiệp"],
  ["khu", "công", "nghệ", "cao"],
  ["than"],
  ["khu", "kinh", "tế"],
  ["các", "khu", "công", "nghiệp"],
  ["các", "khu", "kinh", "tế"],
  ["các", "khu", "chế", "xuất", "và", "công", "nghiệp"],
];

/** What a party committee is of when the level of its place follows: `Đảng ủy ┃các cơ quan┃ tỉnh`. */
export const OFFICES_OF_PLACE: readonly string[] = ["các", "cơ", "quan"];

/** What has a party committee of its own: `Đảng ủy các ┃cơ quan┃, đơn vị`. */
export const HOLDERS: readonly (readonly string[])[] = [
  ["cơ", "quan"],
  ["đơn", "vị"],
  ["doanh", "nghiệp"],
  ["trường"],
  ["sở"],
  ["ngành"],
];

/** The name of an organ that says it is of a place's whole party organisation: `Ban Chấp hành ┃Đảng bộ┃`. */
export const WHOLE_PARTY = / Đảng bộ$/u;
