import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isAllCapitals, isCapitalized, isNumber, markAt, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { branchIn, levelOf } from "./branch-and-level.js";
import { isInsideWord } from "./inside-word.js";
import { behindLetters, headOverLetters, spellOutOverLetters } from "./letters.js";
import { type Middle, spelled } from "./middle.js";
import { breaksOff, isCode, isCommonWord, isOfCommune, isOffice } from "./no-head.js";
import { readArea } from "./read-area.js";
import { closingLevel } from "./read-closing.js";
import { readMiddle } from "./read-middle.js";
import { readTail } from "./read-tail.js";
import type { Reading } from "./reading.js";
import { NUMBER_WORD } from "./rules-names.js";
import { AND, CENTRE, COMMISSION, COUNTRY_NAMES, MEMBER, NATIONAL } from "./rules-words.js";
import { isWrittenAs, spellingOf, spellOut } from "./spelling.js";
import { isHeadOfBoard, isTitled } from "./titled.js";

/** `Văn phòng Ban cán sự Đảng Bộ X`: bodies inside bodies inside bodies; names go no deeper. */
const MAX_DEPTH = 3;

/**
 * The body whose name begins at a token: head, then what the head lets follow, left to right.
 *
 *     Ban Thường vụ │ Đảng ủy │ xã Nghĩa Lâm      Sở │ Văn hóa, Thể thao và Du lịch │ Lào Cai
 *     head            parent    area              head field                          area
 *
 * Of several heads there, the first that gives one body; else an organ, else what only a coordination can complete.
 */
export function readBody(doc: Doc, token: number, depth = 0, inOffice = false): Reading | null {
  if (depth > MAX_DEPTH) return null;
  const hits = [...doc.hits.at(token, "agencyHead")].sort((a, b) => b.end - a.end || a.entry.id - b.entry.id);
  const over = headOverLetters(doc, token);
  if (over !== null) hits.unshift(over);
  if (hits.length === 0 || isInsideWord(doc, token, hits[0]!.end)) return null;
  let best: Reading | null = null;
  let longest = 0;
  for (const { end, entry } of hits) {
    if (end < longest || breaksOff(doc, token, end)) continue;
    if (isCommonWord(doc, token, end, inOffice) || isOffice(doc, end, entry)) continue;
    if (!isWrittenAs(doc, token, entry) || isCode(doc, token, end, entry)) continue;
    if (entry.fields.alone === "skip") return null;
    // `Bí thư ┃Đoàn xã┃`, `BCH ┃Đoàn xã┃`
    if (
      entry.fields.alone === "titled" &&
      !inOffice &&
      depth === 0 &&
      !isTitled(doc, token) &&
      !isOfCommune(doc, token, end)
    )
      continue;
    const standing = entry.fields.alone === "organ" || entry.fields.alone === "standing";
    if (standing && (isTitled(doc, token) || isHeadOfBoard(doc, token))) return null;
    if (entry.fields.branch === "party" && isContractedTitle(doc, end)) return null;
    const reading = readWithHead(doc, token, end, entry, depth, inOffice || isTitled(doc, token));
    if (reading === "set") return null;
    if (!reading) {
      // `lãnh đạo ┃ủy ban MTTQ┃ họp`: what is none in small letters is no `ủy ban` with a name either
      if (!isCapitalized(doc.tokens, token)) longest = end;
      continue;
    }
    longest = end;
    const wider = opensLonger(doc, reading) ? widerBody(doc, reading, inOffice) : null;
    if (wider) return wider;
    if (reading.state === "full") return reading;
    if (best === null || RANK_OF[reading.state] > RANK_OF[best.state]) best = reading;
  }
  return best;
}

const RANK_OF = { full: 3, bare: 2, later: 1, open: 0 } as const;

/**
 * `Trung tâm Khuyến nông ┃và┃ Dịch vụ nông nghiệp tỉnh`, `┃- Khuyến ngư tỉnh`, `Trung tâm Dịch vụ việc làm ┃số 2┃`: the
 * listed name of a centre may open a longer one no list has.
 */
