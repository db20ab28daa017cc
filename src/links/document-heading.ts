import { fitsBody } from "../lexicon/citation/symbols.js";
import { MOTTO_END } from "../lexicon/citation/words.js";
import type { CitationDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { markAt, startsLine, tokenFrom } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { type Bodies, issuerParts } from "./document-issuer.js";
import type { Dates } from "./document-relatives.js";

/** How far from its number the head of a text may name its date and its body, in UTF-16 units. */
const HEAD = 400;
const MAX_DATE = 160;
/** Tokens from a number to the label of its date: `| Số hiệu | 117/2026/NQ-CP | ⏎ | Ngày ban hành | 28/04/2026 |` */
const MAX_LABEL = 40;

/**
 * The mention opens its line or its cell: `Số: 19/2009/QĐ-UBND`, `sohieu: 186/2026/NĐ-CP`,
 * `| Số hiệu | 117/2026/NQ-CP |`.
 */
export function opensCell(doc: Doc, draft: CitationDraft): boolean {
  let token = tokenFrom(doc.tokens, draft.start);
  while (!startsLine(doc.tokens, token)) {
    const mark = markAt(doc.tokens, token - 1);
    if (mark === "" && behindMotto(doc, token)) return true;
    if (mark === "" || mark === "," || mark === ";" || mark === "(") return false;
    if (mark === ":" || mark === "|") return true;
    token--;
  }
  return true;
}

/** `Độc lập - Tự do - Hạnh phúc Số: 76/2016/NQ-HĐND`: a page whose lines were joined. */
function behindMotto({ tokens }: Doc, token: number): boolean {
  return token > 1 && `${lowerText(tokens, token - 2)} ${lowerText(tokens, token - 1)}` === MOTTO_END;
}

/** What the head of a legal text says: its date stands below its number, its body above or below. */
export function readHeading(
  doc: Doc,
  bodies: Bodies,
  dates: Dates,
  draft: CitationDraft,
): { issued: string | null; issuer: string | null } {
  return { issued: labelledDate(doc, dates, draft) ?? nextDate(doc, dates, draft), issuer: bodyOfHead(bodies, draft) };
}

function labelledDate(doc: Doc, dates: Dates, draft: CitationDraft): string | null {
  const from = tokenFrom(doc.tokens, draft.end);
  for (let token = from; token < from + MAX_LABEL; token++) {
    const label = doc.hits.longest(token, "issueDateLabel");
    if (label) return dates.after(doc.tokens.end[label.end - 1]!)?.iso ?? null;
  }
  return null;
}

/**
 * `Số: 19/2009/QĐ-UBND ⏎ Phan Thiết, ngày 14 tháng 4 năm 2009`: only the place stands between, perhaps in the next
 * cell.
 */
function nextDate(doc: Doc, dates: Dates, draft: CitationDraft): string | null {
  const date = dates.after(draft.end);
  if (!date || date.start - draft.end > MAX_DATE) return null;
  const between = doc.text.slice(draft.end, date.start);
  const below = between.includes("\n") && !/[.;:]/u.test(between);
  return below || /^ ?\|?[^|.;:\n]{1,40}, ?$/u.test(between) ? date.iso : null;
}

function bodyOfHead(bodies: Bodies, draft: CitationDraft): string | null {
  const parts = issuerParts(draft.symbol!);
  const fits = (name: string) => parts.some((part) => fitsBody(part, name));
  for (const body of bodies.before(draft.start - HEAD, draft.start)) if (fits(body.name)) return body.name;
  for (const body of bodies.within(draft.end, draft.end + HEAD)) if (fits(body.name)) return body.name;
  return null;
}
