import foreignPlaces from "../../src/lexicon/person/foreign-places.tsv";
import nameLeads from "../../src/lexicon/person/name-leads.tsv";
import type { MadeTitle } from "./bodies.js";
import { makeName, makePenName } from "./made-up.js";
import type { Pattern, Writer } from "./sentences.js";

const column = (tsv: string) =>
  tsv
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t")[0]!.split("|")[0]!);
const LEADS = column(nameLeads);
const FOREIGN = column(foreignPlaces);

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
  "name alone": (w) =>
    w
      .say(w.random.pick([w.random.pick(STORY_LEADS), leadWord(w)]))
      .name([], fullName(w))
      .say(w.random.pick(STORY_ENDS)),
  "thing alone": (w) =>
    w
      .say(w.random.pick([w.random.pick(STORY_LEADS), leadWord(w)]))
      .say(thing(w))
      .say(w.random.pick(THING_ENDS)),
  "name before a closing quote": (w) =>
    w
      .say(
        w.random.pick([
          "“Nhớ về ",
          "“Cảm ơn anh ",
          'nguoi_ky: "Thủ tướng ',
          'nguoi_ky: "',
          "“Gặp lại ",
          "“Chuyện của bà ",
        ]),
      )
      .name([], fullName(w))
      .say(w.random.pick(["”, bài viết kể.", "”.", '"\nloai_van_ban: "Nghị định"', '", ông nói.', "” đăng hôm nay."])),
  "prize named for somebody": (w) =>
    w
      .say(w.random.pick(["Giải thưởng “", 'Học bổng "', "phong trào “", "trao giải “", "Trường mang tên “", "quỹ “"]))
      .say(w.random.pick(["Tôn Đức Thắng", "Lê Hồng Phong", "Kim Đồng", "Vừ A Dính", "Nguyễn Đức Cảnh", "Trần Phú"]))
      .say(w.random.pick(["” năm nay.", '" lần thứ ba.', "”.", '" cho 20 em.'])),
  "heading in capitals": (w) =>
    w
      .say(w.random.pick(["Chương II\n", "## ", "### Mục 1. ", "ĐỀ NGHỊ CHẤP THUẬN\n", "| ", "III. ", "TÊN ", "VÀ "]))
      .say(w.random.pick(HEADINGS))
      .say(
        w.random.pick([
          "\n\nĐiều 1. Luật này quy định",
          ", QUỐC PHÒNG",
          " (1)",
          "\n1. Các đơn vị rà soát.",
          " |",
          "",
          ".",
        ]),
      ),
  "office of a small place": (w) =>
    w
      .say(w.random.pick(["", "Theo ", "Sáng nay, ", "đó là ", "“Mừng lắm”, "]))
      .say(`${w.random.pick(SMALL_OFFICES)} ${smallPlace(w)} `)
      .name([], fullName(w))
      .say(w.random.pick(ENDS)),
  "credit with its source": (w) =>
    w
      .say("Công trình sẽ xong trước Tết năm nay theo đúng kế hoạch đã được tỉnh duyệt, người dân phấn khởi.\nTheo ")
      .name([], makePenName(w.random))
      .say(w.random.pick([" (website tỉnh)", " (TTXVN)", "/Báo Tin tức", " (Dân Việt)"])),
};

/** `Có người hỏi `, `nhân chứng `: a word of the list that leads names, perhaps behind others. */
function leadWord(w: Writer): string {
  return `${w.random.pick(["", "Có người ", "họ ", "Tòa ", "những "])}${w.random.pick(LEADS)} `;
}

/** What has a capital and is nobody. */
function thing(w: Writer): string {
  const [place, other] = [w.random.pick([...PLACES, ...FOREIGN]), w.random.pick(THINGS)];
  return w.random.chance(0.5) ? place : other;
}

