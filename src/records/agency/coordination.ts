import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, markAt, startsLine, wordsAt } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { behindLetters } from "./letters.js";
import { readArea } from "./read-area.js";
import type { Area, Reading } from "./reading.js";
import { SEAT, WHOLE_PARTY } from "./rules-boards.js";
import { DIRECTLY, UNDER } from "./rules-names.js";
import { SET_WORDS } from "./rules-units.js";
import {
  AND_WORDS,
  COUNCIL_BOARDS,
  COUNCIL_PARTS,
  COUNCILS,
  LEADER_WORDS,
  MEMBER,
  OF,
  PLURALS,
  RANK,
  REGION,
} from "./rules-words.js";
import { isTitled } from "./titled.js";

/**
 * Completes readings that share the place or the committee of the one to their right.
 *
 *     Đảng ủy, HĐND, UBND ┃xã Bình Thanh┃        Ban Tuyên giáo, Ban Dân vận ┃Tỉnh ủy┃
 *
 * Readings are in text order and do not overlap.
 */
export function completeCoordinations(doc: Doc, readings: readonly Reading[]): Reading[] {
  const done: Reading[] = new Array(readings.length);
  for (let k = readings.length - 1; k >= 0; k--) {
    const shared = areaOfSet(doc, readings[k]!);
    if (shared) {
      done[k] = { ...readings[k]!, area: shared, level: shared.level, state: "full" };
      continue;
    }
    const owner = k + 1 < readings.length ? ownerOf(doc, readings[k]!, done[k + 1]!) : null;
    const right = k + 1 < readings.length && isJoinedTo(doc, readings[k]!, readings[k + 1]!) ? done[k + 1]! : null;
    done[k] = owner
      ? { ...readings[k]!, owner, level: levelUnder(readings[k]!, owner), branch: branchUnder(readings[k]!, owner) }
      : right
        ? completeFrom(readings[k]!, right)
        : readings[k]!;
  }
  return done;
}

/**
 * `Ban Dân tộc ┃của Hội đồng nhân dân tỉnh┃`: a board of the council, not of the administration. A part is what its
 * whole is.
 */
function branchUnder(left: Reading, owner: Reading): Reading["branch"] {
  if (isOffice(left) || isDepartment(left)) return owner.branch;
  return left.branch === "government" && owner.branch === "assembly" ? owner.branch : left.branch;
}

function levelUnder(left: Reading, owner: Reading): Reading["level"] {
  return isDepartment(left) ? left.level : owner.level;
}

/** Longest set between a body and the place it shares with it, in tokens. */
const MAX_SET = 12;

/** `MTTQ và các tổ chức chính trị - xã hội ┃huyện┃`: the place at the end of the set is the body's too. */
function areaOfSet(doc: Doc, { end, area, parent, level, head }: Reading): Area | null {
  if (area !== null || parent !== null || level !== null || head.fields.tail !== "A") return null;
  const { tokens } = doc;
  if (!AND_WORDS.has(lowerText(doc.tokens, end)) || !PLURALS.has(lowerText(doc.tokens, end + 1))) return null;
  for (let token = end + 2; token < Math.min(tokens.count, end + MAX_SET); token++) {
    const mark = markAt(tokens, token);
    if (startsLine(tokens, token) || [".", ";", ":"].includes(mark)) return null;
    if (mark === "," && !SET_WORDS.has(lowerText(tokens, token + 1))) return null;
    if (doc.hits.longest(token, "levelWord") === null || lowerText(doc.tokens, token - 1) === RANK) continue;
    const found = readArea(doc, token, null, false);
    if (found && !found.set) return found;
  }
  return null;
}

