import { VanbanError } from "../../errors.js";
import { SITE_LINES } from "../../lexicon/page-hints.js";
import type { OffsetMap } from "../offset-map.js";
import { type ArticleBlocks, findArticle } from "./find-article.js";
import type { Page } from "./page.js";
import { parsePage } from "./parse-page.js";
import { findPublished, isStamp } from "./published.js";
import { writeText } from "./write-text.js";

/** What a page says of where it comes from; either may name a province. */
export interface ProvinceHints {
  /** Host of the page's own address, from its canonical link or `og:url`. */
  readonly host?: string;
  /** The beginning of the page's foot, where the site names itself. */
  readonly footer?: string;
}

/** The article of an HTML page. */
export interface HtmlText {
  /** Title, stamp, text, captions and byline, one block a line. */
  readonly text: string;
  readonly title: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly provinceHints: ProvinceHints;
  /** From offsets in `text` to offsets in the HTML, both in UTF-16 units. */
  readonly map: OffsetMap;
}

/** The site's name behind a title; a dash between years is none. */
const SITE_NAME = /(?<!\d) (?:[|–—-]|::) (?!\d)[^|–—]{2,80}$/u;
/** Longest title taken, and how much of the page's foot. */
const MAX_TITLE = 500;
const MAX_FOOTER = 600;
const MAX_FOOTER_BLOCKS = 40;

/**
 * The article of a page: menus, scripts, widgets, related links and comments left out; captions, tables and lists kept.
 * Takes any string, in time linear in it.
 *
 * @throws VanbanError `BAD_INPUT` when `html` is no string.
 */
export function htmlToText(html: string): HtmlText {
  if (typeof html !== "string")
    throw new VanbanError("BAD_INPUT", `html must be a string, got ${html === null ? "null" : typeof html}`);
  const page = parsePage(html);
  const article = findArticle(page);
  const { text, map } = writeText(page, article.blocks);
  return {
    text,
    title: titleOf(page, article),
    published: findPublished(page, article.blocks, article.title),
    provinceHints: hintsOf(page, article),
    map,
  };
}

/** The title as shown, else the page's own, else a first line that is no sentence, else the title of the window. */
function titleOf(page: Page, { title, blocks }: ArticleBlocks): string | null {
  if (title.length > 0) return title.map((block) => page.head(block, MAX_TITLE)).join(" ");
  const own = page.data.find(({ name }) => name === "og:title")?.value;
  const first = blocks.length > 1 ? page.head(blocks[0]!, MAX_TITLE) : "";
  const given = own ?? (isHeadline(first) ? first : page.title);
  const whole = given
    .normalize("NFC")
    .replace(/\s{1,100}/gu, " ")
    .trim()
    .slice(0, MAX_TITLE);
  const article = whole.replace(SITE_NAME, "").trim();
  return article === "" ? null : article;
}

function isHeadline(line: string): boolean {
  return line.length >= 20 && line.length <= 300 && !/[.;:,…]$/u.test(line) && !isStamp(line);
}

function hintsOf(page: Page, { footer }: ArticleBlocks): ProvinceHints {
  const address = page.data.find(({ name }) => name === "canonical" || name === "og:url")?.value;
  const host = address ? /^(?:https?:)?\/\/([^/?#:\s]{1,253})/iu.exec(address)?.[1]?.toLowerCase() : undefined;
  const lines = (footer.length > 0 ? footer : siteLines(page)).slice(0, MAX_FOOTER_BLOCKS);
  const foot = lines
    .map((block) => page.head(block, MAX_FOOTER))
    .join("\n")
    .slice(0, MAX_FOOTER);
  return { ...(host ? { host } : {}), ...(foot ? { footer: foot } : {}) };
}

/** Where no element is named the foot: the last lines by which sites name themselves. */
function siteLines(page: Page): number[] {
  const blocks: number[] = [];
  for (let block = Math.max(0, page.blocks - MAX_FOOTER_BLOCKS); block < page.blocks; block++) {
    const head = page.head(block, 100).toLowerCase();
    if (SITE_LINES.some((opening) => head.startsWith(opening))) blocks.push(block);
  }
  return blocks;
}
