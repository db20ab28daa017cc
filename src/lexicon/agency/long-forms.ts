/** What follows a name when it is another site of the body: not the same body. */
export const OTHER_SITE = /^ (?:cơ sở|chi nhánh|phòng giao dịch|tại|[-–]) ?/u;

/** What belongs to an office whose field is not said: `Thanh tra Sở`. */
export const OF_BARE_OFFICE = /^(?:thanh tra|văn phòng|đảng ủy|công đoàn|đoàn thanh niên) (?:sở|bộ|cục|chi cục)$/iu;

/** A paper is the same with and without the word for it. */
export const PAPER = /^báo /u;

/** The administration of a place and its council: their offices are the place's. */
export const ADMINISTRATIONS = /^(?:ủy ban nhân dân|hội đồng nhân dân)$/iu;

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
  [/(khu vực \d+) [-–] [\p{L} ]+$/u, "$1"],
  [/^((?:tổng )?công ty) (?:trách nhiệm hữu hạn |cổ phần |một thành viên )+/u, "$1 "],
  [/^biên phòng(?= |$)/u, "bộ đội biên phòng"],
  [/^đoàn đặc nhiệm phòng,? chống ma túy và tội phạm /u, "đoàn đặc nhiệm "],
  [/^trường đại học /u, "đại học "],
  // `Sở Giáo dục - Đào tạo`, `Sở Giáo dục, Đào tạo`: papers join the fields of an office each in their own way
  [/ (?:và|&|-|–) |(?<=\p{L})(?:, ?|[-–&])(?=\p{L})/gu, " "],
  [/ viện kiểm sát /u, " viện kiểm sát nhân dân "],
];

/** A committee or union of a company or a hospital, which is of no level: `Đảng ủy ┃Tập đoàn┃`. */
export const OF_UNIT = / (?:công ty|tập đoàn|bệnh viện|học viện)$/iu;
