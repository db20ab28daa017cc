import { levelOf, levelOfSymbol } from "../lexicon/citation/levels.js";
import { type CongressLevel, partyTerm } from "../lexicon/citation/terms.js";
import { NUMBER_OF_TERM } from "../lexicon/citation/words.js";
import type { AgencyDraft, CitationDraft } from "../records/drafts.js";
import { romanNumeral, romanValue } from "../scan/roman.js";

/** Who issued a document: how high the body stands, and the path of its place where that is known. */
export interface IssuerPlace {
  readonly level: AgencyDraft["level"];
  readonly path: string | null;
}

/** What a document's number counts in: a place (`""` the whole country), and how high its committee stands. */
interface Series {
  readonly place: string;
  readonly level: CongressLevel;
}

/**
 * One and the same document in every article, `<place> <term or year>: <document>`, without the parts its code or its
 * issuer says itself; `null` where one that is needed is not known.
 *
 *     30/2020/NĐ-CP                       a central code that holds its year
 *     2021: 749/QĐ-TTg                    a central code without it: the year of issue
 *     Sơn La: 12/2021/NQ-HĐND             a local code: every province has its number 12
 *     XIII: kết luận 21-KL/TW             the party counts by terms, and quy định and quyết định share a symbol
 *     Điện Biên 2020-2025: nghị quyết 3-NQ/TU
 */
export function documentKey(
  mentions: readonly CitationDraft[],
  issuer: IssuerPlace | null,
  ownProvince: string | null,
): string | null {
  const full = mentions.find(({ code, symbol }) => code !== null && symbol !== null);
  if (!full) return unpadded(mentions.find(({ knownCode, number }) => knownCode && number === null)?.knownCode ?? null);
  const series = seriesOf(full, issuer, ownProvince);
  if (series === null) return null;
  const code = unpadded(full.code!);
  if (full.system === "party") {
    const term = termOf(full, series.level);
    return term && prefixed(series.place, term, `${full.type} ${code}`);
  }
  if (/^[\d.]{1,10}\p{L}?\/\d{4}\//u.test(code)) return prefixed(series.place, null, code);
  if (full.system !== "state" || full.issued === null) return null;
  return prefixed(series.place, full.issued.slice(0, 4), code);
}

/** `05/2021/TT-TTCP` and `5/2021/TT-TTCP` are one. */
function unpadded<C extends string | null>(code: C): C {
  return (code === null ? null : code.replace(/^0{1,4}(?=\d)/u, "")) as C;
}

function prefixed(place: string, time: string | null, document: string): string {
  const where = [place, time].filter(Boolean).join(" ");
  return where === "" ? document : `${where}: ${document}`;
}

/** Where the number was given: the issuer's own place, else what the symbol says of it. */
function seriesOf(
  { symbol, issuer: name }: CitationDraft,
  issuer: IssuerPlace | null,
  own: string | null,
): Series | null {
  const level = levelOfSymbol(symbol);
  if (level === "central" || (level === null && levelOf(name) === "central")) return { place: "", level: "central" };
  if (issuer?.path) return { place: issuer.path, level: issuer.level === "province" ? "province" : "below" };
  if (issuer?.path === "" && level === null) return { place: "", level: "central" };
  return level === "province" && own ? { place: own, level } : null;
}

/** The term as the text says it, else the one the day of issue lies in. Provinces count their terms each for itself. */
function termOf({ term, issued }: CitationDraft, level: CongressLevel): string | null {
  const years = level === "central" ? null : /(\d{4})\s{0,2}[-–—]\s{0,2}(\d{4})/u.exec(term ?? "");
  if (years) return `${years[1]}-${years[2]}`;
  const number = level === "central" ? NUMBER_OF_TERM.exec(term ?? "")?.[1] : undefined;
  if (number !== undefined) return romanNumeral(/\d/u.test(number) ? Number(number) : (romanValue(number) ?? 0));
  return issued === null ? null : partyTerm(level, issued);
}
