import type { Kind } from "../records/schema.js";
import type { Doc } from "../scan/doc.js";
import type { Stages } from "../stages.js";
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

/** The questions that need the whole article, in the order they build on one another; for whom each is asked. */
const QUESTIONS: readonly (readonly [(doc: Doc, wanted: ReadonlySet<Kind>) => void, readonly Kind[] | "all"])[] = [
  [keepAllowedNesting, "all"],
  [findArticleTitle, "all"],
  [findArticleDate, "all"],
  [findArticleProvince, "all"],
  [resolveDates, "all"],
  [resolvePeriods, "all"],
  [linkAgencies, "all"],
  // Titles of documents are read for all: nothing but periods is a mention in them.
  [linkDocuments, "all"],
  [linkIssuers, "all"],
  [linkPersons, ["person", "complaint"]],
  [linkComplaints, ["complaint"]],
  [setKeys, ["citation", "agency"]],
  [rateMentions, "all"],
];

/** Asks the questions, one a stage. What only speaks of kinds that are not wanted is not asked. */
export function* linkMentions(doc: Doc, wanted: ReadonlySet<Kind>): Stages<void> {
  for (const [ask, kinds] of QUESTIONS) {
    if (kinds !== "all" && !kinds.some((kind) => wanted.has(kind))) continue;
    ask(doc, wanted);
    yield;
  }
}
