import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isCapitalized, isInCapitals, isNumber, isWord, phrase, startsLine } from "../../scan/window.js";
import { AFTER, BEFORE, type Rank } from "./cue-kinds.js";
import { afterCue, beforeCue, isAcronym, type TitleMarks } from "./cues.js";
import { type FeatureRow, featureNumber } from "./feature-row.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules.js";
import { HIGHLAND_OPENERS, HMONG_MIDDLES, OF_MEN, OF_WOMEN, RELIGIOUS_OPENERS, THI_VAN } from "./rules-names.js";
import type { Run } from "./runs.js";

/** What the name model weighs, beside the cues before and after. The names are the rows of `name-weights.tsv`. */
const F = {
  bias: featureNumber("bias"),
  cutLeft: featureNumber("cutLeft"),
  cutRight: featureNumber("cutRight"),
  whole: featureNumber("whole"),
  cueSurname: featureNumber("cue+surname"),
  noCueNoSurname: featureNumber("nocue+nosurname"),
  cueOne: featureNumber("cue+one"),
  noCueOne: featureNumber("nocue+one"),
  cueOpensHonorific: featureNumber("cue+opensHonorific"),
  cueAllCapitals: featureNumber("cue+allCapitals"),
  allCapitalsSurname: featureNumber("allCapitals+surname"),
  titleForeign: featureNumber("title+foreign"),
  bylineNoSurname: featureNumber("byline+nosurname"),
  longFollow: featureNumber("long+follow"),
  hostTitleAfter: featureNumber("host+titleAfter"),
  titleOneLower: featureNumber("title+one+lower"),
  cueOpensPlace: featureNumber("cue+opensPlace"),
  opensPlace: featureNumber("opensPlace"),
  placeCue: featureNumber("place+cue"),
  place: featureNumber("place"),
  placeList: featureNumber("placeList"),
  cueLong: featureNumber("cue+long"),
  noCueLong: featureNumber("nocue+long"),
  acronym: featureNumber("acronym"),
  initial: featureNumber("initial"),
  hyphen: featureNumber("hyphen"),
  apostrophe: featureNumber("apostrophe"),
  crossesLine: featureNumber("crossesLine"),
  holdsHost: featureNumber("holdsHost"),
  compoundSurname: featureNumber("compoundSurname"),
  surname: featureNumber("surname"),
  noSurname: featureNumber("noSurname"),
  given: featureNumber("given"),
  noGiven: featureNumber("noGiven"),
  middle: featureNumber("middle"),
  thiVan: featureNumber("thiVan"),
  hmong: featureNumber("hmong"),
  highland: featureNumber("highland"),
  religious: featureNumber("religious"),
  allCapitals: featureNumber("allCapitals"),
  someCapitals: featureNumber("someCapitals"),
  foreign: featureNumber("foreign"),
  allForeign: featureNumber("allForeign"),
  unknown: featureNumber("unknown"),
  tiny: featureNumber("tiny"),
  opensHonorific: featureNumber("opensHonorific"),
  opensHost: featureNumber("opensHost"),
  pressCode: featureNumber("pressCode"),
  opensAgency: featureNumber("opensAgency"),
  commonSurname: featureNumber("commonSurname"),
} as const;

const byLength = (prefix: string, lengths: readonly number[]) =>
  lengths.map((length) => featureNumber(`${prefix}:${length}`));

/** `length:3`, up to 7 for all that are longer. */
const LENGTH = byLength("length", [0, 1, 2, 3, 4, 5, 6, 7]);
/** `surname:rare:3`, up to 4. */
const SURNAME: Readonly<Record<Rank, readonly number[]>> = {
  common: byLength("surname:common", [0, 1, 2, 3, 4]),
  rare: byLength("surname:rare", [0, 1, 2, 3, 4]),
  none: byLength("surname:none", [0, 1, 2, 3, 4]),
};
/** `tail:2:cue:true`, at `length * 4 + strong * 2 + known`. */
const TAIL = [0, 1, 2].flatMap((length) =>
  ["nocue:false", "nocue:true", "cue:false", "cue:true"].map((rest) => featureNumber(`tail:${length}:${rest}`)),
);
/** What of an open title's body stands right before. */
const OPEN = {
  number: featureNumber("open:number"),
  capital: featureNumber("open:capital"),
  lower: featureNumber("open:lower"),
};

