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

/** Before organs somebody joins: `tham gia Ban Chấp hành`. */
export const SEAT: readonly string[] = ["tham", "gia"];

/** Between two bodies: the first is a part of the second. */
export const OF = "của";

/** Between a part of a body and the body: `phòng X ┃thuộc┃ sở Y`, `┃trực thuộc┃`. */
export const UNDER = "thuộc";
export const DIRECTLY = "trực";

export const CITY = "thành phố";
/** `HĐND, ┃lãnh đạo┃ UBND huyện`: words for people of the next body, which do not part the two. */
export const LEADER_WORDS: ReadonlySet<string> = new Set(["lãnh", "đạo", "đại", "diện"]);

/** `Thường trực HĐND, ┃các Ban của┃ HĐND tỉnh`: words for parts of the next council, which do not part the two. */
export const COUNCIL_PARTS: ReadonlySet<string> = new Set(["các", "ban", "tổ", "đại", "biểu", "của"]);

/** Boards that councils have as well as the administration: `┃Ban Dân tộc┃, Ban Pháp chế HĐND tỉnh`. */
export const COUNCIL_BOARDS: ReadonlySet<string> = new Set(["Ban Dân tộc"]);

/** Between two countries of a society of friends: `Hội Hữu nghị ┃Việt┃ - Lào`. Lower case. */
export const OWN_NAMES: readonly string[] = ["việt", "việt nam"];

/** After a number these count something: the number is no part of the name before it. */
export const COUNTED_THINGS: ReadonlySet<string> = new Set([
  "năm",
  "tháng",
  "ngày",
  "lần",
  "người",
  "xã",
  "huyện",
  "tỉnh",
  "phường",
  "hai",
  "ba",
  "phản",
  "kiến",
  "khiếu",
]);

/** Before the number in a school's name. */
export const NUMBER_WORD = "số";

export const NATIONAL_ASSEMBLY = "Quốc hội";

/** Types of places that may have a number for a name. */
export const NUMBERED_TYPES: ReadonlySet<string> = new Set(["quận", "phường"]);

/** Before a kind of office said once for several: ba bộ. */
export const COUNT_WORDS: ReadonlySet<string> = new Set(["hai", "ba", "bốn", "năm", "sáu"]);

/** Between two words of a committee's task, and before the first. */
export const TASK_JOINERS: ReadonlySet<string> = new Set(["và", ",", "các", "về", "-"]);
export const TASK_OPENERS: ReadonlySet<string> = new Set(["về", "các"]);

export const AND = "và";

/** The members of the party in one place, as a body; behind it `các` and `cơ` make it a kind of body. */
export const PARTY_BODY: readonly string[] = ["đảng", "bộ"];
export const EACH = "các";

/** The two organs every place has. */
export const COUNCILS: ReadonlySet<string> = new Set(["Ủy ban nhân dân", "Hội đồng nhân dân"]);

/** Heads that open the name of a board set up for one task: `Hội đồng Thẩm định giá đất cụ thể tỉnh`. */
export const BOARDS: ReadonlySet<string> = new Set(["Hội đồng", "Tổ công tác", "Ban Vận động", "Tiểu ban"]);

/** The last word of the office of a board's head: `Phó Trưởng ban`. */
export const BOARD = "ban";

/** After ủy they make it a verb: `UBND tỉnh ủy quyền cho …`. */
export const DELEGATES: ReadonlySet<string> = new Set(["quyền", "nhiệm", "thác"]);

/** After a committee it makes an office: Tỉnh ủy viên. */
export const MEMBER = "viên";

/** Places whose names begin in lower case inside a body's name: miền Tây, châu Phi. */
export const REGION_WORDS: ReadonlySet<string> = new Set(["miền", "phương", "phía", "châu", "vùng"]);

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

/** After it comes a kind of body, not one body: cấp xã, cấp tỉnh. */
export const RANK = "cấp";
/** After it: the lowest ones. */
export const BASE: readonly string[] = ["cơ", "sở"];

/** Before a committee's name it makes an event of it. */
export const CONGRESS: readonly string[] = ["đại", "hội"];
/** What may stand between it and the name: `Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam`. */
export const OF_DELEGATES: readonly string[] = ["đại biểu", "toàn quốc", "toàn thể", "lần thứ"];

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

/** `khu vực 5`, `số 1`: the number after them belongs to the name. */
export const NUMBERED: ReadonlySet<string> = new Set(["số", "vực", "khu", "án", "y"]);

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
/** What a board is named for that every province has its own of: `Ban Quản lý ┃các Khu công nghiệp┃`. */
export const ZONES = /^(?:các )?(?:khu kinh tế|khu công nghiệp|khu chế xuất|kkt|kcn)(?!\p{L})/iu;
export const INTERIM: readonly string[] = ["lâm", "thời"];
/** Joins two parts of a name in the middle of a run. */
export const RUN_JOINERS: ReadonlySet<string> = new Set(["và", "&"]);
/** After a bank's name, a branch office of it. */
export const BRANCH_OFFICE: readonly string[] = ["chi", "nhánh"];

