import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import type { Doc } from "../../scan/doc.js";
import { type Hit, MAX_PHRASE } from "../../scan/hits.js";
import {
  isCapitalized,
  isDash,
  isGlued,
  isInCapitals,
  isWord,
  markAt,
  startsLine,
  tokenFrom,
} from "../../scan/window.js";
import { sentenceOf } from "../../tokens/sentences.js";
import { looksVietnamese } from "../../tokens/syllable.js";
import { lowerText, TokenType } from "../../tokens/tokens.js";
import type { AgencyDraft } from "../drafts.js";
import { NOT_ADDRESS } from "./rules.js";

/** Longest address, in tokens, and how many of an article are known as such. */
const MAX_ADDRESS = 24;
const MOST_ADDRESSES = 32;

/** What the finders of this room ask about an article, over token indices. */
export class Reading {
  /** First token of the agency that starts here, by token; undefined elsewhere. */
  readonly agencyAt = new Map<number, { draft: AgencyDraft; end: number }>();
  readonly tokens: Doc["tokens"];
  /** 0 free, 1 in an agency, 2 in a citation, date or period. */
  readonly owner: Uint8Array;
  /** Agencies that turned out to be none. */
  readonly rejected = new Set<AgencyDraft>();
  private readonly agencyEndAt = new Map<number, { draft: AgencyDraft; start: number }>();

  /** 0 not asked yet, 1 a Vietnamese syllable, 2 none. */
  private readonly spelling: Uint8Array;
  /** Ids in the name statistics, -1 not asked yet. */
  private readonly nameIds: Int32Array;

  /** Tokens `[start, end)` of addresses, in text order; `null` until they are asked for. */
  private addresses: readonly { readonly start: number; readonly end: number }[] | null = null;

  constructor(readonly doc: Doc) {
    const { tokens } = doc;
    this.tokens = tokens;
    this.owner = new Uint8Array(tokens.count);
    this.spelling = new Uint8Array(tokens.count);
    this.nameIds = new Int32Array(tokens.count).fill(-1);
    for (const mention of doc.mentions) {
      const start = tokenFrom(tokens, mention.start);
      const end = tokenFrom(tokens, mention.end);
      const agency = mention.kind === "agency";
      if (!agency && this.insideCapitals(start, end)) continue;
      for (let i = start; i < end; i++) this.owner[i] = agency ? 1 : 2;
      if (!agency) continue;
      const held = { draft: mention as AgencyDraft, start, end };
      this.agencyAt.set(start, held);
      this.agencyEndAt.set(end, held);
    }
  }

  /** `Bùi Bé Năm Tới`: words of time in a row of capitals are a name's. */
  private insideCapitals(start: number, end: number): boolean {
    const { tokens } = this.doc;
    for (let i = start - 1; i < end; i++)
      if (!isWord(tokens, i) || !isCapitalized(tokens, i) || (i >= start && startsLine(tokens, i))) return false;
    return end - start <= 3;
  }

