import { cueEnd } from "../records/complaint/cues.js";
import { opensListLine, passagesOf } from "../records/complaint/passages.js";
import type { AgencyDraft, ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isNumber, isWord, markAt, startsLine, startsParagraph, tokenFrom } from "../scan/window.js";
import { type Body, readDoers } from "./doers.js";

/** How far back the subject of a paragraph that names nobody is looked for. */
const MAX_SENTENCES = 12;
const MAX_PARAGRAPHS = 3;

/**
 * `Thanh tra tỉnh mở 6 cuộc thanh tra …⏎⏎┃Tiếp nhận┃ 21 đơn …`: a paragraph that opens with its verb goes on with the
 * subject of the nearest paragraph before that has one, and only one, be it said there or taken from further back
 * (`told`, by sentence).
 */
export function subjectBefore(
  doc: Doc,
  bodies: readonly Body[],
  { verbToken }: ComplaintDraft,
  sentence: number,
  told: ReadonlyMap<number, AgencyDraft | null>,
): AgencyDraft | null {
  const passages = passagesOf(doc);
  if (!opensParagraphWith(doc, passages[sentence]!, verbToken)) return null;
  const subjects: (AgencyDraft | null)[] = [];
  let paragraphs = 0;
  for (let k = sentence - 1; k >= Math.max(0, sentence - MAX_SENTENCES) && paragraphs < MAX_PARAGRAPHS; k--) {
    const from = passages[k]!;
    if (doc.zones.at(doc.tokens.start[from]!) === "title") return null;
    for (const { weight, body } of readDoers(doc, bodies, from, passages[k + 1]!))
      if (weight === "strong") subjects.push(body?.draft ?? null);
    if (told.has(k)) subjects.push(told.get(k)!);
    if (!startsParagraph(doc.tokens, from)) continue;
    if (subjects.length > 0) return onlyOne(subjects);
    paragraphs++;
  }
  return null;
}

function onlyOne([first, ...others]: readonly (AgencyDraft | null)[]): AgencyDraft | null {
  return first && others.every((other) => other?.agencyId === first.agencyId) ? first : null;
}

/**
 * Words that may stand before the verb of a sentence with no subject: `Đến nay, đã ┃giải quyết┃`,
 * `Công tác ┃tiếp công dân┃ được`, `Lũy kế 10 tháng ┃nhận┃`, `Trong kỳ, đơn vị ┃tiếp┃`.
 */
const BEFORE_VERB = [
  "passive",
  "perVerb",
  "nominal",
  "untilNow",
  "also",
  "cumulated",
  "monthsOf",
  "after",
  "reportStretch",
  "theUnit",
  "thisUnit",
] as const;

/** Longest topic before the colon behind it, in tokens: `Về giải quyết tố cáo: …`. */
const MAX_TOPIC = 12;

/**
 * `2. Tiếp nhận 21 đơn`, `Trong tháng 10, đã nhận 7 đơn`: numbers, times and words that stand with verbs, nothing else.
 */
function opensParagraphWith(doc: Doc, from: number, verb: number): boolean {
  if (!startsLine(doc.tokens, from) || opensListLine(doc, from)) return false;
  for (let at = topicEnd(doc, from); at < verb; ) {
    const cue = BEFORE_VERB.map((role) => cueEnd(doc, at, role)).find((end) => end > 0);
    const next = cue ?? timeEnd(doc, at) ?? (isWord(doc.tokens, at) && !isNumber(doc.tokens, at) ? 0 : at + 1);
    if (next === 0) return false;
    at = next;
  }
  return true;
}

/**
 * `Về giải quyết tố cáo: ┃…`, `Qua nắm tình hình, ┃…`: what the sentence is on stands before a colon, what it came of
 * before a comma.
 */
function topicEnd(doc: Doc, from: number): number {
  const topic = cueEnd(doc, from, "topic");
  const start = topic || cueEnd(doc, from, "after");
  for (let at = start; start > 0 && at < start + MAX_TOPIC; at++) {
    if (markAt(doc.tokens, at) === (topic > 0 ? ":" : ",")) return at + 1;
    if (!isWord(doc.tokens, at)) break;
  }
  return from;
}

const timeEnds = new WeakMap<Doc, ReadonlyMap<number, number>>();

/** Token after the day or period that starts at a token, or at the one behind it: `Trong ┃quý I/2024┃`. */
function timeEnd(doc: Doc, at: number): number | undefined {
  let ends = timeEnds.get(doc);
  if (ends === undefined) {
    const times = doc.mentions.filter(({ kind }) => kind === "date" || kind === "period");
    ends = new Map(times.map(({ start, end }) => [tokenFrom(doc.tokens, start), tokenFrom(doc.tokens, end)]));
    timeEnds.set(doc, ends);
  }
  return ends.get(at) ?? ends.get(at + 1);
}
