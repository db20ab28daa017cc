import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import type { Hit } from "../../scan/hits.js";
import { isAllCapitals, isCapitalized, isGlued, isInCapitals, isNumber, isWord } from "../../scan/window.js";
import { looksVietnamese } from "../../tokens/syllable.js";
import { TokenFlag, tokenText } from "../../tokens/tokens.js";
import type { Reading } from "./reading.js";
import { HEADING_NUMBER, LOWER_PAIRS, NAME_OPENERS, NAME_PARTICLES, SENTENCE_OPENERS } from "./rules-names.js";

/** One syllable of a name, with what is glued to it: `Nguyễn`, `H’Trang`, `Jun-ho`, `Đ.`. In tokens. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Words with a capital in a row, among which names are looked for. */
export interface Run {
  readonly pieces: readonly Piece[];
}

/** Longest run read at once; a longer row of capitals (a headline) is read in several. */
const MAX_PIECES = 12;

/**
 * All rows of capital words outside of other mentions and titles.
 *
 *     đồng chí [Y Thanh Hà Niê Kđăm], Ủy viên …      bà [H’Trang Mlô]      Ảnh: [Đ.Linh]
 */
export function readRuns(reading: Reading, blocked: Uint8Array): Run[] {
  const { tokens } = reading.doc;
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.count) {
    if (blocked[i] || !isCapitalized(tokens, i) || reading.isBoilerplate(i) || numbersHeading(reading, i)) {
      i++;
      continue;
    }
    if ((!blocked[i + 1] && opensBeforeName(reading, i)) || endsNumber(reading, i)) {
      i++;
      continue;
    }
    const pieces: Piece[] = [];
    let next = i;
    while (pieces.length < MAX_PIECES) {
      const end = pieceEnd(reading, blocked, next, pieces.length > 0);
      if (end < 0 || isSaidAgain(reading, pieces, next)) break;
      pieces.push({ start: next, end });
      next = end;
      if (breaksAfter(reading, next) || isDegree(reading, next - 1)) break;
    }
    // a copy: a list that was pushed to keeps room for sixteen more, and there are as many runs as names and headings
    if (pieces.length > 0) runs.push({ pieces: pieces.slice() });
    i = pieces.length > 0 ? next : Math.max(i + 1, reading.longest(i, "pressCode")?.end ?? 0);
  }
  return runs;
}

/** `Đăng kiểm 50-05┃V┃ Lê Tám`, `xe 51┃A┃`: the letter of a number opens no name. */
function endsNumber({ doc: { tokens } }: Reading, token: number): boolean {
  const letter = tokens.end[token]! - tokens.start[token]! === 1;
  return letter && token > 0 && isNumber(tokens, token - 1) && isGlued(tokens, token);
}

/**
 * `┃Riêng┃ Mai Thị Tiến bị …`, `┃Khi┃ Trương tới cổng`: a word with the capital of its sentence, and a name behind it.
 */
export function opensBeforeName(reading: Reading, token: number): boolean {
  const { tokens, sentences } = reading.doc;
  if (token < 0 || !NAME_OPENERS.has(reading.word(token)) || isAllCapitals(tokens, token)) return false;
  if (!isCapitalized(tokens, token + 1) || reading.startsLine(token + 1)) return false;
  return reading.startsLine(token) || sentences[reading.sentence(token)] === token;
}

/** `Riêng | Mai Thị Tiến`, `Nếu | Peirce`; not `Theo | Đại Việt sử ký`. */
export function mayBeSurname(reading: Reading, token: number): boolean {
  if (reading.longest(token, "district") !== null || reading.longest(token, "province") !== null) return false;
  return nameStatistics().surname(reading.nameId(token)) > 0 || !reading.looksVietnamese(token);
}

/** `I. MỤC ĐÍCH`, `B. PHƯƠNG HƯỚNG`: the number of a heading in capitals, no initial: `V. HÙNG` has one word more. */
export function numbersHeading(reading: Reading, token: number): boolean {
  const { tokens } = reading.doc;
  if (!reading.startsLine(token) || reading.mark(token + 1) === "") return false;
  if (!HEADING_NUMBER.test(reading.word(token))) return false;
  const shouts = (i: number) => isWord(tokens, i) && isAllCapitals(tokens, i);
  return shouts(token + 2) && shouts(token + 3) && !reading.startsLine(token + 3);
}

