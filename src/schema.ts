/**
 * `vanban/schema`: zod schemas of every record, of the input line and of the output line.
 *
 * @module vanban/schema
 */
export {
  Article,
  ArticleSource,
  InputLine,
  OutputErrorLine,
  OutputLine,
  OutputRecordLine,
  Warning,
} from "./article.schema.js";
export { AgencyRecord } from "./records/agency/schema.js";
export { CitationRecord } from "./records/citation/schema.js";
export { ComplaintRecord } from "./records/complaint/schema.js";
export { DateRecord } from "./records/date/schema.js";
export { Day, DayRange, Place } from "./records/fields.schema.js";
export { PeriodRecord } from "./records/period/schema.js";
export { PersonRecord, Title } from "./records/person/schema.js";
export { KINDS, Kind, VanbanRecord } from "./records/schema.js";
