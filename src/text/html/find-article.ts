import { findTitle } from "./find-title.js";
import { type Page, Trait } from "./page.js";
import { proseOf, shortestProse } from "./prose.js";
import { isStamp } from "./published.js";
import { cutTail, dropLinkLists, isButton } from "./trim-article.js";

/** The blocks of an article, in page order. */
export interface ArticleBlocks {
  readonly blocks: readonly number[];
  /** The blocks of the title among them. */
  readonly title: readonly number[];
  /** Number of the first block of the running text. */
  readonly start: number;
  /** The blocks of the page's foot. */
  readonly footer: readonly number[];
}

/** How much a part that is named the article's text counts for. */
const NAMED_ARTICLE = 3;
/** The share of a part's text that one of its parts must hold to stand for it. */
const MAIN_SHARE = 0.6;
/** A part named as standing beside the article is believed up to this share of the page's text. */
const ASIDE_SHARE = 0.5;
const ASIDE_SHARE_NO_ARTICLE = 0.8;
/** How much more text than the main part its parent may hold to be taken as a whole, and the page itself. */
const PARENT_ADDS = 2;
const BODY_ADDS = 0.2;
/** How many lines above the title are searched for a stamp. */
const STAMP_ABOVE = 3;
/** A stamp and a title that belong together have a common part so few steps out. */
const STEPS_OUT_OF_TITLE = 3;
const STEPS_OUT_OF_STAMP = 6;
const HEAD = 200;

/**
 * Finds the article on a page: the element that holds most of the running text, the title above it, what stands
 * between the two, and what follows that is no menu, list of links or widget.
 */
export function findArticle(page: Page): ArticleBlocks {
  const shape = weighPage(page);
  const title = findTitle(page, shape);
  const kept: number[] = [];
  const from = title[0] ?? shape.first;
  kept.push(...stampAbove(page, shape, from));
  for (let block = from; block <= shape.last; block++) {
    if (!shape.isDropped(block)) kept.push(block);
  }
  const lines = kept.filter((block) => title.includes(block) || !isButton(page, block));
  const blocks = dropLinkLists(page, cutTail(page, lines, title), title);
  return { blocks, title, start: shape.start, footer: footerBlocks(page, shape) };
}

/** Where the running text of a page stands. */
export interface PageShape {
  /** First and last block of the part that may belong to the article. */
  readonly first: number;
  readonly last: number;
  /** First block of running text. */
  readonly start: number;
  /** Whether a block stands in a part that is no article. */
  isDropped(block: number): boolean;
}

function weighPage(page: Page): PageShape {
  const elements = page.parent.length;
  const prose = new Float64Array(elements);
  const smallest = shortestProse(page);
  for (let block = 0; block < page.blocks; block++)
    prose[page.blockElement.get(block)]! += proseOf(page, block, smallest);
  const named = new Uint8Array(elements);
  for (let k = elements - 1; k > 0; k--) {
    const parent = page.parent.get(k);
    if (named[k] || page.has(k, Trait.article | Trait.heading1)) named[parent] = 1;
    prose[parent]! += prose[k]!;
  }
  const dropped = dropAsides(page, prose, named);
  const mass = weighKept(page, dropped, smallest);
  const main = climb(page, descend(page, mass), mass, dropped);
  return {
    ...extent(page, main, dropped, smallest),
    isDropped: (block) => dropped[page.blockElement.get(block)] === 1,
  };
}

/** Marks the elements inside parts that stand beside the article, unless such a part holds most of the page. */
function dropAsides(page: Page, prose: Float64Array, named: Uint8Array): Uint8Array {
  const dropped = new Uint8Array(page.parent.length);
  for (let k = 1; k < dropped.length; k++) {
    if (dropped[page.parent.get(k)]) dropped[k] = 1;
    else if (page.has(k, Trait.aside) && !page.has(k, Trait.body)) {
      const share = named[k] ? ASIDE_SHARE : ASIDE_SHARE_NO_ARTICLE;
      if (prose[k]! < share * prose[0]! || prose[0] === 0) dropped[k] = 1;
    }
  }
  return dropped;
}

/** The running text of each element, without what was dropped; a part named the article's text counts for more. */
function weighKept(page: Page, dropped: Uint8Array, smallest: number): Float64Array {
  const mass = new Float64Array(page.parent.length);
  for (let block = 0; block < page.blocks; block++) {
    const element = page.blockElement.get(block);
    if (!dropped[element]) mass[element]! += proseOf(page, block, smallest);
  }
  const boosted = new Uint8Array(mass.length);
  for (let k = mass.length - 1; k > 0; k--) {
    const parent = page.parent.get(k);
    if (page.has(k, Trait.article) && !boosted[k]) {
      mass[k]! *= NAMED_ARTICLE;
      boosted[k] = 1;
    }
    if (boosted[k]) boosted[parent] = 1;
    mass[parent]! += mass[k]!;
  }
  return mass;
}