/** `ĐỨC TÀI⏎ | ĐỨC TÀI`: the line below says the same words: one name twice. */
function isSaidAgain(reading: Reading, pieces: readonly Piece[], token: number): boolean {
  if (pieces.length < 2 || !reading.startsLine(token)) return false;
  return pieces.every(({ start }) => reading.word(start) === reading.word(token + start - pieces[0]!.start));
}

function pieceEnd(reading: Reading, blocked: Uint8Array, token: number, inside: boolean): number {
  const { tokens } = reading.doc;
  if (token >= tokens.count || blocked[token] || !isWord(tokens, token)) return -1;
  if (inside && ((startsHeading(reading, token) && !isInInitials(reading, token)) || seamBefore(reading, token)))
    return -1;
  // `chị N.| T.L |.`: the letters of a photo from the files elsewhere
  if (opensCredit(reading, token) && !(inside && isInInitials(reading, token))) return -1;
  if (!isCapitalized(tokens, token)) {
    return inside && isParticle(reading, token) && !blocked[token + 1] ? token + 1 : -1;
  }
  return glueEnd(reading, blocked, token + 1);
}

/** `Charles | de | Gaulle`, `Ursula | von | der Leyen`: one or two small words before a capital. */
function isParticle(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (!NAME_PARTICLES.has(reading.word(token))) return false;
  if (isCapitalized(tokens, token + 1)) return true;
  return LOWER_PAIRS.has(reading.word(token), reading.word(token + 1)) && isCapitalized(tokens, token + 2);
}

