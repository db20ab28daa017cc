import type { Page } from "./page.js";

/** A block of so many characters outside links is running text. */
export const PROSE = 40;
/** Where a page has no such block, shorter ones count. */
const SHORT_PROSE = 12;

/** What a block counts for: its characters outside links, when they are enough for running text. */
export function proseOf(page: Page, block: number, smallest: number): number {
  const length = page.blockLength.get(block);
  const linked = page.blockLinked.get(block);
  return length >= smallest && linked * 3 < length ? length - linked : 0;
}

export function shortestProse(page: Page): number {
  for (let block = 0; block < page.blocks; block++) if (proseOf(page, block, PROSE) > 0) return PROSE;
  for (let block = 0; block < page.blocks; block++) if (proseOf(page, block, SHORT_PROSE) > 0) return SHORT_PROSE;
  return 1;
}
