/** Words the rules of this room ask for by themselves. Lists stand in the lexicon. */

import { Phrases } from "./phrases.js";

/** `thẩm quyền Chủ tịch`: here quyền is no acting title. */
export const NOT_ACTING_AFTER = new Set([
  "thẩm",
  "ủy",
  "uỷ",
  "thừa",
  "chính",
  "nhân",
  "phân",
  "toàn",
  "cầm",
  "bản",
  "nữ",
  "các",
  "dưới",
]);
/** Words that make the next one no office, by that next word: `đoàn đại biểu`, `Hội nghị đại biểu`. */
export const NOT_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["đại", new Set(["đoàn", "hội", "nghị", "tổ"])],
  ["chủ", new Set(["phủ", "gia", "đoàn"])],
  ["vụ", new Set(["chức", "nhiệm", "nghiệp", "công", "dịch"])],
  ["thành", new Set(["chức", "nước", "đơn", "các", "quốc"])],
  ["tư", new Set(["bộ"])],
  ["thư", new Set(["đoàn", "ban", "tổ"])],
]);
/** Words that make the next one no word of address, by that next word: `Ghi chú`. */
export const NOT_ADDRESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["chú", new Set(["ghi", "chua", "phụ"])],
]);
/** Offices of who serves one person: `Thư ký Bí thư Thành ủy`, `trợ lý ông X`. */
export const AIDE_ROLE = /^(?:thư ký|thư ký riêng|trợ lý)$/iu;
/** Roles that govern a ministry by its field: `Thứ trưởng Quốc phòng`. */
export const MINISTER_ROLE = /bộ trưởng|thứ trưởng/iu;
/** Roles that a country or a city follows: `Thủ tướng Lào`. */
export const STATE_ROLE =
  /thủ tướng|tổng thống|chủ tịch nước|tổng bí thư|bộ trưởng|thứ trưởng|chủ tịch|bí thư|tham tán|nghị sĩ/iu;
/** Between an envoy and the country of the post: `Đại sứ Việt Nam tại Lào`. */
export const POSTED_AT = "tại";
export const STATE_WORD = "nước";
/** Offices of the clergy, which name the house they are held in. */
export const CLERGY_ROLE = /^(?:phó )?(?:trụ trì|chánh xứ|quản xứ|quản nhiệm|thủ từ|cha xứ)$/u;
/** Houses of the faiths, by their last word: `trụ trì | chùa Phổ Giác`, `Quản nhiệm | Hội thánh Tin lành Cần Thơ`. */
export const SACRED_HOUSES = new Set(
  "chùa/tịnh xá/tịnh thất/thiền viện/tu viện/ni viện/niệm phật đường/tổ đình/thiền tự/giáo xứ/giáo họ/họ đạo/nhà thờ/hội thánh/chi hội/hội thánh tin lành/thánh thất/đền/đình/miếu".split(
    "/",
  ),
);
export const OF = "của";
export const AND = "và";
export const THEN = "rồi";
/** Before whose word is told: `Theo | nguyên Chủ tịch xã, Hùng đã …`. */
export const ACCORDING_TO = "theo";
export const ALSO = "kiêm";
/** Where streets cross: `┃ngã┃ tư`, `┃ngã┃ ba`. */
export const CROSSING = "ngã";
export const PLURALS = new Set(["các", "hai", "ba", "bốn", "năm", "những", "mấy", "nhiều"]);
/** `chuyên trách` after a body: `thành viên HĐQT độc lập`. */
export const INDEPENDENT_ENDS = new Set(["lập", "trách"]);
export const INDEPENDENT = new Set(["độc", "chuyên"]);
/** Organs of a committee somebody sits on, said before the office: `A - Thường vụ Tỉnh ủy - Phó Chủ tịch UBND tỉnh`. */
export const SEATS = new Set(["thường"]);
/** `Đoàn Lâm Đồng`, `đoàn Lào`: who sits for a province or comes from a country. */
export const DELEGATION = "đoàn";
export const LOOSE_ROLES = new Set(["đại biểu", "thành viên"]);
/** A seat in the body an article lists. */
export const SEAT = /^thành viên$/iu;
/** Offices that several people hold at once: deputies, members. */
export const SEVERAL_HOLD = /^(?:phó|ủy viên|uỷ viên|thứ trưởng|thành viên)(?: |$)/u;
/** A deputy's office: `Thường trực` behind it is the first of the deputies, no board. */
export const DEPUTY = /^phó$/u;
/** A career is told behind them: `từng | làm nhân viên A, Phó Chánh Thanh tra tỉnh`. */
export const CAREER_CUES = new Set([
  "từng làm",
  "từng là",
  "từng công",
  "từng giữ",
  "từng đảm",
  "từng trải",
  "từng qua",
  "kinh qua",
  "trải qua",
  "trưởng thành",
  "lần lượt",
]);
/** Offices one after another: of one person those of a career, of several one each. */
export const IN_TURN = new Phrases(["lần lượt"]);
/** Posts that an example follows: `các chức vụ tại cấp tỉnh như Chánh Văn phòng UBND tỉnh`. */
export const CAREER_POSTS = new Set(["chức vụ", "chức danh", "cương vị", "vị trí"]);
export const LIKE = "như";
/** Behind an office of a career: it goes on. */
export const GOES_ON_WITH = new Set(["rồi", "và", "kiêm", "trước", "đến"]);
/** Right before an office, a word for the woman who holds it: `trở thành nữ | Bí thư`. */
export const WOMAN = "nữ";
/** Before somebody who is left out of what is told: `Ngoài ông A, | Thủ tướng cũng …`. */
export const BESIDES = new Set(["ngoài", "cạnh"]);
/**
 * Behind an office they make it one of somebody left out after all: `Ngoài ông A, Phó Chủ tịch UBND huyện | còn có`.
 */