/** `Ban Pháp chế ┃của┃ HĐND tỉnh`: two bodies, the first where the second is. */
function ownerOf(doc: Doc, left: Reading, right: Reading): Reading | null {
  if (left.area !== null || left.parent !== null || left.state === "open") return null;
  if ((isOfficeOf(left, right) || isDepartmentOf(left, right)) && isBehindItsPart(doc, left, right)) return right;
  if (left.level === "central") return null;
  if (isBoardOf(doc, left, right) || isHeadsCommittee(doc, left, right)) return right;
  if (isSeatOn(doc, left, right)) return right.owner ?? right;
  if (isSeatBeforeOffice(doc, left, right)) return right.parent;
  // `Hội đồng tư vấn Kinh tế ┃thuộc┃ Ủy ban MTTQ tỉnh`
  const part = left.branch === "front" && right.branch === "front" ? belongs(doc, left.end) : 0;
  if (part > 0 && right.start === left.end + part) return right;
  if (right.start !== left.end + 1 || lowerText(doc.tokens, left.end) !== OF) return null;
  return right;
}

/** `Phòng An ninh nội địa, Công an tỉnh`: an office and the body it is of. */
function isOfficeOf(left: Reading, right: Reading): boolean {
  const { middle } = right.head.fields;
  // `Phòng CSGT, Công an các xã …`: a province's office is none of a commune's
  if (left.level === "province" && right.level === "commune") return false;
  return isOffice(left) && middle !== "team" && left.head.fields.middle !== middle && right.level !== null;
}

function isOffice({ head }: Reading): boolean {
  return head.fields.middle === "division" || head.fields.middle === "team";
}

/**
 * `Cục Tổ chức cán bộ (Bộ Công an)`, `Vụ Địa phương II, Ủy ban Kiểm tra Trung ương`: of more than a ministry of the
 * government.
 */
function isDepartmentOf(left: Reading, right: Reading): boolean {
  return isDepartment(left) && !isDepartment(right) && right.level === "central" && left.branch !== right.branch;
}

/** A `Cục` or a `Vụ`. */
function isDepartment({ head: { fields } }: Reading): boolean {
  return fields.level === "central" && fields.middle === "run" && fields.tail!.includes("B");
}

/**
 * The whole stands behind `thuộc` or `của`, in brackets, or, of the police or in somebody's title, behind a comma or a
 * dash.
 */
function isBehindItsPart(doc: Doc, left: Reading, right: Reading): boolean {
  const { tokens } = doc;
  const mark = markAt(tokens, left.end);
  const from = mark === "(" ? left.end + 1 : left.end;
  if (right.start === from + belongs(doc, from)) return mark !== "(" || markAt(tokens, right.end) === ")";
  if (right.start !== left.end + 1 || (mark !== "," && mark !== "-" && mark !== "–")) return false;
  // an office of the police and a force of theirs are no row of two
  return isTitled(doc, left.start) || (left.branch === "military" && right.branch === "military");
}

/** How many words say whose the part before them is: `thuộc`, `trực thuộc`, `của`. */
function belongs({ tokens }: Doc, token: number): number {
  const first = lowerText(tokens, token);
  if (first === DIRECTLY) return lowerText(tokens, token + 1) === UNDER ? 2 : 0;
  return first === UNDER || first === OF ? 1 : 0;
}

/** `Ban Pháp chế, ┃HĐND tỉnh┃`: a board and its council, parted by a comma. */
function isBoardOf(doc: Doc, left: Reading, right: Reading): boolean {
  if (markAt(doc.tokens, left.end) !== "," || right.start !== left.end + 1) return false;
  return left.head.fields.tail!.includes("H") && right.branch === "assembly" && COUNCILS.has(right.head.fields.name!);
}

/** Longest way from a seat to the office that says whose it is, and from the words that open it, in tokens. */
const MAX_SEAT = 24;
const MAX_SEAT_LEAD = 8;

/**
 * `tham gia ┃Ban Chấp hành┃, ┃Ban Thường vụ┃ và giữ chức Bí thư ┃Huyện ủy Yên Định┃`: the organs are that committee's.
 */
