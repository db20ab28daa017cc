/** Words round a body that say what the words of its name do not. Lower case. */

/** Before a body: what follows is a set. */
export const PLURALS: ReadonlySet<string> = new Set(["các", "những", "mọi", "nhiều", "từng", "mỗi"]);

/** Before a number that counts no bodies: `kỳ họp thứ 8 HĐND tỉnh`. Lower case. */
export const COUNTS_NOTHING: ReadonlySet<string> = new Set(
  "thứ lần kỳ phiên họp số điều phường xã khóa khoá ngày tháng quý đợt vực tổ khu quận".split(" "),
);

/** Before somebody's office: holders of the same office in several bodies. */
export const MANY: ReadonlySet<string> = new Set(["nhiều", "những"]);

/** Two words of a plural: `một số Huyện ủy`. */
export const SOME: readonly string[] = ["một", "số"];

/** A place named straight after them is one of several. */
export const AND_WORDS: ReadonlySet<string> = new Set(["và", "cùng", "với"]);

/** Before the outlet an article is taken from. */
export const CREDIT = "Theo";

/** Last parts of an outlet's address in a dateline: `(Chinhphu.vn) -`. */
export const DOMAINS: ReadonlySet<string> = new Set(["vn", "com", "net", "org", "gov", "edu"]);

/** First words in brackets at the edges of an article that name no outlet. Lower case. */
export const NO_OUTLET: ReadonlySet<string> = new Set([
  "đã",
  "ảnh",
  "tin",
  "bài",
  "nguồn",
  "còn",
  "hết",
  "tiếp",
  "xem",
  "kỳ",
  "phần",
  "sưu",
  "trích",
  "thứ",
  "khóa",
  "nhiệm",
  "giai",
  "số",
]);

/** Before a short name in brackets. */
export const ALIAS_LEADS: readonly (readonly string[])[] = [
  ["sau", "đây", "gọi", "tắt", "là"],
  ["sau", "đây", "viết", "tắt", "là"],
  ["sau", "đây", "gọi", "là"],
  ["gọi", "tắt", "là"],
  ["viết", "tắt", "là"],
  ["gọi", "tắt"],
  ["viết", "tắt"],
  ["tên", "viết", "tắt", "là"],
];

/** Between two bodies: the first is a part of the second. */
export const OF = "của";

/** Between two offices of one person: `Giám đốc Sở ┃kiêm┃ Bí thư Đảng ủy`. */
export const ALSO = "kiêm";

/** Before what a board is for: `Ban Chỉ đạo của Chính phủ ┃về┃ …`. */
export const ABOUT = "về";

export const CITY = "thành phố";

/** `HĐND, ┃lãnh đạo┃ UBND huyện`: words for people of the next body, which do not part the two. */
export const LEADER_WORDS: ReadonlySet<string> = new Set(["lãnh", "đạo", "đại", "diện"]);

/** `Thường trực HĐND, ┃các Ban của┃ HĐND tỉnh`: words for parts of the next council, which do not part the two. */
export const COUNCIL_PARTS: ReadonlySet<string> = new Set(["các", "ban", "tổ", "đại", "biểu", "của"]);

/** Boards that councils have as well as the administration: `┃Ban Dân tộc┃, Ban Pháp chế HĐND tỉnh`. */
export const COUNCIL_BOARDS: ReadonlySet<string> = new Set(["Ban Dân tộc"]);

/** Between two countries of a society of friends: `Hội Hữu nghị ┃Việt┃ - Lào`. Lower case. */
export const OWN_NAMES: readonly string[] = ["việt", "việt nam"];

export const NATIONAL_ASSEMBLY = "Quốc hội";

/** Types of places that may have a number for a name. */
export const NUMBERED_TYPES: ReadonlySet<string> = new Set(["quận", "phường"]);

export const AND = "và";

/** The two organs every place has. */
export const COUNCILS: ReadonlySet<string> = new Set(["Ủy ban nhân dân", "Hội đồng nhân dân"]);

/** After ủy they make it a verb: `UBND tỉnh ủy quyền cho …`. */
export const DELEGATES: ReadonlySet<string> = new Set(["quyền", "nhiệm", "thác"]);

/** After a committee it makes an office: Tỉnh ủy viên. */
export const MEMBER = "viên";

/** After it comes a kind of body, not one body: cấp xã, cấp tỉnh. */
export const RANK = "cấp";