export const BESIDES_GOES_ON = "còn";
/** Behind a number they are what it counts: `Đội trưởng Đội bảo vệ | 8 năm tù`. */
export const COUNTED = new Set([
  "năm",
  "tháng",
  "ngày",
  "người",
  "tuổi",
  "lần",
  "triệu",
  "tỷ",
  "tỉ",
  "suất",
  "cán",
  "đồng",
]);
/** Before the office of somebody's husband, by the last word: `phu nhân | Thủ tướng`, `vợ | Chủ tịch xã`. */
export const WIFE = /^(?:phu nhân|\S* ?vợ)$/u;
/** The middle name that is a woman's. */
export const WOMANS_MIDDLE = "thị";
/** Before who leaves an office to somebody else: `thay | ông B`. */
export const REPLACING = new Set(["thay", "thay cho", "thay thế", "kế nhiệm"]);
/** Before an item of a list: `4. Mời | ông A`. */
export const INVITED = new Set(["mời"]);
/** What somebody is in the party, before the cell: `, đảng viên | Chi bộ thôn Đại Phú`. */
export const PARTY_MEMBER = new Phrases(["đảng viên", "sinh hoạt"]);
/** Before an office: it ends. */
export const REMOVALS = new Phrases([
  "miễn nhiệm",
  "bãi nhiệm",
  "cách chức",
  "thôi giữ",
  "thôi làm",
  "thôi thực",
  "thôi chức",
  "bãi miễn",
  "tư cách",
  "kết thúc",
]);
/** The same in three words: `cho ┃thôi nhiệm vụ┃ đại biểu Quốc hội`. */
export const OFF_DUTY = new Phrases(["thôi nhiệm vụ"]);
/** Before words of an appointment: it is over. */
export const LEAVES = new Set(["thôi", "rời"]);
/** Words of an appointment that several offices follow. */
export const MANY = /(?:các|nhiều)/u;
/** Between an office and who is removed from it or put into it. */
export const TOWARDS = "đối với";
export const OFFICE_OF = new Set(["của", TOWARDS, "với", "cho"]);
/**
 * Right before an office somebody else acts for: `thừa ủy quyền của Chủ tịch nước, ông X`, `thừa lệnh Chủ tịch nước`.
 */
export const ACTS_FOR = new Phrases(["ủy quyền", "uỷ quyền", "ủy nhiệm", "uỷ nhiệm", "thừa lệnh", "thay mặt"]);
/** `gửi`, `gửi đến`: what is sent has a receiver, who is not the sender. */
export const SEND = "gửi";
export const UP_TO = new Set(["đến", "tới", "lên", "cho"]);
/** Letter-only signing marks before a title: `KT. CHỦ TỊCH`. */
export const SIGNING_MARKS = new Set(["kt", "tm", "tl", "tuq", "q"]);
/** Adverbs that make an appointment someone's past: read in lower case before the cue. */
export const YEARS_OLD = "tuổi";
export const IS = "là";
/**
 * Before the number of a house, and before those somebody is one of: `tại số 5 Trần Thánh Tông`, `Trong số các bí thư`.
 */
