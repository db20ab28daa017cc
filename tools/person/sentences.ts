import nameHosts from "../../src/lexicon/person/name-hosts.tsv";
import type { Random } from "../random.js";
import { type MadeTitle, makeTitle } from "./bodies.js";
import { EVERYDAY_PATTERNS } from "./everyday.js";
import { makeForeign, makeName, makePenName } from "./made-up.js";

/** A person in a made sentence. Offsets count UTF-16 units of its text. */
export interface MadePerson {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly titles: readonly string[];
}

export interface MadeSentence {
  readonly pattern: string;
  readonly text: string;
  readonly people: readonly MadePerson[];
  /** The bodies in it, as an agency room would mark them. */
  readonly bodies: readonly { readonly start: number; readonly end: number }[];
  /** Its names and bodies stand in no list. */
  readonly unlisted: boolean;
}

/** Writes a sentence piece by piece and notes where people and bodies stand. */
export class Writer {
  text = "";
  readonly people: { start: number; end: number; name: string; titles: string[] }[] = [];
  readonly bodies: { start: number; end: number }[] = [];

  constructor(
    readonly random: Random,
    readonly unlisted: boolean,
  ) {}

  say(words: string): this {
    this.text += words;
    return this;
  }

  name(titles: readonly MadeTitle[] = [], name = makeName(this.random, this.unlisted)): this {
    const start = this.text.length;
    this.text += name;
    this.people.push({ start, end: this.text.length, name, titles: titles.map((title) => title.text) });
    return this;
  }

  title(title: MadeTitle): this {
    if (title.body) {
      const at = this.text.length + title.text.length - title.body.length;
      this.bodies.push({ start: at, end: at + title.body.length });
    }
    this.text += title.text;
    return this;
  }

  titles(titles: readonly MadeTitle[], separator = ", "): this {
    titles.forEach((title, k) => {
      this.say(k > 0 ? separator : "").title(title);
    });
    return this;
  }
}

const VERBS = [
  "chủ trì hội nghị",
  "phát biểu",
  "nhấn mạnh ba việc cần làm",
  "cho biết",
  "yêu cầu các đơn vị vào cuộc",
  "đề nghị rà soát",
  "kết luận",
  "trao quà",
  "đã dự",
  "kiểm tra hiện trường",
  "giao các sở tham mưu",
  "tiếp thu ý kiến",
  "trình bày báo cáo",
];
/** Anything may follow a name: verbs no list holds, adverbs, numbers. */
const TAILS = [
  "lại sang tay người khác",
  "khai chỉ ký theo lệnh",
  "trước ngày 5-9",
  "hẹn quý IV xong",
  "chỉ nói một câu",
  "vẫn sáng đèn",
  "bổ sung thêm",
  "gõ cửa từng nhà",
  "thì bật khóc",
  "nêu ví dụ",
  "ngồi vào đó từ lâu",
  "chia tay đồng đội",
  "rà lại từng hồ sơ",
  "tập hợp ý kiến",
  "dạy chữ cho trẻ",
  "tính toán kỹ",
  "lo nhất việc đó",
  "lặng lẽ ra về",
  "mở hàng sớm",
  "thuê thêm thợ",
  "suốt mùa dịch",
  "hết lòng với dân",
  "liên tục gọi điện",
  "ôm con chạy",
  "tự tay viết đơn",
  "quyết giữ rừng",
  "xông vào cứu",
  "đứng ra hòa giải",
  "nhận thêm việc",
  "bấm nút khởi công",
  "ra tận nơi xem",
];
const OPENINGS = [
  "",
  "",
  "Sáng 12/5, ",
  "Tại hội nghị, ",
  "Phát biểu, ",
  "Dự có ",
  "Cùng dự có ",
  "Theo ",
  "Chủ trì có ",
];
const ADDRESS = ["đồng chí", "ông", "bà", "Đ/c", "Đồng chí", "Ông", "Bà", "Đại tá", "Thượng tá", "TS", "đ/c"];

export type Pattern = (writer: Writer) => unknown;

