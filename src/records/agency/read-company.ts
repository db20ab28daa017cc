import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isDash, isNumber, startsLine, wordsAt } from "../../scan/window.js";
import { endsNumberedName } from "./numbered-name.js";
import { commonLead, readRun } from "./read-run.js";
import { COMPANY_FORMS } from "./rules-names.js";
import { BRANCH_OFFICE } from "./rules-words.js";

/** End of a company's form and name: `TNHH MTV Bến Xưa`, `CP Thép Hòn Ngư`; the token where none stands. */
export function companyEnd(doc: Doc, token: number, titled: boolean): number {
  let next = token;
  while (next < token + 8 && next < doc.tokens.count) {
    const form = COMPANY_FORMS.find((words) => wordsAt(doc.tokens, next, words));
    if (!form) break;
    next += form.length;
  }
  // `Công ty ┃74┃ (Binh đoàn 15)`
  if (next === token && isCapitalized(doc.tokens, token - 2) && isNumberOfHouse(doc, token)) return token + 1;
  const group = next > token ? doc.hits.longest(next, "agencyHead") : null;
  if (group?.entry.fields.middle === "company") next = group.end;
  const lead = commonLead(doc, next, next > token);
  if (lead >= doc.tokens.count || startsLine(doc.tokens, lead)) return token;
  // `Tổng công ty ┃PV GAS┃`
  const brand = doc.hits.longest(lead, "agencyHead");
  const named = brand?.entry.fields.alone === "yes" && brand.entry.fields.branch === "other" ? brand.end : lead;
  const end = Math.max(named, readRun(doc, lead, { lists: true, people: true, titled, company: true }));
  return end > lead ? branchOfficeEnd(doc, end) : token;
}

/** A number of two or three figures that counts nothing. */
function isNumberOfHouse(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  const length = isNumber(tokens, token) ? tokens.end[token]! - tokens.start[token]! : 0;
  return (length === 2 || length === 3) && endsNumberedName(doc, token + 1);
}

/** ` - Chi nhánh Vũng Tàu` belongs to the name. */
export function branchOfficeEnd(doc: Doc, end: number): number {
  const { tokens } = doc;
  const at = isDash(tokens, end) ? end + 1 : end;
  if (!wordsAt(tokens, at, BRANCH_OFFICE)) return end;
  const name = readRun(doc, at + 2, { lists: false, people: true, titled: false });
  return name > at + 2 ? name : end;
}
