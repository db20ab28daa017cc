import { FOLD_LIMIT, foldTable, IS_DIGIT, IS_LETTER, IS_UPPER } from "./fold.js";
import type { SyllableSpans } from "./segmenter.js";

/**
 * Runs written without a blank that are one word by their form, whatever the model thinks:
 *
 *     10.000   21/1/2021   2021-2025   03-NQ/TU   COVID-19   Mạc-tư-khoa   TP.|HCM   ...   www.a.vn
 *
 * VTB and the silver text keep such a run as one syllable, so the tagger sees it as one unit too.
 */
const NUMBER = 2;
const MARK = 3;
const DOT = 46;
const HYPHEN = 45;
const SLASH = 47;
const PERCENT = 37;

/** Does token `k` continue the unit that ends with token `k - 1`? `from` and `to` bound the sentence. */
export function continuesUnit(tokens: SyllableSpans, k: number, from: number, to: number): boolean {
  if (tokens.start[k] !== tokens.end[k - 1]) return false;
  const isMark = tokens.type[k] === MARK;
  const afterMark = tokens.type[k - 1] === MARK;
  if (isMark) {
    if (afterMark) return firstCode(tokens, k) === firstCode(tokens, k - 1) && isRepeated(firstCode(tokens, k));
    return joinsBackward(tokens, k, from, to);
  }
  if (!afterMark) return true; // `A5` cut in two by a tokenizer that separates letters and digits
  if (k - 2 < from || tokens.start[k - 1] !== tokens.end[k - 2] || tokens.type[k - 2] === MARK) return false;
  return joinsAcross(tokens, k - 2, k, from, to);
}

/** The mark `k` stands directly after letters or digits: is it part of them? */
function joinsBackward(tokens: SyllableSpans, k: number, from: number, to: number): boolean {
  const code = firstCode(tokens, k);
  if (code === PERCENT) return tokens.type[k - 1] === NUMBER;
  const next = k + 1;
  const continues = next < to && tokens.start[next] === tokens.end[k] && tokens.type[next] !== MARK;
  if (code === DOT) {
    // `TP.HCM` → `TP.` `HCM`; `tp. HCM` → `tp.` `HCM`; but `Hết.Hôm` and a full stop stay apart
    if (isAbbreviation(tokens, k - 1)) return next < to;
    return continues && joinsAcross(tokens, k - 1, next, from, to);
  }
  return continues && joinsAcross(tokens, k - 1, next, from, to);
}

/** Tokens `left` and `right` stand on both sides of the one mark between them, without blanks. */
function joinsAcross(tokens: SyllableSpans, left: number, right: number, from: number, to: number): boolean {
  const code = firstCode(tokens, left + 1);
  const leftDigit = endsInDigit(tokens, left);
  const rightDigit = hasFlag(firstCode(tokens, right), IS_DIGIT);
  switch (code) {
    case DOT:
      if (leftDigit && rightDigit) return true;
      if (rightDigit) return length(tokens, left) === 1; // q.1, but `năm.2020` is a lost blank
      if (leftDigit) return false;
      // letters on both sides: a host name or initials; otherwise the dot belongs to the left side only
      return isLower(tokens, left) && isLower(tokens, right) && length(tokens, left) > 2
        ? isAscii(tokens, left) && isAscii(tokens, right)
        : length(tokens, left) === 1 && length(tokens, right) === 1;
    case 44: // ,
    case 58: // :
      return leftDigit && rightDigit;
    case HYPHEN:
    case 8211: // –
      return leftDigit || rightDigit || joinsNames(tokens, left, right, from, to);
    case SLASH:
      // 1/4, 20/2020, NQ/TU, km/h; not `và/hoặc`, `đồng/kg`
      return (
        (isCode(tokens, left) && isCode(tokens, right)) || (length(tokens, left) <= 2 && length(tokens, right) <= 2)
      );
    case 38: // &
    case 39: // '
    case 8217: // ’
    case 64: // @
    case 95: // _
      return true;
    default:
      return false;
  }
}

/** `Mạc-tư-khoa`, `NĐ-CP`, `Mác-Lênin` are one; the dash of `Bà Rịa-Vũng Tàu` stands between two names. */
function joinsNames(tokens: SyllableSpans, left: number, right: number, from: number, to: number): boolean {
  if (isLower(tokens, right) || isCode(tokens, left) || isCode(tokens, right)) return true;
  if (isLower(tokens, left)) return false;
  const before = left - 1;
  const after = right + 1;
  const nameBefore = before >= from && tokens.type[before] === 1 && !isLower(tokens, before);
  const nameAfter = after < to && tokens.type[after] === 1 && !isLower(tokens, after);
  return !nameBefore && !nameAfter;
}

/** Short letters before a dot that are written so in official and news text. */
const ABBREVIATIONS = new Set([
  "tp",
  "tx",
  "tt",
  "q",
  "p",
  "h",
  "x",
  "gs",
  "ts",
  "pgs",
  "ths",
  "bs",
  "ks",
  "ls",
  "tr",
  "đ",
  "mr",
  "ms",
  "dr",
]);

function isAbbreviation(tokens: SyllableSpans, k: number): boolean {
  const n = length(tokens, k);
  if (tokens.type[k] !== 1 || n > 3) return false;
  const dot = k + 1;
  const followed = dot + 1 < tokens.count && tokens.type[dot + 1] !== MARK;
  if (!followed) return false;
  const word = tokens.text.slice(tokens.start[k], tokens.end[k]);
  if (n === 1) return hasFlag(word.charCodeAt(0), IS_UPPER) || ABBREVIATIONS.has(word);
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** `...`, `!!!`, `---`: one mark; `))` is two. */
function isRepeated(code: number): boolean {
  return code === DOT || code === HYPHEN || code === 33 || code === 63 || code === 42 || code === 95 || code === 61;
}

function firstCode(tokens: SyllableSpans, k: number): number {
  return tokens.text.charCodeAt(tokens.start[k] ?? 0);
}

function length(tokens: SyllableSpans, k: number): number {
  return (tokens.end[k] ?? 0) - (tokens.start[k] ?? 0);
}

function hasFlag(code: number, flag: number): boolean {
  return code < FOLD_LIMIT && ((foldTable().flags[code] ?? 0) & flag) !== 0;
}

function endsInDigit(tokens: SyllableSpans, k: number): boolean {
  return hasFlag(tokens.text.charCodeAt((tokens.end[k] ?? 1) - 1), IS_DIGIT);
}

function isLower(tokens: SyllableSpans, k: number): boolean {
  const code = firstCode(tokens, k);
  return hasFlag(code, IS_LETTER) && !hasFlag(code, IS_UPPER);
}

function isAscii(tokens: SyllableSpans, k: number): boolean {
  for (let i = tokens.start[k] ?? 0; i < (tokens.end[k] ?? 0); i++) if (tokens.text.charCodeAt(i) > 127) return false;
  return true;
}

/** Capitals and digits only: `NQ`, `TU`, `2020`. */
function isCode(tokens: SyllableSpans, k: number): boolean {
  for (let i = tokens.start[k] ?? 0; i < (tokens.end[k] ?? 0); i++) {
    if (!hasFlag(tokens.text.charCodeAt(i), IS_UPPER | IS_DIGIT)) return false;
  }
  return true;
}