  /** Agencies that begin in these tokens are no bodies: a title is read there (`Bộ trưởng Nội vụ`). */
  reject(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const agency = this.agencyAt.get(i);
      if (!agency) continue;
      this.owner.fill(0, i, agency.end);
      this.agencyAt.delete(i);
      this.rejected.add(agency.draft);
    }
  }

  agencyEndingAt(end: number): { draft: AgencyDraft; start: number } | undefined {
    return this.agencyEndAt.get(end);
  }

  /** The punctuation mark at a token, `""` for words, numbers and outside the text. */
  mark(index: number): string {
    return this.tokens.type[index] === TokenType.punctuation ? markAt(this.tokens, index) : "";
  }

  /** The token in lower case, `""` outside the text. */
  word(index: number): string {
    return lowerText(this.tokens, index);
  }

  longest(token: number, className: string): Hit | null {
    return token < this.tokens.count ? this.doc.hits.longest(token, className) : null;
  }

  /** The longest phrase of a class that ends right before a token, or `null`. */
  endingAt(token: number, className: string): Hit | null {
    return this.doc.hits.before(token, className, MAX_PHRASE);
  }

  /** The word for a level or a hamlet that ends right before a token, or `null`: `xã | Tân Hòa`, `thôn | Nà Co`. */
  placeWordEndingAt(token: number): Hit | null {
    return this.endingAt(token, "levelWord") ?? this.endingAt(token, "hamletWord");
  }

  /**
   * The honorific that ends right before a token. A word of address with a capital inside a row of capitals is part
   * of a name (`bà Ông Thị Mỹ`, `chợ Bà Hoa`, `bản Na Cô Sa`).
   */
  honorificEndingAt(token: number): Hit | null {
    const hit = this.endingAt(token, "honorific");
    // "Văn phòng luật sư Chính Pháp"
    if (hit && (this.endingAt(token, "nameHost")?.start ?? hit.start) < hit.start) return null;
    if (hit && this.isInCode(hit)) return null;
    // `Bộ trưởng Ngoại giao Trung ┃Quốc Vương┃ Nghị`: no king
    if (hit && this.longest(hit.start - 1, "country")?.end === hit.start + 1) return null;
    // `Chủ tịch Hội Nhà báo | Sầm Văn Tú`
    if (hit && this.owner[hit.start] === 1 && this.owner[hit.start - 1] === 1) return null;
    if (!hit || hit.end - hit.start > 1 || hit.entry.fields.kind !== "address") return hit;
    if (NOT_ADDRESS.get(this.word(hit.start))?.has(this.word(hit.start - 1))) return null;
    const { tokens } = this;
    const before = hit.start - 1;
    if (!isCapitalized(tokens, hit.start) || !isWord(tokens, before) || startsLine(tokens, hit.start)) return hit;
    if (isGlued(tokens, hit.start)) return hit;
    const opens = this.doc.sentences[this.sentence(before)] === before;
    const inRow =
      isCapitalized(tokens, before) && !this.owner[before] && (!opens || this.longest(before, "placeSurname") !== null);
    return inRow ||
      this.longest(before, "honorific")?.end === hit.start ||
      (this.endingAt(hit.start, "nameHost") && !this.endingAt(hit.start, "nameLead"))
      ? null
      : hit;
  }

  /** `PCT.|CN|: Sáng họp`, `KH-|CN|`: a degree's letters glued behind letters that are no degree. */
  private isInCode({ start, entry }: Hit): boolean {
    if (entry.fields.kind !== "degree" || !isGlued(this.tokens, start)) return false;
    return isInCapitals(this.tokens, start - 2) && this.endingAt(start - 1, "honorific") === null;
  }

  sentence(token: number): number {
    return sentenceOf(this.doc.sentences, token);
  }

  /** First token after the sentence. */
  sentenceEnd(sentence: number): number {
    return this.doc.sentences[sentence + 1] ?? this.tokens.count;
  }

  startsLine(token: number): boolean {
    return token >= this.tokens.count || startsLine(this.tokens, token);
  }

  /** The token is spelled as a Vietnamese syllable. Asked of one token for every candidate that holds it. */
  looksVietnamese(token: number): boolean {
    if (this.spelling[token] === 0) {
      const { text, start, end } = this.tokens;
      this.spelling[token] = looksVietnamese(text, start[token]!, end[token]!) ? 1 : 2;
    }
    return this.spelling[token] === 1;
  }

  /** Id of a token in the name statistics, 0 when no list has it. */
  nameId(token: number): number {
    if (this.nameIds[token] === -1) this.nameIds[token] = nameStatistics().idOf(this.tokens, token);
    return this.nameIds[token]!;
  }

  /** `Địa chỉ: Số 18 Hoàng Diệu, | Minh Khai, Hồng Bàng`: streets and wards, up to the end of the line. */
  isInAddress(token: number): boolean {
    this.addresses ??= this.readAddresses();
    return this.addresses.some(({ start, end }) => start <= token && token < end);
  }

  private readAddresses(): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    for (const token of this.doc.hits.starts("addressLabel")) {
      const start = this.longest(token, "addressLabel")!.end;
      if (this.mark(start) !== ":" || !(this.startsLine(token) || this.startsLine(token - 1))) continue;
      let end = start + 1;
      while (end < start + MAX_ADDRESS && !this.startsLine(end) && this.mark(end) !== ";") end++;
      if (found.length < MOST_ADDRESSES) found.push({ start, end });
    }
    return found;
  }

  isDash(token: number): boolean {
    return isDash(this.tokens, token);
  }

  isBoilerplate(token: number): boolean {
    return this.doc.boilerplate[token] === 1;
  }

  /** Index after the bracket that closes the one at `open`, within `limit` tokens; -1 when none does. */
  closing(open: number, limit: number): number {
    for (let i = open + 1; i < this.tokens.count && i <= open + limit; i++) if (this.mark(i) === ")") return i + 1;
    return -1;
  }
}