/** Lower-case words that follow a name and are no part of it, though its last word stands half written. */
export const FOLLOWERS: ReadonlySet<string> = new Set(
  (
    "đã sẽ đang cho và của là có được bị vừa mới cùng với tại ở trong do để khi từ đến tổ phối chủ công ban triển thực tiếp yêu đề báo nói " +
    "nhấn khẳng trao tặng họp làm ký kiểm khởi bắt xử xét giao giúp hỗ hướng kêu phát ra vào về theo nhận chuyển trả mở khai lập thông quyết " +
    "nghe bàn xin gửi góp thăm nêu không còn cũng phải cần nên vẫn chưa đều hiện nay này đó trên dưới trước sau như hoặc hay nhằm thì mà nếu " +
    "bằng qua cấp khóa khoá nhiệm lần năm tháng ngày sáng chiều tuyên xây bổ thành cử mời dự tham thuộc gồm các những một hai ba bốn tự toàn " +
    "trực nguyên cựu sở tỉnh huyện xã phường quận thị ông bà anh chị người đồng nơi số kể ghi đưa xác điều tìm dừng trình tạo đóng vận ủng " +
    "giữ đảm thi đoạt giành thắng thua đấu gặp đạt tăng giảm trúng sản cung mua bán đầu lãnh"
  ).split(" "),
);

/** Followers that open a verb of two syllables, and are none before a capital: `công ┃bố┃`, not `Khuyến công ┃Sóc Trăng┃`. */
export const HALF_FOLLOWERS: ReadonlySet<string> = new Set(
  "tổ phối chủ công ban triển thực tiếp yêu đề nhấn khẳng kiểm khởi hướng tuyên xác điều vận ủng sản cung quyết tham lãnh hỗ đảm thi".split(
    " ",
  ),
);

/** Verbs that name what a company does. */
export const TRADES: ReadonlySet<string> = new Set(["mua", "bán", "đầu", "xây", "khai", "thi", "lắp"]);

/** Last syllables of heads after which names are written in lower case too. */
export const LOWER_NAMES: ReadonlySet<string> = new Set(["hội", "tâm", "cục", "viện", "sở", "phòng", "đoàn"]);

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
]);

/** Behind the word for a kind of body it makes an office: `Cục trưởng`, `Chi cục Trưởng`. */
export const LEADER = "trưởng";

/** `Ủy | ban Thường vụ`: behind it ban is half of a word. */
export const COMMISSION: ReadonlySet<string> = new Set(["ủy", "uỷ"]);

/** First syllables of trung tâm and điện lực, which are common words too. */
export const COMMON_PAIRS: ReadonlySet<string> = new Set(["trung", "điện"]);

/** Words that begin a new thing even with a capital: no run goes on over them. */
export const RUN_STOPS: ReadonlySet<string> = new Set([
  "ông",
  "bà",
  "theo",
  "ảnh",
  "tin",
  "bài",
  "tại",
  "ngày",
  "sáng",
  "chiều",
  "tối",
  "trong",
  "sau",
  "trước",
  "khi",
  "để",
]);

/** Those of them that names of companies and places hold too, before another capital: Công ty địa ốc Sáng Phát. */
export const NAMING_STOPS: ReadonlySet<string> = new Set(["sáng", "tin", "chiều", "tối"]);

/** Those that end names of two words: Mộc Bài. */
export const ENDING_STOPS: ReadonlySet<string> = new Set(["bài", "tin"]);

/** Legal forms of companies, which stand before their names. */
export const COMPANY_FORMS: readonly (readonly string[])[] = [
  ["tnhh"],
  ["trách", "nhiệm", "hữu", "hạn"],
  ["cổ", "phần"],
  ["cp"],
  ["mtv"],
  ["một", "thành", "viên"],
  ["hợp", "danh"],
  ["liên", "doanh"],
  ["tư", "nhân"],
  ["tmcp"],
];

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

/** The second word of a woman's name, never of a place's. */
export const NAME_PARTICLE = "Thị";
/** The first word of a man's name in the Highlands. */
export const MANS_NAME = "Y";
/** Second words of names, behind whatever surname. */
export const MIDDLE_NAMES = new Set(["Thị", "Văn"]);

/** A department, a case in court, and the unit of what is counted: `Vụ Pháp chế`, `Vụ Lê Nhị Hà`, `12 vụ khiếu nại`. */
export const CASE = "vụ";

/** A province's department, a common word where no field with a capital follows: `sở Y tế`. */
export const DEPARTMENT = "sở";

/** Letters of a district's roads, and of universities: `ĐH 20`, `ĐH Vinh`. */
export const ROAD = "đh";

/** The name of an organ that says it is of a place's whole party organisation: `Ban Chấp hành ┃Đảng bộ┃`. */
export const WHOLE_PARTY = / Đảng bộ$/u;

/** `ngành Thanh tra tỉnh`: all the bodies of a sector, in front of the head of one. */
export const SECTOR = "ngành";
