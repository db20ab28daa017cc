import { ID_LETTER } from "../../record-ids.js";
import type { Kind, VanbanRecord } from "../../records/schema.js";
import type { OffsetMap } from "../../text/offset-map.js";
import type { BodyMention } from "./bodies.js";
import type { Mentions } from "./find.js";
import { keyOf } from "./words.js";

/** A record before it has its place among the others. */
interface Pending {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** What it shares with other mentions of the same document, person or body. */
  readonly identity: string | null;
  readonly fields: (ids: Ids) => Record<string, unknown>;
  /** The mention it is made of. */
  readonly of: object;
}

/** Ids of records by the mention they are made of, and of the first record of an identity. */
interface Ids {
  readonly of: ReadonlyMap<object, string>;
  readonly first: ReadonlyMap<string, string>;
}

/** The records of an article in text order, with offsets and text of the input as given. */
export function recordsOf(mentions: Mentions, input: string, map: OffsetMap, kinds?: readonly Kind[]): VanbanRecord[] {
  const pending = [
    ...citations(mentions),
    ...times(mentions),
    ...people(mentions),
    ...mentions.bodies.map(agency),
    ...figures(mentions),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const wanted = kinds && new Set(kinds);
  const of = new Map<object, string>();
  const first = new Map<string, string>();
  const counts = new Map<Kind, number>();
  for (const record of pending) {
    const count = (counts.get(record.kind) ?? 0) + 1;
    counts.set(record.kind, count);
    if (wanted && !wanted.has(record.kind)) continue;
    const id = `${ID_LETTER[record.kind]}${count}`;
    of.set(record.of, id);
    if (record.identity !== null && !first.has(record.identity)) first.set(record.identity, id);
  }
  const ids: Ids = { of, first };
  return pending
    .filter(({ kind }) => !wanted || wanted.has(kind))
    .map(({ kind, start, end, fields, of: mention }) => {
      const span = map.toSource({ start, end });
      const record = { kind, id: of.get(mention)!, ...span, text: input.slice(span.start, span.end), ...fields(ids) };
      return record as unknown as VanbanRecord;
    });
}

const bodyKey = (body: BodyMention) => `agency ${keyOf(body.name)}`;
const firstBody = (ids: Ids, body: BodyMention | null) => (body ? (ids.first.get(bodyKey(body)) ?? null) : null);

function citations({ citations }: Mentions): Pending[] {
  return citations.map((citation) => ({
    kind: "citation",
    start: citation.start,
    end: citation.end,
    identity: `citation ${citation.document}`,
    of: citation,
    fields: (ids) => ({
      rule: citation.rule,
      type: citation.type,
      number: citation.number,
      year: citation.year,
      symbol: citation.symbol,
      code: citation.code,
      system: citation.system,
      issued: citation.issued,
      issuer: citation.issuer,
      subject: citation.subject,
      documentId: ids.first.get(`citation ${citation.document}`)!,
      issuerId: firstBody(ids, citation.issuerBody),
    }),
  }));
}

function times({ words, dates, periods }: Mentions): Pending[] {
  const spanOf = ({ from, to }: { from: number; to: number }) => ({
    start: words[from]!.start,
    end: words[to - 1]!.end,
  });
  return [
    ...dates.map((date) => ({
      kind: "date" as const,
      ...spanOf(date),
      identity: null,
      of: date,
      fields: () => ({
        rule: date.rule,
        iso: date.iso,
        time: date.time,
        partOfDay: date.partOfDay,
        inferred: date.year === null && date.iso !== null,
      }),
    })),
    ...periods.map((period) => ({
      kind: "period" as const,
      ...spanOf(period),
      identity: null,
      of: period,
      fields: () => ({ rule: period.rule, ...period.value, unit: period.unit, inferred: period.inferred }),
    })),
  ];
}

function people({ people }: Mentions): Pending[] {
  return people.map((person) => ({
    kind: "person",
    start: person.start,
    end: person.end,
    identity: `person ${person.person}`,
    of: person,
    fields: (ids) => ({
      rule: person.rule,
      name: person.name,
      honorific: person.honorific,
      titles: person.titles.map((title) => ({
        text: title.text,
        role: title.role,
        agency: title.agency,
        status: title.status,
        agencyId: firstBody(ids, title.body),
      })),
      role: person.role,
      personId: ids.first.get(`person ${person.person}`)!,
    }),
  }));
}

function agency(body: BodyMention): Pending {
  return {
    kind: "agency",
    start: body.start,
    end: body.end,
    identity: bodyKey(body),
    of: body,
    fields: (ids) => ({
      rule: body.rule,
      name: body.name,
      level: body.level,
      branch: body.branch,
      place: null,
      agencyId: ids.first.get(bodyKey(body))!,
    }),
  };
}

function figures({ words, figures }: Mentions): Pending[] {
  return figures.map((figure) => ({
    kind: "complaint",
    start: words[figure.from]!.start,
    end: words[figure.to - 1]!.end,
    identity: null,
    of: figure,
    fields: (ids) => ({
      rule: figure.rule,
      count: figure.count,
      of: figure.of,
      hedge: figure.hedge,
      unit: figure.unit,
      categories: figure.categories,
      actions: figure.actions,
      agency: figure.agency,
      period: figure.period?.value ?? null,
      share: figure.share,
      agencyId: firstBody(ids, figure.agencyBody),
      periodId: figure.period ? (ids.of.get(figure.period) ?? null) : null,
    }),
  }));
}
