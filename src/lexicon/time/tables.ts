import type { LexiconTable } from "../../scan/lexicon.js";
import afterDays from "./after-days.tsv";
import afterVague from "./after-vague.tsv";
import comparisons from "./comparisons.tsv";
import countedNouns from "./counted-nouns.tsv";
import dateCues from "./date-cues.tsv";
import dateRoles from "./date-roles.tsv";
import decades from "./decades.tsv";
import halves from "./halves.tsv";
import indictments from "./indictments.tsv";
import listAnds from "./list-ands.tsv";
import lunarWords from "./lunar-words.tsv";
import lunarYearNames from "./lunar-year-names.tsv";
import monthWords from "./month-words.tsv";
import namesWithMonths from "./names-with-months.tsv";
import numberSigns from "./number-signs.tsv";
import numerals from "./numerals.tsv";
import placeNouns from "./place-nouns.tsv";
import plurals from "./plurals.tsv";
import quarterWords from "./quarter-words.tsv";
import recurrences from "./recurrences.tsv";
import relativeDays from "./relative-days.tsv";
import runningTotals from "./running-totals.tsv";
import sameDays from "./same-days.tsv";
import sameStretch from "./same-stretch.tsv";
import stampLabels from "./stamp-labels.tsv";
import tenseMarks from "./tense-marks.tsv";
import termBodies from "./term-bodies.tsv";
import termWords from "./term-words.tsv";
import twoYears from "./two-years.tsv";
import unitShifts from "./unit-shifts.tsv";
import vagueYears from "./vague-years.tsv";
import visions from "./visions.tsv";
import weekdays from "./weekdays.tsv";
import words from "./words.tsv";
import yearShifts from "./year-shifts.tsv";

export const TIME_TABLES: readonly LexiconTable[] = [
  { class: "numeral", tsv: numerals },
  { class: "timeWord", tsv: words },
  { class: "monthWord", tsv: monthWords },
  { class: "relativeDay", tsv: relativeDays },
  { class: "yearShift", tsv: yearShifts },
  { class: "dateCue", tsv: dateCues },
  { class: "countedNoun", tsv: countedNouns },
  { class: "numberSign", tsv: numberSigns },
  { class: "listAnd", tsv: listAnds },
  { class: "afterDay", tsv: afterDays },
  { class: "everyMonth", tsv: recurrences },
  { class: "quarterWord", tsv: quarterWords },
  { class: "twoYears", tsv: twoYears },
  { class: "unitShift", tsv: unitShifts },
  { class: "runningTotal", tsv: runningTotals },
  { class: "sameStretch", tsv: sameStretch },
  { class: "nameWithMonth", tsv: namesWithMonths },
  { class: "half", tsv: halves },
  { class: "decade", tsv: decades },
  { class: "plural", tsv: plurals },
  { class: "vagueYear", tsv: vagueYears },
  { class: "afterVague", tsv: afterVague },
  { class: "dateRole", tsv: dateRoles },
  { class: "tenseMark", tsv: tenseMarks },
  { class: "vision", tsv: visions },
  { class: "weekday", tsv: weekdays },
  { class: "comparison", tsv: comparisons },
  { class: "indictment", tsv: indictments },
  { class: "placeNoun", tsv: placeNouns },
  { class: "stampLabel", tsv: stampLabels },
  { class: "termBody", tsv: termBodies },
  { class: "termWord", tsv: termWords },
  { class: "lunarWord", tsv: lunarWords },
  { class: "lunarYear", tsv: lunarYearNames },
  { class: "sameDay", tsv: sameDays },
];
