import type { LexiconTable } from "../../scan/lexicon.js";
import bareFollowers from "./bare-followers.tsv";
import clauseOpeners from "./clause-openers.tsv";
import congressWords from "./congress-words.tsv";
import countedUnits from "./counted-units.tsv";
import docTypes from "./doc-types.tsv";
import headsOfBodies from "./heads-of-bodies.tsv";
import issueDateLabels from "./issue-date-labels.tsv";
import issuedPassives from "./issued-passives.tsv";
import issuingOffices from "./issuing-offices.tsv";
import issuingVerbs from "./issuing-verbs.tsv";
import knownLaws from "./known-laws.tsv";
import lawBlockers from "./law-blockers.tsv";
import lawNames from "./law-names.tsv";
import lawNotNames from "./law-not-names.tsv";
import lawStops from "./law-stops.tsv";
import namedDocuments from "./named-documents.tsv";
import notDocument from "./not-document.tsv";
import pinpoints from "./pinpoints.tsv";
import qualifierStops from "./qualifier-stops.tsv";
import relationVerbs from "./relation-verbs.tsv";
import standards from "./standards.tsv";
import stateNames from "./state-names.tsv";
import subjectLeads from "./subject-leads.tsv";
import subjectStops from "./subject-stops.tsv";
import typeAbbreviations from "./type-abbreviations.tsv";

export const CITATION_TABLES: readonly LexiconTable[] = [
  { class: "docType", tsv: docTypes },
  { class: "docTypeAbbreviation", tsv: typeAbbreviations },
  { class: "namedDocument", tsv: namedDocuments },
  { class: "standard", tsv: standards },
  { class: "lawName", tsv: withoutCommas(lawNames) },
  { class: "lawName", tsv: withoutCommas(knownLaws) },
  { class: "stateName", tsv: stateNames },
  // A word after which "luật" names no law (pháp luật), and a word before which it does not (luật sư).
  { class: "lawBlocker", tsv: lawBlockers },
  // Capitals behind "Luật" that say whose law it is, not which.
  { class: "lawNotName", tsv: lawNotNames },
  { class: "lawStop", tsv: lawStops },
  { class: "congressWord", tsv: congressWords },
  { class: "notDocument", tsv: notDocument },
  // What may follow a bare number that names a document, and what such a number may count instead.
  { class: "bareFollower", tsv: bareFollowers },
  { class: "countedUnit", tsv: countedUnits },
  { class: "qualifierStop", tsv: qualifierStops },
  { class: "subjectLead", tsv: subjectLeads },
  { class: "subjectStop", tsv: subjectStops },
  { class: "clauseOpener", tsv: clauseOpeners },
  { class: "issuingVerb", tsv: issuingVerbs },
  { class: "relationVerb", tsv: relationVerbs },
  { class: "pinpointWord", tsv: pinpoints },
  { class: "headOfBody", tsv: headsOfBodies },
  // Offices that issue texts in their own name.
  { class: "issuingOffice", tsv: issuingOffices },
  { class: "issuedPassive", tsv: issuedPassives },
  { class: "issueDateLabel", tsv: issueDateLabels },
];

/** People leave the commas of a name out: `Luật Phòng chống ma túy`. */
function withoutCommas(tsv: string): string {
  return tsv.replace(/^[^\t\n]{0,200},[^\t\n]{0,200}/gmu, (name) => `${name}|${name.replaceAll(",", "")}`);
}