export const NUMBER_WORD = "số";
export const SIGNED_WORD = "ký";
export const BORN = new Set(["sinh năm", "sinh ngày", "sn", "s.n"]);
/** What the life of somebody opens with in an obituary: `Đồng chí A, sinh năm 1940; quê quán: …; nguyên T`. */
export const LIFE = new Phrases(["sinh năm", "sinh ngày", "quê quán", "nguyên quán", "quê ở"]);
/** The last two words of the label of a name: `Họ và tên: A`. */
export const NAME_LABELS = new Phrases(["và tên", "họ tên", "người ký"]);
/** The last two words of the label of an office: `Chức vụ: T`, `Chức vụ hiện nay: T`. */
export const OFFICE_LABELS = new Phrases(["chức vụ", "chức danh", "hiện nay", "công tác", "đảm nhiệm"]);
/** Before where somebody lives: `trú tại`, `ngụ xã`. */
export const RESIDENCE = new Set(["trú", "ngụ", "thường trú", "cư", "hộ", "quê"]);
/** What somebody is to others, or of which people, before a title: `ông A - con trai cả, Phó Hiệu trưởng …`. */
export const KIN = new Set(["con", "vợ", "chồng", "cha", "bố", "em", "cháu", "người", "dân"]);
/** Before a title that holds for all who were named: `A và B, đều là T`. */
export const ALL_OF_THEM = new Set(["đều", "cùng"]);
/** Before words of an appointment: the office is still to be filled, by nobody named. */
export const FILLS = new Phrases(["kiện toàn"]);
/** Between who is appointed and the verb. */
export const JUST = new Set(["vừa", "mới", "đã", "được", "sẽ"]);
/** People behind a number, whom nobody names. */
export const COUNTED_PEOPLE =
  /^(?:đại biểu|đồng chí|người|cán bộ|ứng cử viên|ứng viên|thành viên|đảng viên|cá nhân|bị cáo|bị can)/u;
/** Cues that name an act: only in the passive they say who holds the office. */
export const PASSIVE =
  /^(?:bầu|bầu lại|bầu (?:cử )?bổ sung(?: chức danh)?|cử|bổ nhiệm|chỉ định|điều động|bổ nhiệm vào vị trí)$/u;
/** Cues that name a post and do not say that anybody takes it. */
export const POST = new Set(["chức", "chức vụ", "chức danh", "vị trí", "cương vị"]);
/** What they do who decide on the posts of others. */
export const DECISIONS = new Phrases(["phê chuẩn", "bổ nhiệm", "miễn nhiệm", "bãi nhiệm", "chỉ định", "điều động"]);
/** Before a decision it is taken on the person. */
export const SUFFERS = new Set(["được", "bị", "trúng"]);
export const TO_BE = new Set(["được", "trúng", "vừa", "mới"]);
/** Past cues that open a sentence. */
export const PREVIOUS = /^trước/iu;
export const FORMER_TERM = /^(?:khóa|khoá|nhiệm kỳ) trước/iu;
/** Before an office somebody held when something happened, and what may stand between. */
export const WHEN = new Set(["khi", "lúc", "hồi"]);
export const WHILE = new Phrases(["trong thời gian", "suốt thời gian"]);
/** `┃Trước┃ khi trở thành | Bí thư, ông A …`, `┃sau┃ khi nhậm chức`: the office is still to come, or goes on. */
export const AROUND = new Set(["trước", "sau"]);
export const STILL = new Set(["còn", "đang", "vẫn", "ông", "bà"]);
/** `Chức Chủ tịch UBND xã được giao cho ông X`. */
export const GIVEN_TO = new Set([
  "được chỉ định là",
  "được bầu là",
  "được giao là",
  "được bổ nhiệm là",
  "hiện là",
  "hiện nay là",
  "đương nhiệm là",
  "mới là",
  "trước đó là",
  "thời đó là",
  "khi đó là",
  "lúc đó là",
  "bấy giờ là",
  "được giao cho",
  "được trao cho",
  "giao cho",
  "thuộc về",
  "được giao lại cho",
  "do",
]);
/** Before `là` they make who held the office one who held it then: `Chủ tịch xã thời | đó | là ông X`. */
export const THEN_WORDS = new Set(["đó", "giờ"]);
/** Words for all who live in a place. Lower case. */
export const INHABITANTS = new Phrases(["người dân", "hộ dân", "nhân dân", "cư dân", "thị dân", "bà con", "đồng bào"]);

/** `các Phó Chủ tịch gồm: ông A; bà B`: between an office in the plural and who holds it. */
export const HOLDS = new Set(["gồm", "gồm :", "gồm có", "gồm có :", "là các", "bao gồm :", "bao gồm"]);
/** `khóa XV` and `nhiệm kỳ …` say for how long, and are no part of a title. */
export const COURSE = new Set(["khóa", "khoá"]);
/** Between an office and the times it was held in: `Bí thư Huyện ủy | qua các thời kỳ`. */
export const THROUGH = "qua";
export const TERM_WORDS = new Set(["thời kỳ", "thời kì", "giai đoạn", "nhiệm kỳ", "khóa", "khoá"]);
export const TERM = new Set(["nhiệm"]);
/** Roles of a whole country: a province behind them is no part of the title. */
export const NATIONAL_ROLE = /thủ tướng|tổng thống|bộ trưởng|thứ trưởng|nước/iu;
/** First words of committees (`Huyện ủy`, `Chi bộ`), with the level of the place behind them. */
export const COMMITTEES: ReadonlyMap<string, string> = new Map([
  ["tỉnh", "province"],
  ["thành", "city"],
  ["huyện", "district"],
  ["quận", "district"],
  ["thị", "district"],
  ["đảng", "commune"],
  ["chi", "commune"],
]);
export const CLOSING_QUOTES = '”"»’';
