import type { Category, ComplaintRecord } from "../../records/complaint/schema.js";
import { digitsAt, type EnglishDoc, isGlued, isTogether, keyAt, type Stretch } from "./article.js";
import type { BodyMention } from "./bodies.js";
import { ACTIONS, COUNTED, NUMERALS } from "./lists.js";
import type { PeriodMention } from "./period.js";

/** A figure as the text names it. */
export interface ComplaintMention extends Stretch {
  readonly kind: "complaint";
  readonly rule: string;
  readonly count: number;
  readonly of: number | null;
  readonly hedge: ComplaintRecord["hedge"];
  readonly unit: string;
  readonly categories: readonly Category[];
  actions: readonly string[];
  agency: string | null;
  agencyBody: BodyMention | null;
  period: PeriodMention | null;
  share: number | null;
}

const HEDGES: readonly (readonly [string, ComplaintRecord["hedge"]])[] = [
  ["more than", "over"],
  ["over", "over"],
  ["above", "over"],
  ["at least", "over"],
  ["nearly", "under"],
  ["almost", "under"],
  ["close to", "under"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
];

/**
 * The figure that begins at a word: a hedge, a number, and what is counted.
 *
 *     42 petitions and complaints      more than 1,250 citizens      25 out of 27 complaints      54 letters of complaint
 */
export function readComplaint(doc: EnglishDoc, at: number): ComplaintMention | null {
  const hedge = readHedge(doc, at);
  const amount = readAmount(doc, hedge ? hedge.to : at);
  if (!amount || isChange(doc, at)) return null;
  const counted = readCounted(doc, amount.to);
  if (!counted || !isTogether(doc, at, counted.to - 1)) return null;
  if (counted.role !== "matter" && !counted.categories.length && !isAboutComplaints(doc, at, counted)) return null;
  return {
    kind: "complaint",
    rule: "complaint/en-figure",
    from: at,
    to: counted.to,
    count: amount.count,
    of: amount.of,
    hedge: hedge?.hedge ?? "exact",
    unit: counted.unit,
    categories: counted.categories,
    actions: [],
    agency: null,
    agencyBody: null,
    period: null,
    share: null,
  };
}

function readHedge(doc: EnglishDoc, at: number): { hedge: ComplaintRecord["hedge"]; to: number } | null {
  for (const [words, hedge] of HEDGES) {
    const [first, second] = words.split(" ");
    if (keyAt(doc, at) !== first) continue;
    if (second === undefined) return { hedge, to: at + 1 };
    if (keyAt(doc, at + 1) === second) return { hedge, to: at + 2 };
  }
  return null;
}

/** `38 of 42`, `25 out of the 27`, `398/412`, `1,250` */
function readAmount(doc: EnglishDoc, at: number): { count: number; of: number | null; to: number } | null {
  if (isGlued(doc, at) && /[\p{L}\d/.,-]/u.test(doc.words[at - 1]?.text ?? "")) return null;
  const first = readNumber(doc, at);
  if (!first) return null;
  let k = first.to;
  const slash = keyAt(doc, k) === "/" && isGlued(doc, k);
  if (slash) k++;
  else if (keyAt(doc, k) === "out" && keyAt(doc, k + 1) === "of") k += 2;
  else if (keyAt(doc, k) === "of") k++;
  else return { count: first.value, of: null, to: first.to };
  for (const skip of ["the", "total", "all"]) if (keyAt(doc, k) === skip) k++;
  const second = readNumber(doc, k);
  if (!second || second.value < first.value) return null;
  return { count: first.value, of: second.value, to: second.to };
}

/** `1,250`, `3.412` with three digits behind the point, `12`, `one` */
function readNumber(doc: EnglishDoc, at: number): { value: number; to: number } | null {
  const word = NUMERALS.get(keyAt(doc, at));
  if (word && !/^(?:first|second|third|fourth)$/u.test(keyAt(doc, at))) return { value: word, to: at + 1 };
  let value = digitsAt(doc, at);
  if (Number.isNaN(value)) return null;
  let to = at + 1;
  while (
    to < at + 7 &&
    [",", "."].includes(keyAt(doc, to)) &&
    isGlued(doc, to) &&
    isGlued(doc, to + 1) &&
    doc.words[to + 1]?.text.length === 3
  ) {
    const group = digitsAt(doc, to + 1);
    if (Number.isNaN(group)) break;
    value = value * 1000 + group;
    to += 2;
  }
  return { value, to };
}

/** `up 12 petitions`, `a decrease of 23 complaints`, `rose by 40`: a change is no count. */
function isChange(doc: EnglishDoc, at: number): boolean {
  const [last, before] = [keyAt(doc, at - 1), keyAt(doc, at - 2)];
  if (["up", "down", "by"].includes(last)) return true;
  return last === "of" && ["increase", "decrease", "rise", "fall", "reduction", "drop"].includes(before);
}

interface Counted {
  readonly to: number;
  readonly unit: string;
  readonly role: string;
  readonly categories: readonly Category[];
}

/** Words that may stand between the number and what is counted. */
const ADJECTIVES =
  /^(?:new|valid|eligible|written|such|different|administrative|pending|anonymous|complicated|civil|public|voters'|citizens'|related|similar|complex|prolonged|outstanding)$/u;

/** `petitions and complaints`, `letters of complaint`, `recommendations and feedback letters`, `turns of citizens` */
function readCounted(doc: EnglishDoc, at: number): Counted | null {
  let k = at;
  while (k < at + 2 && ADJECTIVES.test(keyAt(doc, k)) && !COUNTED.at(doc.words, k)) k++;
  const first = COUNTED.at(doc.words, k);
  if (!first) return null;
  const categories: Category[] = [];
  const add = (category: string | null) => {
    if (category && !categories.includes(category as Category)) categories.push(category as Category);
  };
  let to = first.next;
  let { role } = first.row;
  add(first.row.category);
  const unitFrom = k;
  let unitTo = to;
  let unit: string | null = null;
  for (let step = 0; step < 6; step++) {
    let joint = to;
    if (keyAt(doc, joint) === ",") joint++;
    const and = ["and", "or"].includes(keyAt(doc, joint));
    if (and) joint++;
    const of = !and && joint === to && ["of", "about", "from"].includes(keyAt(doc, joint));
    if (of) joint++;
    const next = COUNTED.at(doc.words, joint);
    // A comma alone goes on only when the list comes to an `and`.
    if (!next || (joint === to + 1 && keyAt(doc, to) === "," && !endsInAnd(doc, next.next))) break;
    if (doc.words[joint]!.line) break;
    if (of && unit === null) unit = doc.text.slice(doc.words[unitFrom]!.start, doc.words[unitTo - 1]!.end);
    if (joint === to && next.row.role !== "matter") unit = doc.words[joint]!.text;
    else if (!of) unitTo = next.next;
    if (of && next.row.role === "visitor")
      unit = doc.text.slice(doc.words[unitFrom]!.start, doc.words[next.next - 1]!.end);
    add(next.row.category);
    if (next.row.role === "matter") role = "matter";
    to = next.next;
  }
  unit ??= doc.text.slice(doc.words[unitFrom]!.start, doc.words[unitTo - 1]!.end);
  return { to, unit: unit.toLowerCase().replace(/\s+/gu, " "), role, categories };
}

function endsInAnd(doc: EnglishDoc, k: number): boolean {
  return keyAt(doc, k) === "and" || keyAt(doc, k + 1) === "and" || keyAt(doc, k) === ",";
}

const VISIT_VERBS = new Set([
  "receive",
  "met",
  "meet",
  "welcome",
  "host",
  "serve",
  "hear",
  "reception",
  "received",
  "meeting",
]);
/** How far round a figure its verb and its matter are looked for, in words. */
const REACH = 40;

/** `cases` and `citizens` count only where complaints are spoken of, or people are received. */
function isAboutComplaints(doc: EnglishDoc, at: number, { role, to }: Counted): boolean {
  const sentence = doc.words[at]!.sentence;
  if (role === "visitor" && isReceivedAfter(doc, to)) return true;
  for (let k = at - 1; k >= 0 && at - k <= REACH; k--) {
    const word = doc.words[k]!;
    const same = word.sentence === sentence;
    if (sentence - word.sentence > 1) break;
    if (role === "visitor") {
      if (same && (VISIT_VERBS.has(word.key) || VISIT_VERBS.has(doc.tags[k]!.verb ?? ""))) return true;
    } else if (COUNTED.at(doc.words, k)?.row.role === "matter" || /^(?:letters|reception)$/u.test(word.key))
      return true;
  }
  return false;
}

/** `200 citizens were received` */
function isReceivedAfter(doc: EnglishDoc, to: number): boolean {
  for (let k = to; k < to + 5 && isTogether(doc, to - 1, k); k++)
    if (["received", "met", "heard"].includes(keyAt(doc, k))) return true;
  return false;
}

/** Fills in who did what with a figure, in which stretch of time, and its share. */
export function linkFigures(
  doc: EnglishDoc,
  figures: readonly ComplaintMention[],
  bodies: readonly BodyMention[],
  periods: readonly PeriodMention[],
): void {
  let body = 0;
  let frame: PeriodMention | null = null;
  let period = 0;
  let doer: BodyMention | null = null;
  for (const figure of figures) {
    const { sentence } = doc.words[figure.from]!;
    while (body < bodies.length && bodies[body]!.from < figure.from) body++;
    const nearest = bodies[body - 1];
    if (nearest && doc.words[nearest.from]!.sentence === sentence) doer = nearest;
    while (period < periods.length && doc.words[periods[period]!.from]!.sentence <= sentence) {
      const next = periods[period++]!;
      if (next.value.from && next.value.to && next.unit !== "term" && !isComparison(doc, next)) frame = next;
    }
    figure.agencyBody = doer;
    figure.agency = doer?.name ?? null;
    figure.period = frame;
    figure.actions = actionsOf(doc, figure);
    figure.share = shareAfter(doc, figure.to);
  }
}

/** `against the third quarter of 2020` */
function isComparison(doc: EnglishDoc, { from, rule }: PeriodMention): boolean {
  const lead = keyAt(doc, from - 1) === "the" ? keyAt(doc, from - 2) : keyAt(doc, from - 1);
  return rule === "period/en-same-period" || ["against", "than", "over", "with", "from"].includes(lead);
}

/** The nearest verb before the figure in its sentence that says what was done, else the one behind it. */
function actionsOf(doc: EnglishDoc, { from, to }: ComplaintMention): string[] {
  const { sentence } = doc.words[from]!;
  for (let k = from - 1; k >= 0 && from - k <= REACH && doc.words[k]!.sentence === sentence; k--) {
    const verb = actionAt(doc, k);
    if (verb) return [verb];
  }
  for (let k = to; k < doc.words.length && k < to + 8 && doc.words[k]!.sentence === sentence; k++) {
    const verb = actionAt(doc, k);
    if (verb) return [verb];
  }
  return [];
}

function actionAt(doc: EnglishDoc, k: number): string | null {
  const verb = doc.tags[k]!.verb;
  return verb !== null && ACTIONS.has(verb) ? verb : null;
}

/** `reaching 90.3%`, `(96.6 percent)` within a few words. */
function shareAfter(doc: EnglishDoc, at: number): number | null {
  for (let k = at; k < at + 6 && k < doc.words.length && isTogether(doc, at - 1, k); k++) {
    const whole = digitsAt(doc, k);
    if (Number.isNaN(whole)) continue;
    const point = keyAt(doc, k + 1) === "." && isGlued(doc, k + 1) && isGlued(doc, k + 2);
    const end = point ? k + 3 : k + 1;
    if (!["%", "percent"].includes(keyAt(doc, end))) return null;
    if (/^(?:up|down|by)$/u.test(keyAt(doc, k - 1))) return null;
    return Number(doc.text.slice(doc.words[k]!.start, doc.words[end - 1]!.end));
  }
  return null;
}
