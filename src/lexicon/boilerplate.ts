/*
 * Words by which the parts of a portal page are told apart (counted on pages of provincial portals, party committees
 * and newspapers). All lower case NFC.
 */

/** What heads a box of figures on a page's readers, which some pages have above the article. */
export const COUNTER_BOXES = [
  "thống kê truy cập",
  "thống kê lượt",
  "lượt truy cập",
  "số lượt truy cập",
  "truy cập trong ngày",
  "tổng truy cập",
  "tổng lượt truy cập",
  "tổng số truy cập",
];

/** Lines that open the part after the article: from such a line on, nothing is article. */
export const TAIL_OPENERS = [
  ...COUNTER_BOXES,
  "bản đồ hành chính",
  "cùng chuyên mục",
  "tin cùng chuyên mục",
  "bài cùng chuyên mục",
  "tin cùng loại",
  "tin liên quan",
  "bài liên quan",
  "bài viết liên quan",
  "các tin liên quan",
  "tin mới",
  "tin khác",
  "tin nổi bật",
  "tin đọc nhiều",
  "đọc nhiều",
  "các tin khác",
  "các bài khác",
  "các tin đã đưa",
  "tin đã đưa",
  "tin cũ hơn",
  "tin bài khác",
  "ý kiến bạn đọc",
  "gửi bình luận",
  "hãy là người đầu tiên bình luận",
  "hãy là người đầu tiên gửi bình luận",
  "viết bình luận",
  "gửi ý kiến",
  "chia sẻ bài viết",
  "tìm kiếm theo ngày",
  "© ",
  "copyright",
  "xem tiếp",
  "lịch phát sóng",
  "liên kết website",
  "liên kết trang",
  "chuyên mục khác",
  "thông báo mới",
  "văn bản mới",
];

/** How many comments there are, alone on a line in lower case. */
export const COMMENT_COUNT = /^\d{1,6} (?:ý kiến )?bình luận$/u;

/** Words that open it only where they are the whole line, but for counts and marks. */
export const TAIL_LINES: ReadonlySet<string> = new Set([
  "thăm dò ý kiến",
  "bình luận",
  "comment",
  "comments",
  "ý kiến",
  "ý kiến bình luận",
  "ý kiến của bạn",
  "mới nhất",
  "trang chủ",
  "cổng thông tin điện tử",
  "trang thông tin điện tử",
  "video",
  "videos",
  "video clip",
  "video khác",
  "video mới",
  "đăng nhập",
]);

/** Openings of the lines by which a site names its owner and licence. */
export const IMPRINT_STARTS = [
  "giấy phép",
  "bản quyền",
  "cơ quan",
  "đơn vị",
  "tổng biên tập",
  "phó tổng biên tập",
  "trưởng ban biên tập",
  "chịu trách nhiệm",
];

/** The lines by which a site names its owner and licence: with a number, or with the name behind. */
export const IMPRINT =
  /^(?:giấy phép (?:số|hoạt động|thiết lập|xuất bản)[^\n]{0,60}\d|bản quyền(?:$| ?[:©]| thuộc| của)|(?:cơ quan|đơn vị) chủ quản ?(?::|là|ubnd|ủy ban|uỷ ban|sở |văn phòng|tỉnh|huyện|xã |bộ |đảng )|cơ quan quản lý ?:|cơ quan thường trực ?:|(?:phó )?tổng biên tập ?:|trưởng ban biên tập ?:|chịu trách nhiệm (?:chính|nội dung|xuất bản|quản lý)[^\n]{0,30}:)/u;

/** Those of them that may also head a box of links inside the article. */
export const BOX_OPENERS = [
  "tin liên quan",
  "bài liên quan",
  "bài viết liên quan",
  "các tin liên quan",
  "tin nổi bật",
  "đọc nhiều",
  "video",
];

/** Those of them that open such a part wherever they stand, also above the article. */
export const LIST_OPENERS = [
  "© ",
  "copyright",
  "bản quyền",
  "thống kê truy cập",
  "tin liên quan",
  "bài liên quan",
  "các tin khác",
  "tin cùng chuyên mục",
  "cùng chuyên mục",
];

/** Whole lines that are menus, buttons, section names or markers. Without closing marks. */
export const BOILERPLATE_LINES: ReadonlySet<string> = new Set([
  "tin tức",
  "tin tức - sự kiện",
  "tin hoạt động",
  "tìm kiếm",
  "tìm kiếm tin tức",
  "đăng nhập",
  "sign in",
  "chia sẻ",
  "tuần trước",
  "tuần sau",
  "tuần này",
  "tuần hiện tại",
  "tuần trước | tuần sau",
  "google news",
  "cỡ chữ",
  "xem với cỡ chữ",
  "mặc định cỡ chữ",
  "tăng giảm cỡ chữ",
  "kích cỡ chữ",
  "mặc định",
  "đọc bài",
  "nghe đọc bài",
  "in tin này",
  "in bài",
  "bản in",
  "gửi email",
  "gửi mail",
  "gửi tin này",
  "gửi cho bạn bè",
  "lưu bài viết",
  "sao chép liên kết",
  "độ tương phản",
  "chi tiết tin",
  "chi tiết bài viết",
  "image advertisement",
  "advertisement",
  "quảng cáo",
  "bình luận",
  "gửi ý kiến",
  "trang chủ",
  "in bài viết",
  "in trang",
  "in",
  "liên hệ",
  "xã hội",
  "chính trị",
  "thời sự",
  "kinh tế",
  "pháp luật",
  "môi trường",
  "giáo dục",
  "đọc bài viết",
  "nghe bài viết",
  "cập nhật lúc",
  "ngày đăng",
  "đăng ngày",
  "quay lại",
  "xem tiếp",
  "xem thêm",
  "trọn bộ",
  "sơ đồ site",
  "lượt xem",
  "lượt đọc",
]);

