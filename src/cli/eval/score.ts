import { foldNumber, foldSet, foldSpelling } from "./fold.js";

/** A record as the scorer reads it: gold or predicted. */
export interface ScoredRecord {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly [field: string]: unknown;
}

export interface ScoredArticle {
  readonly id: string;
  readonly records: readonly ScoredRecord[];
}

export interface Rate {
  readonly tp: number;
  readonly p: number;
  readonly g: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface KindScore {
  readonly span: Rate;
  readonly value: Rate;
  readonly fields: Readonly<Record<string, number | null>>;
  readonly links?: Rate;
}

export interface Score {
  readonly articles: number;
  readonly missing: number;
  readonly badSpans: number;
  readonly kinds: Readonly<Record<string, KindScore>>;
  readonly titles: Rate;
  readonly macroValueF1: number;
}

/** One difference between gold and prediction. */
export interface Difference {
  readonly article: string;
  readonly kind: string;
  /** A key field is wrong; only the edges are; only another field is; only what it is linked with is; no partner. */
  readonly verdict: "VALUE" | "SPAN" | "FIELD" | "LINK" | "MISSED" | "EXTRA";
  readonly detail: string;
  readonly want: string | null;
  readonly got: string | null;
  readonly at: number;
}

type Read = (record: ScoredRecord) => unknown;
interface NamedText {
  readonly text?: string;
  readonly role?: string;
  readonly agency?: string | null;
  readonly status?: string;
}

const plain =
  (field: string): Read =>
  (record) =>
    record[field] ?? null;
const spelled =
  (field: string): Read =>
  (record) =>
    foldSpelling(record[field]);
const titlesOf = (record: ScoredRecord) => (record.titles ?? []) as readonly NamedText[];
const rangeOf = (record: ScoredRecord) => {
  const range = record.period as { from: string | null; to: string | null } | null | undefined;
  return range ? `${range.from}..${range.to}` : null;
};

/** Fields that are compared, by kind (records.md). */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  citation: {
    type: spelled("type"),
    number: (record) => foldNumber(record.number),
    year: plain("year"),
    code: (record) => foldSpelling(record.code)?.replace(/(?<![\p{L}\p{N}])0+(?=\d)/gu, "") ?? null,
    issued: plain("issued"),
    issuer: spelled("issuer"),
    system: plain("system"),
    subject: spelled("subject"),
  },
  date: {
    iso: plain("iso"),
    time: plain("time"),
    partOfDay: plain("partOfDay"),
    inferred: (record) => !!record.inferred,
  },
  period: { from: plain("from"), to: plain("to"), unit: plain("unit"), inferred: (record) => !!record.inferred },
  person: {
    name: spelled("name"),
    titles: (record) => foldSet(titlesOf(record).map((title) => title.text)),
    role: plain("role"),
    honorific: spelled("honorific"),
    offices: (record) =>
      foldSet(titlesOf(record).map((title) => `${title.role}@${title.agency ?? ""}@${title.status}`)),
  },
  agency: { name: spelled("name"), level: plain("level"), branch: plain("branch") },
  complaint: {
    count: plain("count"),
    of: plain("of"),
    categories: (record) => foldSet(record.categories as string[]),
    unit: spelled("unit"),
    actions: (record) => foldSet(record.actions as string[]),
    agency: spelled("agency"),
    period: rangeOf,
    share: plain("share"),
    hedge: (record) => record.hedge ?? "exact",
  },
};

/** Fields that must be right for a value to count, by kind. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  citation: ["type", "number", "code", "issued"],
  date: ["iso"],
  period: ["from", "to"],
  person: ["name", "titles"],
  agency: ["name"],
  complaint: ["count", "of", "categories"],
};

const LINK_FIELDS = { citation: "documentId", person: "personId", agency: "agencyId" } as const;

export function rateOf(tp: number, p: number, g: number): Rate {
  return { tp, p, g, precision: p ? tp / p : 0, recall: g ? tp / g : 0, f1: p + g ? (2 * tp) / (p + g) : 1 };
}

type Pair = readonly [gold: ScoredRecord, predicted: ScoredRecord, overlap: number];

/** One-to-one pairs, largest overlap (intersection over union) first. */
function pairUp(golds: readonly ScoredRecord[], predictions: readonly ScoredRecord[]): Pair[] {
  const candidates: Pair[] = [];
  for (const gold of golds) {
    for (const got of predictions) {
      const shared = Math.min(gold.end, got.end) - Math.max(gold.start, got.start);
      const union = Math.max(gold.end, got.end) - Math.min(gold.start, got.start);
      if (shared > 0) candidates.push([gold, got, shared / union]);
    }
  }
  candidates.sort((a, b) => b[2] - a[2]);
  const used = new Set<ScoredRecord>();
  return candidates.filter(([gold, got]) => {
    if (used.has(gold) || used.has(got)) return false;
    used.add(gold).add(got);
    return true;
  });
}