/** From the page inwards to the smallest element that holds the bulk of what its parent holds. */
function descend(page: Page, mass: Float64Array): number {
  const heaviest = new Int32Array(mass.length);
  for (let k = 1; k < mass.length; k++) {
    const parent = page.parent.get(k);
    if (mass[k]! > 0 && mass[k]! > (heaviest[parent] === 0 ? 0 : mass[heaviest[parent]!]!)) heaviest[parent] = k;
  }
  let main = 0;
  for (;;) {
    const child = heaviest[main]!;
    if (child === 0 || mass[child]! < MAIN_SHARE * mass[main]!) return main;
    if (heaviest[child] === 0 && page.has(child, Trait.paragraph)) return main;
    main = child;
  }
}

/** Outwards again while the parent adds only a little, and no links: a lead, an author, a second part. */
function climb(page: Page, inner: number, mass: Float64Array, dropped: Uint8Array): number {
  const added = addedText(page, inner, dropped);
  let main = inner;
  for (const { element, length, linked, links } of added) {
    // What stands beside a column is no part of it.
    if (page.has(main, Trait.column) && length > 0) return main;
    const most = page.has(element, Trait.body) ? BODY_ADDS : PARENT_ADDS;
    if (links > 1 || linked * 3 > length || length > most * mass[main]!) return main;
    main = element;
  }
  return main;
}

/** For each ancestor: how much text it has outside its part on the way down, and how much of that is links. */
function addedText(page: Page, inner: number, dropped: Uint8Array) {
  const path = new Map<number, { element: number; length: number; linked: number; links: number }>();
  for (let k = inner; k !== 0; ) {
    k = page.parent.get(k);
    path.set(k, { element: k, length: 0, linked: 0, links: 0 });
  }
  const joins = joinOf(page, inner, path);
  for (let block = 0; block < page.blocks; block++) {
    const element = page.blockElement.get(block);
    const at = path.get(joins[element]!);
    if (!at || dropped[element]) continue;
    at.length += page.blockLength.get(block);
    at.linked += page.blockLinked.get(block);
    if (page.isLinked(block)) at.links++;
  }
  return path.values();
}

/** For each element the ancestor on the path (or `inner`) it stands under, 0 where that is the page itself. */
function joinOf(page: Page, inner: number, path: ReadonlyMap<number, unknown>): Int32Array {
  const joins = new Int32Array(page.parent.length);
  for (let k = 1; k < joins.length; k++) joins[k] = k === inner || path.has(k) ? k : joins[page.parent.get(k)]!;
  return joins;
}

function extent(page: Page, main: number, dropped: Uint8Array, smallest: number) {
  const inside = new Uint8Array(page.parent.length);
  for (let k = 0; k < inside.length; k++) inside[k] = k === main || (k > 0 && inside[page.parent.get(k)]) ? 1 : 0;
  let first = -1;
  let last = -1;
  let start = -1;
  for (let block = 0; block < page.blocks; block++) {
    const element = page.blockElement.get(block);
    if (!inside[element] || dropped[element]) continue;
    if (first < 0) first = block;
    if (start < 0 && proseOf(page, block, smallest) > 0) start = block;
    last = block;
  }
  return first < 0 ? { first: 0, last: -1, start: 0 } : { first, last, start: start < 0 ? first : start };
}

/** Some sites print the stamp above the title, in one part with it; a date at the top of the page is the visitor's. */
function stampAbove(page: Page, shape: PageShape, top: number): number[] {
  if (top >= page.blocks) return [];
  const near = partsRound(page, page.blockElement.get(top), STEPS_OUT_OF_TITLE);
  for (let block = top - 1; block >= 0 && block >= top - STAMP_ABOVE; block--) {
    if (shape.isDropped(block) || page.isLinked(block) || !isStamp(page.head(block, HEAD))) continue;
    const round = partsRound(page, page.blockElement.get(block), STEPS_OUT_OF_STAMP);
    return round.some((part) => near.includes(part)) ? [block] : [];
  }
  return [];
}

/** An element and the ones round it, a few steps outwards, without the page itself. */
function partsRound(page: Page, element: number, steps: number): number[] {
  const parts: number[] = [];
  for (let k = element; parts.length < steps && k !== 0 && !page.has(k, Trait.body); k = page.parent.get(k))
    parts.push(k);
  return parts;
}

/** The blocks of the page's foot: by its names, else none. */
function footerBlocks(page: Page, shape: PageShape): number[] {
  const foot = new Uint8Array(page.parent.length);
  for (let k = 1; k < foot.length; k++) foot[k] = foot[page.parent.get(k)] || page.has(k, Trait.footer) ? 1 : 0;
  const blocks: number[] = [];
  for (let block = shape.start; block < page.blocks; block++)
    if (foot[page.blockElement.get(block)]) blocks.push(block);
  return blocks;
}
