import { BOILERPLATE_LINES, BOILERPLATE_STARTS, PICTURE_MARKERS, TAIL_OPENERS } from "../../lexicon/boilerplate.js";
import { SITE_LINES } from "../../lexicon/page-hints.js";
import type { Page } from "./page.js";
import { PROSE, proseOf } from "./prose.js";

/** A line that opens the tail of a page is at most this long. */
const MAX_OPENER = 90;
const LONG_OPENER = 10;
const BESIDE_SHORT_OPENER = 24;
/** Text below such a line that is less than this share of the text above is no article. */
const TAIL_SHARE = 0.4;
/** A link of so many characters is a headline. */
const HEADLINE = 30;
const MAX_LINE = 2000;

/** Two or more lines of links in a row are a menu or a list of other articles; their heading goes with them. */
export function dropLinkLists(page: Page, blocks: readonly number[], title: readonly number[]): number[] {
  const kept: number[] = [];
  for (let k = 0; k < blocks.length; k++) {
    let end = k;
    while (end < blocks.length && isLinkLine(page, blocks[end]!) && !title.includes(blocks[end]!)) end++;
    if (end === k) {
      kept.push(blocks[k]!);
      continue;
    }
    const opened = kept.length > 0 && isOpener(page, kept.at(-1)!);
    if (opened) kept.pop();
    if (end - k < 2 && !opened && !namesArticle(page, blocks[k]!)) kept.push(blocks[k]!);
    k = end - 1;
  }
  return kept;
}

/** A line that is a link and no sentence: legal texts cite in sentences (`Căn cứ <a>Luật …</a>;`). */
function isLinkLine(page: Page, block: number): boolean {
  return page.isLinked(block) && !/[.;,]$/u.test(page.head(block, MAX_LINE));
}

/** A link of more than a few words, or behind `>>`: the title of another article, no author and no document. */
function namesArticle(page: Page, block: number): boolean {
  return page.blockLinked.get(block) >= HEADLINE || /^(?:>>|»|›|⏩)/u.test(page.head(block, 20));
}

function isOpener(page: Page, block: number): boolean {
  if (page.blockLength.get(block) > MAX_OPENER) return false;
  const head = page
    .head(block, MAX_OPENER * 2)
    .toLowerCase()
    .replace(/^[^\p{L}©]{1,8}/u, "");
  return !/[.;]$/u.test(head) && TAIL_OPENERS.some((opener) => opens(head, opener));
}

/** A short opener (`video`, `bình luận`) is one by itself, not at the beginning of a caption or a sentence. */
function opens(head: string, opener: string): boolean {
  if (!head.startsWith(opener)) return false;
  const alone = head.length - opener.length <= BESIDE_SHORT_OPENER;
  return alone || opener.length >= LONG_OPENER || SITE_LINES.some((line) => line === opener.trim());
}

/** Buttons, counters and picture markers. */
export function isButton(page: Page, block: number): boolean {
  if (page.blockLength.get(block) > MAX_OPENER) return false;
  const head = page.head(block, MAX_OPENER * 2).toLowerCase();
  const bare = head.replace(/[\s:.!]{1,8}$/u, "");
  return (
    !/[\p{L}\p{N}]/u.test(head) ||
    BOILERPLATE_LINES.has(bare) ||
    PICTURE_MARKERS.has(bare) ||
    BOILERPLATE_STARTS.some((start) => head.startsWith(start))
  );
}

/** From the line that opens the page's tail on, nothing is article, unless the bulk of the text is still to come. */
export function cutTail(page: Page, blocks: readonly number[], title: readonly number[]): number[] {
  const below = new Float64Array(blocks.length + 1);
  for (let k = blocks.length - 1; k >= 0; k--) {
    const teaser = k > 0 && page.isLinked(blocks[k - 1]!) && namesArticle(page, blocks[k - 1]!);
    below[k] = below[k + 1]! + (teaser ? 0 : proseOf(page, blocks[k]!, PROSE));
  }
  const kept: number[] = [];
  for (let k = 0; k < blocks.length; k++) {
    const above = below[0]! - below[k]!;
    const opens = above > 0 && !title.includes(blocks[k]!) && isOpener(page, blocks[k]!);
    if (opens && below[k + 1]! <= TAIL_SHARE * above) return kept;
    kept.push(blocks[k]!);
  }
  return kept;
}
