import type { LexiconTable } from "../../scan/lexicon.js";
import abbreviations from "./abbreviations.tsv";
import central from "./central.tsv";
import events from "./events.tsv";
import fields from "./fields.tsv";
import heads from "./heads.tsv";
import notHeads from "./not-heads.tsv";
import offices from "./offices.tsv";
import police from "./police.tsv";
import tasks from "./tasks.tsv";
import teams from "./teams.tsv";
import words from "./words.tsv";

/** Heads of bodies and what may follow them (see heads.tsv), fields of offices, words that stand inside names. */
export const AGENCY_TABLES: readonly LexiconTable[] = [
  { class: "agencyHead", tsv: heads },
  { class: "agencyField", tsv: fields },
  { class: "agencyWord", tsv: words },
  { class: "agencyAbbreviation", tsv: abbreviations },
  { class: "agencyCentral", tsv: central },
  { class: "policeWord", tsv: police },
  { class: "agencyNot", tsv: notHeads },
  { class: "agencyTask", tsv: tasks },
  { class: "agencyTeam", tsv: teams },
  { class: "agencyEvent", tsv: events },
  { class: "agencyOffice", tsv: offices },
];