function opensLonger({ tokens, hits }: Doc, { end, head }: Reading): boolean {
  if (!CENTRE.test(head.phrase) || end >= tokens.count || startsLine(tokens, end)) return false;
  const joiner = lowerText(tokens, end);
  if (joiner === NUMBER_WORD) return isNumber(tokens, end + 1);
  if (joiner !== AND && joiner !== "-" && joiner !== "–") return false;
  const field = isCapitalized(tokens, end + 1) && hits.longest(end + 1, "agencyWord") !== null;
  return field && hits.longest(end + 1, "agencyHead") === null;
}

/** What the plain word for a centre gives there, where that is longer. */
function widerBody(doc: Doc, listed: Reading, inOffice: boolean): Reading | null {
  const plain = doc.hits.at(listed.start, "agencyHead").find(({ entry }) => entry.fields.middle === "centre");
  const titled = inOffice || isTitled(doc, listed.start);
  const wider = plain && readWithHead(doc, listed.start, plain.end, plain.entry, 0, titled);
  return wider && wider !== "set" && wider.state === "full" && wider.end > listed.end ? wider : null;
}

function readWithHead(
  doc: Doc,
  start: number,
  headEnd: number,
  head: Entry,
  depth: number,
  titled: boolean,
): Reading | "set" | null {
  const { fields } = head;
  const headName = spellingOf(head).isName ? spellOutOverLetters(doc, start, headEnd) : fields.name!;
  const plain = readMiddle(doc, headEnd, fields.middle!, titled);
  const named = plain !== null && (plain.end > headEnd || fields.middle === "");
  const known = named ? plain : (middleBehindLetters(doc, headEnd, fields, titled) ?? plain);
  const middle =
    known && known.words !== ""
      ? upToLevel(doc, headEnd, known, head, titled)
      : (taskOfBoard(doc, start, headEnd, head, titled) ?? known);
  if (middle === null) return needsTailOnly(fields.middle!) ? null : openReading(start, headEnd, head, headName);
  const core = middle.words === "" ? headName : `${headName} ${middle.words}`;
  const context = { titled, depth, said: middle.end > headEnd, readBody };
  const letters = behindLetters(doc, middle.end);
  const tail =
    readTail(doc, middle.end, fields, context) ??
    (letters > middle.end ? readTail(doc, letters, fields, context) : null);
  if (tail?.area?.set || (tail === null && opensSet(doc, middle.end))) return "set";
  const said = middle.end > headEnd || tail !== null;
  const ownArea = tail?.area ?? (tail === null ? (middle.area ?? null) : null);
  const parent = tail?.parent ?? null;
  const reading: Reading = {
    start,
    end: tail?.end ?? middle.end,
    head,
    core: tail?.words ? `${core} ${tail.words}` : parent ? `${core} ${parent.core}` : core,
    branch:
      tail?.branch ??
      (fields.middle === "task?" && middle.words === "" ? "party" : branchIn(middle.branch, fields, parent)),
    level:
      isNational(fields, core) && !tail
        ? "central"
        : levelOf(
            fields,
            middle.level,
            tail?.level ?? null,
            ownArea?.level ?? parent?.area?.level ?? null,
            parent,
            said,
          ),
    area: ownArea ?? parent?.area ?? null,
    parent,
    state: said || (depth > 0 && fields.alone === "inside") ? "full" : aloneState(fields.alone!),
  };
  // `Ban Tổ chức ┃lễ tang┃`
  if (reading.state === "later" && doc.hits.longest(reading.end, "agencyEvent") !== null) return null;
  if (reading.state === "open" && isSignature(doc, start, headEnd, fields)) return { ...reading, state: "bare" };
  const field = fields.middle === "department" && isTitled(doc, start) && middle.end > headEnd;
  if (said && !isCapitalized(doc.tokens, start) && !field && !hasCapitalOrArea(doc, headEnd, reading)) return null;
  const organ = fields.alone === "short" && /^[PH]/u.test(fields.tail!) && isCapitalized(doc.tokens, start + 1);
  const own = fields.alone === "yes" || (organ && !(start > 0 && COMMISSION.has(lowerText(doc.tokens, start - 1))));
  const inLetters = fields.alone === "yes" && isAllCapitals(doc.tokens, headEnd - 1);
  if (!said && !isCapitalized(doc.tokens, start) && !(own && (titled || depth > 0 || inLetters))) return null;
  return reading;
}