/** Scores predictions against gold: figures a kind, and every difference. */
export function score(
  gold: readonly (ScoredArticle & { readonly text: string })[],
  predicted: ReadonlyMap<string, ScoredArticle>,
): { score: Score; differences: Difference[] } {
  const differences: Difference[] = [];
  const kinds: Record<string, KindScore> = {};
  let badSpans = 0;
  for (const kind of Object.keys(FIELDS)) {
    kinds[kind] = scoreKind(kind, gold, predicted, differences);
    for (const article of gold) {
      for (const got of ofKind(predicted.get(article.id), kind)) {
        if (article.text.slice(got.start, got.end) !== got.text) badSpans++;
      }
    }
  }
  const values = Object.values(kinds);
  return {
    differences,
    score: {
      articles: gold.length,
      missing: gold.filter((article) => !predicted.has(article.id)).length,
      badSpans,
      kinds,
      titles: scoreTitles(gold, predicted),
      macroValueF1: values.reduce((sum, kind) => sum + kind.value.f1, 0) / values.length,
    },
  };
}

/** Which of one article's predictions of a kind have a right value: half the mention or more, and every key field. */
export function rightRecords(
  kind: string,
  golds: readonly ScoredRecord[],
  predictions: readonly ScoredRecord[],
): Set<ScoredRecord> {
  const right = pairUp(golds, predictions).filter(
    ([want, got, overlap]) => overlap >= 0.5 && sameValue(kind, want, got),
  );
  return new Set(right.map(([, got]) => got));
}

function sameValue(kind: string, want: ScoredRecord, got: ScoredRecord): boolean {
  return KEYS[kind]!.every((name) => FIELDS[kind]![name]!(want) === FIELDS[kind]![name]!(got));
}

function ofKind(article: ScoredArticle | undefined, kind: string): readonly ScoredRecord[] {
  return article?.records.filter((record) => record.kind === kind) ?? [];
}

function scoreKind(
  kind: string,
  gold: readonly ScoredArticle[],
  predicted: ReadonlyMap<string, ScoredArticle>,
  differences: Difference[],
): KindScore {
  const fields = Object.entries(FIELDS[kind]!);
  const right = new Map(fields.map(([name]) => [name, 0]));
  let pairCount = 0;
  let spanHits = 0;
  let valueHits = 0;
  let predictedCount = 0;
  let goldCount = 0;
  const links = { tp: 0, p: 0, g: 0 };
  for (const article of gold) {
    const golds = ofKind(article, kind);
    const gots = ofKind(predicted.get(article.id), kind);
    goldCount += golds.length;
    predictedCount += gots.length;
    const goldSpans = new Set(golds.map(spanKey));
    spanHits += gots.filter((got) => goldSpans.has(spanKey(got))).length;
    const pairs = pairUp(golds, gots);
    const paired = new Set<ScoredRecord>();
    for (const [want, got, overlap] of pairs) {
      pairCount++;
      for (const [name, read] of fields) if (read(want) === read(got)) right.set(name, right.get(name)! + 1);
      const apart = fields.flatMap(([name, read]) => (read(want) === read(got) ? [] : [name]));
      const wrong = apart.filter((name) => KEYS[kind]!.includes(name));
      if (overlap < 0.5) wrong.push("edges");
      if (wrong.length === 0) valueHits++;
      paired.add(want).add(got);
      if (wrong.length > 0 || apart.length > 0 || spanKey(want) !== spanKey(got)) {
        const verdict = wrong.length > 0 ? "VALUE" : spanKey(want) === spanKey(got) ? "FIELD" : "SPAN";
        const names = [...wrong, ...apart.filter((name) => !wrong.includes(name))];
        differences.push(pairDifference(article.id, kind, want, got, { verdict, names }));
      }
    }
    for (const want of golds) if (!paired.has(want)) differences.push(lone(article.id, kind, "MISSED", want));
    for (const got of gots) if (!paired.has(got)) differences.push(lone(article.id, kind, "EXTRA", got));
    if (kind in LINK_FIELDS) {
      const field = LINK_FIELDS[kind as keyof typeof LINK_FIELDS];
      countLinks(golds, pairs, field, links);
      differences.push(...linkDifferences(article.id, kind, pairs, field));
    }
  }
  return {
    span: rateOf(spanHits, predictedCount, goldCount),
    value: rateOf(valueHits, predictedCount, goldCount),
    fields: Object.fromEntries([...right].map(([name, count]) => [name, pairCount ? count / pairCount : null])),
    ...(kind in LINK_FIELDS ? { links: rateOf(links.tp, links.p, links.g) } : {}),
  };
}

