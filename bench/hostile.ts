/** Texts made to be slow to read: each repeats what starts a rule, opens what nothing closes, or nearly is a record. */
export interface HostileText {
  readonly name: string;
  /** At least `length` UTF-16 units. */
  readonly make: (length: number) => string;
}

/** One piece over and over; `#` in it is a number that grows, so that no two pieces are the same. */
function repeated(name: string, piece: string): HostileText {
  return {
    name,
    make: (length) => row(length, piece.includes("#") ? (k) => piece.replaceAll("#", String(k)) : () => piece),
  };
}

function row(length: number, piece: (k: number) => string): string {
  const pieces: string[] = [];
  for (let size = 0, k = 1; size < length; k++) {
    const next = piece(k);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join("");
}

const SYLLABLES =
  "An Bình Cường Dũng Giang Hà Hùng Khánh Lan Minh Nam Phúc Quang Sơn Tâm Thảo Tuấn Vinh Xuân Yến".split(" ");
const SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Thào".split(" ");
const syllable = (k: number) => SYLLABLES[k % SYLLABLES.length]!;
/** 16 × 20 × 20 names that differ, then again. */
const personName = (k: number) =>
  `${SURNAMES[k % 16]} ${syllable(Math.floor(k / 16))} ${syllable(Math.floor(k / 320))}`;
const placeName = (k: number) => `${syllable(k)} ${syllable(Math.floor(k / 20))} ${syllable(Math.floor(k / 400))}`;
const day = (k: number) => `${(k % 28) + 1}/${(k % 12) + 1}/${1990 + (k % 40)}`;

export const HOSTILE: readonly HostileText[] = [
  // Beginnings of records that go nowhere.
  repeated("a type and no number", "Nghị quyết số "),
  repeated("types in a row", "nghị quyết nghị định chỉ thị luật thông tư "),
  repeated("half a code", "Nghị định số 30/2020/NĐ- "),
  repeated("a code with spaces", "Nghị quyết số 03 - NQ / TU của a "),
  repeated("citations that differ", "Nghị quyết số #-NQ/TU ngày 3/2/2021 của Tỉnh ủy. "),
  repeated("short citations that differ", "Nghị quyết số #, "),
  repeated("one list of numbers", "số #-NQ/TW, "),
  repeated("laws without an end", "Luật Khiếu nại và "),
  repeated("a law and its articles", "khoản # Điều # Luật Đất đai, "),
  repeated("issuers without an end", "Nghị quyết số 1 của Ban Chấp hành của Ban Thường vụ của "),
  repeated("subjects without an end", "Quyết định số 5/QĐ-UBND về việc phê duyệt về việc "),
  { name: "one subject without an end", make: (n) => `Quyết định số 5/QĐ-UBND về việc ${row(n, () => "tăng cường ")}` },
  repeated("days without a month", "ngày # "),
  repeated("one list of days", "ngày 5, 6, 7, 8, 9, "),
  { name: "days that differ", make: (n) => row(n, (k) => `ngày ${day(k)} họp, `) },
  repeated("slashes and digits", "1/2/3/4/5/6/7/"),
  repeated("clocks", "10 giờ 05 phút "),
  repeated("ranges without an end", "từ ngày 1/1 đến "),
  repeated("stages without an end", "giai đoạn 2021-"),
  repeated("periods that differ", "giai đoạn #-2030, quý III, 6 tháng đầu năm, "),
  repeated("same time last year", "cùng kỳ năm trước, 6 tháng đầu năm, hôm nay, "),
  repeated("titles in one chain", "Ủy viên Ban Thường vụ, Phó Bí thư Tỉnh ủy, Trưởng Ban Dân vận, "),
  repeated("titles without commas", "Phó Chủ tịch Phó Bí thư Phó Trưởng ban "),
  repeated("bare titles", "Bí thư Tỉnh ủy nói. "),
  repeated("honorifics", "đồng chí ông bà PGS.TS "),
  repeated("one name", "đồng chí Nguyễn Văn Nam, "),
  { name: "names that differ", make: (n) => row(n, (k) => `đồng chí ${personName(k)}, Bí thư Huyện ủy; `) },
  { name: "a list of names", make: (n) => `Các đồng chí: ${row(n, (k) => `${personName(k)}, `)}` },
  {
    name: "names and given names",
    make: (n) => row(n, (k) => `Ông ${personName(k)} nói. Đồng chí ${syllable(k)} đáp. `),
  },
  {
    name: "given names of one surname",
    make: (n) => row(n, (k) => `ông Nguyễn ${syllable(k)} ${syllable(k * 7)}, bà ${syllable(k)}, `),
  },
  repeated("bodies in one name", "Ban Chấp hành Đảng bộ Ban Thường vụ Đảng ủy "),
  repeated("heads of bodies", "Sở Ban Ủy ban Hội Đoàn Cục Vụ "),
  repeated("fields of a ministry", "Sở Nông nghiệp và Phát triển và Nông thôn và "),
  repeated("a coordination of bodies", "HĐND, UBND, UBMTTQ, "),
  repeated("bodies in brackets", "Ban Quản lý dự án (BQL) Sở Nội vụ (Sở) "),
  {
    name: "bodies that differ",
    make: (n) => row(n, (k) => `UBND huyện ${placeName(k)}, Công ty ${placeName(k + 7)}. `),
  },
  { name: "short forms of bodies", make: (n) => row(n, (k) => `Ban Dân vận Tỉnh ủy ${placeName(k)}, Ban Dân vận, `) },
  {
    name: "aliases that differ",
    make: (n) =>
      row(n, (k) => `Công ty Cổ phần ${placeName(k)} (gọi tắt là Công ty ${syllable(k)}${syllable(k * 3)}), `),
  },
  repeated("counts", "# đơn khiếu nại, "),
  repeated("counts without a unit", "tiếp nhận # "),
  repeated("breakdowns in one sentence", "tiếp 259 lượt công dân/316 người, khiếu nại 10 đơn, tố cáo 5 đơn; "),
  repeated("breakdowns and sentences", "Đã giải quyết #/# vụ việc, đạt 90,5%. Trong đó khiếu nại 10 đơn. "),
  repeated("categories without a count", "khiếu nại, tố cáo, kiến nghị, phản ánh, "),
  repeated("number words", "hai mươi ba trăm nghìn lẻ "),
  // Things that are named once and asked for again and again.
  { name: "one number and dates that differ", make: (n) => row(n, (k) => `Nghị quyết số 3 ngày ${day(k)}; `) },
  { name: "one code and dates that differ", make: (n) => row(n, (k) => `Nghị quyết số 03-NQ/TU ngày ${day(k)}; `) },
  repeated("one law of years that differ", "Luật Đất đai năm #, "),
  {
    name: "a law of two years, then without",
    make: (n) => `Luật Đất đai năm 2003, Luật Đất đai năm 2013, ${row(n, () => "Luật Đất đai, ")}`,
  },
  {
    name: "one short number of two documents",
    make: (n) => `Nghị quyết số 3-NQ/TU, Nghị quyết số 3-NQ/HU, ${row(n, () => "Nghị quyết số 3, ")}`,
  },
  {
    name: "numbers and bodies that differ",
    make: (n) => row(n, (k) => `Quyết định số ${k}/QĐ-UBND. UBND huyện ${placeName(k)} họp. `),
  },
  {
    name: "namesakes of bodies that differ",
    make: (n) => row(n, (k) => `ông Nguyễn Văn Nam, Giám đốc Công ty ${placeName(k)}; `),
  },
  { name: "ông and bà of one name", make: (n) => row(n, (k) => `${k % 2 ? "ông" : "bà"} Nguyễn Văn Nam nói, `) },
  {
    name: "one given name of many",
    make: (n) =>
      row(n, (k) => `ông ${SURNAMES[k % 16]} ${syllable(Math.floor(k / 16))}${k % 7} Nam nói. Ông Nam đáp. `),
  },
  {
    name: "names that differ, then one given name",
    make: (n) => row(n / 2, (k) => `ông ${personName(k)} nói. `) + row(n / 2, () => "Ông An đáp. "),
  },
  { name: "credits in initials", make: (n) => row(n, (k) => `Ảnh: ${personName(k)}\nẢnh: L.M\n`) },
  {
    name: "many bodies, then many counts",
    make: (n) =>
      row(n / 2, (k) => `Sở Nội vụ, UBND huyện ${placeName(k)}, `) +
      row(n / 2, (k) => `tiếp nhận ${k} đơn khiếu nại, `),
  },
  {
    name: "many periods, then many counts",
    make: (n) =>
      row(n / 2, (k) => `quý ${["I", "II", "III"][k % 3]} năm ${1990 + (k % 50)}, `) +
      row(n / 2, (k) => `tiếp nhận ${k} đơn. `),
  },
  {
    name: "many dates, then many of no year",
    make: (n) => row(n / 2, (k) => `ngày ${day(k)}, `) + row(n / 2, (k) => `ngày ${(k % 28) + 1}/3, `),
  },
  {
    name: "counts of one paragraph",
    make: (n) => row(n, (k) => `Tiếp ${k} lượt, trong đó có ${k - 1} lượt công dân, gồm ${k} người. `),
  },
  {
    name: "counts of paragraphs",
    make: (n) => row(n, (k) => `Tiếp ${k} lượt công dân.\n\nNhận ${k} đơn, trong đó:\n- Khiếu nại: ${k} đơn\n`),
  },
  {
    name: "titles of names that differ, then bare",
    make: (n) => row(n, (k) => `Bí thư Huyện ủy ${placeName(k)} ${personName(k)}; Bí thư Huyện ủy nói. `),
  },
  { name: "one surname list", make: (n) => `Ông ${row(n, (k) => `${SURNAMES[k % 16]} `)}` },
  {
    name: "organs before their body",
    make: (n) => row(n, (k) => `Ban Thường vụ, Thường trực, Đảng ủy. Đảng bộ xã ${placeName(k)}. `),
  },
  {
    name: "bodies and counts in one sentence",
    make: (n) => row(n, (k) => `UBND huyện ${placeName(k)} tiếp nhận ${k} đơn, `),
  },
  { name: "sources and counts in one sentence", make: (n) => row(n, (k) => `theo Sở Nội vụ, tiếp nhận ${k} đơn, `) },
  { name: "breakdowns in breakdowns", make: (n) => row(n, (k) => `${n - k} đơn (trong đó `) },
  { name: "parts of one total", make: (n) => `Tiếp nhận ${n * 9} đơn, trong đó có ${row(n, (k) => `${k} đơn, `)}` },
  {
    name: "periods and counts in one sentence",
    make: (n) => row(n, (k) => `quý I năm ${1990 + (k % 50)} nhận ${k} đơn, `),
  },
  // Letters, marks and lines.
  repeated("capital letters", "A"),
  repeated("capital words", "NGHỊ "),
  repeated("capitalised words", "Hoa "),
  repeated("words that differ", "a#b "),
  repeated("one letter", "a"),
  repeated("glued syllables", "mâyÔng"),
  repeated("glued sentences", "họp.Ban"),
  repeated("digits", "7"),
  repeated("digits and dots", "1.000."),
  repeated("dots", "."),
  repeated("dots and spaces", ". "),
  repeated("dashes", "- "),
  repeated("commas", ","),
  repeated("spaces", " "),
  repeated("line ends", "\n"),
  repeated("Windows line ends", "\r\n"),
  repeated("opening quotes", "“"),
  repeated("quotes in quotes", "“Đề án ‘"),
  repeated("straight quotes", 'Đề án "a '),
  repeated("a title in quotes after each type", "Đề án “Đẩy mạnh "),
  { name: "openers, then closers", make: (n) => `${"Đề án “a ".repeat(n / 18)}${"” b".repeat(n / 8)}` },
  repeated("opening brackets", "("),
  repeated("brackets in brackets", "(Sở [Ban {"),
  repeated("one token a line", "Hà\n"),
  repeated("one title a line", "Sở Nội vụ\n"),
  repeated("one stamp a line", "Thứ hai, 10:05 06/10/2022\n"),
  repeated("one heading a line", "TIN LIÊN QUAN\nBài viết khác\n"),
  repeated("one caption a line", "Ảnh: Hà Vân\n"),
  repeated("one signature a line", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"),
  repeated("one key word list a line", "Khiếu nại,Ninh Thuận,Lối đi,Đất vườn\n"),
  repeated("one address a line", "https://www.sonla.gov.vn/#\n"),
  { name: "table rows", make: (n) => row(n, (k) => `${k}\tSở Nội vụ\t${k * 3}\tđơn\t${day(k)}\n`) },
  repeated("HTML openers", "<div "),
  repeated("HTML comments", "<!--"),
  repeated("HTML entities", "&amp;&#x"),
  repeated("invisible characters", "\u200b\u00ad\u200e"),
  repeated("invisible characters in words", "n\u200bg\u00adh "),
  repeated("combining marks", "\u0301"),
  repeated("letters in pieces", "e\u0302\u0323"),
  repeated("surrogates", "\ud83d\ude00"),
  repeated("lone surrogates", "\ud800"),
  repeated("odd spaces", "\u00a0\u2003"),
  repeated("Windows-1258 read as Latin", "Nghò quyeát soá "),
  repeated("TCVN3 read as Latin", "§¹i biÓu nh©n d©n "),
  repeated("Cyrillic in between", "Ѕở Nộі vụ "),
  repeated("NUL", "\0"),
];
