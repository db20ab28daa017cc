import { type EnglishDoc, keyAt } from "./article.js";
import type { BodyMention } from "./bodies.js";
import type { CitationMention } from "./citations.js";
import type { DateMention } from "./dates.js";

const ISSUE_VERBS = new Set([
  "issued",
  "signed",
  "adopted",
  "promulgated",
  "passed",
  "ratified",
  "approved",
  "released",
]);
const SPEECH = new Set(["say", "tell", "ask", "add", "stress", "note", "report"]);
/** How far behind a citation its date and issuer are looked for, in words. */
const ISSUE_REACH = 40;

/**
 * Who issued a document and when, as the words behind it say.
 *
 *     Resolution No. 03-NQ/TU dated January 21, 2021 of the Provincial Party Committee on cadres
 */
export function readIssue(
  doc: EnglishDoc,
  citation: CitationMention,
  dates: ReadonlyMap<number, DateMention>,
  bodies: ReadonlyMap<number, BodyMention>,
  citations: ReadonlyMap<number, CitationMention>,
): void {
  let issueVerb = [1, 2, 3].some((back) => ISSUE_VERBS.has(keyAt(doc, citation.from - back)));
  const closesBracket = keyAt(doc, citation.to) === ")";
  for (let k = citation.to; k < citation.to + ISSUE_REACH && k < doc.words.length; k++) {
    const word = doc.words[k]!;
    if (word.line || word.sentence !== doc.words[citation.from]!.sentence) break;
    if (/^[;:(]$/u.test(word.key) || (word.key === ")" && !(closesBracket && k === citation.to)) || citations.has(k))
      break;
    if (ISSUE_VERBS.has(word.key) || word.key === "dated") issueVerb = true;
    const before = keyAt(doc, k - 1);
    const date = dates.get(k);
    if (date && citation.issued === null && (before === "dated" || before === "of" || (issueVerb && before === "on"))) {
      citation.issued = date.iso;
      k = date.to - 1;
      continue;
    }
    const body = bodies.get(k);
    if (body && citation.issuerBody === null) {
      const lead = before === "the" ? keyAt(doc, k - 2) : before;
      if (isIssuerLead(doc, k, lead, citation, issueVerb)) {
        citation.issuerBody = body;
        if (citation.issuer !== "Prime Minister") citation.issuer = body.name;
        k = body.to - 1;
        continue;
      }
    }
    if (word.key === "on" && citation.subject === null && !dates.has(k + 1))
      citation.subject = subjectAfter(doc, k + 1);
    if (SPEECH.has(doc.tags[k]!.verb ?? "")) break;
  }
}

/** `of the Provincial Party Committee` right behind the number or the date, `issued by the Government`. */
function isIssuerLead(
  doc: EnglishDoc,
  k: number,
  lead: string,
  citation: CitationMention,
  issueVerb: boolean,
): boolean {
  if (lead === "by") return issueVerb;
  const of = keyAt(doc, k - 1) === "of" ? k - 1 : keyAt(doc, k - 2) === "of" ? k - 2 : k - 3;
  if (keyAt(doc, of) !== "of") return false;
  return of === citation.to || doc.words[of - 1]?.type === "number" || keyAt(doc, of - 1) === ",";
}

/** The words behind `on`, up to a mark or a finite verb. */
function subjectAfter(doc: EnglishDoc, at: number): string | null {
  let to = at;
  while (to < at + 30 && to < doc.words.length) {
    const word = doc.words[to]!;
    if (word.line || (word.type === "mark" && !["-", "/"].includes(word.text))) break;
    if (
      ["is", "was", "are", "were", "has", "have", "dated", "issued", "raises", "guides", "will", "shall"].includes(
        word.key,
      )
    )
      break;
    to++;
  }
  const subject = to === at ? "" : doc.text.slice(doc.words[at]!.start, doc.words[to - 1]!.end);
  return subject.length > 2 ? subject.replace(/\s+/gu, " ") : null;
}

/** Numbers the documents: the same code, the same type and number where only one code fits, the same name. */
export function linkDocuments(doc: EnglishDoc, citations: readonly CitationMention[]): void {
  const byKey = new Map<string, CitationMention>();
  /** The code of a type and number; `null` when two differ. */
  const codes = new Map<string, string | null>();
  for (const { type, number, code } of citations) {
    if (!code) continue;
    const key = `${type} ${number}`;
    codes.set(key, codes.has(key) && codes.get(key) !== code ? null : code);
  }
  let previous: CitationMention | null = null;
  let count = 0;
  for (const citation of citations) {
    const { type, number } = citation;
    if (number && !citation.code) citation.code = codes.get(`${type} ${number}`) ?? null;
    const key = citation.code ? `${type} ${citation.code}` : (citation.nameKey ?? `${type} ${number}`);
    // “2022 Law on Inspection (Law No. 11/2022/QH15)” is one law.
    const apposed = previous?.nameKey && citation.code && isApposed(doc, previous, citation) ? previous : null;
    const first = byKey.get(key) ?? apposed;
    citation.document = first ? first.document : count++;
    byKey.set(key, first ?? citation);
    if (apposed && !apposed.code) apposed.code = citation.code;
    previous = citation;
  }
  shareFacts(citations);
}

function isApposed(doc: EnglishDoc, left: CitationMention, right: CitationMention): boolean {
  return left.type === right.type && keyAt(doc, left.to) === "(" && right.from === left.to + 1;
}

/** What one mention says of its document, all of them say. */
function shareFacts(citations: readonly CitationMention[]): void {
  const facts = new Map<number, CitationMention>();
  for (const citation of citations) {
    const known = facts.get(citation.document);
    if (!known) facts.set(citation.document, { ...citation });
    else {
      known.code ??= citation.code;
      known.issued ??= citation.issued;
      known.issuer ??= citation.issuer;
      known.issuerBody ??= citation.issuerBody;
      known.subject ??= citation.subject;
      if (citation.code) known.system = citation.system;
    }
  }
  for (const citation of citations) {
    const { code, issued, issuer, issuerBody, subject, system } = facts.get(citation.document)!;
    Object.assign(citation, { code, issued, issuer, issuerBody, subject, system });
  }
}
