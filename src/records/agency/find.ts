import { type Doc, notesFor } from "../../scan/doc.js";
import { isAllCapitals, isNumber, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import type { AgencyDraft } from "../drafts.js";
import { addAliases } from "./aliases.js";
import { completeCoordinations } from "./coordination.js";
import { findOutlets } from "./outlets.js";
import { nameOf, type Reading } from "./reading.js";
import { findReadings } from "./readings.js";
import { BLOC } from "./rules-boards.js";
import { JOINT } from "./rules-together.js";
import { CASE, COUNCILS, SECTOR } from "./rules-words.js";
import { isTitled } from "./titled.js";

/** All agency mentions of an article, in text order. */
export function findAgencyMentions(doc: Doc): AgencyDraft[] {
  const complete = completeCoordinations(doc, findReadings(doc))
    .map((reading) => (isHeldOffice(doc, reading) ? { ...reading, state: "bare" as const } : reading))
    .filter(
      (reading) =>
        reading.state !== "open" && !isBanner(doc, reading) && !isCounted(doc, reading) && !isSector(doc, reading),
    );
  return withOutlets(doc, addAliases(doc, complete)).map((reading) => toDraft(doc, reading));
}

/** `- Chủ tịch ┃HĐND┃: Lê Nhị Hà`, `Lê Nhị Hà (Chủ tịch ┃UBND┃)`: whose council it is the heading above says. */
function isHeldOffice(doc: Doc, { state, head, start, end }: Reading): boolean {
  if (state !== "open" || head.fields.tail !== "A" || !COUNCILS.has(head.fields.name || head.phrase)) return false;
  const mark = markAt(doc.tokens, end);
  return (mark === ":" || mark === ")") && isTitled(doc, start);
}

/** `TRƯỜNG CHÍNH TRỊ TỈNH NGHỆ AN` alone on the first line: the site, not the article. */
function isBanner({ tokens }: Doc, { start, end, branch }: Reading): boolean {
  if (start !== 0 || branch !== "other" || !startsLine(tokens, end)) return false;
  return isAllCapitals(tokens, start);
}

/** `GIẢI QUYẾT 1.107 VỤ KHIẾU NẠI, TỐ CÁO`: in a title of capitals the unit looks like the head of a body. */
function isCounted({ tokens }: Doc, { start, end, head, area }: Reading): boolean {
  if (!isNumber(tokens, start - 1) || startsLine(tokens, start)) return false;
  // `thành lập 04 ┃Đảng bộ Khối┃`
  const blocs = area === null && lowerText(tokens, end - 1) === BLOC[0];
  return blocs || head.phrase.toLowerCase() === CASE;
}

/** `ngành ┃Thanh tra tỉnh┃ thực hiện 58 cuộc thanh tra`: a sector, not the body its name begins like. */
function isSector({ tokens }: Doc, { start }: Reading): boolean {
  if (start === 0 || lowerText(tokens, start - 1) !== SECTOR || startsLine(tokens, start)) return false;
  return start === 1 || lowerText(tokens, start - 2) !== JOINT;
}

/** Outlets where no body was read. */
function withOutlets(doc: Doc, readings: readonly Reading[]): readonly Reading[] {
  const outlets = findOutlets(doc);
  if (outlets.length === 0) return readings;
  const taken = new Uint8Array(doc.tokens.count);
  for (const { start, end } of readings) taken.fill(1, start, end);
  const free = outlets.filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  return free.length === 0 ? readings : settleReadings([...readings, ...free]);
}

/** Text order; an outlet found twice stays once. */
function settleReadings(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.start - b.start);
  return readings.filter((reading, k) => k === 0 || reading.start >= readings[k - 1]!.end);
}

function toDraft(doc: Doc, reading: Reading): AgencyDraft {
  const { tokens } = doc;
  const { level } = reading;
  const notes = notesFor(doc);
  if (doc.explain)
    notes.push(`${reading.head.phrase}: ${reading.branch}${reading.area ? `, ${reading.area.words}` : ""}`);
  return {
    kind: "agency",
    start: tokens.start[reading.start]!,
    end: tokens.end[reading.end - 1]!,
    rule: `agency/${reading.state}`,
    notes,
    name: nameOf(reading),
    level: level === "city" ? "province" : level,
    branch: reading.branch,
    place: null,
    agencyId: "",
    reading,
    agencyKey: undefined,
    unitCode: undefined,
    confidence: undefined,
  };
}
