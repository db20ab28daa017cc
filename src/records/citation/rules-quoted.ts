import type { Doc } from "../../scan/doc.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { isCapitalized, isWord } from "../../scan/window.js";
import type { CitationDraft } from "../drafts.js";
import { citationDraft } from "./draft.js";
import { quotedSpan } from "./quoted-span.js";
import { titleKey } from "./title-key.js";

const STANDARD =
  /[ \n]{0,2}((?:ISO(?:\/IEC)?[ \n]{1,2})?\d{1,6}(?:-\d{1,3}){0,3}(?:-\p{Lu}{1,4}(?=:))?)(?: ?: ?(\d{4}))?(?:\/(\p{Lu}[\p{Lu}\d&]{1,11}))?/uy;

/**
 * In lower case before quotes it is a rule of a document as often as a document; a title of one says what it is about.
 */
const PROVISION = "quy định";
const ABOUT_TITLE = /^về /iu;

/** The type whose titles may be short. */
const SHORT_TITLED = "đề án";

/** `Đề án “Đẩy mạnh …”`: a title in quotes straight after its type. */
export const quoted: Rule<CitationDraft> = {
  id: "citation/quoted",
  on: [{ class: "docType" }],
  find: ({ doc, token, hit }: Cursor) => {
    const { type, quoted: allowed, system } = hit!.entry.fields;
    const title = allowed === "yes" ? quotedSpan(doc, hit!.end) : null;
    if (!title || !isWord(doc.tokens, hit!.end + 1)) return null;
    const subject = doc.text
      .slice(title.start + 1, title.end - 1)
      .replace(/\s{1,9}/gu, " ")
      .trim();
    if (!isTitle(subject, type!) || quotesProvision(doc, token, type!, subject)) return null;
    return citationDraft(doc, {
      rule: "citation/quoted",
      start: doc.tokens.start[token]!,
      end: title.end,
      type: type!,
      system: system || systemOfTitle(subject),
      titleSpan: title,
      subject,
      nameKey: `${type} ${titleKey(subject)}`,
    });
  },
};

/** `bổ sung quy định “Đảng bộ xã là …”`: the words of a rule, not the title of one. */
function quotesProvision({ tokens }: Doc, token: number, type: string, subject: string): boolean {
  return type === PROVISION && !isCapitalized(tokens, token) && !ABOUT_TITLE.test(subject);
}

/** `QCVN 46:2022/BTNMT`, `TCVN 6477:2016` */
export const standard: Rule<CitationDraft> = {
  id: "citation/standard",
  on: [{ class: "standard" }],
  find: ({ doc, token, hit }: Cursor) => {
    STANDARD.lastIndex = doc.tokens.end[token]!;
    const found = STANDARD.exec(doc.text);
    const word = hit!.entry.phrase;
    if (!found || doc.text.slice(doc.tokens.start[token], doc.tokens.end[token]) !== word) return null;
    const [, number, year, body] = found;
    const draft = citationDraft(doc, {
      rule: "citation/standard",
      start: doc.tokens.start[token]!,
      end: STANDARD.lastIndex,
      type: hit!.entry.fields.type!,
      number: number!.replace(/\n/gu, " "),
      year: year ? Number(year) : null,
      system: "state",
    });
    draft.symbol = body ?? null;
    draft.code = `${word} ${draft.number}${year ? `:${year}` : ""}${body ? `/${body}` : ""}`;
    return draft;
  },
};

/** `quy định “cứng”` is emphasis, `Đề án “Sữa học đường”` a title. */
function isTitle(text: string, type: string): boolean {
  const words = text.split(/\s{1,9}/u, 5).length;
  return text[0] !== text[0]!.toLowerCase() && words >= (type === SHORT_TITLED ? 2 : 4);
}

/** A title that speaks of the party's own affairs is the party's. */
function systemOfTitle(title: string): string {
  return /(?:^|[ ,])(?:Đảng|đảng|chi bộ|đảng bộ|đảng viên|cấp ủy|cấp uỷ)(?![\p{L}])/u.test(title) ? "party" : "state";
}
