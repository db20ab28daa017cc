import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { isCapitalized, isGlued, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { lowerText, numberAt, TokenFlag, tokenText } from "../../tokens/tokens.js";
import type { CitationDraft } from "../drafts.js";
import { citationDraft } from "./draft.js";
import { isNumberedAt, isNumberWord } from "./rules-numbered.js";

/** Rule of a bare number that only a mention elsewhere in the article can confirm. */
export const UNSURE = "citation/bare-unsure";
/** Numbers in one list. */
const MAX_LIST = 12;
const JOINS = ["và", "hoặc", "&", ",", ";"];
const OF = "của";
const PLURALS = ["các", "hai", "ba", "những", "bốn"];

interface Item {
  /** First token: "số" or the number. */
  readonly first: number;
  readonly number: number;
  /** Token after the item. */
  readonly end: number;
  readonly text: string;
  readonly year: number | null;
  readonly numberWord: boolean;
}

/**
 * `Nghị quyết số 03`, `Nghị định 43/2014`, `Nghị quyết 30a`, and the numbers that follow in a list.
 *
 *     nghị quyết số 11, số 12        các Tờ trình số 61, 62 và 63/TTr-UBND
 *     ^mention          ^mention         ^mention         ^mention
 */
export const bare: Rule<CitationDraft> = {
  id: "citation/bare",
  on: [{ class: "docType" }, { class: "docTypeAbbreviation" }],
  find: ({ doc, hit }: Cursor) => {
    const mode = hit!.entry.class === "docTypeAbbreviation" ? abbreviationMode(doc, hit!) : hit!.entry.fields.bare!;
    if (mode === "") return null;
    const first = readItem(doc, hit!.end);
    if (!first || (mode === "code" && !leadsToCode(doc, first))) return null;
    const sure = isSure(doc, hit!, first, mode);
    if (sure === null) return null;
    const items = [first, ...readList(doc, hit!, first)];
    return items.map((item, k) =>
      citationDraft(doc, {
        rule: sure ? "citation/bare" : UNSURE,
        start: doc.tokens.start[k === 0 ? hit!.start : item.first]!,
        end: doc.tokens.end[item.end - 1]!,
        type: hit!.entry.fields.type!,
        typeSaid: k === 0,
        number: item.text,
        year: item.year,
        system: hit!.entry.fields.system!,
      }),
    );
  },
};

/** An abbreviation names a type only in capitals, as `NĐ 100`. */
function abbreviationMode(doc: Doc, hit: Hit): string {
  const text = tokenText(doc.tokens, hit.start);
  if (hit.end !== hit.start + 1 || text !== hit.entry.phrase) return "";
  return hit.entry.fields.bare!;
}

/** A number that carries no symbol of its own, with its letter (`30a`) or its year (`43/2014`). */
function readItem(doc: Doc, from: number): Item | null {
  const { tokens } = doc;
  const numberWord = isNumberWord(doc, from);
  let number = numberWord ? from + 1 : from;
  if (numberWord && markAt(tokens, number) === ":") number++;
  if (!isNumber(tokens, number) || tokens.end[number]! - tokens.start[number]! > 6) return null;
  // a bare number on the next line is a row's, not the document's: `Tên Nghị quyết ⏎ 1`
  if (!numberWord && startsLine(tokens, number)) return null;
  if (isNumberedAt(doc, number)) return null;
  let end = number + 1;
  let text = tokenText(tokens, number);
  let year: number | null = null;
  const mark = isGlued(tokens, end) ? markAt(tokens, end) : "";
  if (isGlued(tokens, end) && isWord(tokens, end)) {
    if (tokens.end[end]! - tokens.start[end]! > 1) return null;
    text += lowerText(tokens, end);
    end++;
  } else if (mark === "/") {
    const value = numberAt(tokens, end + 1);
    if (
      !(value >= 1945 && value <= 2100) ||
      (isGlued(tokens, end + 2) && "/-".includes(markAt(tokens, end + 2) || " "))
    )
      return null;
    year = value;
    end += 2;
  } else if (
    mark === "%" ||
    ((mark === "." || mark === ",") && isGlued(tokens, end + 1) && isNumber(tokens, end + 1))
  ) {
    return null;
  }
  return { first: from, number, end, text, year, numberWord };
}

/** `true`: a document for sure. `false`: only if the article confirms it. `null`: the number counts something. */
function isSure(doc: Doc, type: Hit, item: Item, mode: string): boolean | null {
  const { tokens } = doc;
  if (item.numberWord && mode !== "unsure")
    return isCapitalized(tokens, item.first - 1) || mode !== "weak" || !countsSomething(doc, item.end);
  if (mode === "number") return null;
  if (mode === "unsure") return false;
  if (mode === "code") return true;
  const value = numberAt(tokens, item.number);
  const yearLike = item.year === null && value >= 1945 && value <= 2100;
  if (yearLike || markAt(tokens, item.end) === "%") return null;
  if (item.year !== null) return mode === "strict" || isCapitalized(tokens, type.start);
  if (leadsToCode(doc, item)) return true;
  if (mode === "strict") return isGluedRange(doc, item.end) ? null : !countsSomething(doc, item.end);
  if (countsSomething(doc, item.end)) return false;
  return isCapitalized(tokens, type.start) && endsOrFollows(doc, item.end);
}

/** `nghị quyết 5-10`: a range. */
function isGluedRange(doc: Doc, end: number): boolean {
  return isGlued(doc.tokens, end) && markAt(doc.tokens, end) === "-";
}

/** `Thông báo 12 trường hợp`, `kế hoạch 5 năm`: what follows the number is counted. "ngày 5" is a date instead. */
function countsSomething(doc: Doc, end: number): boolean {
  if (startsLine(doc.tokens, end)) return false;
  if (isDays(doc, end)) return true;
  const unit = doc.hits.longest(end, "countedUnit");
  return unit !== null && !isNumber(doc.tokens, unit.end);
}

/** `kế hoạch 10 ngày`: no date follows the word. */
function isDays(doc: Doc, end: number): boolean {
  return end < doc.tokens.count && tokenText(doc.tokens, end) === "ngày" && !isNumber(doc.tokens, end + 1);
}

function endsOrFollows(doc: Doc, end: number): boolean {
  if (end >= doc.tokens.count || startsLine(doc.tokens, end)) return true;
  if (!isWord(doc.tokens, end)) return !isNumber(doc.tokens, end) && !isGluedRange(doc, end);
  return doc.hits.longest(end, "bareFollower") !== null;
}

/** The further numbers of a list; those without "số" only where the list ends in a full number, or is called a list. */
function readList(doc: Doc, type: Hit, first: Item): Item[] {
  const all = itemsAfter(doc, first);
  if (isSeries(doc, type, first, all)) return all;
  const other = all.findIndex((item) => !item.numberWord && !leadsToCode(doc, item) && !isListOf(doc, type, item));
  return other < 0 ? all : all.slice(0, other);
}

function itemsAfter(doc: Doc, first: Item): Item[] {
  const items: Item[] = [];
  let end = first.end;
  while (items.length < MAX_LIST) {
    const next = afterJoin(doc, end);
    const item = next === null ? null : readItem(doc, next);
    if (!item || countsSomething(doc, item.end)) break;
    items.push(item);
    end = item.end;
  }
  return items;
}

/** `Nghị quyết 57, 59, 66, 68`, `Quyết định 217, 218 của Bộ Chính trị`: short numbers behind one word for the type. */
function isSeries(doc: Doc, type: Hit, first: Item, items: readonly Item[]): boolean {
  const last = items.at(-1);
  const { bare } = type.entry.fields;
  if (!last || !["strict", "weak"].includes(bare!) || !isCapitalized(doc.tokens, type.start)) return false;
  if (![first, ...items].every((item) => item.text.length <= 3 && item.year === null)) return false;
  if (items.length === 1 || bare === "weak") return lowerText(doc.tokens, last.end) === OF;
  return endsOrFollows(doc, last.end);
}

function isListOf(doc: Doc, type: Hit, item: Item): boolean {
  if (!endsOrFollows(doc, item.end)) return false;
  if (item.text.startsWith("0")) return true;
  if (type.start === 0) return false;
  return PLURALS.includes(lowerText(doc.tokens, type.start - 1));
}

function afterJoin(doc: Doc, token: number): number | null {
  if (token >= doc.tokens.count || doc.tokens.flags[token]! & TokenFlag.paragraphStart) return null;
  const join = lowerText(doc.tokens, token);
  if (!JOINS.includes(join)) return null;
  return join === "," && lowerText(doc.tokens, token + 1) === "và" ? token + 2 : token + 1;
}

/** The list goes on to a number with a symbol: `31 và 32/2021/QĐ-UBND`. */
function leadsToCode(doc: Doc, item: Item): boolean {
  let end = item.end;
  for (let k = 0; k < MAX_LIST; k++) {
    const next = afterJoin(doc, end);
    if (next === null) return false;
    const number = isNumberWord(doc, next) ? next + 1 : next;
    if (!isNumber(doc.tokens, number)) return false;
    if (isNumberedAt(doc, number)) return true;
    end = number + 1;
  }
  return false;
}
