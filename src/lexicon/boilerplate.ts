/** Openers of the part of a page after the article: from such a line on, nothing is article. Lower case. */
export const TAIL_OPENERS = [
  "thống kê truy cập",
  "lượt truy cập",
  "truy cập trong ngày",
  "tổng truy cập",
  "bản đồ hành chính",
  "thăm dò ý kiến",
  "cùng chuyên mục",
  "tin cùng chuyên mục",
  "tin liên quan",
  "tin mới",
  "tin khác",
  "các tin khác",
  "tin cũ hơn",
  "xem thêm",
  "bình luận",
  "ý kiến bình luận",
  "ý kiến của bạn",
  "chia sẻ bài viết",
  "tìm kiếm theo ngày",
  "cơ quan chủ quản",
  "giấy phép số",
  "© ",
  "bản quyền",
  "đăng nhập",
  "mới nhất",
  "lịch phát sóng",
  "tin tức\nthống kê",
];

/** Whole lines that are menus, buttons or counters. Lower case, without closing marks. */
export const BOILERPLATE_LINES: ReadonlySet<string> = new Set([
  "tin tức",
  "đăng nhập",
  "sign in",
  "chia sẻ",
  "cỡ chữ",
  "mặc định",
  "image advertisement",
  "anh-tin-bai",
  "leftcenterrightdel",
  "bình luận",
  "gửi ý kiến",
  "trang chủ",
  "in bài viết",
  "liên hệ",
  "xã hội",
  "chính trị",
]);

/** Openings of counter and button lines. Lower case. */
export const BOILERPLATE_STARTS = [
  "lượt xem",
  "đã xem:",
  "đang online",
  "hôm nay:",
  "trong tuần:",
  "tất cả:",
  "theo dõi báo",
  "từ khóa:",
  "tags:",
  "nguồn:",
];

export const CAPTION_STARTS = ["quang cảnh", "toàn cảnh", "(ảnh:", "ảnh:"];
