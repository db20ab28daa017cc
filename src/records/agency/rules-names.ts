/** Words inside a body's name, and words that end one. Lower case. */

/** Between a part of a body and the body: `phòng X ┃thuộc┃ sở Y`, `┃trực thuộc┃`. */
export const UNDER = "thuộc";

export const DIRECTLY = "trực";

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

/** What buildings are counted in: `Bệnh viện 500 ┃giường┃` is a hospital of that size, and no name. */
export const BUILT_THINGS: ReadonlySet<string> = new Set([
  "giường",
  "phòng",
  "tầng",
  "lớp",
  "chỗ",
  "điểm",
  "triệu",
  "tỷ",
  "tỉ",
  "nghìn",
  "ngàn",
]);

/** Counts years, and begins one: `Trường Mầm non 4 ┃năm┃ qua`, `Bệnh viện 103 ┃năm┃ 2020`. */
export const YEAR_WORD = "năm";

/** Heads of bodies whose offices have numbers for names: `Phòng 5 ┃Thanh tra┃ tỉnh`. */
export const NUMBERING = /^(?:thanh tra|kiểm toán)/iu;

/** Before the number in a school's name. */
export const NUMBER_WORD = "số";

/** Places whose names begin in lower case inside a body's name: miền Tây, châu Phi. */
export const REGION_WORDS: ReadonlySet<string> = new Set(["miền", "phương", "phía", "châu", "vùng"]);

/** `khu vực 5`, `số 1`: the number after them belongs to the name. */
export const NUMBERED: ReadonlySet<string> = new Set(["số", "vực", "khu", "án", "y"]);

/** Joins two parts of a name in the middle of a run. */
export const RUN_JOINERS: ReadonlySet<string> = new Set(["và", "&"]);

/** Lower-case words that follow a name and are no part of it, though its last word stands half written. */
export const FOLLOWERS: ReadonlySet<string> = new Set(
  (
    "đã sẽ đang cho và của là có được bị vừa mới cùng với tại ở trong do để khi từ đến tổ phối chủ công ban triển thực tiếp yêu đề báo nói " +
    "nhấn khẳng trao tặng họp làm ký kiểm khởi bắt xử xét giao giúp hỗ hướng kêu phát ra vào về theo nhận chuyển trả mở khai lập thông quyết " +
    "nghe bàn xin gửi góp thăm nêu không còn cũng phải cần nên vẫn chưa đều hiện nay này đó trên dưới trước sau như hoặc hay nhằm thì mà nếu " +
    "chuẩn bằng qua cấp khóa khoá nhiệm lần năm tháng ngày sáng chiều tuyên xây bổ thành cử mời dự tham thuộc gồm các những một hai ba bốn tự toàn " +
    "trực nguyên cựu sở tỉnh huyện xã phường quận thị ông bà anh chị người đồng nơi số kể ghi đưa xác điều tìm dừng trình tạo đóng vận ủng " +
    "giữ đảm kháng thi đoạt giành thắng thua đấu gặp đạt tăng giảm trúng sản cung mua bán đầu lãnh"
  ).split(" "),
);

/**
 * Followers that open a verb of two syllables, and are none before a capital: `công ┃bố┃`, not
 * `Khuyến công ┃Sóc Trăng┃`.
 */
export const HALF_FOLLOWERS: ReadonlySet<string> = new Set(
  "tổ phối chủ công ban triển thực tiếp yêu đề nhấn khẳng kiểm khởi hướng tuyên xác điều vận ủng sản cung quyết tham lãnh hỗ đảm thi".split(
    " ",
  ),
);

/** Verbs that name what a company does. */
export const TRADES: ReadonlySet<string> = new Set(["mua", "bán", "đầu", "xây", "khai", "thi", "lắp"]);

/** Last syllables of heads after which names are written in lower case too. */
export const LOWER_NAMES: ReadonlySet<string> = new Set(["hội", "tâm", "cục", "viện", "sở", "phòng", "đoàn"]);

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

/** After a part of the day they tell which day: `Sáng ┃nay┃`. */
export const NAMED_TIMES: ReadonlySet<string> = new Set(["ngày", "nay", "qua", "mai", "cùng", "hôm", "thứ", "mùng"]);

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
