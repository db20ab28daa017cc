import type { MadeTitle } from "./bodies.js";
import { makeName, makePenName } from "./made-up.js";
import type { Pattern, Writer } from "./sentences.js";

/** Nouns for private people, behind which a name stands without a word of address. */
const WHO = [
  "hội viên nghèo",
  "hộ nghèo",
  "gia đình",
  "gia đình chị",
  "Gia đình Chị",
  "già làng",
  "trưởng họ",
  "nghệ nhân",
  "bệnh nhân",
  "thí sinh",
  "đoàn viên",
  "đảng viên",
  "cựu chiến binh",
  "thương binh",
  "liệt sĩ",
  "công nhân",
  "nạn nhân",
  "cán bộ",
  "tiền đạo",
  "hậu vệ",
  "võ sĩ",
  "ca sĩ",
  "đạo diễn",
  "nhà thơ",
  "lái xe",
  "ngư dân",
  "em",
  "cháu",
  "chủ tàu",
  "chủ quán",
  "khách hàng",
  "học viên",
  "thợ lặn",
];
const ENDS = [
  " sửa chữa nhà ở.",
  ", thôn Nà Co, khởi công từ tháng 6.",
  " (xã Tân Lập) được trao bò giống.",
  " ở bản Lang vừa thoát nghèo.",
  " kể lại.",
  ".",
  ", 54 tuổi, nói.",
  " đoạt giải nhất.",
];
const ROLES = ["Trưởng ban", "Trưởng phòng", "Phó phòng", "Phó trưởng ban", "Đội trưởng", "Tổ trưởng", "Chủ nhiệm"];
/** Bodies of offices that no list holds. */
const BODIES = [
  "Tác huấn",
  "Hướng dẫn nghiệp vụ",
  "Khoa học hình sự",
  "Đào tạo lái xe",
  "Vườn ươm",
  "Hậu kỳ",
  "Từ thiện xã hội",
  "Xét nghiệm",
  "Ký sinh trùng",
  "Mua sắm công",
  "Bán hàng",
  "Vận hành lò",
];
const VERBS = ["đến thăm", "về dự lễ tại", "làm việc với lãnh đạo", "kiểm tra công trình ở", "gửi thư cho", "nhắc đến"];
const PLACES = [
  "Hà Giang",
  "Mường Lò",
  "Nậm Rốm",
  "Tân Lập",
  "Lý Sơn",
  "Đồng Hới",
  "Trần Đề",
  "Hồ Núi Cốc",
  "Cao Lãnh",
];

/** What articles say of people beside officials, and of officials without their bodies. */
export const EVERYDAY_PATTERNS: Readonly<Record<string, Pattern>> = {
  "private person": (w) =>
    w
      .say(w.random.pick(["", "Đoàn đến thăm ", "Ngôi nhà của ", "hỗ trợ cho ", "Trong đó có "]))
      .say(`${w.random.pick(WHO)} `)
      .name([], fullName(w))
      .say(w.random.pick(ENDS)),
  "office of an unlisted body": (w) =>
    w
      .say(w.random.pick(["", "Sáng 4/6, ", "Theo "]))
      .say(`${w.random.pick(ROLES)} ${w.random.pick(BODIES)} `)
      .name([], fullName(w))
      .say(w.random.pick(ENDS)),
  "office without a name": (w) =>
    w
      .say(`${w.random.pick(ROLES)} ${w.random.chance(0.4) ? `${w.random.pick(BODIES)} ` : ""}`)
      .say(`${w.random.pick(VERBS)} ${w.random.pick(PLACES)}${w.random.pick(ENDS)}`),
  "title straight behind": (w) => {
    const title: MadeTitle = { text: w.random.pick(BEHIND), body: "" };
    return w
      .say(w.random.pick(["Dự có đồng chí ", "đồng chí ", "Đ/c ", "ông ", "gặp "]))
      .name([title], fullName(w))
      .say(` ${title.text}${w.random.pick([".", ", phát biểu.", " cho biết."])}`);
  },
  "credit with its source": (w) =>
    w
      .say("Công trình sẽ xong trước Tết năm nay theo đúng kế hoạch đã được tỉnh duyệt, người dân phấn khởi.\nTheo ")
      .name([], makePenName(w.random))
      .say(w.random.pick([" (website tỉnh)", " (TTXVN)", "/Báo Tin tức", " (Dân Việt)"])),
};

const BEHIND = [
  "Phó bí thư huyện ủy",
  "Phó Chủ tịch UBND xã",
  "UVBTV Huyện ủy",
  "Chủ tịch Hội Nông dân xã",
  "Trưởng Công an xã",
  "Giám đốc Sở Y tế",
  "đại biểu Quốc hội",
  "Bí thư chi bộ",
];

/** Two syllables or more. */
function fullName(w: Writer): string {
  const name = makeName(w.random, false);
  return name.includes(" ") ? name : `Lò ${name}`;
}
