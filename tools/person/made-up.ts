import givenSyllables from "../../src/lexicon/person/given-syllables.tsv";
import surnames from "../../src/lexicon/person/surnames.tsv";
import type { Random } from "../random.js";

const rows = (tsv: string) =>
  tsv
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"));

const SURNAMES = rows(surnames).map(([name, count]) => ({ name: name!, count: Number(count) }));
const GIVEN = rows(givenSyllables).map(([name, given, middle]) => ({
  name: name!,
  given: Number(given),
  middle: Number(middle),
}));
const LISTED = new Set([...SURNAMES, ...GIVEN].flatMap(({ name }) => name.toLowerCase().split(" ")));

const ONSETS = "b c ch d đ g gi h kh l m n ng nh ph r s t th tr v x".split(" ");
const RIMES =
  "ảng ẩm ắp ấu ẹo ích ĩnh ỉu ọn óc ộng ớn ủng ụt ửng ước iểng uồn oạc oản uỳnh ằn ễ ợi ẫu ưởi uôi ạn ầy ốp út".split(
    " ",
  );
const FOREIGN_START = "Ka Mi So Thong Vi Bou An Ro Da Phet Kham Se Ju Hi Ta Mo Al El Gan Bat Er Wil Mar Jo".split(" ");
const FOREIGN_END =
  "nara som vong phet sak dov lson mura tani shi ver ton rick esh tulga bayar nen dez lio berg mann sey".split(" ");

/** A syllable that is in no name list. */
export function unlistedSyllable(random: Random): string {
  for (;;) {
    const syllable = random.pick(ONSETS) + random.pick(RIMES);
    if (!LISTED.has(syllable)) return syllable[0]!.toUpperCase() + syllable.slice(1);
  }
}

/** A person's name; `unlisted` names hold only syllables that no list knows. */
export function makeName(random: Random, unlisted: boolean): string {
  if (unlisted) {
    if (random.chance(0.15)) return makeForeign(random);
    if (random.chance(0.3)) return Array.from({ length: 4 }, () => unlistedSyllable(random)).join(" ");
    const middle = random.chance(0.4)
      ? [random.pick(["Văn", "Thị"])]
      : random.chance(0.3)
        ? [unlistedSyllable(random)]
        : [];
    return [unlistedSyllable(random), ...middle, unlistedSyllable(random)].join(" ");
  }
  const kind = random.next();
  if (kind < 0.06) return makeHighland(random);
  if (kind < 0.12) return makeHmong(random);
  if (kind < 0.15 && kind >= 0.14) return makeKhmer(random);
  if (kind < 0.14) return `Thích ${random.chance(0.2) ? "Nữ " : ""}${given(random)} ${given(random)}`;
  if (kind > 0.985) return makeSaint(random);
  const rare = random.chance(0.35);
  // Surnames that no list holds are a few in a hundred.
  const surname = random.chance(0.04)
    ? unlistedSyllable(random)
    : rare
      ? random.pick(SURNAMES).name
      : random.weighted(SURNAMES, (s) => s.count).name;
  const middles = random.weighted([0, 1, 2, 3], (n) => [0.12, 0.6, 0.23, 0.05][n]!);
  const parts = [surname];
  for (let k = 0; k < middles; k++) parts.push(random.weighted(GIVEN, (s) => s.middle + 1).name);
  parts.push(given(random));
  return parts.join(" ");
}

function given(random: Random): string {
  return random.chance(0.3) ? random.pick(GIVEN).name : random.weighted(GIVEN, (s) => s.given + 1).name;
}

function makeKhmer(random: Random): string {
  const word = () =>
    random.pick([
      "Sóc",
      "Kha",
      "Mô",
      "Ni",
      "Sà",
      "Phol",
      "Sươl",
      "Rinh",
      "Thol",
      "Sa",
      "Rương",
      "Khêo",
      "Nia",
      "Men",
      "Rat",
    ]);
  const parts = [random.pick(["Chau", "Danh", "Thạch", "Neàng", "Kim", "Sơn", "Lâm", "Men"]), word(), word()];
  while (random.chance(0.4) && parts.length < 5) parts.push(word());
  return parts.join(" ").split(" ").slice(0, 5).join(" ");
}

function makeSaint(random: Random): string {
  const saint = random.pick(["Giuse", "Phêrô", "Gioan Baotixita", "Phaolô", "Maria", "Antôn", "Đaminh", "Têrêsa"]);
  return `${saint} ${random.weighted(SURNAMES, (s) => s.count).name} ${given(random)} ${given(random)}`;
}

function makeHmong(random: Random): string {
  const middle = random.pick(["A", "Seo", "Thị", "Mí", "Páo"]);
  return `${random.pick(["Thào", "Giàng", "Vàng", "Sùng", "Mùa", "Vừ", "Lầu", "Lù", "Cứ", "Hờ", "Tráng", "Ly"])} ${middle} ${random.chance(0.5) ? given(random) : unlistedSyllable(random)}`;
}

function makeHighland(random: Random): string {
  const clan = random.pick(["Niê", "Byă", "Mlô", "Êban", "Kbuôr", "Ayun", "Kpă", "Niê Kđăm"]);
  const word = random.pick(["Bhiu", "Wơn", "Nuên", "Trang", "Suôn", "Biêr", "Hậu", "Thanh", "Ngọc", "Blăng"]);
  return random.pick([
    `Y ${word} ${clan}`,
    `H’${word} ${clan}`,
    `K’${word}`,
    `Điểu ${word}`,
    `Rơ Châm ${word}`,
    `Ksor ${word}`,
    `Siu ${word}`,
    `Rmah ${word}`,
    `A ${word}`,
    `Y ${word}`,
  ]);
}

export function makeForeign(random: Random): string {
  const word = () => random.pick(FOREIGN_START) + random.pick(FOREIGN_END);
  return random.chance(0.15) ? `${word()} ${word()} ${word()}` : `${word()} ${word()}`;
}

const PEN_NAMES = GIVEN.filter((s) => s.given + s.middle > 30);

/** A writer's name as bylines have it, often without a surname. */
export function makePenName(random: Random): string {
  const form = random.next();
  if (form < 0.08)
    return `${random.pick(PEN_NAMES).name} ${random.pick(PEN_NAMES).name} ${random.pick(PEN_NAMES).name}`;
  if (form < 0.55) return `${random.pick(PEN_NAMES).name} ${random.pick(PEN_NAMES).name}`;
  if (form < 0.8) return makeName(random, false);
  const initial = random.pick([..."ABCDĐHKLMNPQTV"]);
  return random.pick([
    `${initial}.${random.pick(PEN_NAMES).name}`,
    `${initial}. ${random.pick(PEN_NAMES).name}`,
    `${initial}.${random.pick([..."ABHLMNT"])}`,
  ]);
}
