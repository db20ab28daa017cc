import type { Kind } from "./kinds.js";
import type { VanbanRecord } from "./schema.js";

/** What every record has that no draft brings along, and what every draft brings. */
type Base = "kind" | "id" | "start" | "end" | "text";
const COMMON = { rule: true, confidence: true, source: true };

/** The fields of a kind alone: the compiler refuses a list that lacks one of its schema's or has one more. */
type Own<K extends Kind> = Record<Exclude<keyof Extract<VanbanRecord, { kind: K }>, Base | keyof typeof COMMON>, true>;

function fieldsOf<K extends Kind>(own: Own<K>): readonly string[] {
  return Object.keys({ ...COMMON, ...own });
}

/**
 * The fields of each kind, in its schema's order, behind those every record has. They are named here once more, so that
 * who only reads articles need not load the schemas and the library that checks by them.
 */
export const RECORD_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  citation: fieldsOf<"citation">({
    type: true,
    number: true,
    year: true,
    symbol: true,
    code: true,
    system: true,
    issued: true,
    issuer: true,
    subject: true,
    documentId: true,
    issuerId: true,
    knownCode: true,
    pinpoints: true,
    relation: true,
    term: true,
    documentKey: true,
  }),
  date: fieldsOf<"date">({ iso: true, time: true, partOfDay: true, inferred: true }),
  period: fieldsOf<"period">({ from: true, to: true, unit: true, inferred: true, term: true }),
  person: fieldsOf<"person">({
    name: true,
    honorific: true,
    titles: true,
    role: true,
    personId: true,
    titleMentions: true,
  }),
  agency: fieldsOf<"agency">({
    name: true,
    level: true,
    branch: true,
    place: true,
    agencyId: true,
    agencyKey: true,
    unitCode: true,
  }),
  complaint: fieldsOf<"complaint">({
    count: true,
    of: true,
    hedge: true,
    unit: true,
    categories: true,
    actions: true,
    agency: true,
    period: true,
    share: true,
    agencyId: true,
    periodId: true,
    parent: true,
    comparison: true,
  }),
};
