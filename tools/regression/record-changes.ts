/** What one article's records gained, lost and changed from one version of the rules to another. */

/** A record as `analyze` gives it, of this version or another. */
export interface AnyRecord {
  readonly kind: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule?: string;
  readonly [field: string]: unknown;
}

/** What is watched of an analysis. */
export interface Watched {
  readonly article: Readonly<Record<string, unknown>>;
  readonly records: readonly AnyRecord[];
}

export interface Change {
  readonly how: "gained" | "lost" | "changed";
  /** The rule that made the record: of a changed one, that of now; `article` for what is known of the whole article. */
  readonly rule: string;
  /** The words of the record, as they are now or, where it is lost, were. */
  readonly text: string;
  readonly start: number;
  /** For a changed record: field, before, after. */
  readonly fields: readonly (readonly [field: string, before: string, after: string])[];
}

/**
 * Every change, in text order. A record that moved its ends and overlaps its old self changed its `span`. What changed
 * in nothing but ignored fields did not change.
 */
export function changesBetween(before: Watched, after: Watched, ignored: ReadonlySet<string> = NOTHING): Change[] {
  return allChanges(before, after)
    .map((change) => ({ ...change, fields: change.fields.filter(([field]) => !ignored.has(field)) }))
    .filter(({ how, fields }) => how !== "changed" || fields.length > 0)
    .sort((a, b) => a.start - b.start);
}

const NOTHING: ReadonlySet<string> = new Set();

function allChanges(before: Watched, after: Watched): Change[] {
  const changes: Change[] = [];
  const frame = fieldChanges(before.article, after.article);
  if (frame.length > 0) changes.push({ how: "changed", rule: "article", text: "", start: 0, fields: frame });

  const [old, now] = [byPlace(before.records), byPlace(after.records)];
  const lost: AnyRecord[] = [];
  const gained: AnyRecord[] = [];
  for (const [place, record] of now) {
    const was = old.get(place);
    if (!was) gained.push(record);
    else addIfChanged(changes, was, record, before, after);
  }
  for (const [place, record] of old) if (!now.has(place)) lost.push(record);

  for (const record of gained) {
    const at = lost.findIndex((was) => was.kind === record.kind && was.start < record.end && record.start < was.end);
    if (at < 0) changes.push(whole("gained", record));
    else addIfChanged(changes, lost.splice(at, 1)[0]!, record, before, after);
  }
  for (const record of lost) changes.push(whole("lost", record));
  return changes;
}

function whole(how: "gained" | "lost", { rule, kind, text, start }: AnyRecord): Change {
  return { how, rule: rule ?? kind, text, start, fields: [] };
}

function addIfChanged(changes: Change[], was: AnyRecord, is: AnyRecord, before: Watched, after: Watched): void {
  const fields = fieldChanges(comparable(was, before.records), comparable(is, after.records));
  if (fields.length > 0)
    changes.push({ how: "changed", rule: is.rule ?? is.kind, text: is.text, start: is.start, fields });
}

function fieldChanges(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>) {
  const fields: [string, string, string][] = [];
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [a, b] = [JSON.stringify(was[field]) ?? "nothing", JSON.stringify(is[field]) ?? "nothing"];
    if (a !== b) fields.push([field, a, b]);
  }
  return fields;
}

/** Records by kind, first and last character; one more of the same place gets a number. */
function byPlace(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  const places = new Map<string, AnyRecord>();
  for (const record of records) {
    const place = `${record.kind} ${record.start} ${record.end}`;
    let free = place;
    for (let k = 2; places.has(free); k++) free = `${place} ${k}`;
    places.set(free, record);
  }
  return places;
}

/**
 * The record without what changes with its neighbours: its own id goes, and ids it names become the places of the
 * records they belong to. A record gained at the top of an article renumbers all that follow.
 */
function comparable(record: AnyRecord, all: readonly AnyRecord[]): Record<string, unknown> {
  const { id: _id, start, end, text, ...fields } = record;
  return { span: `${start}–${end} ${text}`, ...(placesForIds(fields, placesOf(all)) as Record<string, unknown>) };
}

const placeCache = new WeakMap<readonly AnyRecord[], ReadonlyMap<string, string>>();

function placesOf(records: readonly AnyRecord[]): ReadonlyMap<string, string> {
  let places = placeCache.get(records);
  if (!places) {
    places = new Map(records.map(({ id, kind, start, end }) => [id, `${kind} ${start}–${end}`]));
    placeCache.set(records, places);
  }
  return places;
}

const NAMES_A_RECORD = /^parent$|Id$/u;

/** Records are three levels deep at most: a person, its titles, what they say. */
function placesForIds(value: unknown, places: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => placesForIds(item, places));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      NAMES_A_RECORD.test(field) && typeof inner === "string"
        ? (places.get(inner) ?? inner)
        : placesForIds(inner, places),
    ]),
  );
}
