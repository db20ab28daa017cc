import type { Warning } from "../article.schema.js";
import { isoDay } from "../scan/calendar.js";
import type { ArticleFrame } from "../scan/doc.js";

/** What the caller knows of the article. */
export interface GivenFrame {
  published?: unknown;
  province?: string | null;
  title?: string | null;
}

/** The article's frame as given; what cannot be read is left out with a warning. */
export function readFrame(given: GivenFrame, warnings: Warning[]): ArticleFrame {
  const published = readDay(given.published);
  if (published === null && given.published !== undefined && given.published !== null) {
    warnings.push({
      code: "BAD_PUBLISHED",
      message: `published is no day and is ignored: ${JSON.stringify(given.published)?.slice(0, 60)}`,
    });
  }
  return {
    published,
    publishedSource: published === null ? null : "given",
    province: given.province ?? null,
    provinceSource: given.province ? "given" : null,
    title: given.title ?? null,
  };
}

/** `2022-03-24`, `2022-03-24T08:00:00+07:00` (its day as written) and `24/3/2022`; `null` for anything else. */
export function readDay(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(value);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(value.trim());
  return written ? isoDay(Number(written[3]), Number(written[2]), Number(written[1])) : null;
}
