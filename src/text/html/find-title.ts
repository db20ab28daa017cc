import type { PageShape } from "./find-article.js";
import { type Page, Trait } from "./page.js";

/** The longest title, in characters. */
const MAX_TITLE = 350;
/** How far up an element's names are read: a title's names often stand on the element round it. */
const LEVELS = 3;
/** How far above the running text, in blocks, a title without a heading's tag or name is looked for. */
const NEAR = 40;
/** A title that is not the page's own needs at least this many points. */
const ENOUGH = 3;

/**
 * The blocks of the article's title: they stand in one element, at or above the running text. Empty where none does.
 */
export function findTitle(page: Page, shape: PageShape): number[] {
  const named = pageTitles(page);
  let best = -1;
  let most = ENOUGH - 1;
  for (let block = 0; block <= shape.start && block < page.blocks; block++) {
    const points = shape.isDropped(block) ? 0 : titlePoints(page, block, block + NEAR >= shape.start ? named : []);
    if (points > 0 && points >= most) {
      best = block;
      most = points;
    }
  }
  return best < 0 ? [] : wholeElement(page, best, shape.start);
}

function titlePoints(page: Page, block: number, named: readonly string[]): number {
  const length = page.blockLength.get(block);
  if (length < 8 || length > MAX_TITLE) return 0;
  let points = 0;
  let element = page.blockElement.get(block);
  for (let level = 0; level < LEVELS && element !== 0; level++) {
    if (page.has(element, Trait.heading1)) points += 3;
    else if (page.has(element, Trait.heading)) points += 2;
    if (page.has(element, Trait.title)) points += 2;
    if (points > 0 || page.has(element, Trait.item)) break;
    element = page.parent.get(element);
  }
  const text = named.length > 0 ? fold(page.head(block, MAX_TITLE * 2)) : "";
  if (
    text.length >= 12 &&
    named.some(
      (title) =>
        (title.includes(text) && text.length * 2 >= title.length) || (title.length >= 20 && text.includes(title)),
    )
  )
    points += 4;
  return page.isLinked(block) ? points - 2 : points;
}

/** Titles the page gives itself, folded. */
function pageTitles(page: Page): string[] {
  const titles = page.data
    .filter(({ name }) => name === "og:title" || name === "twitter:title")
    .map(({ value }) => value);
  return [...titles, page.title].map(fold).filter((title) => title.length > 0);
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,1000}/gu, " ")
    .trim();
}

/** A title over several lines is all of its element. */
function wholeElement(page: Page, block: number, limit: number): number[] {
  const element = page.blockElement.get(block);
  const blocks = [block];
  if (!page.has(element, Trait.heading | Trait.title)) return blocks;
  for (let k = block - 1; k >= 0 && page.blockElement.get(k) === element; k--) blocks.unshift(k);
  for (let k = block + 1; k < limit && page.blockElement.get(k) === element; k++) blocks.push(k);
  return blocks;
}