/** Puts every feature of the candidate `pieces[from, to)` of a run into a row that was emptied before. */
export function candidateFeatures(
  reading: Reading,
  marks: TitleMarks,
  run: Run,
  from: number,
  to: number,
  row: FeatureRow,
): void {
  row.count = 0;
  row.add(F.bias, 1);
  const start = run.pieces[from]!.start;
  const end = run.pieces[to - 1]!.end;
  const before = beforeCue(reading, marks, start);
  const parted = before === BEFORE.byline && opensAfterCredit(reading, end);
  const after = parted ? AFTER.stop : afterCue(reading, marks, end);
  const shape = shapeFeatures(reading, run, from, to, row);
  row.add(before.plain, 1);
  row.add(after.plain, 1);
  const openLeft = from > 0 && !before.addressed && before !== BEFORE.levelPlace;
  const openRight = to < run.pieces.length && !parted;
  if (openLeft) row.add(F.cutLeft, 1);
  if (openRight) row.add(F.cutRight, 1);
  if (!openLeft && !openRight) row.add(F.whole, 1);
  const strong = before.strong || after.titled;
  if (strong && shape.surname > 0) row.add(F.cueSurname, 1);
  if (!strong && shape.surname === 0) row.add(F.noCueNoSurname, 1);
  if (strong && shape.length === 1) row.add(F.cueOne, 1);
  if (!strong && shape.length === 1) row.add(F.noCueOne, 1);
  const rank: Rank = shape.surname > 1.5 ? "common" : shape.surname > 0 ? "rare" : "none";
  row.add(SURNAME[rank][Math.min(shape.length, 4)]!, 1);
  row.add(before.byRank[rank], 1);
  row.add(after.byRank[rank], 1);
  if (shape.length <= 2) {
    const known = marks.tails.has(phrase(reading.tokens, start, end).toLowerCase());
    row.add(TAIL[shape.length * 4 + (strong ? 2 : 0) + (known ? 1 : 0)]!, 1);
  }
  if (shape.length === 1) row.add(before.one, 1);
  if (before === BEFORE.openTitle) row.add(openKind(reading, start), 1);
  if (strong && shape.honorific) row.add(F.cueOpensHonorific, 1);
  if (shape.capitals) row.add(strong ? F.cueAllCapitals : before.allCapitals, 1);
  if (shape.capitals && shape.surname > 1) row.add(F.allCapitalsSurname, 1);
  if (before.titled && shape.foreign > 0) row.add(F.titleForeign, 1);
  if (before === BEFORE.byline && shape.surname === 0) row.add(F.bylineNoSurname, 1);
  if (shape.surname > 0 && shape.length >= 3 && after === AFTER.follow) row.add(F.longFollow, 1);
  // `thành viên | Hệ sinh thái`: behind an office one capital and small letters are rather its body
  if (shape.length === 1 && after === AFTER.lower && before.strong && !before.addressed) row.add(F.titleOneLower, 1);
  if (before === BEFORE.host && after.titled) row.add(F.hostTitleAfter, 1);
  if (opensWithPlace(reading, start, end)) row.add(strong ? F.cueOpensPlace : F.opensPlace, 1);
  // a credit names whoever it is by a pen name, which may be a place's: `Ảnh: Trà Ôn`
  if (before !== BEFORE.byline && placeLike(reading, start, end)) row.add(strong ? F.placeCue : F.place, 1);
  if (before === BEFORE.comma && inPlaceList(reading, start)) row.add(F.placeList, 1);
  if (shape.length >= 5) row.add(strong ? F.cueLong : F.noCueLong, 1);
}

/** `Ảnh: Trà Ôn | Có mặt tại nhà thi đấu`: behind a credit one capital before lower case begins the next sentence. */
function opensAfterCredit(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  if (reading.startsLine(end) || reading.startsLine(end + 1) || !isCapitalized(tokens, end)) return false;
  return isWord(tokens, end) && isWord(tokens, end + 1) && !isCapitalized(tokens, end + 1);
}

interface Shape {
  readonly length: number;
  readonly surname: number;
  readonly foreign: number;
  readonly honorific: boolean;
  readonly capitals: boolean;
}

/** Name ids of a candidate's pieces, filled over and over. */
const ids: number[] = [];