/** Openings of lines that count a page's readers: its stamp may stand on the same line. */
export const COUNTER_STARTS = [
  "lượt xem",
  "số lượt xem",
  "số lần xem",
  "lượt đọc",
  "cỡ chữ",
  "đã xem:",
  "đã xem :",
  // not "Đã xem xét 12 đơn"
  ...Array.from("0123456789", (digit) => `đã xem ${digit}`),
];

/** Openings of counter, button, tag and source lines. */
export const BOILERPLATE_STARTS = [
  ...COUNTER_STARTS,
  "để sử dụng toàn bộ tiện ích",
  "nếu bạn là thành viên",
  "đang tải nội dung",
  "đang tải văn bản",
  "chuyên mục:",
  "chung nhan tin nhiem",
  "thống kê:",
  "online:",
  "email:",
  "e-mail:",
  "hotline:",
  "điện thoại:",
  "fax:",
  "website:",
  "màu chữ cỡ chữ",
  "chi tiết tin",
  "skip ribbon",
  "skip to main",
  "truy cập nội dung",
  "đang online",
  "đang truy cập",
  "hôm nay:",
  "hôm qua:",
  "trong tuần:",
  "trong tháng:",
  "tất cả:",
  "theo dõi báo",
  "ca khúc:",
  "theo dõi chúng tôi",
  "từ khóa:",
  "từ khoá:",
  "tags:",
  "tag:",
  "nguồn:",
  "nguồn tin:",
  "xem thêm:",
  "chia sẻ:",
  "# doc_id",
  "# url",
  "link:",
  "source:",
  "author:",
  "docid:",
  "layout:",
  "group:",
];

/** Openings of links to the article before and the one behind, where no sentence ends. */
export const NEIGHBOUR_STARTS = ["bài trước", "bài tiếp theo", "bài viết trước", "bài viết tiếp theo", "bài kế tiếp"];

/** Lines that only mark a picture; the line after one is its caption. */
export const PICTURE_MARKERS: ReadonlySet<string> = new Set([
  "leftcenterrightdel",
  "anh-tin-bai",
  "th",
  "image",
  "ảnh minh họa",
]);

/** What the line above ends with where a phrase goes on below: `BỘ TÀI NGUYÊN VÀ ⏎ MÔI TRƯỜNG`. */
export const JOINING_ENDS = [" và", " Và", " VÀ"];

/** Openings of captions. */
export const CAPTION_STARTS = ["quang cảnh", "toàn cảnh", "(ảnh", "ảnh:", "ảnh -"];

/** A credit that makes a short line a caption. */
export const PHOTO_CREDIT = "ảnh:";

/** Openings of bylines. */
export const BYLINE_STARTS = [
  "tin, ảnh",
  "tin ảnh",
  "tin và ảnh",
  "bài, ảnh",
  "bài và ảnh",
  "bài viết",
  "tin:",
  "bài:",
  "theo ",
  "tác giả",
  "pv",
  "nhóm pv",
  "thực hiện:",
  "người đưa tin",
  "ban biên tập",
];

/** Openings of the line that names an author's newsroom or office, below the name. */
export const NEWSROOM_STARTS = [
  "đài truyền thanh",
  "đài phát thanh",
  "đài pt",
  "đài tt",
  "trung tâm truyền thông",
  "trung tâm văn hóa",
  "trung tâm vh",
  "trung tâm tt",
  "ban tuyên giáo",
  "(ban ",
  "(văn phòng",
  "(phòng",
  "(trung tâm",
  "(đài ",
  "(hội ",
  "(công an",
];

/** The word that opens a stretch of days, which is no stamp. */
export const RANGE_LEAD = "từ ";

/** The word a line begins with that says where a text was taken from. */
export const SOURCE_WORD = "nguồn";

/** The word a source is named by; a clause may begin with it too. */
export const SOURCE_LEAD = "theo ";

/** In the capitals of a decree below its subject: who decides, and what was decided. */
export const DECREE_PARTS: readonly string[] = [
  "CHỦ TỊCH ",
  "BỘ TRƯỞNG ",
  "GIÁM ĐỐC ",
  "THỦ TƯỚNG ",
  "QUYẾT ĐỊNH:",
  "QUYẾT NGHỊ:",
];

/** Openings of the headings of a legal text, which no author's name begins with. */
export const PART_HEADINGS = [
  "ủy ban",
  "uỷ ban",
  "hội đồng nhân dân",
  "chương ",
  "mục ",
  "phần ",
  "điều ",
  "phụ lục",
  "tiểu mục ",
  "quy định ",
  "điều khoản ",
];

/** How a page says which day it is looked at: `Thứ 5, Ngày 20/07/2023 -`, `Hôm nay, 20/7/2023`, `20/07/2023`. */
export const TODAY_LEAD = /^(?:thứ|chủ nhật|cn|hôm nay|ngày|\d)/u;

/** What may precede the date in a publication stamp. */
export const STAMP_LABEL =
  /(?:ngày đăng|ngày|cập nhật|đăng lúc|đăng ngày|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|gmt|date|modified|published|tháng|năm|am|pm|giờ|phút)/giu;