/** The list patterns of domain.md 4.3, by number. */
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  "1 name, titles": (w) => {
    const titles = some(w, 1, 3);
    w.say(opening(w))
      .say(`${address(w)}`)
      .name(titles)
      .say(", ")
      .titles(titles)
      .say(` ${deed(w)}.`);
  },
  "2 name – titles": (w) => {
    const titles = some(w, 1, 2);
    const dash = w.random.pick([" – ", " - ", "- ", " -"]);
    w.say(`${address(w)}`)
      .name(titles)
      .say(dash)
      .titles(titles)
      .say(` ${deed(w)}.`);
  },
  "3 title name": (w) => {
    const titles = before(w, 1, 1);
    w.say(opening(w))
      .titles(titles)
      .say(" ")
      .name(titles)
      .say(` ${deed(w)}.`);
  },
  "4 titles name": (w) => {
    const titles = before(w, 2, 3);
    w.say(opening(w))
      .titles(titles)
      .say(" ")
      .name(titles)
      .say(` ${deed(w)}.`);
  },
  "5 title - name": (w) => {
    const titles = some(w, 1, 1);
    w.titles(titles)
      .say(w.random.pick([" - ", ": ", " – "]))
      .name(titles)
      .say(` ${deed(w)}.`);
  },
  "6 name (title)": (w) => {
    const titles = some(w, 1, 1);
    w.say(`${address(w)}`)
      .name(titles)
      .say(" (")
      .titles(titles)
      .say(w.random.pick([")", ", sinh năm 1965)", ")"]));
    w.say(` ${deed(w)}.`);
  },
  "7 các đồng chí: A, T; B, T": (w) => {
    w.say(w.random.pick(["Dự có các đồng chí: ", "Cùng dự có các đồng chí: ", "Ngày 3/4, các đồng chí: "]));
    people(w, w.random.pick([2, 3, 4]), "; ", ", ");
    w.say(w.random.pick([".", " chủ trì hội nghị.", "; cùng lãnh đạo các sở, ngành."]));
  },
  "8 các đồng chí A, B được bầu làm T": (w) => {
    const titles = some(w, 1, 1);
    w.say("Các đồng chí ").name(titles).say(", ").name(titles).say(" và ").name(titles);
    w.say(w.random.pick([" được bầu làm ", " được bầu giữ chức ", " được bổ nhiệm làm "]))
      .titles(titles)
      .say(".");
  },
  "9 các T: A, B": (w) => {
    const titles = some(w, 1, 1);
    w.say(w.random.pick(["Dự có các đồng chí ", "Cùng dự có các ", "Tham dự có các "]))
      .titles(titles)
      .say(": ");
    w.name(titles)
      .say(", ")
      .name(titles)
      .say(w.random.pick([".", " cùng đại diện các sở."]));
  },
  "9 các đồng chí T: A, T; B, T": (w) => {
    const first = some(w, 1, 1);
    const [a, b] = [some(w, 1, 1), some(w, 1, 1)];
    w.say("Dự có các đồng chí ")
      .titles(first)
      .say(": ")
      .name([...first, ...a])
      .say(", ")
      .titles(a)
      .say("; ");
    w.name([...first, ...b])
      .say(", ")
      .titles(b)
      .say(".");
  },
  "10 A, T, B, T": (w) => {
    w.say("Dự buổi làm việc có ông ");
    const [a, b] = [some(w, 1, 1), some(w, 1, 1)];
    w.name(a).say(", ").titles(a).say(", bà ").name(b).say(", ").titles(b).say(".");
  },
  "11 A – T và đồng chí B – T": (w) => {
    const [a, b] = [some(w, 1, 1), some(w, 1, 2)];
    w.say("Chủ trì hội nghị có đồng chí ")
      .name(a)
      .say(" – ")
      .titles(a)
      .say(" và đồng chí ")
      .name(b)
      .say(" – ")
      .titles(b)
      .say(".");
  },
  "13 A được bầu giữ chức T": (w) => {
    const titles = some(w, 1, 1);
    w.say(`${address(w)}`).name(titles);
    w.say(w.random.pick([" được bầu giữ chức ", " được bổ nhiệm làm ", " trúng cử ", " được chỉ định giữ chức "]))
      .titles(titles)
      .say(w.random.pick([" nhiệm kỳ 2020-2025.", "."]));
  },
  "14 A từng làm T": (w) => {
    const titles = some(w, 1, 2);
    w.say(`${address(w)}`)
      .name(titles)
      .say(w.random.pick([" từng làm ", " từng giữ chức ", " (khi đó là "]));
    const bracket = w.text.endsWith("(khi đó là ");
    w.titles(titles).say(bracket ? ") nhớ lại." : ".");
  },
  "15 caption": (w) => {
    const titles = some(w, 1, 1);
    w.say(`${address(w)}`)
      .name(titles)
      .say(w.random.pick([" (bìa phải), ", ", "]))
      .titles(titles)
      .say(" trao quà cho bà con. Ảnh: ");
    w.name([], makePenName(w.random));
  },
  "16 signature": (w) => {
    const title = { text: w.random.pick(["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]), body: "" };
    w.say(w.random.pick(["TM. ỦY BAN NHÂN DÂN\n", "KT. CHỦ TỊCH\n", ""]))
      .titles([title])
      .say("\n")
      .name([title]);
  },
  "17 title name, quoted": (w) => {
    const titles = before(w, 1, 1);
    w.say("“Việc này phải xong trong tháng”, ").titles(titles).say(" ").name(titles).say(" nói.");
  },
};

/** Sentences that hold no titles, or no people, for the name model only. */
export const PLAIN_PATTERNS: Readonly<Record<string, Pattern>> = {
  ...EVERYDAY_PATTERNS,
  villager: (w) =>
    w
      .say(w.random.pick(["Ông ", "Bà ", "Chị ", "Anh ", "Theo bà ", "Gia đình ông "]))
      .name()
      .say(
        w.random.pick([
          ", trú tại thôn 3, kể lại chuyện cũ.",
          " (xóm 4) hỏi về giá đất.",
          " nuôi 30 đàn ong.",
          ", 62 tuổi, nói: “Mừng lắm”.",
        ]),
      ),
  short: (w) =>
    w
      .say(w.random.pick(["Theo ông ", "Đồng chí ", "bà ", "Ông "]))
      .name([], makeName(w.random, false).split(" ").at(-1))
      .say(` ${deed(w)}.`),
  "title, short": (w) => later(w, ["theo Bộ trưởng ", "Bí thư ", "Chủ tịch ", "Phó Thủ tướng "]),
  "title, no name": (w) =>
    w
      .say(w.random.pick(["Trưởng Ban ", "Giám đốc ", "Chủ tịch ", "Phó Trưởng phòng ", "Bí thư "]))
      .say(
        w.random.pick([
          "Chỉ đạo họp.",
          "Quản lý dự án.",
          "Tổng hợp tin.",
          "Ghi chép.",
          "Cảnh sát giao thông.",
          "Đối ngoại.",
          "Hành chính.",
          "Kế toán.",
        ]),
      ),
  commune: (w) =>
    w
      .say(opening(w))
      .say(
        w.random.pick([
          "Chủ tịch UBND xã ",
          "Bí thư Đảng ủy xã ",
          "Chủ tịch UBND phường ",
          "Trưởng Công an xã ",
          "lãnh đạo UBND xã ",
          "Phó Chủ tịch HĐND xã ",
        ]),
      )
      .say(
        w.random.pick([
          "Tân Lập",
          "An Phước",
          "Hồng Quang",
          "Trần Phú",
          "Vĩnh Hải",
          "Na Cô Sa",
          "Đông Lỗ",
          "Mai Đình",
          "Lê Lợi",
          "Bình An",
          "Hòa Tiến",
          "Cổ Linh",
          "Vàng Đán",
          "Phong Phú",
          "Hà Lan",
          "Tô Hiệu",
          "Lý Nhơn",
          "Lê Minh Xuân",
          "Phạm Văn Cội",
          "Nguyễn Huệ",
          "Đặng Sơn",
          "Bùi La Nhân",
          "Thạch Kim",
          "Cao Xá",
        ]),
      )
      .say(` ${deed(w)}.`),
  label: (w) =>
    w.say(
      w.random.pick([
        "Ghi chú: ",
        "Căn cứ ",
        "Cảnh báo: ",
        "Thứ tư, 7/10. ",
        "Ảnh: Internet. ",
        "Con cái, ",
        "Tăng Ni, Phật tử ",
        "Giám đốc thẩm, ",
        "BAN BIÊN TẬP ",
        "TỔ TIN HỌC ",
        "Số hóa. ",
      ]),
    ),
  cell: (w) => w.say("| Người ký | ").name([], makeName(w.random, false)).say(" |\n| Cơ quan | Bộ Y tế |"),
  places: (w) =>
    w
      .say(
        `ở các ${w.random.pick(["xã", "phường", "thôn", "huyện", "chùa"])} ${makeName(w.random, false)}, ${makeName(w.random, false).split(" ").slice(0, 2).join(" ")}`,
      )
      .say(w.random.pick([" còn khó khăn.", " và một số nơi.", ".", ", tỉnh Nghệ An."])),
  rank: (w) =>
    w
      .say(w.random.pick(["Đại tá ", "Hòa thượng ", "luật sư ", "TS ", "PGS.TS "]))
      .name()
      .say(` ${deed(w)}.`),
  appoint: (w) =>
    w
      .say(w.random.pick(["Hội đồng nhân dân bầu ", "Ban Bí thư điều động ", "cảm ơn ", "thay ông "]))
      .name()
      .say("."),
  envoy: (w) =>
    w
      .say(w.random.pick(["Thủ tướng Lào ", "Đại sứ Nhật Bản ", "Tổng thống Mông Cổ ", "Ngoại trưởng Nga "]))
      .name([], makeForeign(w.random))
      .say(" đến thăm."),
  foreigner: (w) =>
    w
      .say(w.random.pick(["ông ", "bà ", "gặp ", ""]))
      .name([], makeForeign(w.random))
      .say(" cho biết."),
  byline: (w) =>
    w
      .say("Công trình sẽ xong trước Tết năm nay theo đúng kế hoạch đã được tỉnh duyệt, người dân phấn khởi.\n")
      .name([], makePenName(w.random)),
  bylines: (w) =>
    w
      .say(w.random.pick(["Tin, ảnh: ", "Bài, ảnh: ", "Thực hiện: ", "(Ảnh: "]))
      .name([], makePenName(w.random))
      .say(w.random.pick([" - ", ", "]))
      .name([], makePenName(w.random)),
  glued: (w) =>
    w
      .say("Đoàn đã ghi nhận những kết quả mà xã đạt được trong năm qua và chúc bà con gặp nhiều may mắn.")
      .name([], makePenName(w.random)),
  street: (w) => namesake(w),
  school: (w) => namesake(w),
  "quoted work": (w) =>
    w.say(
      `Ngày hội “Thắp sáng ước mơ ${makeName(w.random, false)}” ${w.random.pick(["diễn ra chiều 19/5", "khai mạc", "thu hút 300 em"])}.`,
    ),
  place: (w) =>
    w
      .say(w.random.pick(["Tại ", "ở ", "Huyện ", "xã ", "đi ", "tỉnh ", ""]))
      .say(
        w.random.pick([
          "Lý Sơn",
          "Mai Châu",
          "Vũ Quang",
          "Trần Đề",
          "Cao Bằng",
          "Hà Giang",
          "Lương Sơn",
          "Đinh Văn",
          "Phan Thiết",
          "Hồ Xá",
          "Tô Hiệu",
        ]),
      )
      .say(w.random.pick([" đón 12 nghìn khách.", ", mưa to.", " và các huyện lân cận.", " phấn đấu lên thị xã."])),
  heading: (w) =>
    w.say(
      w.random.pick([
        "Kim ngạch xuất khẩu tăng mạnh.",
        "Lương tối thiểu vùng tăng 6%.",
        "Phòng, chống thiên tai.",
        "Cao điểm ra quân.",
        "Đặng có chỗ ở.",
        "Hội nghị Trung ương 4.",
        "Chu trình xử lý hồ sơ.",
        "Mai, Đoàn về thăm xã.",
        "Quốc hội khóa XV.",
        "Đảng bộ tỉnh Sơn La.",
        "Hà thành đón Tết.",
        "Trương trình học.",
        "Sở Nội vụ, Sở Xây dựng.",
        "Luật Đất đai năm 2024.",
        "Nghị quyết Đại hội Đảng.",
        "Thông báo số 3.",
        "Kế hoạch Phát triển Du lịch.",
        "Ngày hội Đại đoàn kết.",
        "Trung tâm Văn hóa.",
        "Mặt trận Tổ quốc.",
      ]),
    ),
};

function some(w: Writer, least: number, most: number): MadeTitle[] {
  const count = least + w.random.below(most - least + 1);
  const titles: MadeTitle[] = [];
  while (titles.length < count) {
    const title = makeTitle(w.random, w.unlisted && w.random.chance(0.5));
    if (titles.every((other) => other.text !== title.text)) titles.push(title);
  }
  return titles;
}

/**
 * Titles right before a name. Where both the last body and the name are in no list and nothing stands between, nobody
 * could part them: there the last body is a listed one.
 */
function before(w: Writer, least: number, most: number): MadeTitle[] {
  const titles = some(w, least, most);
  if (w.unlisted) {
    let last = makeTitle(w.random, false);
    while (titles.some((title) => title.text === last.text)) last = makeTitle(w.random, false);
    titles[titles.length - 1] = last;
  }
  return titles;
}

function people(w: Writer, count: number, between: string, mark: string): void {
  for (let k = 0; k < count; k++) {
    const titles = some(w, 1, 2);
    w.say(k > 0 ? between : "")
      .name(titles)
      .say(mark)
      .titles(titles);
  }
}

const HOSTS = nameHosts.split("\n").slice(1).filter(Boolean);

/** A street, a school, a ship that bears a person's name. */
function namesake(w: Writer): void {
  const host = w.random.pick(HOSTS);
  const lead = w.random.pick(["", "Sáng 12/5, ", "gần ", "Lễ khai giảng ở ", "đoạn qua ", "tuyến ", "Số 15 "]);
  w.say(lead)
    .say(lead === "" ? host[0]!.toUpperCase() + host.slice(1) : host)
    .say(` ${makeName(w.random, false)}`);
  w.say(
    w.random.pick([
      " bị ngập.",
      ", phường 3.",
      " vừa khánh thành.",
      " được tu sửa.",
      ".",
      ", quận 5, TP.HCM",
      " và các nơi khác.",
      " (phường 2) bị phạt.",
      `, ${deed(w)}.`,
      ` ${deed(w)}.`,
    ]),
  );
}

/** A name cut short, mostly behind the full one. */
function later(w: Writer, leads: readonly string[]): void {
  const name = makeName(w.random, false);
  if (w.random.chance(0.75))
    w.say(`${address(w)}`)
      .name([], name)
      .say(` ${deed(w)}. `);
  w.say(w.random.pick(leads))
    .name([], name.split(" ").at(-1))
    .say(` ${deed(w)}.`);
}

function deed(w: Writer): string {
  return w.random.pick(w.random.chance(0.4) ? TAILS : VERBS);
}

function opening(w: Writer): string {
  return w.random.pick(OPENINGS);
}

function address(w: Writer): string {
  return w.random.chance(0.12) ? "" : `${w.random.pick(ADDRESS)} `;
}

/** One sentence of a pattern. */
export function makeSentence(random: Random, pattern: string, unlisted: boolean): MadeSentence {
  const writer = new Writer(random, unlisted);
  (PATTERNS[pattern] ?? PLAIN_PATTERNS[pattern])!(writer);
  return { pattern, text: writer.text, people: writer.people, bodies: writer.bodies, unlisted };
}

/** The same sentence in capitals: headlines, signature blocks, lists on posters. */
export function inCapitals(made: MadeSentence): MadeSentence {
  return {
    ...made,
    text: made.text.toUpperCase(),
    people: made.people.map((person) => ({
      ...person,
      name: person.name.toUpperCase(),
      titles: person.titles.map((title) => title.toUpperCase()),
    })),
  };
}
