import type { LexiconTable } from "../../scan/lexicon.js";
import addressLabels from "./address-labels.tsv";
import appointmentCues from "./appointment-cues.tsv";
import bodyWords from "./body-words.tsv";
import bylineOpeners from "./byline-openers.tsv";
import foreignPlaces from "./foreign-places.tsv";
import hamletWords from "./hamlet-words.tsv";
import honorifics from "./honorifics.tsv";
import ministryFields from "./ministry-fields.tsv";
import nameFollows from "./name-follows.tsv";
import nameHosts from "./name-hosts.tsv";
import nameLeads from "./name-leads.tsv";
import pastCues from "./past-cues.tsv";
import pressCodes from "./press-codes.tsv";
import regionWords from "./region-words.tsv";
import roleTails from "./role-tails.tsv";
import roles from "./roles.tsv";
import titleStatus from "./title-status.tsv";

export const PERSON_TABLES: readonly LexiconTable[] = [
  { class: "role", tsv: roles },
  { class: "roleTail", tsv: roleTails },
  { class: "titleStatus", tsv: titleStatus },
  { class: "honorific", tsv: honorifics },
  { class: "ministryField", tsv: ministryFields },
  { class: "foreignPlace", tsv: foreignPlaces },
  { class: "titleBodyWord", tsv: bodyWords },
  { class: "hamletWord", tsv: hamletWords },
  { class: "regionWord", tsv: regionWords },
  { class: "nameHost", tsv: nameHosts },
  { class: "addressLabel", tsv: addressLabels },
  { class: "nameLead", tsv: nameLeads },
  { class: "nameFollow", tsv: nameFollows },
  { class: "appointmentCue", tsv: appointmentCues },
  { class: "pastCue", tsv: pastCues },
  { class: "bylineOpener", tsv: bylineOpeners },
  { class: "pressCode", tsv: pressCodes },
];
