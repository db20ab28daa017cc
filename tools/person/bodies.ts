import type { Random } from "../random.js";
import { unlistedSyllable } from "./made-up.js";

const PLACES = [
  "Lạc Sơn",
  "Trần Đề",
  "Vũ Quang",
  "Lâm Hà",
  "Đam Rông",
  "Mai Sơn",
  "Thới Bình",
  "Phù Yên",
  "Lý Nhân",
  "Kim Sơn",
  "Hà Quảng",
  "Nga Sơn",
  "Vân Đồn",
  "Tân Kỳ",
  "Bá Thước",
];
const PROVINCES = [
  "Sơn La",
  "Nghệ An",
  "Hà Giang",
  "Đắk Nông",
  "Bến Tre",
  "Lâm Đồng",
  "Quảng Trị",
  "Thái Bình",
  "Cao Bằng",
  "Kiên Giang",
];
const FIELDS = [
  "Nội vụ",
  "Tư pháp",
  "Tài chính",
  "Y tế",
  "Xây dựng",
  "Công Thương",
  "Giáo dục và Đào tạo",
  "Nông nghiệp và Môi trường",
  "Văn hóa, Thể thao và Du lịch",
  "Khoa học và Công nghệ",
];

/** An office with its body: `text` as written, `body` its agency's words, `""` for none. */
export interface MadeTitle {
  readonly text: string;
  readonly body: string;
}

/** A title; with `unlisted`, of a body whose name no list holds. */
export function makeTitle(random: Random, unlisted: boolean): MadeTitle {
  if (unlisted) return unlistedTitle(random);
  const kind = random.below(11);
  const level = random.pick(["tỉnh", "huyện", "xã", `huyện ${random.pick(PLACES)}`, `tỉnh ${random.pick(PROVINCES)}`]);
  const committee = random.pick([
    "Tỉnh ủy",
    "Huyện ủy",
    "Thành ủy",
    "Tỉnh uỷ",
    "Đảng ủy",
    `Huyện ủy ${random.pick(PLACES)}`,
    `Tỉnh ủy ${random.pick(PROVINCES)}`,
  ]);
  if (kind < 2) return office(random.pick(["Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"]), committee);
  if (kind < 4)
    return office(
      random.pick(["Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"]),
      `${random.pick(["UBND", "HĐND"])} ${level}`,
    );
  if (kind === 4) return office(random.pick(["Giám đốc", "Phó Giám đốc"]), `Sở ${random.pick(FIELDS)}`);
  if (kind === 5)
    return shared(
      random.pick(["Trưởng", "Phó Trưởng"]),
      `Ban ${random.pick(["Tổ chức", "Dân vận", "Tuyên giáo", "Nội chính"])} ${committee}`,
    );
  if (kind === 6) return shared("Trưởng", `phòng ${random.pick(["Nội vụ", "Tư pháp", "Y tế"])} huyện`);
  if (kind === 7)
    return random.pick([
      { text: "Tỉnh ủy viên", body: "" },
      { text: "Huyện ủy viên", body: "" },
      { text: "Thủ tướng", body: "" },
      { text: "Hiệu trưởng", body: "" },
    ]);
  if (kind === 8) return office(random.pick(["Bộ trưởng", "Thứ trưởng"]), `Bộ ${random.pick(FIELDS)}`);
  return office(
    "Ủy viên",
    random.pick(["Ban Thường vụ Tỉnh ủy", "Ban Chấp hành Trung ương Đảng", "Ban Thường vụ Huyện ủy"]),
  );
}

function unlistedTitle(random: Random): MadeTitle {
  const name = `${unlistedSyllable(random)} ${unlistedSyllable(random)}`;
  return random.pick([
    office("Giám đốc", `Công ty Cổ phần ${name}`),
    office("Chủ tịch", `UBND xã ${name}`),
    office("Giám đốc", `Trung tâm ${name}`),
    office("Hiệu trưởng", `Trường THPT ${name}`),
    office("Chủ tịch", `Hội ${name} tỉnh`),
    office("Viện trưởng", `Viện ${name}`),
    office("Phó Giám đốc", `Sở ${name}`),
    shared("Trưởng", `Ban ${name}`),
  ]);
}

function office(role: string, body: string): MadeTitle {
  return { text: `${role} ${body}`, body };
}

function shared(role: string, body: string): MadeTitle {
  return { text: `${role} ${body}`, body };
}
