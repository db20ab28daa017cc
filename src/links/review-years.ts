import type { CitationDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { readNumeral } from "../scan/numerals.js";
import { afterWord } from "../scan/time-words.js";
import { isWord, tokenFrom } from "../scan/window.js";
import { issueDayOf } from "./issue-days.js";

/** Words between `năm` and the document (`triển khai thực hiện`), of the number, and before it up to the review. */
const MAX_DOING = 5;
const MAX_NUMBER = 3;
const MAX_REVIEWED = 3;
/** Documents are reviewed after one year to so many. */
const MOST_YEARS = 40;

/**
 * The years in which the text reviews documents it dates.
 *
 *     tổng kết ┃10 năm┃ thực hiện │ Chỉ thị số 07/CT-BCA │ ngày 22-8-2013      2023
 *     sơ kết ┃hai năm┃ thi hành │ Nghị định 30/2020/NĐ-CP                       2022
 */
export function reviewYears(doc: Doc): readonly number[] {
  const issued = issueDayOf(doc);
  const years: number[] = [];
  for (const document of mentionsOf<CitationDraft>(doc, "citation")) {
    const year = issued.get(document)?.year ?? document.year;
    const held = year === null ? null : yearsReviewed(doc, tokenFrom(doc.tokens, document.start));
    if (year !== null && held !== null) years.push(year + held);
  }
  return years;
}

/** For how many years what begins at a token was carried out, where a review of them leads in; else `null`. */
function yearsReviewed(doc: Doc, token: number): number | null {
  for (let at = token - 1; at >= Math.max(0, token - MAX_DOING); at--) {
    if (!isWord(doc.tokens, at)) return null;
    if (afterWord(doc, at, "year") < 0) continue;
    const number = numberBefore(doc, at);
    return number && isReviewed(doc, number.start) ? number.value : null;
  }
  return null;
}

function numberBefore(doc: Doc, end: number): { start: number; value: number } | null {
  for (let start = Math.max(0, end - MAX_NUMBER); start < end; start++) {
    const numeral = readNumeral(doc, start);
    if (numeral?.end === end && numeral.value <= MOST_YEARS) return { start, value: numeral.value };
  }
  return null;
}

function isReviewed({ tokens, hits }: Doc, number: number): boolean {
  for (let at = number - 1; at >= Math.max(0, number - MAX_REVIEWED) && isWord(tokens, at); at--) {
    const verb = hits.longest(at, "relationVerb");
    if (verb && verb.entry.fields.reviews === "yes" && verb.end <= number) return true;
  }
  return false;
}
