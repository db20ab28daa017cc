import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, startsLine } from "../../scan/window.js";
import { isPersonAt } from "./person-names.js";
import { readRun } from "./read-run.js";
import type { Area, Reading } from "./reading.js";
import { spellOut } from "./spelling.js";

/** What stands between a head and its place: a field, a name, a number. */
export interface Middle {
  readonly end: number;
  readonly words: string;
  readonly branch: Reading["branch"] | null;
  readonly level: Reading["level"];
  /** A province at its end: `Báo ┃Hà Tĩnh┃`. */
  readonly area?: Area;
}

/** Nothing stands there. */
export const NOTHING = (end: number): Middle => ({ end, words: "", branch: null, level: null });

/** The words up to the end, spelled out, which say nothing of branch or level; `null` where there are none. */
export function spelled(doc: Doc, from: number, end: number): Middle | null {
  return end > from ? { end, words: spellOut(doc, from, end), branch: null, level: null } : null;
}

/** End of a run of name words (`readRun`) that stands in the head's line and names more than a province. */
export function runEnd(doc: Doc, token: number, lists: boolean, people: boolean, titled: boolean): number {
  const { tokens } = doc;
  if (token >= tokens.count || (startsLine(tokens, token) && !isAllCapitals(doc.tokens, token))) return token;
  return !people && namesProvince(doc, token) ? token : readRun(doc, token, { lists, people, titled });
}

/** `Bộ Tư lệnh ┃Thành phố Hồ Chí Minh┃`: where the body is, not what it is called. */
function namesProvince({ hits }: Doc, token: number): boolean {
  const level = hits.longest(token, "levelWord");
  return level !== null && hits.longest(level.end, "province") !== null;
}

/** A whole name of somebody, no word that bodies are named with before it. */
export function namesHolder(doc: Doc, token: number, end: number): boolean {
  if (end <= token + 2 || !isPersonAt(doc, token, end) || doc.hits.longest(token, "agencyWord") !== null) return false;
  for (let at = token; at < end; at++) if (!isCapitalized(doc.tokens, at)) return false;
  return true;
}
