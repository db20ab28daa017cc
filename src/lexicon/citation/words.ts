/** Single words that citations turn on. Lower case. */
export const AND = "và";
export const OF = "của";
export const BY = "do";
/** Behind a passive: `ban hành ┃bởi┃ UBND tỉnh`. */
export const AGENT = "bởi";
export const AT = ["tại", "trong", "theo"];
/** Before a kind of document: several with no name. */
export const PLURAL = "các";
/** What a body does at, in or by a document of its own: `UBND tỉnh đã ┃chỉ đạo┃ tại Công văn số …`. */
export const SAID_AT = ["chỉ đạo", "yêu cầu", "đề nghị", "kiến nghị", "báo cáo", "kết luận", "phê duyệt", "ý kiến"];
export const BY_MEANS_OF = "bằng";
/** What a body directs, told as one tells of its documents: `các ┃chỉ đạo┃ của Trung ương`. */
export const DIRECTION = ["chỉ", "đạo"];
/** Before the body for which somebody signs: `┃Thay mặt┃ Bộ Chính trị, Thường trực Ban Bí thư … ký ban hành`. */
export const ON_BEHALF_OF = "thay mặt";
/** Between two members of a list that shares its symbol stand a comma or "và" and "số", nothing else. */
export const LIST_GAP = /^\s{0,2}(?:[,;]|và|hoặc|&|,\s{0,2}và)\s{0,2}$/u;
/** A subject that only points back: `về lĩnh vực này`. */
export const POINTS_BACK = /^(?:\p{L}{1,10} ){1,4}(?:này|đó|trên|nói trên)$/u;
const NUMBERED_TERM = "kh(?:óa|oá)\\s{1,2}(?:thứ\\s{1,2})?(?:[IVXL]{1,7}|\\d{1,2})(?![\\p{L}\\d])";
const TERM_IN_YEARS = "nhiệm kỳ\\s{1,2}\\d{4}\\s{0,2}[-–—]\\s{0,2}\\d{4}(?!\\d)";
/**
 * The term of a body behind its name, as written: `khóa XIII`, `(khoá 13)`, `, khóa XV, nhiệm kỳ 2021-2026`,
 * `nhiệm kỳ 2020-2025`.
 */
export const TERM_OF_BODY = new RegExp(
  `^,?\\s{0,2}\\(?(?<term>${NUMBERED_TERM}(?:,?\\s{1,2}${TERM_IN_YEARS})?|${TERM_IN_YEARS})(?:\\s{0,2}\\))?`,
  "iu",
);
/** The number of a meeting or a congress, as a pattern: `6`, `VI`, `sáu`, `mười hai`. */
export const ORDINAL_NUMBER =
  "(?:\\d{1,2}|[IVXL]{1,7}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:[ \\n]{1,2}(?:một|hai|ba|bốn|lăm))?)";
const WHOLE_ORDINAL = `${ORDINAL_NUMBER}(?![\\p{L}\\d])`;
/**
 * The meeting that adopted a document, behind it: `, của Hội nghị lần thứ sáu` (the body follows), and, whole,
 * `tại Hội nghị Trung ương 6 khóa XII`.
 */
export const MEETING = new RegExp(
  "^,?\\s{0,2}(?:(?:của|tại)\\s{1,2})?Hội nghị(?:" +
    `(?<central>\\s{1,2}(?:Trung ương|TW|T\\.Ư|TƯ)\\s{1,2}(?:lần thứ\\s{1,2})?${WHOLE_ORDINAL}(?:,?\\s{1,2}\\(?${NUMBERED_TERM}\\)?)?)|` +
    `(?:\\s{1,2}toàn thể)?\\s{1,2}lần thứ\\s{1,2}${WHOLE_ORDINAL})`,
  "iu",
);
/** Longest such words, in UTF-16 units. */
export const MAX_MEETING = 80;
/** Longest such term, in UTF-16 units. */
export const MAX_TERM = 60;
/** The number of a term, in Roman or Arabic figures. */
export const NUMBER_OF_TERM = /kh(?:óa|oá)\s{1,2}(?:thứ\s{1,2})?([IVXL]{1,7}|\d{1,2})/iu;
/** A heading that repeats the type and gives the subject of the text: `QUYẾT ĐỊNH ⏎ Về việc …`. */
export const HEADING_SUBJECT = /^\s{0,6}(?:về việc|về|v\/v)\s{1,3}/iu;
/** A heading without such a word: what the text does, in capitals on the line below its type. */
export const HEADING_ACT =
  /^\s{0,6}(?=(?:BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|CÔNG BỐ|SỬA ĐỔI|BỔ SUNG|BÃI BỎ|THÀNH LẬP|KIỆN TOÀN|TỔ CHỨC|TRIỂN KHAI|THỰC HIỆN|HƯỚNG DẪN|TĂNG CƯỜNG|THÔNG QUA|ĐIỀU CHỈNH|GIAO|PHÒNG, CHỐNG) )/u;
/** Where the heading ends: the body that issues, its reasons, a rule. */
export const HEADING_END =
  /\n\s{0,3}\n|\n\s{0,3}(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|CHÁNH |Căn cứ|Thực hiện)|[|]|-{3}|_{3}/u;
/** Words that bring in the ground of a subject, not a part of it: `theo Quy định số 11-QĐi/TW`. */
export const GROUNDS = ["theo", "tại"];
/** Before "theo": what came with a text, not its ground: `ban hành kèm theo Nghị định số …`. */
export const ENCLOSED = "kèm";
/** Before the body that issued a text: `được Thủ tướng Chính phủ phê duyệt ngày …`. */
export const PASSIVE = "được";
/** What a body does that prepares a text, and does not issue it: `do Bộ Công an chủ trì soạn thảo`. */
export const PREPARES = [
  "chủ trì",
  "soạn thảo",
  "đề xuất",
  "xây dựng",
  "chuẩn bị",
  "tham mưu",
  "thẩm tra",
  "thẩm định",
];
/** Words that a finite verb follows. */
export const TENSES = ["đã", "đang", "sẽ", "vừa"];
/** A quote that begins in the middle of the phrase: `“về tăng cường …”`. A capital makes it the title's own word. */
export const LEAD_IN_QUOTES = /^về (?:việc )?/u;

/** The last words of the motto that closes a letterhead. */
export const MOTTO_END = "hạnh phúc";

/** A session of an assembly by its number: `kỳ họp thứ 9`. */
export const SESSION = ["kỳ", "họp"];
export const ORDINAL = "thứ";

/** `gửi … về việc …`: between a letter and its subject. */
export const SENT = "gửi";
export const ABOUT = "về";
export const MATTER = "việc";
/** Behind "về": it means coming to a place, not a matter. */
export const ARRIVES = ["đến", "tới", "với"];
