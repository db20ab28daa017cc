import { brokenPhrase } from "../../scan/broken-phrase.js";
import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import { isAllCapitals, isWord, markAt, startsLine } from "../../scan/window.js";
import { spellOut } from "./spelling.js";

/** Longest short form in brackets, in tokens: `LĐ-TB&XH` has five. */
const MAX_LETTERS = 6;

/**
 * The token behind a short form that stands in brackets inside a name; the same token where none does.
 *
 *     Ủy ban nhân dân ┃(UBND)┃ tỉnh Đồng Nai     Hội Liên hiệp Phụ nữ ┃(LHPN)┃ xã Vần Dính
 */
export function behindLetters({ tokens }: Doc, token: number): number {
  if (markAt(tokens, token) !== "(" || startsLine(tokens, token)) return token;
  for (let at = token + 1; at < tokens.count && at <= token + MAX_LETTERS + 1; at++) {
    if (markAt(tokens, at) === ")") return at > token + 1 && !startsLine(tokens, at + 1) ? at + 1 : token;
    if (isWord(tokens, at) && !isAllCapitals(tokens, at)) return token;
  }
  return token;
}

/** The longest head that goes on behind a short form in brackets: `Viện kiểm sát ┃(VKS)┃ nhân dân`. */
export function headOverLetters(doc: Doc, token: number): Hit | null {
  return brokenPhrase(doc, token, "agencyHead", (at) => behindLetters(doc, at));
}

/** Tokens `[from, to)` spelled out, without a short form in brackets between them. */
export function spellOutOverLetters(doc: Doc, from: number, to: number): string {
  for (let at = from + 1; at < to; at++) {
    const behind = behindLetters(doc, at);
    if (behind > at && behind < to) return `${spellOut(doc, from, at)} ${spellOut(doc, behind, to)}`;
  }
  return spellOut(doc, from, to);
}
