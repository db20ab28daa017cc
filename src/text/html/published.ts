import { PUBLISHED_LABELS, SPELLED_DAY } from "../../lexicon/page-hints.js";
import { Break, type Page, Trait } from "./page.js";

/** Names of meta and time elements that hold the day of publication, the surest first. */
const PUBLISHED_NAMES = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "article.published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_date",
  "published-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "date",
] as const;

/** Vietnam's clock, ahead of UTC. */
const VIETNAM_HOURS = 7;
/** How far from the title, in blocks, a stamp may stand. */
const ABOVE_TITLE = 3;
const BELOW_TITLE = 8;
const MAX_STAMP = 110;
/** Words a bare stamp may hold beside its date and label: a section, an author, a weekday. */
const MAX_STAMP_WORDS = 8;

/**
 * The day a page says it was published: meta elements and JSON-LD, else a labelled stamp near the title, else a bare
 * date line there, else a time element. ISO day, `null` where the page says nothing.
 */
export function findPublished(page: Page, blocks: readonly number[], title: readonly number[]): string | null {
  return fromMeta(page) ?? fromLinkedData(page) ?? fromStamps(page, blocks, title) ?? fromTime(page);
}

function fromMeta(page: Page): string | null {
  for (const name of PUBLISHED_NAMES)
    for (const datum of page.data) {
      const day = datum.name === name ? readPageDay(datum.value) : null;
      if (day) return day;
    }
  return null;
}

function fromLinkedData(page: Page): string | null {
  for (const script of page.linkedData) {
    const stated = /"datePublished"\s{0,20}:\s{0,20}"([^"\n]{8,40})"/.exec(script)?.[1];
    const day = stated ? readPageDay(stated) : null;
    if (day) return day;
  }
  return null;
}

function fromStamps(page: Page, blocks: readonly number[], title: readonly number[]): string | null {
  const at = Math.max(0, blocks.indexOf(title[0] ?? blocks[0] ?? 0));
  const near = blocks.slice(Math.max(0, at - ABOVE_TITLE), at + title.length + BELOW_TITLE);
  const lines = near.filter((block) => !title.includes(block)).map((block) => page.head(block, MAX_STAMP * 2));
  const far = blocks.slice(-ABOVE_TITLE).map((block) => page.head(block, MAX_STAMP * 2));
  for (const label of PUBLISHED_LABELS)
    for (const line of [...lines, ...far]) {
      const day = line.toLowerCase().includes(label) && line.length <= MAX_STAMP ? dayIn(line) : null;
      if (day) return day;
    }
  const above = near.filter((block) => block < (title[0] ?? 0));
  for (const block of [...near.slice(above.length), ...above]) {
    // A date in a later cell of a table row is what the first cell says, not a stamp.
    const line =
      page.blockBreak.get(block) === Break.cell || title.includes(block) ? "" : page.head(block, MAX_STAMP * 2);
    if (isStamp(line)) return dayIn(line);
  }
  return fromStampElements(page, near);
}

/** A longer line of an element that is named a stamp. */
function fromStampElements(page: Page, near: readonly number[]): string | null {
  for (const block of near) {
    const day = page.has(page.blockElement.get(block), Trait.stamp) ? dayIn(page.head(block, MAX_STAMP)) : null;
    if (day) return day;
  }
  return null;
}

function fromTime(page: Page): string | null {
  const time = page.data.find(({ name, value }) => name === "time" && readPageDay(value) !== null);
  return time ? readPageDay(time.value) : null;
}

/** A short line that holds a full date and little else. */
export function isStamp(line: string): boolean {
  if (line.length > MAX_STAMP || dayIn(line) === null) return false;
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words <= MAX_STAMP_WORDS && !/[!?;”"]$/u.test(line);
}

const WRITTEN_DAY = /(?<!\d)(\d{1,2})\s{0,2}[/.-]\s{0,2}(\d{1,2})\s{0,2}[/.-]\s{0,2}(\d{4})(?!\d)/u;
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

function dayIn(line: string): string | null {
  const written = WRITTEN_DAY.exec(line) ?? SPELLED_DAY.exec(line);
  if (written) return isoDay(Number(written[3]), Number(written[2]), Number(written[1]));
  const iso = ISO_DAY.exec(line);
  return iso ? isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/**
 * The day of a machine-written date: ISO with or without a clock (`2022-03-24T22:15:00Z` is the 25th in Vietnam),
 * `24/3/2022`, `20220324`.
 */
export function readPageDay(value: string): string | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]00:?00)?)/u.exec(
    value,
  );
  if (!iso) return dayIn(value.slice(0, MAX_STAMP));
  const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const stated = isoDay(year, month, day);
  if (!stated || !iso[5] || Number(iso[4]) + VIETNAM_HOURS < 24) return stated;
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
