import { AGENCY_TABLES } from "../lexicon/agency/tables.js";
import { PERSON_TABLES } from "../lexicon/person/tables.js";
import { PLACE_TABLES } from "../lexicon/place/tables.js";
import { findArticleProvince } from "../links/article-province.js";
import { linkIssuers } from "../links/issuer-mention.js";
import { setKeys } from "../links/keys.js";
import { linkAgencies } from "../links/same-agency.js";
import { linkPersons } from "../links/same-person.js";
import { findAgencyMentions } from "../records/agency/find.js";
import { findPersonMentions } from "../records/person/find.js";
import type { Step } from "./step.js";

/** Bodies and people, whose the documents are, and what holds across articles. */
export const NAMES: Step = {
  tables: [...PLACE_TABLES, ...AGENCY_TABLES, ...PERSON_TABLES],
  rooms: [findAgencyMentions, findPersonMentions],
  answers: {
    province: findArticleProvince,
    bodies: linkAgencies,
    issuers: linkIssuers,
    people: linkPersons,
    keys: setKeys,
  },
};
