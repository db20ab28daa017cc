/** Words the names of this room ask for by themselves. Lists stand in the lexicon. */

import { Phrases } from "./phrases.js";

/** A letter or a Roman number that numbers headings, in lower case. */
export const HEADING_NUMBER = /^(?:[a-c]|[ivx]{1,5})$/u;
/** A connecting word inside a religious name: `Thích nữ Diệu Trạch`. */
export const NAME_PARTICLES = new Set([
  "nữ",
  "văn",
  "thị",
  "de",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "al",
  "da",
  "del",
  "el",
  "ibn",
  "dos",
]);
/** Two of them in a row. */
export const LOWER_PAIRS = new Phrases(["von der", "van der", "van den", "de la"]);
/** Middles of Hmong names: `Thào A Súa`, `Lù Seo Cứ`. */
export const HMONG_MIDDLES = new Set(["a", "seo", "thị", "mí", "páo", "văn", "y", "sử", "chứ", "khua"]);
/** Openers of Central Highlands names: `Y Bhiu Niê`, `H’Trang Mlô`, `K’Tư`, `A Hậu`. */
export const HIGHLAND_OPENERS = new Set([
  "y",
  "a",
  "h",
  "k",
  "ka",
  "ha",
  "điểu",
  "thị",
  "rơ",
  "kpă",
  "ksor",
  "siu",
  "rmah",
  "nay",
  "rcom",
  "rah",
]);
/** A word of address for men, which is a rare surname too, and the middle name that only women have. */
export const OF_MEN = "ông";
export const OF_WOMEN = "thị";
export const THI_VAN = new Set(["thị", "văn"]);
/** Christian names in their Vietnamese spelling open a clergyman's name. */
export const RELIGIOUS_OPENERS = new Set([
  "thích",
  "giuse",
  "phêrô",
  "phaolô",
  "gioan",
  "antôn",
  "đaminh",
  "maria",
  "anna",
  "têrêsa",
  "micae",
  "vinhsơn",
  "phanxicô",
  "tôma",
  "stêphanô",
  "matthêu",
  "luca",
  "marcô",
  "mátthêu",
  "giacôbê",
  "augustinô",
  "simon",
  "inhaxiô",
  "đa",
  "bênêđictô",
  "emmanuel",
  "giêrônimô",
  "bartôlômêô",
  "aloisiô",
  "raphael",
  "gabriel",
  "giuđa",
  "anrê",
  "philipphê",
  "philiphê",
  "máctinô",
  "lôrensô",
  "clêmentê",
  "carôlô",
]);
/** The first word of the names of monks and nuns. */
export const MONASTIC = "thích";
/** Stems and branches of lunar years. */
export const STEMS = new Set(["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"]);
export const BRANCHES = new Set("tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi".split(" "));
/** First words of bodies that are named for what they do, and not for people. */
export const NAMED_BY_WORDS = new Set([
  "báo",
  "tạp chí",
  "nhà xuất",
  "bảo tàng",
  "viện",
  "học viện",
  "thư viện",
  "đài",
]);
/** Before another name of the person named right before: `(tên thường gọi | Hai Nghĩa)`, `(bí danh: | Ba Đình)`. */
export const ALIAS_LEADS = new Phrases([
  "thường gọi",
  "thường dùng",
  "gọi là",
  "bí danh",
  "biệt danh",
  "tên thật",
  "khai sinh",
  "tên là",
  "tên khác",
]);
export const ALIAS_LEAD = new Set(["tức", "tự"]);
/** First words of names by the order of birth, which people of the South go by: `(Ba Hoàng)`, `(Út Gừng)`. */
export const BIRTH_ORDER = new Set("hai ba tư năm sáu bảy tám chín mười út".split(" "));
/** Parts of a document, which a roman number or a letter tells apart: `Mục V`, `Phần B`. */
export const PARTS = new Set(["mục", "chương", "phần", "điều", "khoản", "điểm", "tiết"]);
/** Before the accused, who are called by the bare given name: `bị can | Hùng`. */
export const ACCUSED = new Phrases(["bị can", "bị cáo", "nghi can", "nghi phạm", "đối tượng"]);
/** No given name, with a capital: `lớp cảm tình cho đối tượng | Đảng`. */
export const PARTY = "đảng";
/** Somebody who is known by the given name alone: `một người tên | Tý`, by the last word before `tên`. */
export const NAMED_ONLY = new Phrases(
  "người niên nữ ông bạn em trai gái tượng chủ cháu khách nhân viên sinh phụ bà".split(" ").map((who) => `${who} tên`),
);
/** Words that open a sentence and no name. */
export const SENTENCE_OPENERS = new Set([
  "dự",
  "nghe",
  "số",
  "tháng",
  "năm",
  "tuần",
  "đợt",
  "lễ",
  "tết",
  "trong",
  "theo",
  "tại",
  "với",
  "khi",
  "sau",
  "trước",
  "ngày",
  "các",
  "những",
  "để",
  "vì",
  "nếu",
  "tuy",
  "nhưng",
  "và",
  "được",
  "cùng",
  "riêng",
  "ngoài",
  "trên",
  "dưới",
  "qua",
  "mỗi",
  "một",
  "nhiều",
  "nhờ",
  "đối",
  "hiện",
]);
/** Words that open a sentence before somebody's name: `Khi | Trương vừa tới cổng`. */
export const NAME_OPENERS = new Set([
  "khi",
  "riêng",
  "theo",
  "với",
  "nếu",
  "để",
  "nhưng",
  "cùng",
  "ngoài",
  "nhờ",
  "còn",
  "lúc",
  "thấy",
  "biết",
  "nghe",
]);
/** Before a given name that is a direction there: `miền Nam`, `biển Đông`. */
export const REGION_LEADS = new Set(["miền", "phía", "hướng", "biển", "vùng", "bán", "vịnh", "đông", "tây", "cực"]);
/** What people in court and crime reports do: first syllables of verbs behind a given name. */
export const DEEDS = new Set(
  (
    "khai rủ đâm chém dùng với để lừa chiếm bàn ném bỏ tiếp liền lấy trộm chở chỉ đưa đánh gọi hẹn nảy thuê vay cướp cùng theo " +
    "giết đứng tự ra quay chạy đòi xin nhờ thường lập vẫn biết thấy hứa nộp rút tham thừa phải tới trả giả mời sang khóc"
  ).split(" "),
);
/** The country, whose second word by itself is a given name. */
export const OWN_COUNTRY = new Phrases(["việt nam"]);
/** The front of 1941, which is no person: `Ủy ban Việt Minh`. */
export const OLD_FRONT = new Phrases(["việt minh"]);
/** Capital words that are no person. */
export const NO_PERSONS = new Phrases([
  "việt nam",
  // parts of the world, which no list of countries has
  ...["tây", "nam", "trung", "bắc", "đông"].flatMap((side) => [`${side} á`, `${side} âu`, `${side} phi`, `${side} mỹ`]),
  "trung đông",
  "gia định",
  "sài gòn",
  "đông dương",
  "đại việt",
  "cận đông",
  "nam kỳ",
  "bắc kỳ",
  "trung kỳ",
  "thái bình dương",
  "đại tây dương",
  "ấn độ dương",
  "bắc băng dương",
  "địa trung hải",
  // papers by names that could be people's: `trao đổi với Tin Tức`
  "tin tức",
  "thanh niên",
  "tuổi trẻ",
  "tiền phong",
  "dân trí",
  "dân việt",
  "lao động",
  "nhân dân",
  "tân hoa",
  "thanh tra",
  "pháp luật",
  "công thương",
  "biên phòng",
  "đại đoàn kết",
  // monks and nuns
  "tăng ni",
  "chư tăng",
  "chư ni",
  "chư tôn",
  "niệm phật",
  "phật tử",
  "thỉnh phật",
]);
/** Days of the week, on pages half in English too. */
export const WEEKDAY = "thứ";
export const WEEKDAYS = new Set(["hai", "ba", "tư", "năm", "sáu", "bảy"]);
export const ENGLISH_DAYS = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
/** A Roman number, in lower case. */
export const ROMAN = /^[ivx]{1,5}$/u;
