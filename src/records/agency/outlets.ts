import { ONLINE } from "../../lexicon/agency/outlet-words.js";
import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isCapitalized, isDash, isGlued, markAt, startsLine } from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { lowerText, TokenFlag, tokenText } from "../../tokens/tokens.js";
import type { Reading } from "./reading.js";
import { CREDIT, DOMAINS, NO_OUTLET } from "./rules-words.js";

/** Longest name of an outlet in a dateline or a credit, in tokens. */
const MAX_OUTLET = 7;
/** Lines at the start that may be a dateline, and at the end that may be a credit. */
const EDGE_LINES = 6;

/** Rows the outlets' readings point to: they have no head of their own. */
const OUTLET: Entry = {
  id: -1,
  class: "agencyOutlet",
  phrase: "outlet",
  fields: { name: "", branch: "other", level: "", middle: "", tail: "", alone: "yes" },
};

/**
 * Outlets that sign an article without the word for a paper.
 *
 *     (┃Thanh tra┃) - Theo số liệu …     Đan Thy Theo ┃Thảo Nguyên News┃     (TTXVN/┃Pháp Đình+┃)
 */
export function findOutlets(doc: Doc): Reading[] {
  const lines = contentLines(doc);
  const found = lines.slice(0, EDGE_LINES).flatMap(({ start, end }) => datelineOutlet(doc, start, end));
  const tail = lines.slice(Math.max(1, lines.length - EDGE_LINES));
  for (const { start, end } of tail) for (const outlet of creditOutlets(doc, start, end)) found.push(outlet);
  return found;
}

/** Token ranges of lines that are no boilerplate. */
function contentLines({ tokens, boilerplate }: Doc): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (startsLine(tokens, token) || lines.length === 0) lines.push({ start: token, end: token + 1 });
    else lines.at(-1)!.end = token + 1;
  }
  return lines.filter(({ start }) => boilerplate[start] !== 1);
}

/** `(TBĐT) Ngày 18 …`: the line goes on after the bracket. */
function datelineOutlet(doc: Doc, start: number, end: number): Reading[] {
  if (isOutletLine(doc, start, end)) return [outlet(doc, start, end)];
  const code = outletCodeEnd(doc, start, end);
  if (code > start) return [outlet(doc, start, code)];
  if (markAt(doc.tokens, start) !== "(") return [];
  const close = closingBracket(doc, start, end);
  return close > 0 && close + 2 < end ? namesBetween(doc, start + 1, close) : [];
}

/** `Lâm Đồng Online` on a line of its own. */
function isOutletLine({ tokens }: Doc, start: number, end: number): boolean {
  if (end - start < 2 || end - start > MAX_OUTLET || !ONLINE.has(lowerText(tokens, end - 1))) return false;
  for (let token = start; token < end; token++) if (!isCapitalized(tokens, token)) return false;
  return true;
}

/** Fewest tokens of a line that a dateline opens. */
const MIN_LINE = 12;

/**
 * `BBK - Sáng 3/5 …`, `GD&TĐ - Ngày 30/8 …`: the end of an outlet's code that opens the line, with a dash behind it.
 */
function outletCodeEnd({ tokens }: Doc, start: number, end: number): number {
  const joined = markAt(tokens, start + 1) === "&" && isGlued(tokens, start + 1) && isGlued(tokens, start + 2);
  const site = markAt(tokens, start + 1) === "." && isGlued(tokens, start + 2) && isDomain(tokens, start + 2);
  const code = joined || site ? start + 3 : start + 1;
  if (end - start < MIN_LINE || code + 1 >= end) return start;
  const last = site ? start : code - 1;
  const letters = tokens.end[last]! - tokens.start[start]!;
  const capitals = tokens.flags[start]! & tokens.flags[last]! & TokenFlag.allCapitals;
  const found =
    isDash(tokens, code) && capitals !== 0 && letters >= 2 && letters <= 5 && isCapitalized(tokens, code + 1);
  return found ? code : start;
}