function shapeFeatures(reading: Reading, run: Run, from: number, to: number, row: FeatureRow): Shape {
  const { tokens } = reading;
  const statistics = nameStatistics();
  const length = to - from;
  ids.length = 0;
  let capitals = 0;
  let foreign = 0;
  let unknown = 0;
  let letters = 0;
  for (let k = from; k < to; k++) {
    const { start, end } = run.pieces[k]!;
    const id = end === start + 1 ? reading.nameId(start) : 0;
    ids.push(id);
    if (isInCapitals(tokens, start)) capitals++;
    if (!reading.looksVietnamese(start)) foreign++;
    else if (id === 0) unknown++;
    if (isAcronym(reading, start)) row.add(F.acronym, 1);
    if (end > start + 1) row.add(pieceMark(reading, start, end), 1);
    letters += tokens.end[end - 1]! - tokens.start[start]!;
    if (k > from && startsLine(tokens, start)) row.add(F.crossesLine, 1);
    if (k > from && !statistics.givenName(id) && !statistics.middleName(id) && reading.longest(start, "nameHost"))
      row.add(F.holdsHost, 1);
  }
  row.add(LENGTH[Math.min(length, 7)]!, 1);
  const compound = statistics.compoundSurname(ids);
  const surname = compound?.weight ?? statistics.surname(ids[0]!);
  const surnameLength = compound?.length ?? 1;
  if (compound) row.add(F.compoundSurname, 1);
  if (surname > 0) row.add(F.surname, surname);
  else row.add(F.noSurname, 1);
  if (length > surnameLength) {
    const given = statistics.givenName(ids[length - 1]!);
    if (given > 0) row.add(F.given, given);
    else row.add(F.noGiven, 1);
  }
  let middle = 0;
  for (let k = surnameLength; k < length - 1; k++) middle += statistics.middleName(ids[k]!) / Math.max(1, length - 2);
  if (middle > 0) row.add(F.middle, middle);
  const word = (k: number) => reading.word(run.pieces[from + k]!.start);
  if (length >= 3 && surnameLength < length && THI_VAN.has(word(surnameLength))) row.add(F.thiVan, 1);
  if (length >= 3 && HMONG_MIDDLES.has(word(1))) row.add(F.hmong, 1);
  if (length >= 2 && HIGHLAND_OPENERS.has(word(0))) row.add(F.highland, 1);
  if (length >= 3 && RELIGIOUS_OPENERS.has(word(0))) row.add(F.religious, 1);
  if (capitals === length) row.add(F.allCapitals, 1);
  else if (capitals > 0) row.add(F.someCapitals, 1);
  if (foreign > 0) row.add(F.foreign, foreign / length);
  if (foreign === length) row.add(F.allForeign, 1);
  if (unknown > 0) row.add(F.unknown, unknown / length);
  if (letters <= 2) row.add(F.tiny, 1);
  const first = run.pieces[from]!.start;
  const honorific = reading.longest(first, "honorific") !== null && !isSurnameOng(reading, first, length);
  if (honorific) row.add(F.opensHonorific, 1);
  if (reading.longest(first, "nameHost")) row.add(F.opensHost, 1);
  if (reading.longest(first, "pressCode")?.end === run.pieces[to - 1]!.end) row.add(F.pressCode, 1);
  if (reading.longest(first, "agencyHead")) row.add(F.opensAgency, 1);
  if (surname > 1.5 && length >= 2) row.add(F.commonSurname, 1);
  return { length, surname, foreign, honorific, capitals: capitals === length };
}

/** `bà | Ông Thị Xuân Lài`: no man is called Thị, so the word of address is a surname. */
function isSurnameOng(reading: Reading, first: number, length: number): boolean {
  return length > 2 && reading.word(first) === OF_MEN && reading.word(first + 1) === OF_WOMEN;
}

/** Which mark holds a piece of several tokens together. */
function pieceMark(reading: Reading, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const mark = reading.mark(i);
    if (mark === ".") return F.initial;
    if (mark !== "" && reading.isDash(i)) return F.hyphen;
    if (/['’‘`´ʼ]/u.test(mark)) return F.apostrophe;
  }
  return F.apostrophe;
}

/** The candidate begins with a district or province, and goes on. */
function opensWithPlace(reading: Reading, start: number, end: number): boolean {
  return PLACES.some((name) => {
    const hit = reading.longest(start, name);
    return hit !== null && hit.end - hit.start > 1 && hit.end < end;
  });
}

const PLACES = ["district", "province"] as const;

/** `các xã Đông Lỗ, Mai Đình`: before the commas stands what places, streets or schools begin with. */
function inPlaceList(reading: Reading, start: number): boolean {
  const { tokens } = reading;
  let places = 0;
  for (let i = start - 2; i >= Math.max(0, start - 14); i--) {
    if (reading.owner[i]) return false;
    if (isCapitalized(tokens, i)) places++;
    else if (isWord(tokens, i) && reading.word(i) !== AND)
      return places > 0 && isCapitalized(tokens, i + 1) && reading.endingAt(i + 1, "nameHost") !== null;
    else if (!/^[,'’‘]$/u.test(reading.mark(i)) && reading.word(i) !== AND) return false;
  }
  return false;
}

/** What of an open title's body stands right before: nothing yet, a number, or words. */
function openKind(reading: Reading, start: number): number {
  if (isNumber(reading.tokens, start - 1)) return OPEN.number;
  return isCapitalized(reading.tokens, start - 1) ? OPEN.capital : OPEN.lower;
}

function placeLike(reading: Reading, start: number, end: number): boolean {
  return PLACE_LISTS.some((name) => reading.longest(start, name)?.end === end);
}

const PLACE_LISTS = ["province", "district", "country", "foreignPlace"] as const;
