import {
  bodyOf,
  fitsBody,
  isBareCommittee,
  isIssuerSymbol,
  isJointType,
  isSharedType,
  isTypeSymbol,
} from "../lexicon/citation/symbols.js";
import type { AgencyDraft, CitationDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { partitionPoint } from "../scan/partition-point.js";
import { isDash, markAt, tokenFrom } from "../scan/window.js";
import { tokenText } from "../tokens/tokens.js";

/** An issuer as stated, and the token after its words. */
export interface StatedIssuer {
  readonly name: string;
  readonly end: number;
}

/** Longest name of a body, in UTF-16 units. */
const MAX_NAME = 120;

/** The bodies of an article, for questions about what stands beside a citation. */
export class Bodies {
  private readonly byStart = new Map<number, AgencyDraft>();
  /** The longest name the article gives each body. */
  private readonly fullNames = new Map<string, string>();
  readonly all: readonly AgencyDraft[];

  constructor(private readonly doc: Doc) {
    this.all = mentionsOf<AgencyDraft>(doc, "agency");
    for (const body of this.all) {
      this.byStart.set(body.start, body);
      const known = this.fullNames.get(body.agencyId) ?? "";
      if (body.name.length > known.length) this.fullNames.set(body.agencyId, body.name);
    }
  }

  /**
   * The body whose words start at a token: an agency mention, or the body a head speaks for.
   *
   *     của Bộ trưởng Bộ Nội vụ   →  Bộ Nội vụ
   *         ^token
   */
  at(token: number): StatedIssuer | null {
    const { doc } = this;
    const office = doc.hits.longest(token, "issuingOffice");
    if (office) return { name: office.entry.fields.name!, end: office.end };
    const head = doc.hits.longest(token, "headOfBody");
    const last = head ? head.end : token;
    for (let from = token; from <= last; from++) {
      const agency = this.byStart.get(doc.tokens.start[from] ?? -1);
      if (agency) return { name: this.inFull(agency), end: tokenFrom(doc.tokens, agency.end) };
    }
    return null;
  }

  /** `Đảng ủy` by the name the article gives it elsewhere: `Đảng ủy xã Nghĩa Lâm`. */
  inFull({ name, agencyId }: AgencyDraft): string {
    const full = this.fullNames.get(agencyId) ?? name;
    return isBareCommittee(name) && full.toLowerCase().startsWith(`${name.toLowerCase()} `) ? full : name;
  }

  /** Bodies of a stretch of the text, nearest to its end first. */
  *before(from: number, to: number): Generator<AgencyDraft> {
    for (let k = this.countBefore(to) - 1; k >= 0 && this.all[k]!.start >= from; k--) {
      if (this.all[k]!.end <= to) yield this.all[k]!;
    }
  }

  /** The body named last before an offset, no further off than its longest name; `undefined` where none is. */
  lastBefore(end: number): AgencyDraft | undefined {
    const [body] = this.before(end - MAX_NAME, end);
    return body;
  }

  /** Bodies that start in a stretch of the text, in text order. */
  *within(from: number, to: number): Generator<AgencyDraft> {
    for (let k = this.countBefore(from); k < this.all.length && this.all[k]!.start < to; k++) yield this.all[k]!;
  }

  private countBefore(offset: number): number {
    return partitionPoint(this.all, ({ start }) => start < offset);
  }
}

/** `của Bộ Chính trị, Ban Bí thư`, `của Chính phủ và Ủy ban …`: joint issuers are joined by ` và `. */
export function readIssuers(doc: Doc, bodies: Bodies, token: number, draft: CitationDraft): StatedIssuer | null {
  const first = bodies.at(token);
  if (!first) return null;
  const parts = draft.symbol === null ? [] : draft.symbol.split(/[-/]/u);
  const joint = parts.length > 0 && (isJointType(parts[0]!) || parts.at(-1) === "TW");
  if (!joint) return first;
  let issuers = first;
  for (let k = 1; k < MAX_ISSUERS && isJoin(doc, issuers.end); k++) {
    const next = bodies.at(issuers.end + 1);
    if (!next || (!isJointType(parts[0]!) && !fitsBody("TW", next.name))) break;
    issuers = { name: `${issuers.name} và ${next.name}`, end: next.end };
  }
  return issuers;
}

/** Bodies that issue one text together. */
const MAX_ISSUERS = 8;

/** A comma, a dash or `và` between two bodies. */
export function isJoin({ tokens }: Doc, token: number): boolean {
  if (token >= tokens.count) return false;
  const mark = markAt(tokens, token);
  return mark === "," || isDash(tokens, token) || tokenText(tokens, token) === "và";
}

/** Of a text that bodies issue together by its kind: `TTLT-BTC-BTP`. */
export function saysJoint({ symbol }: CitationDraft): boolean {
  return symbol !== null && isJointType(symbol.split(/[-/]/u)[0]!);
}

/** The parts of a symbol that name who issued it: `NQ/TU` → `TU`, `UBND-KGVX` → `UBND`, `TTLT-BCA-BQP` → both. */
export function issuerParts(symbol: string): readonly string[] {
  const parts = symbol.split(/[-/]/u);
  const rest = isTypeSymbol(parts[0]!) && parts.length > 1 ? parts.slice(1) : parts;
  if (isSharedType(parts[0]!)) return rest;
  const named = rest.find(isIssuerSymbol);
  return [named ?? rest[0]!];
}

/** The body or bodies the symbol stands for; `null` where it may stand for several, as `/TW` does. */
export function impliedIssuer(draft: CitationDraft, code: string): string | null {
  const symbol = draft.symbol ?? code.replace(/^[\d.]{1,10}\p{L}?[/-](?:\d{4}[/-])?/u, "");
  if (symbol === "NQ/TW") return bodyOf("NQ/TW");
  const names = issuerParts(symbol).map(bodyOf);
  return names.includes(null) ? null : names.join(" và ");
}
