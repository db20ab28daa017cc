import {
  bodyOf,
  isCasePart,
  isIssuerSymbol,
  isPartyCommittee,
  isTypeSymbol,
  typesOf,
} from "../../lexicon/citation/symbols.js";
import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { afterWord } from "../../scan/time-words.js";
import { isGlued, isNumber, isWord, markAt, startsLine, tokenFrom } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import type { CitationDraft } from "../drafts.js";
import { hitBefore, startsNumber, typeApart, typeBefore } from "./before.js";
import { type Code, readCode } from "./code.js";
import { citationDraft } from "./draft.js";

/** The text says no more than that it is a text. */
const UNTYPED = "văn bản";
const LETTER = "công văn";

/** What stands left of a number: the word for the type, "số", both or neither. */
interface Lead {
  readonly start: number;
  readonly type: Hit | null;
  readonly numberWord: boolean;
}

/** `Nghị quyết số 03-NQ/TU`, `số 91/2014/NĐ-CP`, `67/2025/NĐ-CP`: a number with its symbol. */
export const numbered: Rule<CitationDraft> = {
  id: "citation/number",
  on: ["number"],
  find: ({ doc, token }: Cursor) => {
    const code = startsNumber(doc, token) ? readCode(doc.text, doc.tokens.start[token]!) : null;
    if (!code) return null;
    const lead = readLead(doc, token, code);
    const letter = lead !== null && heads(doc, lead.start, code);
    if (!lead || !(letter || isDocument(code, lead)) || (isSpaced(doc, token) && !lead.type && !lead.numberWord))
      return null;
    const said = lead.type?.entry.fields.type ?? null;
    const type =
      said === null || said === UNTYPED
        ? (typeOfSymbol(code) ?? USUAL[code.parts[0]!.replace(/\d{1,3}$/u, "")] ?? (letter ? LETTER : UNTYPED))
        : said;
    return citationDraft(doc, {
      rule: "citation/number",
      start: doc.tokens.start[lead.start]!,
      end: code.end,
      type,
      typeSaid: said !== null && said !== UNTYPED,
      code,
    });
  },
};

/** True where a number with a symbol starts at a token: other rules leave it to this one. */
export function isNumberedAt(doc: Doc, token: number): boolean {
  const code = readCode(doc.text, doc.tokens.start[token]!);
  return code !== null && (code.year !== null || code.parts.length > 1 || isKnown(code.parts[0]!));
}

/** Of a number whose symbol names only the issuer, where nothing else says the type: what that issuer mostly issues. */
const USUAL: Readonly<Record<string, string>> = {
  QH: "luật",
  UBTVQH: "nghị quyết",
  CP: "nghị định",
  TTg: "quyết định",
};

/** The type a symbol names, `null` where it may be several. `UBND-KGVX` is a letter. */
export function typeOfSymbol({ parts }: Code): string | null {
  const party = parts.some(isPartyCommittee);
  const named = typesOf(parts[0]!, party);
  if (named.length > 0) return named[0]!;
  const last = parts.at(-1)!;
  if (parts.length > 1 && isTypeSymbol(last)) return typesOf(last, party)[0]!;
  return parts.length > 1 && !isAssembly(parts[0]!) ? LETTER : null;
}

function readLead(doc: Doc, number: number, code: Code): Lead | null {
  const { tokens } = doc;
  let at = number;
  const colon = markAt(tokens, at - 1) === ":" && isNumberWord(doc, at - 2);
  const numberWord = colon || isNumberWord(doc, at - 1) || isWornNumberWord(doc, at - 1);
  if (numberWord) at -= colon ? 2 : 1;
  else if (isGlued(tokens, number) && isWord(tokens, number - 1) && !typeBefore(doc, number)) return null;
  if (hitBefore(doc, at, "notDocument")) return null;
  const named = typesOf(code.parts[0]!, code.parts.some(isPartyCommittee));
  const type = typeBefore(doc, at) ?? (numberWord ? typeApart(doc, at, (name) => named.includes(name)) : null);
  return { start: type ? type.start : at, type, numberWord };
}

export function isNumberWord(doc: Doc, token: number): boolean {
  return token >= 0 && isWord(doc.tokens, token) && lowerText(doc.tokens, token) === "số";
}

/** `Nghị định s 63/2010/NĐ-CP`, `Nghị định s20/2008/NĐ-CP`: "số" as scanned pages leave it. */
function isWornNumberWord(doc: Doc, token: number): boolean {
  return token > 0 && tokenText(doc.tokens, token) === "s" && typeBefore(doc, token) !== null;
}

/** `298 KH/TWĐTN`: no separator stands behind the number. */
function isSpaced({ tokens }: Doc, token: number): boolean {
  return isWord(tokens, token + 1) && !isGlued(tokens, token + 1);
}

/** How far behind the number of a letterhead its place and day begin, in tokens. */
const MAX_TO_DAY = 12;

/** `Số: 63/HTS` on a line of its own, `Hà Nội, ngày 24 tháng 7 …` behind it: a letter of a body no list knows. */
function heads(doc: Doc, start: number, { parts, end }: Code): boolean {
  if (parts.length > 1 || !isAllCapitals(parts) || isCasePart(parts[0]!) || isKnown(parts[0]!)) return false;
  if (!startsLine(doc.tokens, start) || !isNumberWord(doc, start) || markAt(doc.tokens, start + 1) !== ":")
    return false;
  const after = tokenFrom(doc.tokens, end);
  for (let at = after; at < Math.min(doc.tokens.count, after + MAX_TO_DAY); at++)
    if (afterWord(doc, at, "day") > 0 && isNumber(doc.tokens, at + 1)) return true;
  return false;
}

/** Symbols no list knows are kept where the text itself says that a document is meant. */
function isDocument(code: Code, { type, numberWord }: Lead): boolean {
  const { parts } = code;
  if (parts.some(isCasePart)) return type !== null && type.entry.fields.type === "quyết định";
  const known = parts.some(isKnown);
  if (type) return known || parts.length > 1 || code.year !== null || numberWord || /^\p{Lu}{3,10}$/u.test(parts[0]!);
  if (parts.length === 1)
    return known && (numberWord || isAssembly(parts[0]!) || (code.year !== null && !isTypeSymbol(parts[0]!)));
  if (numberWord || code.year !== null) return known || isAllCapitals(parts);
  return isKnown(parts[0]!);
}

function isKnown(part: string): boolean {
  return isTypeSymbol(part) || isIssuerSymbol(part) || isPartyCommittee(part);
}

function isAssembly(part: string): boolean {
  return bodyOf(part) !== null && /\d$/u.test(part);
}

function isAllCapitals(parts: readonly string[]): boolean {
  return parts.every((part) => part === part.toUpperCase() && part.length > 1);
}
