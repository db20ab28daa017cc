import type { LexiconTable } from "../../scan/lexicon.js";
import afterDays from "./after-days.tsv";
import countedNouns from "./counted-nouns.tsv";
import dateCues from "./date-cues.tsv";
import listAnds from "./list-ands.tsv";
import monthWords from "./month-words.tsv";
import numberSigns from "./number-signs.tsv";
import numerals from "./numerals.tsv";
import recurrences from "./recurrences.tsv";
import relativeDays from "./relative-days.tsv";
import stampLabels from "./stamp-labels.tsv";
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
  { class: "stampLabel", tsv: stampLabels },
];
