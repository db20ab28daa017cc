import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isWord, markAt, startsLine, wordsAt } from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { looksVietnamese } from "../../tokens/syllable.js";
import { tokenText } from "../../tokens/tokens.js";
import { nameOf, type Reading } from "./reading.js";
import { ALIAS_LEADS } from "./rules-words.js";

/** Longest text in brackets that is looked at, and longest short name, in tokens. */
const MAX_BRACKET = 16;
const MAX_ALIAS = 6;
/** No Vietnamese syllable has so many letters: a word of them is a brand. */
const BRAND_LETTERS = 8;

interface Alias {
  readonly words: readonly string[];
  readonly name: string;
  readonly of: Reading;
}

/**
 * Short names introduced in brackets after a body, and every later mention of them.
 *
 *     Cục Giải quyết … khu vực 2 (gọi tắt là ┃Cục II┃)     Ngân hàng TMCP Sông Hậu (┃SongHauBank┃)
 *
 * Short names that are read as bodies anyway are only told whose they are.
 */
export function addAliases(doc: Doc, readings: readonly Reading[]): Reading[] {
  const byStart = new Map(readings.map((reading) => [reading.start, reading]));
  const aliases = new Map<string, Alias>();
  const told = new Map<Reading, Reading>();
  for (const reading of readings) {
    const inner = reading.state === "open" ? null : bracketAfter(doc, reading.end);
    if (!inner) continue;
    const own = byStart.get(inner.start);
    if (own && own.end === inner.end) {
      const alike = own.head === reading.head && !liesElsewhere(own, reading);
      if (inner.introduced || alike || isAbbreviatedForm(own, reading)) told.set(own, reading);
    } else if (!own) addAlias(doc, aliases, inner, namedBy(reading));
  }
  const found = readings.map((reading) => (told.has(reading) ? { ...reading, same: told.get(reading)! } : reading));
  return aliases.size === 0
    ? found
    : [...found, ...mentionsOfAliases(doc, aliases, readings)].sort((a, b) => a.start - b.start);
}

/** `HĐTV Tập đoàn Điện lực Việt Nam (┃EVN┃)`: the short name is the company's, not its board's. */
function namedBy(reading: Reading): Reading {
  const { head, parent } = reading;
  return head.fields.tail === "B" && head.fields.alone === "short" && parent?.branch === "other" ? parent : reading;
}

/**
 * `Công an xã Tân Long (┃Công an tỉnh Quảng Trị┃)`: a body of its kind over another place, to which the first belongs.
 */
function liesElsewhere({ area }: Reading, { area: of }: Reading): boolean {
  if (!area || !of) return false;
  return area.level !== of.level || (area.name !== null && of.name !== null && area.name !== of.name);
}

/** The same place, the head in letters: `Trung tâm Kiểm soát bệnh tật tỉnh Hải Dương (CDC Hải Dương)`. */
function isAbbreviatedForm({ head, area, branch }: Reading, of: Reading): boolean {
  return (
    head.phrase === head.phrase.toUpperCase() &&
    branch === of.branch &&
    area?.name != null &&
    area.name === of.area?.name
  );
}

/** What stands in brackets straight after a body in its line, without the words that introduce a short name. */
function bracketAfter(doc: Doc, open: number): { start: number; end: number; introduced: boolean } | null {
  // `… Tỉnh ủy ⏎ (┃BDO┃) Ngày 9-1`: a dateline below a headline
  if (markAt(doc.tokens, open) !== "(" || startsLine(doc.tokens, open)) return null;
  let close = open + 1;
  while (close < doc.tokens.count && close < open + MAX_BRACKET && markAt(doc.tokens, close) !== ")") close++;
  if (markAt(doc.tokens, close) !== ")") return null;
  const lead = ALIAS_LEADS.find((words) => wordsAt(doc.tokens, open + 1, words));
  const start = open + 1 + (lead ? lead.length : 0);
  return close > start ? { start, end: close, introduced: lead !== undefined } : null;
}

function addAlias(
  doc: Doc,
  aliases: Map<string, Alias>,
  inner: { start: number; end: number; introduced: boolean },
  of: Reading,
): void {
  const { tokens } = doc;
  const { start, end, introduced } = inner;
  if (end - start > MAX_ALIAS || !isCapitalized(tokens, start)) return;
  const head = doc.hits.longest(start, "agencyHead");
  if (head && head.end >= end) return;
  // `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng (PCTN)`: the letters of its task
  const task = introduced ? null : doc.hits.longest(start, "agencyAbbreviation");
  if (task?.end === end && /^\p{Ll}/u.test(task.entry.fields.name!)) return;
  const text = tokenText(tokens, start);
  const single = end === start + 1;
  const code = single && /\p{Lu}.{0,30}\p{Lu}/u.test(text);
  const known =
    doc.hits.longest(start, "country") ?? doc.hits.longest(start, "province") ?? doc.hits.longest(start, "cityShort");
  const brand = (single && text.length >= BRAND_LETTERS) || isBrand(doc, start, end);
  if (known || !(introduced || code || brand)) return;
  const capitals = isAllCapitals(tokens, start);
  const words = Array.from({ length: end - start }, (_, k) => tokenText(tokens, start + k));
  const written = placeTones(tokens.text.slice(tokens.start[start]!, tokens.end[end - 1]!));
  aliases.set(words[0]!, { words, name: single && capitals ? nameOf(of) : written, of });
}

/** `Becamex IDC`, `Vietnam Airlines`: two capitals or more, none of them a Vietnamese syllable. */
function isBrand({ tokens }: Doc, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let token = start; token < end; token++) {
    const capitals = isAllCapitals(tokens, token);
    if (!isWord(tokens, token) || !isCapitalized(tokens, token)) return false;
    if (!capitals && looksVietnamese(tokens.text, tokens.start[token]!, tokens.end[token]!)) return false;
  }
  return true;
}

/** One pass over the tokens that no reading holds. */
function mentionsOfAliases(doc: Doc, aliases: ReadonlyMap<string, Alias>, readings: readonly Reading[]): Reading[] {
  const { tokens } = doc;
  const found: Reading[] = [];
  if (aliases.size === 0) return found;
  let k = 0;
  for (let token = 0; token < tokens.count; token++) {
    while (k < readings.length && readings[k]!.end <= token) k++;
    if (k < readings.length && readings[k]!.start <= token && readings[k]!.state !== "open") continue;
    if (!isCapitalized(tokens, token) || doc.boilerplate[token] === 1) continue;
    const alias = aliases.get(tokenText(tokens, token));
    if (!alias?.words.every((word, n) => token + n < tokens.count && tokenText(tokens, token + n) === word)) continue;
    found.push(aliasReading(alias, token));
    token += alias.words.length - 1;
  }
  return found;
}

function aliasReading({ words, name, of }: Alias, start: number): Reading {
  return {
    ...of,
    start,
    end: start + words.length,
    core: name,
    area: name === nameOf(of) ? null : of.area,
    parent: null,
    state: "full",
    same: of,
  };
}
