import { CITATION_TABLES } from "../lexicon/citation/tables.js";
import { TIME_TABLES } from "../lexicon/time/tables.js";
import { findArticleDate } from "../links/article-date.js";
import { findArticleTitle } from "../links/article-title.js";
import { keepAllowedNesting } from "../links/nesting.js";
import { linkDocuments } from "../links/same-document.js";
import { resolvePeriods } from "../links/which-period.js";
import { resolveDates } from "../links/which-year.js";
import { findCitationMentions } from "../records/citation/find.js";
import { findDateMentions } from "../records/date/find.js";
import { findPeriodMentions } from "../records/period/find.js";
import type { Step } from "./step.js";

/** Days and periods, and the documents they stand beside: in a document's title nothing but periods is a mention. */
export const TIMES: Step = {
  tables: [...CITATION_TABLES, ...TIME_TABLES],
  rooms: [findCitationMentions, findPeriodMentions, findDateMentions],
  answers: {
    nesting: keepAllowedNesting,
    title: findArticleTitle,
    articleDay: findArticleDate,
    days: resolveDates,
    periods: resolvePeriods,
    documents: linkDocuments,
  },
};
