import type { Warning } from "../article.schema.js";
import { canonicalProvince, provinceOfHost } from "../lexicon/place/canonical-province.js";
import { provinceOfFooter } from "../lexicon/place/footer-province.js";
import { isoDay } from "../scan/calendar.js";
import type { ArticleFrame } from "../scan/doc.js";

/** What a page says of its article beside the text: the result of `htmlToText`. */
export interface PageFrame {
  /** ISO day of the page's meta elements or stamp. */
  readonly published?: string | null;
  readonly title?: string | null;
  readonly provinceHints?: { readonly host?: string; readonly footer?: string };
}

/** What the caller knows of the article. */
export interface GivenFrame {
  published?: unknown;
  province?: string | null;
  title?: string | null;
  url?: string | null;
  page?: PageFrame | null;
}

/** The article's frame as given, else as its page says; what cannot be read is left out with a warning. */
export function readFrame(given: GivenFrame, warnings: Warning[]): ArticleFrame {
  const published = readDay(given.published);
  if (published === null && given.published !== undefined && given.published !== null) {
    warnings.push({
      code: "BAD_PUBLISHED",
      message: `published is no day and is ignored: ${JSON.stringify(given.published)?.slice(0, 60)}`,
    });
  }
  const stamp = published === null ? readDay(given.page?.published) : null;
  return {
    published: published ?? stamp,
    publishedSource: published ? "given" : stamp ? "stamp" : null,
    ...readProvince(given, warnings),
    title: given.title ?? given.page?.title ?? null,
  };
}

/**
 * The province as given, else as its host says, else as its page names itself. One that no list knows is kept with a
 * warning.
 */
function readProvince(
  { province, url, page }: GivenFrame,
  warnings: Warning[],
): Pick<ArticleFrame, "province" | "provinceSource"> {
  if (province) {
    const known = canonicalProvince(province);
    if (!known)
      warnings.push({
        code: "UNKNOWN_PROVINCE",
        message: `province is in no list and is kept: ${JSON.stringify(province.slice(0, 60))}`,
      });
    return { province: known?.name ?? province, provinceSource: "given" };
  }
  const host = /^[a-z]{2,10}:\/\/([^/?#\s]{1,200})/iu.exec(url ?? "")?.[1] ?? page?.provinceHints?.host;
  const hosted = host ? provinceOfHost(host) : null;
  if (hosted) return { province: hosted.name, provinceSource: "host" };
  const footer = provinceOfFooter(page?.provinceHints?.footer ?? "");
  return { province: footer, provinceSource: footer ? "footer" : null };
}

/** `2022-03-24`, `2022-03-24T08:00:00+07:00` (its day as written) and `24/3/2022`; `null` for anything else. */
export function readDay(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(value);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(value.trim());
  return written ? isoDay(Number(written[3]), Number(written[2]), Number(written[1])) : null;
}