/** `BCH ┃Hội Nông dân xã, thị trấn┃`: organs of a set of bodies. */
function opensSet(doc: Doc, token: number): boolean {
  const whole = doc.hits.longest(token, "agencyHead");
  return (
    whole !== null && whole.entry.fields.tail!.startsWith("A") && readArea(doc, whole.end, null, false)?.set === true
  );
}

/** The rest of a board's task, where its place closes it. */
function upToLevel(doc: Doc, headEnd: number, known: Middle, head: Entry, titled: boolean): Middle {
  if (known.area) return known;
  const end = closingLevel(doc, known.end, head, titled);
  return end === known.end ? known : { ...known, end, words: spellOut(doc, headEnd, end) };
}

/** `Hội đồng ┃định giá tài sản trong tố tụng hình sự┃ tỉnh`: the whole task in small letters, its place behind it. */
function taskOfBoard(doc: Doc, start: number, headEnd: number, head: Entry, titled: boolean): Middle | null {
  return isCapitalized(doc.tokens, start) ? spelled(doc, headEnd, closingLevel(doc, headEnd, head, titled)) : null;
}

/** `Trường Trung học phổ thông (THPT) ┃Lê Quý Đôn┃`. */
function middleBehindLetters(doc: Doc, headEnd: number, fields: Entry["fields"], titled: boolean): Middle | null {
  const letters = behindLetters(doc, headEnd);
  return letters > headEnd ? readMiddle(doc, letters, fields.middle!.replace("?", ""), titled) : null;
}

function needsTailOnly(middle: string): boolean {
  return ["run", "name", "company", "number", "numrun"].includes(middle);
}

/** `TM. ỦY BAN NHÂN DÂN`, alone on its line in capitals: the body that signs. */
function isSignature(doc: Doc, start: number, end: number, { tail, branch }: Entry["fields"]): boolean {
  if (tail !== "A" || (branch !== "government" && branch !== "assembly") || end < start + 3) return false;
  if (!isAllCapitals(doc.tokens, start) || !isAllCapitals(doc.tokens, end - 1)) return false;
  const opens = startsLine(doc.tokens, start) || markAt(doc.tokens, start - 1) === ".";
  return opens && (end >= doc.tokens.count || startsLine(doc.tokens, end));
}

function openReading(start: number, end: number, head: Entry, core: string): Reading {
  return {
    start,
    end,
    head,
    core,
    branch: head.fields.branch as Reading["branch"],
    level: null,
    area: null,
    parent: null,
    state: "open",
  };
}

function aloneState(alone: string): Reading["state"] {
  if (alone === "yes" || alone === "front") return "full";
  if (alone === "short" || alone === "standing") return "bare";
  return alone === "later" ? "later" : "open";
}

/** `Công đoàn Công Thương VN`: a mass organisation of the whole country. */
function isNational({ branch }: Entry["fields"], core: string): boolean {
  const name = core.toLowerCase();
  return (
    (branch === "front" && name.endsWith(` ${COUNTRY_NAMES[0]}`)) ||
    (branch === "government" && name.endsWith(` ${NATIONAL}`))
  );
}

/** In lower case only a name or a place makes it one body. */
function hasCapitalOrArea(doc: Doc, from: number, { end, area, parent, head: { fields } }: Reading): boolean {
  // `sáp nhập ┃chi bộ 6┃ và ┃chi bộ 7┃`, `phòng THADS khu vực ┃6┃`
  const numbered = isNumber(doc.tokens, from) && ["cell?", "numrun"].includes(fields.middle!);
  const capital = numbered || isCapitalized(doc.tokens, from) || isAllCapitals(doc.tokens, end - 1);
  return area !== null || parent !== null || capital || end - from > 2;
}

/** `Tỉnh ủy ┃viên`: an office, which holds no body of its own. */
function isContractedTitle(doc: Doc, end: number): boolean {
  return end < doc.tokens.count && tokenText(doc.tokens, end) === MEMBER;
}