function isSeatOn(doc: Doc, left: Reading, right: Reading): boolean {
  const { tokens } = doc;
  if (!isBareOrgan(left) || right.branch !== "party" || right.start - left.end > MAX_SEAT) return false;
  const row = isBareOrgan(right) && right.owner !== undefined;
  const { tail, alone } = right.head.fields;
  const committee = tail!.startsWith("A") || (alone === "yes" && right.level === "central");
  const office = right.state === "full" && committee && isTitled(doc, right.start);
  if (!row && !office) return false;
  for (let token = left.end; token < right.start; token++)
    if (startsLine(tokens, token) || [".", ";"].includes(markAt(tokens, token))) return false;
  for (let token = left.start - SEAT.length; token >= Math.max(0, left.start - MAX_SEAT_LEAD); token--)
    if (wordsAt(tokens, token, SEAT)) return true;
  return false;
}

/**
 * `Ủy viên ┃Ban Thường vụ┃, Trưởng ┃Ban Tuyên giáo Tỉnh ủy┃`: who heads a committee's board sits on that committee's
 * organ.
 */
function isSeatBeforeOffice(doc: Doc, left: Reading, right: Reading): boolean {
  if (!isBareOrgan(left) || lowerText(doc.tokens, left.start - 1) !== MEMBER) return false;
  if (right.branch !== "party" || right.parent === null || right.parent.level === null) return false;
  return right.head.fields.alone !== "organ" && isNextOffice(doc, left, right);
}

function isBareOrgan({ head, state, branch }: Reading): boolean {
  return branch === "party" && state === "bare" && head.fields.tail!.startsWith("P");
}

/** Longest office between a committee and the body of the same person: `, Phó Chủ tịch Thường trực `. */
const MAX_OFFICE = 7;

/**
 * `Bí thư Đảng ủy, Chủ tịch ┃UBND xã Sao Vàng┃`, `Bí thư Đảng ủy, Chính ủy ┃Quân khu 5┃`: the committee is that body's.
 */
function isHeadsCommittee(doc: Doc, left: Reading, right: Reading): boolean {
  if (left.branch !== "party" || left.area !== null || !isTitled(doc, left.start)) return false;
  if (right.state !== "full" || !isNextOffice(doc, left, right)) return false;
  if (left.level === "district") return right.area?.level === "district" && right.area.name !== null;
  if (left.head.fields.middle !== "party?" || left.state !== "bare") return false;
  return right.branch === "military" || right.branch === "other" || right.area?.level === "commune";
}

/** `…, Trưởng ┃`, `… - Phó Chủ tịch Thường trực ┃`: the next office of the same person stands between two bodies. */
function isNextOffice(doc: Doc, left: Reading, right: Reading): boolean {
  if (right.start - left.end > MAX_OFFICE || !isTitled(doc, right.start)) return false;
  const mark = markAt(doc.tokens, left.end);
  if (mark !== "," && mark !== "-" && mark !== "–") return false;
  for (let token = left.end + 1; token < right.start; token++) if (markAt(doc.tokens, token) !== "") return false;
  return true;
}

/**
 * Nothing but a joint stands between, or parts of the council to the right: `Thường trực HĐND, ┃các Ban┃ HĐND tỉnh`.
 */
function isJoinedTo(doc: Doc, left: Reading, right: Reading): boolean {
  if (areJoined(doc, left.end, right.start)) return true;
  if (left.branch !== "assembly" || right.branch !== "assembly" || right.start - left.end > MAX_PARTS) return false;
  if (markAt(doc.tokens, left.end) !== "," && !AND_WORDS.has(lowerText(doc.tokens, left.end))) return false;
  for (let token = left.end + 1; token < right.start; token++)
    if (markAt(doc.tokens, token) !== "," && !isPartOfCouncil(lowerText(doc.tokens, token))) return false;
  return true;
}

function isPartOfCouncil(word: string): boolean {
  return COUNCIL_PARTS.has(word) || LEADER_WORDS.has(word);
}

/** Longest row of parts of a council: `, các Ban, các Tổ đại biểu `. */
const MAX_PARTS = 8;

