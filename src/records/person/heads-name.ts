import { isWord } from "../../scan/window.js";
import { type Gap, gapKind, isJoint, openEnd, opensRole } from "./gaps.js";
import { gapToName, isGivenOut } from "./given-out.js";
import type { Holder } from "./holders.js";
import { type Honorific, honorificBefore, isPlural } from "./honorifics.js";
import { lineOpening, opensAfresh } from "./lines-below.js";
import type { NameSpan } from "./names.js";
import { isHeldThen } from "./offices.js";
import type { Reading } from "./reading.js";
import { ACCORDING_TO, AIDE_ROLE, AND, NUMBER_WORD, PLURALS, SEVERAL_HOLD, WIFE, WOMANS_MIDDLE } from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** A row of titles, or one that is both. */
interface TitleRow {
  readonly first: TitleSpan;
  readonly last: TitleSpan;
}

/** `T NAME`, `T đồng chí NAME`, `T: NAME`, `T - NAME`, `T, Đại tá NAME`. */
export function headsName(reading: Reading, holder: Holder | null, row: TitleRow, name: NameSpan): boolean {
  const title = row.last;
  if (isWifeOf(reading, row.first, name)) return false;
  const honorific = honorificBefore(reading, name.start);
  const gap = gapToName(reading, title, name);
  if (gap === "" && honorific !== null && isAideOf(reading, holder, row)) return false;
  if (gap === "" || gap === "signed") return true;
  if (gap === "line") return !endsItemOf(reading, holder, row, name) && overLine(reading, title, name);
  if (gap === ":") return holder === null || !isJoint(gapKind(reading, holder.chainEnd, title.start));
  if (gap === "is") return true;
  if (gap === "holds") return isPlural(reading, title.start) || (honorific?.plural ?? false) || severalHold(title);
  if (gap === "of") return honorific !== null && (isGivenOut(reading, row.first) || goesOnGiven(reading, holder, row));
  const before = holder === null ? "far" : gapKind(reading, holder.chainEnd, title.start);
  const afterHolder = isJoint(before) && !(before === "and" && holder!.headed && honorific?.kind === "rank");
  const free = !afterHolder || holder!.dashed;
  if (gap === "paren" || gap === "dash") return free || isRankedItem(holder!, before, honorific);
  if (gap !== "," || !free || isOutOfMany(reading, title)) return false;
  return honorific === null ? isApposed(reading, row, name) : honorific.kind !== "comrade";
}

/**
 * Who holds an office told before it (`khi còn làm | T, A | đã …`), or in apposition: of a former office (`xét xử | cựu
 * Chủ tịch UBND huyện B, A | và 10 đồng phạm`), or where the office opens the sentence (`Chủ tịch Hội Luật gia tỉnh, A
 * | cho rằng …`).
 */
function isApposed(reading: Reading, { first, last }: TitleRow, name: NameSpan): boolean {
  if (isPlural(reading, first.start) || opensRole(reading, name.end + 1)) return false;
  if (isHeldThen(reading, first)) return true;
  if (name.end - name.start < 2) return false;
  if (first.status === "former" && last.status === "former") return reading.word(first.start - 1) !== ACCORDING_TO;
  const opens = reading.doc.sentences[reading.sentence(first.start)] === first.start;
  return opens && last.body !== null && isWord(reading.tokens, name.end) && !reading.startsLine(name.end);
}

/** `phu nhân | Bộ trưởng Ngoại giao Nguyễn Thị A`: the woman named behind the office is the wife of who holds it. */
function isWifeOf(reading: Reading, { start }: TitleSpan, name: NameSpan): boolean {
  if (!WIFE.test(`${reading.word(start - 2)} ${reading.word(start - 1)}`)) return false;
  for (let i = name.start + 1; i < name.end - 1; i++) if (reading.word(i) === WOMANS_MIDDLE) return true;
  return false;
}

/**
 * `giữ chức | Thư ký | ông A`, `ông X, | Trợ lý | bà B`: told of somebody before, whom the person behind is served by.
 */
function isAideOf(reading: Reading, holder: Holder | null, row: TitleRow): boolean {
  if (row.last.body !== null || !AIDE_ROLE.test(row.last.role)) return false;
  return (
    isGivenOut(reading, row.first) || (holder !== null && isJoint(gapKind(reading, holder.chainEnd, row.first.start)))
  );
}

/** `T A, | T - Đại tướng | B`: in a list of titles before names a rank goes between. */
function isRankedItem(holder: Holder, before: Gap, honorific: Honorific | null): boolean {
  return holder.headed && before === "," && honorific?.kind === "rank";
}

/** `Trong số các tân | bí thư |, ông A trẻ nhất` */
function isOutOfMany(reading: Reading, { start, fresh }: TitleSpan): boolean {
  const from = fresh ? start - 1 : start;
  return PLURALS.has(reading.word(from - 1)) && reading.word(from - 2) === NUMBER_WORD;
}

/** `bầu T đối với ông A; | T đối với bà B`, `… và | T đối với bà B`: the next office of a list that is given out. */
function goesOnGiven(reading: Reading, holder: Holder | null, { first }: TitleRow): boolean {
  const joined = reading.mark(first.start - 1) === ";" || reading.word(first.start - 1) === AND;
  if (!holder?.given || !joined) return false;
  return reading.sentence(holder.name.start) === reading.sentence(first.start);
}

/**
 * The title ends what a list says of the person before it, and the name on the next line is the next of the list.
 *
 *     A, | T⏎B, T2        A (sinh năm 1958) – | T⏎B        A: | T⏎B: T2
 *     A⏎| T⏎B⏎T2          A - T⏎| T2⏎B - T3                each on a line of its own
 */
function endsItemOf(reading: Reading, holder: Holder | null, { first }: TitleRow, next: NameSpan): boolean {
  if (holder === null || holder.headed) return false;
  const gap = gapKind(reading, holder.chainEnd, first.start);
  if (isJoint(gap)) return true;
  if (!reading.startsLine(holder.head)) return false;
  if (gap === ":") return true;
  if (gap !== "line") return false;
  const end = openEnd(reading, next.end);
  const listed = isJoint(gapKind(reading, end, end + 1));
  return listed || (holder.titles.length === 0 && reading.startsLine(end));
}

/**
 * A signature block (the title has its line, the name the next one), or a title wrapped from a name in running text.
 */
function overLine(reading: Reading, title: TitleSpan, name: NameSpan): boolean {
  const { doc } = reading;
  const signed = reading.startsLine(lineOpening(reading, title.start));
  if (!signed && opensAfresh(reading, title, name)) return false;
  const wrapped = doc.zones.at(doc.tokens.start[title.start]!) === doc.zones.at(doc.tokens.start[name.start]!);
  return signed || (wrapped && !reading.startsLine(name.end));
}

/** Deputies and members: an office that several people hold. */
export function severalHold({ role }: TitleSpan): boolean {
  return SEVERAL_HOLD.test(role.toLowerCase());
}
