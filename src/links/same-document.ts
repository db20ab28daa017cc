import { knownLaw, nickname } from "../lexicon/citation/known.js";
import { isOneOfItsKind, levelOf, levelOfSymbol, systemOfIssuer, systemOfType } from "../lexicon/citation/levels.js";
import { PROVINCE_COMMITTEE } from "../lexicon/citation/symbols.js";
import type { CitationDraft, Draft, PersonDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { startsParagraph, tokenFrom } from "../scan/window.js";
import { committeeOfSymbol } from "./committee-of-symbol.js";
import { readAct } from "./document-act.js";
import { opensCell, readHeading } from "./document-heading.js";
import { type Document, Documents } from "./document-identity.js";
import { Bodies, impliedIssuer, issuerParts } from "./document-issuer.js";
import { goesOnInList, issuerOfList, sharesList } from "./document-list.js";
import { readPinpoints, readRelation } from "./document-pinpoints.js";
import { Dates, readRelatives } from "./document-relatives.js";
import { type Around, headingSubject, readSubject } from "./document-subject.js";
import { warnOfUnknownSymbols } from "./unknown-symbols.js";

/** How sure a mention is of its issuer: stated beside its date, stated, said by the clause, implied by the symbol. */
type Source = "date" | "stated" | "act" | "symbol";
const RANK: readonly Source[] = ["date", "stated", "act", "symbol"];

/** Which citations mean one document, and what each inherits from the others. */
export function linkDocuments(doc: Doc): void {
  const citations = mentionsOf<CitationDraft>(doc, "citation");
  if (citations.length === 0) return;
  const article = new ArticleOfDocuments(doc, citations);
  article.readAround();
  article.dropInsideTitles();
  article.link();
  article.complete();
}

class ArticleOfDocuments {
  /** Spans of quoted titles outside the mentions. */
  private readonly titles: { start: number; end: number }[] = [];
  private readonly bodies: Bodies;
  private readonly dates: Dates;
  private readonly around: Around;
  private readonly sources = new Map<CitationDraft, Source>();
  private readonly documents: Documents;
  private readonly calledInArticle = new Map<string, string | null>();

  constructor(
    private readonly doc: Doc,
    private citations: readonly CitationDraft[],
  ) {
    this.bodies = new Bodies(doc);
    this.dates = new Dates(doc);
    const actors = new Map<number, number>();
    const times = new Map<number, number>();
    for (const { kind, start, end } of doc.mentions) {
      if (kind === "agency" || kind === "person") actors.set(start, end);
      else if (kind === "date" || kind === "period") times.set(start, end);
    }
    const partsOfPersons = new Map<number, PersonDraft>();
    for (const person of mentionsOf<PersonDraft>(doc, "person"))
      for (const { start, end } of [person, ...person.bodies]) partsOfPersons.set(start, person).set(end, person);
    this.around = {
      citations: new Map(citations.map((citation) => [citation.start, citation])),
      actors,
      actorEnds: new Set(actors.values()),
      dates: new Map(this.dates.all.filter(({ iso }) => iso !== null).map((date) => [date.start, date])),
      times,
      partsOfPersons,
    };
    this.documents = new Documents(
      (mention) => levelOf(this.isStated(mention) ? mention.issuer : null) ?? levelOfSymbol(mention.symbol),
    );
  }

  /** What stands beside each mention. */
  readAround(): void {
    let listStart = 0;
    this.citations.forEach((draft, k) => {
      const before = this.citations[k - 1];
      const goesOn =
        before && (sharesList(this.doc, before, draft) || goesOnInList(this.doc, listStart, before, draft));
      if (!goesOn) listStart = draft.start;
      this.readAfter(draft);
      this.readBefore(draft, listStart);
      draft.pinpoints = readPinpoints(this.doc, draft);
      draft.relation = readRelation(this.doc, draft);
    });
    this.shareIssuers();
    this.numberNamedLaws();
  }

  /** `Luật Đầu tư công (Luật số 39/2019/QH14)`: a law by its name, and in brackets by its number. */
  private numberNamedLaws(): void {
    for (let k = 1; k < this.citations.length; k++) {
      const [law, number] = [this.citations[k - 1]!, this.citations[k]!];
      if (law.type !== number.type || law.nameKey === null || law.number !== null || number.code === null) continue;
      const between = this.doc.text.slice(law.end, number.start).trim();
      if (between === "(" && this.doc.text[number.end] === ")") number.nameKey ??= law.nameKey;
    }
  }

  private readAfter(draft: CitationDraft): void {
    const relatives = readRelatives(this.doc, this.bodies, this.dates, draft);
    draft.issued = relatives.issued?.iso ?? null;
    if (relatives.term !== null) draft.term = relatives.term;
    if (relatives.issuer !== null) this.setIssuer(draft, relatives.issuer, relatives.issued ? "date" : "stated");
    if (draft.subject !== null || !mayHaveSubject(draft)) return;
    const subject = readSubject(this.doc, relatives.end, this.around, this.isFormal(draft, relatives.end));
    draft.subject = subject?.text ?? null;
    if (subject?.quote) this.titles.push(subject.quote);
    if (subject && draft.issued === null) this.readBehindSubject(draft, subject.end);
  }

  /** Its day or its issuer stand behind it. */
  private isFormal({ end }: CitationDraft, behind: number): boolean {
    return behind > tokenFrom(this.doc.tokens, end);
  }

  /** `Chỉ thị số 14/1998/CT-TTg về lễ hội ngày 28/3/1998 của Thủ tướng Chính phủ` */
  private readBehindSubject(draft: CitationDraft, from: number): void {
    const date = startsParagraph(this.doc.tokens, from) ? null : this.dates.at(from);
    draft.issued = date ? date.iso : this.passiveDate(from);
    const of = date ? tokenFrom(this.doc.tokens, date.end) : -1;
    const issuer = date && !this.sources.has(draft) ? this.bodies.at(of + 1) : null;
    if (issuer) this.setIssuer(draft, issuer.name, "date");
  }

  /** `Nghị quyết số 32/2009/QH12 về dự toán … đã được thông qua hôm 11-11` */
  private passiveDate(from: number): string | null {
    for (let token = from; token < from + 2; token++) {
      const passive = this.doc.hits.longest(token, "issuedPassive");
      if (passive) return (this.dates.at(passive.end) ?? this.dates.at(passive.end + 1))?.iso ?? null;
    }
    return null;
  }

  private readBefore(draft: CitationDraft, listStart: number): void {
    if (draft.number === null) return;
    if (!draft.typeSaid && draft.symbol !== null && opensCell(this.doc, draft)) {
      this.readHeading(draft);
      return;
    }
    const act = readAct(this.doc, this.bodies, this.dates, draft, listStart);
    if (act.issuer !== null && !this.sources.has(draft)) {
      this.setIssuer(draft, act.issuer, "act");
      if (act.term !== null) draft.term ??= act.term;
    }
    draft.issued ??= act.issued?.iso ?? null;
    const ofAll =
      draft.typeSaid || this.sources.has(draft) ? null : issuerOfList(this.doc, this.bodies, listStart, draft);
    if (ofAll !== null) this.setIssuer(draft, ofAll, "stated");
  }

  private readHeading(draft: CitationDraft): void {
    const heading = readHeading(this.doc, this.bodies, this.dates, draft);
    draft.issued ??= heading.issued;
    draft.subject ??= headingSubject(this.doc, draft);
    if (heading.issuer !== null) this.setIssuer(draft, heading.issuer, "date");
  }

  /**
   * `Quyết định 217-QĐ/TW, 218-QĐ/TW của Bộ Chính trị`: the issuer behind the last is the issuer of all; of numbers
   * that share their symbol the day too: `các Quyết định số 12, 13/QĐ-UBND ngày 4/5/2024`.
   */
  private shareIssuers(): void {
    for (let k = this.citations.length - 2; k >= 0; k--) {
      const [draft, next] = [this.citations[k]!, this.citations[k + 1]!];
      if (!sharesList(this.doc, draft, next)) continue;
      if (draft.symbol === null && draft.code !== null && !next.typeSaid) draft.issued ??= next.issued;
      if (this.sources.has(draft) || !this.isStated(next)) continue;
      if (issuerKey(draft) === issuerKey(next)) this.setIssuer(draft, next.issuer!, "stated");
    }
  }

  /** Inside a quoted title nothing but periods is a record. */
  dropInsideTitles(): void {
    if (this.titles.length === 0) return;
    const titles = [...this.titles].sort((a, b) => a.start - b.start);
    let k = 0;
    const kept = (this.doc.mentions as Draft[]).filter((draft) => {
      while (k < titles.length && titles[k]!.end <= draft.start) k++;
      const title = titles[k];
      return draft.kind === "period" || !title || draft.start < title.start || draft.end > title.end;
    });
    this.doc.mentions.length = 0;
    for (const draft of kept) this.doc.mentions.push(draft);
    this.citations = mentionsOf<CitationDraft>(this.doc, "citation");
  }

  link(): void {
    this.documents.sort(this.citations);
    const order = new Map(this.citations.map((citation, k) => [citation, k + 1]));
    for (const document of this.documents.all) {
      const first = document.mentions.reduce((least, mention) => Math.min(least, order.get(mention)!), order.size);
      for (const mention of document.mentions) mention.documentId = `c${first}`;
      this.inherit(document);
    }
  }

  private inherit(document: Document): void {
    const { mentions } = document;
    const best = [...mentions]
      .filter((mention) => mention.issuer !== null)
      .sort((a, b) => RANK.indexOf(this.sources.get(a)!) - RANK.indexOf(this.sources.get(b)!))[0];
    const subject = mentions.find((mention) => mention.subject !== null)?.subject ?? null;
    const full = mentions.find((mention) => mention.symbol !== null);
    const term = mentions.find((mention) => mention.term)?.term;
    for (const mention of mentions) {
      mention.code ??= document.code;
      mention.issued ??= document.issued;
      mention.subject ??= subject;
      if (full) mention.system = full.system;
      if (best) mention.issuer = best.issuer;
      if (term) mention.term = term;
    }
    if (!best && document.code !== null) this.implyIssuer(document);
  }

  private implyIssuer({ mentions, code }: Document): void {
    const full = mentions.find((mention) => mention.symbol !== null) ?? mentions[0]!;
    const implied = impliedIssuer(full, code!);
    const issuer = implied === null ? null : this.asTheArticleCallsIt(implied);
    if (implied !== null && issuer === null)
      for (const mention of mentions) mention.notes.push(`issuer left open: ${implied} and others share the symbol`);
    for (const mention of mentions) mention.issuer = issuer;
  }

  /** `Thanh tra thành phố` is the one the article names; TU is what article and place leave of it. */
  private asTheArticleCallsIt(name: string): string | null {
    let called = this.calledInArticle.get(name);
    if (called === undefined) {
      called = name.includes(PROVINCE_COMMITTEE)
        ? committeeOfSymbol(name, this.bodies.all, this.doc.article.province)
        : this.oneOfItsKind(name);
      this.calledInArticle.set(name, called);
    }
    return called;
  }

  private oneOfItsKind(name: string): string {
    const longer = isOneOfItsKind(name) ? this.bodies.all.filter((body) => body.name.startsWith(`${name} `)) : [];
    return new Set(longer.map((body) => body.name)).size === 1 ? longer[0]!.name : name;
  }

  complete(): void {
    for (const draft of this.citations) {
      draft.knownCode = draft.code === null ? this.knownCodeOf(draft) : null;
      if (draft.code === null) draft.notes.push(draft.knownCode === null ? whyUnknown(draft) : "code from the tables");
      if (draft.symbol === null && draft.code === null) draft.system = this.systemOf(draft);
    }
    warnOfUnknownSymbols(this.doc, this.citations);
  }

  private knownCodeOf(draft: CitationDraft): string | null {
    if (draft.number === null) return draft.nameKey === null ? null : knownLaw(draft.nameKey, draft.namedYear);
    return draft.issued === null && draft.issuer === null && draft.year === null
      ? (nickname(draft.type, draft.number)?.code ?? null)
      : null;
  }

  /** Of a bare number: what its issuer says, then its nickname, then its type. */
  private systemOf(draft: CitationDraft): CitationDraft["system"] {
    if (draft.number === null || draft.rule.startsWith("citation/standard")) return draft.system;
    const known = nickname(draft.type, draft.number);
    if (draft.issuer === null && known) return known.system as CitationDraft["system"];
    if (draft.issuer === null && draft.year !== null) return "state";
    return systemOfIssuer(draft.issuer) ?? systemOfType(draft.type, draft.system);
  }

  private setIssuer(draft: CitationDraft, issuer: string, source: Source): void {
    draft.issuer = issuer;
    this.sources.set(draft, source);
    draft.notes.push(`issuer from ${source}: ${issuer}`);
  }

  private isStated(draft: CitationDraft): boolean {
    const source = this.sources.get(draft);
    return source !== undefined && source !== "symbol";
  }
}

/** For `explain`: why no code is known of a document whose number is not written in full. */
function whyUnknown({ number, namedYear, nameKey, issued, issuer, year }: CitationDraft): string {
  if (number === null && nameKey !== null && namedYear === null) return "no code: the name alone leaves the year open";
  if (number === null) return "no code: the tables have no document of this name";
  return issued === null && issuer === null && year === null
    ? "no code: no symbol here or on another mention, and no nickname"
    : "no code: no symbol here or on another mention; its day or issuer rules out a nickname";
}

function issuerKey({ symbol, code, number, type }: CitationDraft): string {
  const shared = symbol ?? code?.slice(number!.length).replace(/^[/-](?:\d{4}[/-])?/u, "");
  return shared === undefined ? type : issuerParts(shared).join("-");
}

/** A law's name says what it is about; a plenum's resolution has its matter behind it, as a numbered document has. */
function mayHaveSubject({ number, rule }: CitationDraft): boolean {
  return number !== null || rule === "citation/plenum";
}