/** Takes in an apostrophe and what follows it, a hyphened syllable, the full stop of an initial. */
function glueEnd(reading: Reading, blocked: Uint8Array, from: number): number {
  const { tokens } = reading.doc;
  let end = from;
  for (let k = 0; k < 3; k++) {
    const mark = reading.mark(end);
    if (mark === "" || blocked[end] || !isGlued(tokens, end) || !isWord(tokens, end + 1) || blocked[end + 1]) break;
    const glued = isGlued(tokens, end + 1);
    const length = tokens.end[end - 1]! - tokens.start[end - 1]!;
    if (/['’‘`´ʼ]/u.test(mark) && (glued || (length === 1 && isCapitalized(tokens, end + 1)))) end += 2;
    else if (reading.isDash(end) && glued && foreignHyphen(reading, end)) end += 2;
    else break;
  }
  const initial = reading.mark(end) === "." && isGlued(tokens, end) && isInitial(reading, end - 1);
  if (!initial || !isWord(tokens, end + 1) || !isCapitalized(tokens, end + 1) || reading.startsLine(end + 1))
    return end;
  // `xử phạt bà Y. | Trong văn bản …`
  return !isGlued(tokens, end + 1) && SENTENCE_OPENERS.has(reading.word(end + 1)) ? end : end + 1;
}

/** `Jun-ho`, `Cam-pu-chia`, `Jean-Pierre`, but not `Khiêm-Phó`. */
function foreignHyphen(reading: Reading, dash: number): boolean {
  const { tokens } = reading.doc;
  if (!isCapitalized(tokens, dash + 1)) return true;
  const foreign = (i: number) => !looksVietnamese(tokens.text, tokens.start[i]!, tokens.end[i]!);
  return foreign(dash - 1) && foreign(dash + 1);
}

/** One capital, or the two letters of one sound, before a full stop: `N.`, `Tr.` */
export function isInitial(reading: Reading, token: number): boolean {
  const { tokens } = reading.doc;
  if (!isCapitalized(tokens, token)) return false;
  return tokens.end[token]! - tokens.start[token]! === 1 || DIGRAPHS.has(tokenText(tokens, token));
}

const DIGRAPHS: ReadonlySet<string> = new Set(["Ch", "Gi", "Kh", "Ng", "Nh", "Ph", "Qu", "Th", "Tr"]);

/** `Ảnh:`, `BAN BIÊN TẬP`: words of a credit that are nobody's name. */
function opensCredit(reading: Reading, token: number): boolean {
  const press = reading.longest(token, "pressCode");
  return opensByline(reading, token) || (press !== null && press.end - press.start > 1);
}

/** `Ảnh:`, `Ảnh | ĐÀO TRANG.`, `Ảnh | Trọng Nhất⏎`: what stands before goes on into it no more. */
export function opensByline(reading: Reading, token: number): boolean {
  const opener = reading.longest(token, "bylineOpener");
  if (opener === null) return false;
  return reading.mark(opener.end) === ":" || shoutsBehind(reading, opener) || endsInCredit(reading, opener);
}

/** `Ảnh | ĐÀO TRANG.`: the name in capitals needs no colon. */
function shoutsBehind({ tokens }: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !isAllCapitals(tokens, start) && isWord(tokens, end) && isAllCapitals(tokens, end);
}

/** Longest row of names of a credit without a colon, in tokens. */
const MAX_CREDITED = 12;

/**
 * `… tại phiên tòa. Ảnh | Trọng Nhất⏎`, `(Ảnh | Lê Dung - Đỗ Đức)`: with no colon, nothing but names up to the end of
 * the line or the bracket.
 */
export function endsInCredit(reading: Reading, { start, end, entry }: Hit): boolean {
  const { tokens } = reading;
  const bracket = reading.mark(start - 1) === "(";
  if (entry.fields.kind !== "photo" || !isCapitalized(tokens, start) || reading.startsLine(end)) return false;
  if (!bracket && (reading.startsLine(start) || !".!?”".includes(reading.mark(start - 1) || " "))) return false;
  let syllables = 0;
  for (let i = end; i <= end + MAX_CREDITED; i++) {
    const closes = bracket ? reading.mark(i) === ")" : reading.startsLine(i);
    if (closes) return syllables > 1;
    if (reading.startsLine(i)) return false;
    if (isWord(tokens, i) && isCapitalized(tokens, i)) syllables++;
    else if (!reading.isDash(i) && !".,&/".includes(reading.mark(i) || " ")) return false;
  }
  return false;
}

/**
 * An empty line, a lost line end (`Cường|Tính cả bà`), or letters that change from an acronym to a name (`THVL Lã Tuấn
 * Khôi`).
 */
function seamBefore({ tokens }: Reading, token: number): boolean {
  if (isGlued(tokens, token) && isWord(tokens, token - 1)) return true;
  if (tokens.flags[token]! & TokenFlag.paragraphStart) return true;
  if (!isWord(tokens, token - 1) || !isInCapitals(tokens, token - 1) || isInCapitals(tokens, token)) return false;
  return tokens.end[token]! - tokens.start[token]! > 1;
}

/** `N.| Đ.C |.`: letters that are somebody's initials here, and no `đồng chí`. */
function isInInitials(reading: Reading, token: number): boolean {
  return reading.mark(token - 1) === "." && isGlued(reading.tokens, token) && isInitial(reading, token - 2);
}

/** A role, a rank or a degree opens: no name goes on into it. */
function startsHeading(reading: Reading, token: number): boolean {
  const role = reading.longest(token, "role");
  if (role && role.end - role.start > 1 && !namesIt(reading, role.end)) return true;
  if (role && isLetterRole(reading, token)) return true;
  const honorific = reading.longest(token, "honorific");
  if (!honorific) return false;
  const { tokens } = reading;
  if (honorific.end - honorific.start > 1) {
    const titles = honorific.entry.fields.kind !== "degree" && isCapitalized(tokens, honorific.end);
    return titles || !namesIt(reading, honorific.end);
  }
  return honorific.entry.fields.kind === "degree" && isAllCapitals(tokens, token) && !isAllCapitals(tokens, token - 1);
}

/** `Lê Nhị Hà | TUV`, `Lê Nhị Hà | PCT UBND xã`: the letters of an office behind a name that is not in capitals. */
function isLetterRole(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  return isAbbreviation(reading, token) && isAllCapitals(tokens, token) && !isAllCapitals(tokens, token - 1);
}

/** `TS | K’Biêr` */
function isDegree(reading: Reading, token: number): boolean {
  const hit = reading.longest(token, "honorific");
  return hit !== null && hit.end === token + 1 && hit.entry.fields.kind === "degree" && isAbbreviation(reading, token);
}

function isAbbreviation({ tokens }: Reading, token: number): boolean {
  return !looksVietnamese(tokens.text, tokens.start[token]!, tokens.end[token]!);
}

/**
 * `Hà Công Sứ`, `Nguyễn Tiến Sỹ`, `Lê Hoàng Thân`: the last word of the role or the degree has a capital too, and not
 * every letter has.
 */
function namesIt({ tokens }: Reading, end: number): boolean {
  return isCapitalized(tokens, end - 1) && !isAllCapitals(tokens, end - 1);
}

/** A word glued after a full stop opens a new sentence (`Phương.Ban Chỉ đạo`), unless an initial stands before. */
function breaksAfter(reading: Reading, token: number): boolean {
  return reading.mark(token) !== "" && !reading.isDash(token);
}