/** `VOV.VN`, `VTV.vn` */
function isDomain(tokens: Doc["tokens"], token: number): boolean {
  return token < tokens.count && DOMAINS.has(lowerText(tokens, token));
}

/** A bracket that ends the line, or `Theo` and a name up to the line's end. */
function creditOutlets(doc: Doc, start: number, end: number): Reading[] {
  const { tokens } = doc;
  let last = end - 1;
  if (markAt(tokens, last) === ")") {
    let open = last - 1;
    while (open > start && open > last - MAX_OUTLET * 2 && markAt(tokens, open) !== "(") open--;
    const signed = open === start || endsCredit(doc, start, open);
    // `(Theo Tuổi Trẻ)`
    const from = isCredit(doc, open + 1) ? open + 2 : open + 1;
    return markAt(tokens, open) === "(" && signed ? namesBetween(doc, from, last) : [];
  }
  while (last > start && last > end - MAX_OUTLET - 1 && !isCredit(doc, last)) last--;
  return isCredit(doc, last) && last + 1 < end ? namesBetween(doc, last + 1, end) : [];
}

/** `Theo Ngân Tuyền (…)`: the line before the bracket is a credit of a few words. */
function endsCredit(doc: Doc, start: number, open: number): boolean {
  for (let token = open - 1; token >= Math.max(start, open - MAX_OUTLET); token--)
    if (isCredit(doc, token)) return true;
  return false;
}

/** `Theo`, also glued to the author before it: `Khuê TúTheo`. */
function isCredit({ tokens }: Doc, token: number): boolean {
  const text = tokenText(tokens, token);
  return text === CREDIT || (text.length <= 12 && text.endsWith(CREDIT) && /\p{Ll}\p{Lu}\p{Ll}{3}$/u.test(text));
}

function closingBracket(doc: Doc, open: number, end: number): number {
  for (let token = open + 1; token < end && token <= open + MAX_OUTLET + 1; token++)
    if (markAt(doc.tokens, token) === ")") return token;
  return -1;
}

/** Names in a credit, several parted by slashes; none where it names a person, a place or another thing. */
function namesBetween(doc: Doc, from: number, to: number): Reading[] {
  const found: Reading[] = [];
  let start = from;
  for (let token = from; token <= to; token++) {
    if (token < to && markAt(doc.tokens, token) !== "/") continue;
    if (isOutletName(doc, start, token)) found.push(outlet(doc, start, token));
    start = token + 1;
  }
  return found;
}

function isOutletName(doc: Doc, from: number, to: number): boolean {
  const { tokens, hits } = doc;
  if (to <= from || to - from > MAX_OUTLET) return false;
  // `(cuchi.gov.vn) Sáng 1/6`
  if (!isCapitalized(tokens, from) && !isDomainDot(doc, to - 2)) return false;
  const place = hits.longest(from, "province") ?? hits.longest(from, "country");
  if (place && place.end >= to) return false;
  if (to - from >= 2 && to - from <= 4 && hits.longest(from, "placeSurname") && isPersonLike(doc, from, to))
    return false;
  for (let token = from; token < to; token++)
    if ([",", ":", ".", ";", "–", "-"].includes(markAt(tokens, token)) && !isDomainDot(doc, token)) return false;
  return tokenText(tokens, from).length > 1 && !NO_OUTLET.has(lowerText(tokens, from));
}

/** `Chinhphu┃.┃vn` */
function isDomainDot({ tokens }: Doc, token: number): boolean {
  return (
    markAt(tokens, token) === "." &&
    isGlued(tokens, token) &&
    isGlued(tokens, token + 1) &&
    DOMAINS.has(lowerText(tokens, token + 1))
  );
}

function isPersonLike(doc: Doc, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!isCapitalized(doc.tokens, token)) return false;
  return true;
}

function outlet({ tokens }: Doc, start: number, end: number): Reading {
  const core = placeTones(tokens.text.slice(tokens.start[start], tokens.end[end - 1])).replace(/[\s]{1,9}/gu, " ");
  return { start, end, head: OUTLET, core, branch: "other", level: null, area: null, parent: null, state: "full" };
}