function spanKey(record: ScoredRecord): string {
  return `${record.start}:${record.end}`;
}

function pairDifference(
  article: string,
  kind: string,
  want: ScoredRecord,
  got: ScoredRecord,
  { verdict, names }: { readonly verdict: Difference["verdict"]; readonly names: readonly string[] },
): Difference {
  const detail = names
    .map((name) =>
      name === "edges" ? name : `${name}: want ${FIELDS[kind]![name]!(want)} got ${FIELDS[kind]![name]!(got)}`,
    )
    .join("; ");
  return { article, kind, verdict, detail, want: want.text, got: got.text, at: want.start };
}

/**
 * A mention that is not linked with the one before it of the same thing, or is linked with one of another: told once
 * a mention, not once a pair.
 */
function linkDifferences(article: string, kind: string, pairs: readonly Pair[], field: string): Difference[] {
  const inOrder = [...pairs].sort(([a], [b]) => a.start - b.start);
  const lastOfWant = new Map<unknown, Pair>();
  const lastOfGot = new Map<unknown, Pair>();
  const found: Difference[] = [];
  for (const pair of inOrder) {
    const [want, got] = pair;
    const meant = want[field] == null ? undefined : lastOfWant.get(want[field]);
    const said = got[field] == null ? undefined : lastOfGot.get(got[field]);
    const parted = meant !== undefined && meant[1][field] !== got[field];
    const joined = said !== undefined && said[0][field] !== want[field];
    const told = (name: string, other: Pair) => `${name} «${other[0].text}» @${other[0].start}`;
    const detail = [...(parted ? [told("not with", meant)] : []), ...(joined ? [told("with", said)] : [])].join("; ");
    if (detail !== "")
      found.push({ article, kind, verdict: "LINK", detail, want: want.text, got: got.text, at: want.start });
    if (want[field] != null) lastOfWant.set(want[field], pair);
    if (got[field] != null) lastOfGot.set(got[field], pair);
  }
  return found;
}

function lone(article: string, kind: string, verdict: "MISSED" | "EXTRA", record: ScoredRecord): Difference {
  const missed = verdict === "MISSED";
  return {
    article,
    kind,
    verdict,
    detail: "",
    want: missed ? record.text : null,
    got: missed ? null : record.text,
    at: record.start,
  };
}

/** Pairwise: of all pairs of mentions of an article, which are said to be the same thing. */
function countLinks(
  golds: readonly ScoredRecord[],
  pairs: readonly Pair[],
  field: string,
  counts: { tp: number; p: number; g: number },
): void {
  const match = new Map(pairs.map(([want, got]) => [want, got]));
  for (let i = 0; i < golds.length; i++) {
    for (let j = i + 1; j < golds.length; j++) {
      const a = match.get(golds[i]!);
      const b = match.get(golds[j]!);
      const same = golds[i]![field] != null && golds[i]![field] === golds[j]![field];
      const said = a !== undefined && b !== undefined && a[field] != null && a[field] === b[field];
      if (same) counts.g++;
      if (said) counts.p++;
      if (same && said) counts.tp++;
    }
  }
}

/** What a data team reads: who holds which title, an article. */
function scoreTitles(gold: readonly ScoredArticle[], predicted: ReadonlyMap<string, ScoredArticle>): Rate {
  const pairsOf = (article: ScoredArticle | undefined) =>
    new Set(
      ofKind(article, "person").flatMap((person) =>
        titlesOf(person).map((title) => `${foldSpelling(person.name)} = ${foldSpelling(title.text)}`),
      ),
    );
  let tp = 0;
  let p = 0;
  let g = 0;
  for (const article of gold) {
    const want = pairsOf(article);
    const got = pairsOf(predicted.get(article.id));
    g += want.size;
    p += got.size;
    for (const pair of got) if (want.has(pair)) tp++;
  }
  return rateOf(tp, p, g);
}
