import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isCapitalized, isGlued, markAt } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { readMiddle } from "./read-middle.js";
import { readTail } from "./read-tail.js";
import type { AreaLevel, Reading } from "./reading.js";
import { OFFICE_WORDS } from "./rules-words.js";
import type { AgencyRecord } from "./schema.js";
import { isWrittenAs, spellOut } from "./spelling.js";

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
export function readBody(doc: Doc, token: number, depth = 0): Reading | null {
  if (depth > MAX_DEPTH) return null;
  const hits = doc.hits.at(token, "agencyHead").sort((a, b) => b.end - a.end || a.entry.id - b.entry.id);
  let best: Reading | null = null;
  for (const { end, entry } of hits) {
    if (!isWrittenAs(doc, token, entry.phrase) || isCode(doc, token, end, entry)) continue;
    if (entry.fields.alone === "skip") return null;
    const reading = readWithHead(doc, token, end, entry, depth);
    if (!reading) continue;
    if (reading.state === "full") return reading;
    if (best === null || RANK_OF[reading.state] > RANK_OF[best.state]) best = reading;
  }
  return best;
}

const RANK_OF = { full: 3, bare: 2, later: 1, open: 0 } as const;

/** `NQ-HĐND`, `UBND-KGVX`, `QH14`: capitals glued to other code are no body. */
function isCode(doc: Doc, token: number, end: number, { phrase }: Entry): boolean {
  if (phrase !== phrase.toUpperCase()) return false;
  const { tokens } = doc;
  const before = markAt(tokens, token - 1);
  if (isGlued(tokens, token) && (before === "-" || before === "/") && !isHeadBefore(doc, token - 2)) return true;
  if (!isGlued(tokens, end)) return false;
  const after = markAt(tokens, end);
  if (after === "-" || after === "/")
    return isGlued(tokens, end + 1) && doc.hits.longest(end + 1, "agencyHead") === null;
  return after === "" && phrase !== "QK";
}

function isHeadBefore(doc: Doc, token: number): boolean {
  return token >= 0 && doc.hits.longest(token, "agencyHead") !== null;
}

function readWithHead(doc: Doc, start: number, headEnd: number, head: Entry, depth: number): Reading | null {
  const { fields } = head;
  const titled = isTitled(doc, start);
  const headName = fields.name || spellOut(doc, start, headEnd);
  const middle = readMiddle(doc, headEnd, fields.middle!, titled);
  if (middle === null) return needsTailOnly(fields.middle!) ? null : openReading(start, headEnd, head, headName);
  const core = middle.words === "" ? headName : `${headName} ${middle.words}`;
  const tail = readTail(doc, middle.end, fields, { titled, depth, readBody });
  if (tail?.area?.set) return null;
  const said = middle.end > headEnd || tail !== null;
  const parent = tail?.parent ?? null;
  const reading: Reading = {
    start,
    end: tail?.end ?? middle.end,
    head,
    core: tail?.words ? `${core} ${tail.words}` : parent ? `${core} ${parent.core}` : core,
    branch: middle.branch ?? branchOf(fields, parent),
    level: levelOf(fields, middle.level, tail?.level ?? null, tail?.area?.level ?? parent?.area?.level ?? null, parent),
    area: tail?.area ?? parent?.area ?? null,
    parent,
    state: said ? "full" : aloneState(fields.alone!),
  };
  if (said && !isCapitalized(doc.tokens, start) && !hasCapitalOrArea(doc, headEnd, reading)) return null;
  if (!said && !isCapitalized(doc.tokens, start) && !(fields.alone === "yes" && titled)) return null;
  return reading;
}

function needsTailOnly(middle: string): boolean {
  return middle === "run" || middle === "name" || middle === "company" || middle === "number";
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
  if (alone === "short") return "bare";
  return alone === "later" ? "later" : "open";
}

/** In lower case only a name or a place makes it one body. */
function hasCapitalOrArea(doc: Doc, from: number, { end, area, parent }: Reading): boolean {
  return area !== null || parent !== null || isCapitalized(doc.tokens, from) || end - from > 2;
}

/** The word before the body is one of an office: `Chủ tịch ┃UBND`, `Phó Giám đốc ┃Sở`. */
function isTitled(doc: Doc, token: number): boolean {
  return token > 0 && OFFICE_WORDS.has(tokenText(doc.tokens, token - 1).toLowerCase());
}

/** Offices and inspectorates are of the branch of the body they serve. */
function branchOf(fields: Entry["fields"], parent: Reading | null): AgencyRecord["branch"] {
  const own = fields.branch as AgencyRecord["branch"];
  if (!parent || (own !== "government" && own !== "other")) return own;
  return parent.branch;
}

function levelOf(
  fields: Entry["fields"],
  middle: Reading["level"],
  tail: Reading["level"],
  area: AreaLevel | null,
  parent: Reading | null,
): Reading["level"] {
  const own = (fields.level || null) as Reading["level"];
  if (own === "city") return area ?? own;
  if (fields.branch === "party" && own !== null && own !== "central") return own;
  if (tail !== null) return tail;
  if (area !== null) return area;
  if (parent !== null) return parent.level;
  return middle ?? (fields.alone === "front" ? "central" : own);
}
