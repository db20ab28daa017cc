import type { RecordIds } from "./record-ids.js";
import type { AgencyRecord } from "./records/agency/schema.js";
import type { CitationRecord } from "./records/citation/schema.js";
import type { ComplaintRecord } from "./records/complaint/schema.js";
import type { DateRecord } from "./records/date/schema.js";
import type {
  AgencyDraft,
  CitationDraft,
  ComplaintDraft,
  DateDraft,
  Draft,
  PeriodDraft,
  PersonDraft,
} from "./records/drafts.js";
import type { PeriodRecord } from "./records/period/schema.js";
import type { PersonRecord } from "./records/person/schema.js";
import type { VanbanRecord } from "./records/schema.js";
import type { CleanText } from "./text/clean.js";

/**
 * Records are made field by field, by name: V8 keeps one filled by computed names as a hash table, six times as large.
 */
type Making<R> = Partial<R>;

/** The record a finished draft becomes: the fields of its schema, in the schema's order; the rest stays behind. */
export function recordOf(draft: Draft, id: string, ids: RecordIds, input: string, clean: CleanText): VanbanRecord {
  const { kind, rule, confidence } = draft;
  const { start, end } = clean.map.toSource(draft);
  const text = input.slice(start, end);
  const base =
    confidence === undefined ? { kind, id, start, end, text, rule } : { kind, id, start, end, text, rule, confidence };
  switch (draft.kind) {
    case "citation":
      addCitation(base as Making<CitationRecord>, draft, ids);
      break;
    case "date":
      addDate(base as Making<DateRecord>, draft);
      break;
    case "period":
      addPeriod(base as Making<PeriodRecord>, draft);
      break;
    case "person":
      addPerson(base as Making<PersonRecord>, draft, ids, input, clean);
      break;
    case "agency":
      addAgency(base as Making<AgencyRecord>, draft, ids);
      break;
    case "complaint":
      addComplaint(base as Making<ComplaintRecord>, draft, ids);
      break;
  }
  return base as unknown as VanbanRecord;
}

function addCitation(record: Making<CitationRecord>, draft: CitationDraft, ids: RecordIds): void {
  record.type = draft.type;
  record.number = draft.number;
  record.year = draft.year;
  record.symbol = draft.symbol;
  record.code = draft.code;
  record.system = draft.system;
  record.issued = draft.issued;
  record.issuer = draft.issuer;
  record.subject = draft.subject;
  record.documentId = ids.first(draft.documentId)!;
  if (draft.issuerId !== undefined) record.issuerId = ids.first(draft.issuerId);
  if (draft.knownCode !== undefined) record.knownCode = draft.knownCode;
  if (draft.pinpoints !== undefined) record.pinpoints = draft.pinpoints;
  if (draft.relation !== undefined) record.relation = draft.relation;
  if (draft.term !== undefined) record.term = draft.term;
  if (draft.documentKey !== undefined) record.documentKey = draft.documentKey;
  // Last where no body was looked for: the order of the fields is part of the line's bytes.
  record.issuerId ??= null;
}

function addDate(record: Making<DateRecord>, draft: DateDraft): void {
  record.iso = draft.iso;
  record.time = draft.time;
  record.partOfDay = draft.partOfDay;
  record.inferred = draft.inferred;
}

function addPeriod(record: Making<PeriodRecord>, draft: PeriodDraft): void {
  record.from = draft.from;
  record.to = draft.to;
  record.unit = draft.unit;
  record.inferred = draft.inferred;
  if (draft.term !== undefined) record.term = draft.term;
}

function addPerson(
  record: Making<PersonRecord>,
  draft: PersonDraft,
  ids: RecordIds,
  input: string,
  { map }: CleanText,
): void {
  record.name = draft.name;
  record.honorific = draft.honorific;
  record.titles = draft.titles.map(({ text, role, agency, status, agencyId }) => ({
    text,
    role,
    agency,
    status,
    agencyId: ids.first(agencyId),
  }));
  record.role = draft.role;
  record.personId = ids.first(draft.personId)!;
  if (draft.titleMentions === undefined) return;
  record.titleMentions = draft.titleMentions.map((mention) => {
    const { start, end } = map.toSource(mention);
    return { start, end, text: input.slice(start, end) };
  });
}

function addAgency(record: Making<AgencyRecord>, draft: AgencyDraft, ids: RecordIds): void {
  record.name = draft.name;
  record.level = draft.level;
  record.branch = draft.branch;
  record.place = draft.place;
  record.agencyId = ids.first(draft.agencyId)!;
  if (draft.agencyKey !== undefined) record.agencyKey = draft.agencyKey;
  if (draft.unitCode !== undefined) record.unitCode = draft.unitCode;
}

function addComplaint(record: Making<ComplaintRecord>, draft: ComplaintDraft, ids: RecordIds): void {
  record.count = draft.count;
  record.of = draft.of;
  record.hedge = draft.hedge;
  record.unit = draft.unit;
  record.categories = draft.categories;
  record.actions = draft.actions;
  record.agency = draft.agency;
  record.period = draft.period;
  record.share = draft.share;
  if (draft.agencyId !== undefined) record.agencyId = ids.first(draft.agencyId);
  if (draft.comparison !== undefined) record.comparison = draft.comparison;
  record.agencyId ??= null;
  record.periodId = ids.of(draft.periodDraft);
  record.parent = ids.of(draft.parentDraft);
}