/** After it: the lowest ones. */
export const BASE: readonly string[] = ["cơ", "sở"];

/** Words before a body that make it a part of somebody's office. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set([
  "bí",
  "thư",
  "chủ",
  "tịch",
  "trưởng",
  "phó",
  "viên",
  "ủy",
  "uỷ",
  "giám",
  "đốc",
  "chánh",
  "án",
  "nhiệm",
  "lệnh",
  "huy",
  "tổng",
  "trực",
  "biểu",
  "trách",
  "tập",
  "pbt",
  "tgđ",
  "ptgđ",
  "gđ",
  "pgđ",
  "pct",
  "bt",
]);

export const REGION: readonly string[] = ["khu", "vực"];

/** Before the full name of a country: Chính phủ nước Cộng hòa … */
export const STATE = "nước";

export const AT = "tại";

export const SCHOOL = "trường";

export const COUNTRY_NAMES: readonly string[] = ["việt nam", "vn"];

/** The Front, of which there is one. */
export const FRONT = "Mặt trận Tổ quốc";

/** At the end of a body's name: `Ủy ban Cạnh tranh ┃Quốc gia┃`. */
export const NATIONAL = "quốc gia";

export const INTERIM: readonly string[] = ["lâm", "thời"];

/** After a bank's name, a branch office of it. */
export const BRANCH_OFFICE: readonly string[] = ["chi", "nhánh"];
/** What a meeting is held for, with a capital of its own where a programme has left out the mark before it. */
export const HALF_REVIEW = ["sơ", "kết"];
export const FULL_REVIEW = ["tổng", "kết"];

/** Heads of one syllable that are common words in lower case: bodies only in somebody's office. */
export const COMMON_HEADS: ReadonlySet<string> = new Set([
  "trường",
  "đài",
  "viện",
  "cục",
  "vụ",
  "hội",
  "bộ",
  "sở",
  "quỹ",
  "trung",
  "điện",
  "thuế",
]);

/** Behind the word for a kind of body it makes an office: `Cục trưởng`, `Chi cục Trưởng`. */
export const LEADER = "trưởng";

/** `Ủy | ban Thường vụ`: behind it ban is half of a word. */
export const COMMISSION: ReadonlySet<string> = new Set(["ủy", "uỷ"]);

/** First syllables of trung tâm and điện lực, which are common words too. */
export const COMMON_PAIRS: ReadonlySet<string> = new Set(["trung", "điện"]);

/** The second word of a woman's name, never of a place's. */
export const NAME_PARTICLE = "Thị";
/** The first word of a man's name in the Highlands. */
export const MANS_NAME = "Y";
/** Second words of names, behind whatever surname. */
export const MIDDLE_NAMES = new Set(["Thị", "Văn"]);

/** The commonest surnames; by the counts of `lexicon/person/surnames.tsv` 78 of 100 people bear one of them. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set([
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Vũ",
  "Hoàng",
  "Bùi",
  "Đỗ",
  "Phan",
  "Đặng",
  "Ngô",
  "Võ",
  "Đinh",
  "Trương",
  "Hồ",
  "Huỳnh",
  "Dương",
  "Đoàn",
]);

/** The listed names of centres. */
export const CENTRE = /^Trung tâm /u;

/** A department, a case in court, and the unit of what is counted: `Vụ Pháp chế`, `Vụ Lê Nhị Hà`, `12 vụ khiếu nại`. */
export const CASE = "vụ";

/** A province's department, a common word where no field with a capital follows: `sở Y tế`. */
export const DEPARTMENT = "sở";

/** Letters of a district's roads, and of universities: `ĐH 20`, `ĐH Vinh`. */
export const ROAD = "đh";

/** `ngành Thanh tra tỉnh`: all the bodies of a sector, in front of the head of one. */
export const SECTOR = "ngành";

/** Arms of the services, named behind a unit's number. Lower case. */
export const ARMS: ReadonlySet<string> = new Set([
  "biên phòng",
  "bộ binh",
  "bộ binh cơ giới",
  "cảnh sát biển",
  "công binh",
  "đặc công",
  "hải quân",
  "hải quân đánh bộ",
  "không quân",
  "pháo binh",
  "pháo phòng không",
  "phòng không",
  "tàu ngầm",
  "tăng thiết giáp",
  "thông tin",
  "xe tăng",
]);
