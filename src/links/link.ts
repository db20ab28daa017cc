import type { Kind } from "../records/schema.js";
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

/**
 * The questions that need the whole article, in the order they build on one another. What only speaks of kinds that
 * are not wanted is not asked; titles of documents are read for all, since nothing but periods is a mention in them.
 */
export function linkMentions(doc: Doc, wanted: ReadonlySet<Kind>): void {
  const any = (...kinds: Kind[]) => kinds.some((kind) => wanted.has(kind));
  keepAllowedNesting(doc);
  findArticleTitle(doc);
  findArticleDate(doc);
  findArticleProvince(doc);
  resolveDates(doc);
  resolvePeriods(doc);
  linkAgencies(doc);
  linkDocuments(doc);
  linkIssuers(doc);
  if (any("person", "complaint")) linkPersons(doc);
  if (any("complaint")) linkComplaints(doc);
  if (any("citation", "agency")) setKeys(doc);
  rateMentions(doc, wanted);
}
