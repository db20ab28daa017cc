import type { PeriodRecord } from "../../records/period/schema.js";
import { isoDay, months, yearOf } from "../../scan/calendar.js";
import { type EnglishDoc, isGlued, keyAt } from "./article.js";
import { yearAt } from "./dates.js";
import { DASHES, made, NONE, type PeriodMention } from "./period.js";

type Unit = PeriodRecord["unit"];

/** What a pair of years is: `2021-2025 period`, `2020-2025 tenure`, `2021-2022 school year`. */
const SPAN_UNITS = new Map<string, Unit>([
  ["period", "stage"],
  ["stage", "stage"],
  ["phase", "stage"],
  ["term", "term"],
  ["terms", "term"],
  ["tenure", "term"],
  ["tenures", "term"],
  ["mandate", "term"],
  ["academic", "schoolYear"],
  ["school", "schoolYear"],
]);

/** `2021-2025 period`, `term 2020-2025`, `2015 to 2020`, `2017 and 2021` after between */
export function readYears(doc: EnglishDoc, at: number): PeriodMention | null {
  const leadUnit = ["period", "phase", "stage", "term", "tenure"].includes(keyAt(doc, at))
    ? SPAN_UNITS.get(keyAt(doc, at))
    : undefined;
  const k = leadUnit ? at + 1 : at;
  const [first, last] = [yearAt(doc, k), yearAt(doc, k + 2)];
  if (first === null || last === null || last <= first) return null;
  const joint = keyAt(doc, k + 1);
  const between = keyAt(doc, k - 1) === "between";
  const joined = DASHES.has(joint) || (joint === "to" && !leadUnit) || (joint === "and" && between);
  if (!joined) return null;
  const unitWord = keyAt(doc, k + 3);
  let unit = leadUnit ?? SPAN_UNITS.get(unitWord);
  let to = leadUnit || !unit ? k + 3 : k + 4;
  if (unit === "schoolYear" && !leadUnit) {
    if (!["year", "years"].includes(keyAt(doc, k + 4))) unit = undefined;
    to = unit ? k + 5 : k + 3;
  }
  unit ??= sharedUnit(doc, k + 3) ?? "range";
  const ends =
    unit === "schoolYear" ? { from: isoDay(first, 9, 1), to: isoDay(last, 8, 31) } : months(first, 1, 12, last);
  return made(at, to, unit, "years", null, () => ends);
}

/** `2010-2015 and 2015-2020 tenures`: the unit at the end serves both. */
function sharedUnit(doc: EnglishDoc, k: number): Unit | undefined {
  if (!["and", ","].includes(keyAt(doc, k)) || yearAt(doc, k + 1) === null || yearAt(doc, k + 3) === null)
    return undefined;
  return SPAN_UNITS.get(keyAt(doc, k + 4));
}

/** `this year`, `last year`; `previous year` is the one before the year spoken of. */
export function readSaidYear(doc: EnglishDoc, at: number): PeriodMention | null {
  const said = keyAt(doc, at);
  const shift = { this: 0, last: -1, next: 1, previous: -1 }[said];
  if (shift === undefined || keyAt(doc, at + 1) !== "year") return null;
  return made(
    at,
    at + 2,
    "year",
    "said-year",
    null,
    ({ last, published }) => {
      const day = said === "previous" ? (last?.to ?? published) : published;
      return day ? months(yearOf(day) + shift, 1, 12) : NONE;
    },
    true,
  );
}

/** `by 2030`, `to 2025`, `until 2030` */
export function readHorizon(doc: EnglishDoc, at: number): PeriodMention | null {
  if (!["by", "to", "until", "till", "towards"].includes(keyAt(doc, at))) return null;
  let k = at + 1;
  if (keyAt(doc, k) === "the") k++;
  if (["end", "year"].includes(keyAt(doc, k))) k++;
  if (keyAt(doc, k) === "of") k++;
  const year = yearAt(doc, k);
  if (year === null || isNotYear(doc, k)) return null;
  return made(at, k + 1, "horizon", "horizon", null, () => ({ from: null, to: isoDay(year, 12, 31) }));
}

/** Words before a year that stands alone. */
const YEAR_LEADS = new Set(
  "in of since during until till before after for early late mid year and than from through throughout with between over".split(
    " ",
  ),
);

/** `2021` after a word that leads to a year, `year 2021` */
export function readYear(doc: EnglishDoc, at: number): PeriodMention | null {
  const lead = keyAt(doc, at) === "year" ? at + 1 : at;
  const year = yearAt(doc, lead);
  if (year === null || isNotYear(doc, lead)) return null;
  if (lead === at && !YEAR_LEADS.has(keyAt(doc, at - 1))) return null;
  if (keyAt(doc, at - 1) === "from" && /^(?:to|-|–)$/u.test(keyAt(doc, lead + 1)) && yearAt(doc, lead + 2) === null)
    return null;
  return made(at, lead + 1, "year", "year", year, () => months(year, 1, 12));
}

/** The number counts something, or is a part of a larger number or a code. */
function isNotYear(doc: EnglishDoc, k: number): boolean {
  const next = doc.words[k + 1];
  if (isGlued(doc, k) && !["-", "–", "(", "/"].includes(keyAt(doc, k - 1))) return true;
  if (next === undefined || next.line) return false;
  if (next.type === "number" || (isGlued(doc, k + 1) && ["/", "-", "%"].includes(next.key))) return true;
  if (next.key === "," || next.key === ".") return isGlued(doc, k + 2) && doc.words[k + 2]?.type === "number";
  return COUNTED_AFTER.has(next.key);
}

const COUNTED_AFTER = new Set(
  "households people families officials cases petitions complaints letters billion million trillion percent houses members projects workers delegates voters tonnes hectares km candidates students turns citizens enterprises documents".split(
    " ",
  ),
);
