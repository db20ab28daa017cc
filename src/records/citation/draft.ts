import { bodyOf, isPartyCommittee, systemOf } from "../../lexicon/citation/symbols.js";
import { type Doc, notesFor } from "../../scan/doc.js";
import type { CitationDraft } from "../drafts.js";
import type { Code } from "./code.js";

type System = CitationDraft["system"];

/** What a rule knows of a mention; everything else is found by the links stage. */
export interface Found {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly typeSaid?: boolean;
  readonly number?: string | null;
  readonly year?: number | null;
  readonly code?: Code | null;
  readonly system?: string;
  readonly issuer?: string | null;
  readonly term?: string | null;
  readonly nameKey?: string | null;
  readonly namedYear?: number | null;
  readonly titleSpan?: { start: number; end: number } | null;
  readonly subject?: string | null;
}

/** A citation in the making. */
export function citationDraft(doc: Doc, found: Found): CitationDraft {
  const { code } = found;
  return {
    kind: "citation",
    rule: found.rule,
    start: found.start,
    end: found.end,
    notes: notesFor(doc),
    type: found.type,
    typeSaid: found.typeSaid ?? true,
    number: code?.number ?? found.number ?? null,
    year: code?.year ?? found.year ?? null,
    symbol: code?.symbol ?? null,
    code: code?.code ?? null,
    system: code ? systemOfCode(code) : ((found.system || "state") as System),
    issued: null,
    issuer: found.issuer ?? null,
    subject: found.subject ?? null,
    documentId: "",
    issuerId: undefined,
    knownCode: undefined,
    pinpoints: undefined,
    relation: undefined,
    term: found.term ?? undefined,
    documentKey: undefined,
    nameKey: found.nameKey ?? null,
    namedYear: found.namedYear ?? null,
    titleSpan: found.titleSpan ?? null,
    confidence: undefined,
  };
}

/** The issuer decides; where it does not say, the order of the separators: `02-HD/BCĐ` is the party's. */
export function systemOfCode({ parts, symbol, code, number }: Code): System {
  for (const part of parts.slice(parts.length > 1 ? 1 : 0)) {
    const system = systemOf(part);
    if (system !== "") return system;
  }
  if (parts.length > 1 && bodyOf(parts[0]!) !== null) return systemOf(parts[0]!) || "state";
  const partyOrder = code.slice(number.length).startsWith("-") && symbol.includes("/");
  return partyOrder || parts.some(isPartyCommittee) ? "party" : "state";
}

/** The text of a span in one spelling: lower case, single spaces. */
export function foldedText(doc: Doc, start: number, end: number): string {
  return doc.text
    .slice(start, end)
    .toLowerCase()
    .replace(/\s{1,9}/gu, " ");
}
