/** What follows a name when it is another site of the body: not the same body. */
export const OTHER_SITE = /^ (?:cơ sở|chi nhánh|phòng giao dịch|tại|[-–]) ?/u;

/** What belongs to an office whose field is not said: `Thanh tra Sở`. */
export const OF_BARE_OFFICE = /^(?:thanh tra|văn phòng|đảng ủy|công đoàn|đoàn thanh niên) (?:sở|bộ|cục|chi cục)$/iu;

/** A paper is the same with and without the word for it. */
export const PAPER = /^báo /u;

/** Words a body's name may be said with or without. Lower case; replaced in order when two names are compared. */
export const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/ủy ban mặt trận tổ quốc(?: việt nam)?/u, "mặt trận tổ quốc"],
  [/mặt trận tổ quốc việt nam/u, "mặt trận tổ quốc"],
  [/^ban chấp hành trung ương đảng$/u, "ban chấp hành trung ương"],
  [/^ban bí thư trung ương(?: đảng)?$/u, "ban bí thư"],
  [/^(ngân hàng nhà nước|cục thể dục thể thao|tổng liên đoàn lao động|bảo hiểm xã hội) việt nam$/u, "$1"],
  [/^bộ chỉ huy bộ đội biên phòng$/u, "bộ đội biên phòng"],
  [/^(ban trị sự|hội đồng trị sự|hội đồng chứng minh) giáo hội phật giáo việt nam$/u, "$1"],
  [/^(ban thường vụ|thường trực) (?:đảng bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy)$/u, "$1"],
  [/^trường đại học /u, "đại học "],
  // `Sở Giáo dục - Đào tạo`, `Sở Giáo dục, Đào tạo`: papers join the fields of an office each in their own way
  [/ (?:và|&|-|–) |(?<=\p{L})(?:, ?|[-–&])(?=\p{L})/gu, " "],
  [/ viện kiểm sát /u, " viện kiểm sát nhân dân "],
];