/** Longest joint: `, lãnh đạo `. */
const MAX_JOINT = 4;

/** Only a comma, a dash, a slash, `&` or `và` stands between. */
export function areJoined(doc: Doc, from: number, to: number): boolean {
  if (to === from) return stackedHeadings(doc, from);
  const first = behindLetters(doc, from);
  if (to - first > MAX_JOINT) return false;
  for (let token = first; token < to; token++) {
    const mark = markAt(doc.tokens, token);
    if ([",", "-", "–", "/", "&"].includes(mark)) continue;
    if (token > first && LEADER_WORDS.has(lowerText(doc.tokens, token))) continue;
    if (!AND_WORDS.has(lowerText(doc.tokens, token))) return false;
  }
  return true;
}

/** Two headings in capitals, one above the other, share the place of the lower. */
function stackedHeadings({ tokens }: Doc, token: number): boolean {
  return startsLine(tokens, token) && isAllCapitals(tokens, token) && isAllCapitals(tokens, token - 1);
}

/** `┃Thường trực Đảng ủy┃, HĐND, UBND xã`: an organ of the committee of the place at the row's end. */
function isOrganOfUnnamed({ branch, area, parent }: Reading): boolean {
  return branch === "party" && area === null && parent !== null && parent.level === null && parent.state === "bare";
}

function completeFrom(left: Reading, right: Reading): Reading {
  const { fields } = left.head;
  if (isOrganOfUnnamed(left) && right.area?.level === "commune") return { ...left, owner: right, level: right.level };
  if (left.area !== null || left.parent !== null) return left;
  const tail = fields.tail!;
  const committee = committeeOf(right);
  if (tail.startsWith("P") && committee !== null)
    return {
      ...left,
      // `Ban Chấp hành Đảng bộ, Ban Thường vụ ┃Đảng ủy xã A┃`
      core: WHOLE_PARTY.test(left.core) ? left.core : `${left.core} ${committee.core}`,
      area: committee.area,
      parent: committee,
      level: committee.level,
      state: "full",
    };
  if (
    fields.middle === "party?" &&
    left.end === left.start + 2 &&
    right.branch === "military" &&
    right.state === "full"
  )
    return {
      ...left,
      core: `${left.core} ${wholeOf(right).core}`,
      area: right.area,
      level: right.level,
      state: "full",
    };
  const region = regionOf(right);
  if (region !== "" && tail.includes("K") && left.state === "open")
    return { ...left, core: left.core + region, state: "full" };
  if (right.area === null || fields.level !== "" || !/[AaH]/u.test(tail)) return left;
  if (left.state === "full" && fields.alone !== "yes" && fields.alone !== "front") return left;
  const board = tail.includes("H") || (COUNCIL_BOARDS.has(left.core) && right.parent?.branch === "assembly");
  const council = board ? right.parent : null;
  const core = council ? `${left.core} ${council.core}` : left.core;
  const branch = council?.branch ?? left.branch;
  return { ...left, core, branch, parent: council, area: right.area, level: right.area.level, state: "full" };
}

/** `VKSND và TAND ┃khu vực 6┃`: the region behind its head, which is no place. */
function regionOf({ head, core, area }: Reading): string {
  const at = core.indexOf(` ${REGION.join(" ")} `);
  return head.fields.tail!.includes("K") && area === null && at > 0 ? core.slice(at) : "";
}

/** `Đảng ủy, Ban Giám đốc ┃Công an tỉnh┃`: a board of directors is not what the committee is of. */
function wholeOf(right: Reading): Reading {
  return right.head.fields.tail!.includes("S") && right.parent !== null ? right.parent : right;
}

/** The committee an organ belongs to, or the committee itself. */
function committeeOf(reading: Reading): Reading | null {
  if (reading.branch !== "party") return null;
  if (reading.parent !== null) return reading.parent;
  return reading.head.fields.tail === "A" ? reading : null;
}
