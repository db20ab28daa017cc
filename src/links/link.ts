import type { Doc } from "../scan/doc.js";
import { findArticleDate } from "./article-date.js";
import { findArticleProvince } from "./article-province.js";
import { findArticleTitle } from "./article-title.js";
import { linkComplaints } from "./complaint-frame.js";
import { rateMentions } from "./how-sure.js";
import { linkIssuers } from "./issuer-mention.js";
import { setKeys } from "./keys.js";
import { keepAllowedNesting } from "./nesting.js";
import { linkAgencies } from "./same-agency.js";
import { linkDocuments } from "./same-document.js";
import { linkPersons } from "./same-person.js";
import { resolvePeriods } from "./which-period.js";
import { resolveDates } from "./which-year.js";

/** The questions that need the whole article, in the order they build on one another. */
export function linkMentions(doc: Doc): void {
  keepAllowedNesting(doc);
  findArticleTitle(doc);
  findArticleDate(doc);
  findArticleProvince(doc);
  resolveDates(doc);
  resolvePeriods(doc);
  linkAgencies(doc);
  linkDocuments(doc);
  linkIssuers(doc);
  linkPersons(doc);
  linkComplaints(doc);
  setKeys(doc);
  rateMentions(doc);
}