const THINGS = (
  "Facebook|Zalo|Samsung|Internet|Covid-19|World Cup|SEA Games|ASEAN|Biển Đông|Thông tư này|Nội quy|Phụ lục|Điều lệ|Quỹ|" +
  "Mẫu số 2|Phòng họp|Chương trình|Đảng|Nhà nước|Quốc hội|Tết|Trung thu|Nghị quyết|Luật này|Vàng SJC|Honda|Windows|" +
  "Hội nghị|Đội bóng|Euro|Vinamilk|Mekong|Champions League|Trung ương|Hiến pháp|Cách mạng|Kitô giáo|Phật giáo|Latinh|" +
  "Giải thưởng|Bộ|Sở|Đề án|Kế hoạch|Ban|Tổ|Trung tâm|Ngân hàng|Vietcombank|Google|Thế vận hội|Bắc bộ|Tây Nguyên|Á Đông"
).split("|");
/** Headings whose first word is spelled like a surname, or all of whose words are names too. */
const HEADINGS = (
  "PHẠM VI ĐIỀU CHỈNH|AN SINH XÃ HỘI|THẨM QUYỀN BAN HÀNH|CƠ QUAN|TỔ CHỨC THỰC HIỆN|CHỨC NĂNG|HÀNG HÓA XUẤT KHẨU|" +
  "HỒ SƠ DỰ THẦU|HỒ SƠ|CÔNG TÁC CÁN BỘ|MAI TÁNG PHÍ|ĐÀM PHÁN|VI PHẠM HÀNH CHÍNH|QUẢN LÝ THUẾ|KHAI THÁC KHOÁNG SẢN|" +
  "THÀNH PHỐ|DƯƠNG LỊCH|ĐỒNG PHỤC|CHU KỲ|CAO ĐỘ|LƯU TRỮ|TRƯƠNG MỤC|HOÀNG HÔN|TÔ MÀU|HÀ TẦNG|TRỊNH TRỌNG|THẠCH CAO|" +
  "VĂN HÓA|HÒA GIẢI|THÀNH LẬP|MINH BẠCH|THU CHI|HẢI QUAN|PHƯƠNG ÁN|AN TOÀN LAO ĐỘNG|BÌNH ĐẲNG GIỚI|ĐIỀU KHOẢN THI HÀNH"
).split("|");
const THING_ENDS = [
  " đang vào mùa.",
  " có 12 phần.",
  ", nơi mưa lớn nhất.",
  " vẫn thế.",
  " mất điện.",
  " rồi về.",
  " và cả nước.",
  " quy định rõ.",
  " (bản mới).",
  ".",
  ", Hà Nội.",
];

/** What stories say before somebody they name without a word of address. */
const STORY_LEADS = [
  "",
  "",
  "Khi ",
  "Còn ",
  "Sau đó, ",
  "Năm 2019, ",
  "Tối hôm ấy, ",
  "Tôi hỏi ",
  "Nhắc tới ",
  "Mọi người gọi ",
  "Từ chuyện của ",
  "Vụ ",
  "Có mặt từ sớm, ",
  "Trước cổng, ",
  "Nghe vậy, ",
  "Ai cũng biết ",
  "Lúc này ",
  "Không ngờ ",
];
const SMALL_OFFICES = [
  "chủ tịch xã",
  "Chủ tịch phường",
  "bí thư xã",
  "Phó Chủ tịch thị trấn",
  "trưởng thôn",
  "trưởng bản",
  "Trưởng ấp",
  "bí thư huyện",
  "trưởng công an xã",
];
/** A place of two syllables, some of which open names too. */
function smallPlace(w: Writer): string {
  const word = (words: string) => w.random.pick(words.split(" "));
  return `${word("Tân An Phú Long Vĩnh Đông Thanh Hòa Bình Mỹ Nậm Mường Quảng Xuân")} ${word("Hòa Lập Sơn Thành Hải Điền Khê Lộc Giang Thủy Trung Mỹ Tiến Hưng")}`;
}

const STORY_ENDS = [
  " vào tù.",
  " bật khóc.",
  " mở đầu lá thư gửi tòa soạn.",
  " ngồi lặng.",
  " bỏ đi từ năm đó.",
  ", những ngày ấy ra sao.",
  " đã chết.",
  " lấy chồng xa.",
  " chưa kịp mừng.",
  " quay lại bến cũ.",
  " thì im lặng.",
  " là ai?",
  ".",
];

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
