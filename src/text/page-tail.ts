import {
  BOX_OPENERS,
  COMMENT_COUNT,
  COUNTER_BOXES,
  IMPRINT,
  IMPRINT_STARTS,
  LIST_OPENERS,
  TAIL_LINES,
  TAIL_OPENERS,
} from "../lexicon/boilerplate.js";
import { isSentence, isTagList, type Line, lengthOf, mayOpen, startsWithAny } from "./lines.js";
import type { Zone } from "./zones.js";

/** Longest and shortest lines, in UTF-16 units. */
const MAX_TAIL_OPENER = 90;
const MAX_TITLE = 300;
const MIN_PARAGRAPH = 140;
/** Stamps below the first running text: of the article, of its last change. */
const MAX_STAMPS = 2;
/** The UTF-16 unit of the last digit. */
const NINE = 57;

/** Everything from the first opener of the page's tail, and the section, tags and source below a closing stamp. */
export function markTail(lines: readonly Line[], zones: Zone[]): void {
  let bodyLines = 0;
  /**
   * How much running text there was so far, and where the last paragraph stands: a counter may stand above them all.
   */
  let told = 0;
  const lastParagraph = lines.findLastIndex(isParagraph);
  let opened = false;
  let listAbove = false;
  /** Where a box of links in the middle of the article ends. */
  let shutsAt = lines.length;
  const nextArticle = articleAfter(lines);
  const rows = isTable(lines, zones);
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!;
    const long = lengthOf(line) > MAX_TAIL_OPENER;
    const runningText = isSentence(line) || lengthOf(line) > MAX_TITLE;
    if (opened && k >= shutsAt) {
      opened = false;
      shutsAt = lines.length;
    }
    if (bodyLines > 0 && !long && opensTail(line)) {
      if (told < MIN_PARAGRAPH && startsWithAny(line, COUNTER_BOXES) && k < lastParagraph) {
        zones[k] = "boilerplate";
        continue;
      }
      if (!isBox(line)) shutsAt = lines.length;
      else if (!opened) shutsAt = nextArticle[k]!;
      opened = true;
    }
    if (bodyLines === 0 && !long && startsWithAny(line, LIST_OPENERS)) listAbove = true;
    // A list of links above the article ends where running text begins.
    if (long && runningText) listAbove = false;
    // a counter's or a menu's heading above the article heads nothing but itself
    if (bodyLines === 0 && !long && !opened && opensTail(line)) zones[k] = "boilerplate";
    if (opened) zones[k] = "footer";
    else if (listAbove) zones[k] = "boilerplate";
    else if (zones[k] === "body" && runningText) {
      bodyLines++;
      told += lengthOf(line);
    } else if (zones[k] === "stamp" && bodyLines > 0) opened = !rows && bodyLines > 1 && closesPage(lines, k);
  }
}

/** `Tin liên quan`, `Video`: such a part may also be a box inside the article. */
function isBox(line: Line): boolean {
  return startsWithAny(line, BOX_OPENERS);
}

/**
 * For each line, the first below it where two long lines of running text follow each other: lists of links have none.
 */
function articleAfter(lines: readonly Line[]): number[] {
  const next = new Array<number>(lines.length).fill(lines.length);
  for (let k = lines.length - 3; k >= 0; k--) {
    next[k] = isParagraph(lines[k + 1]!) && isParagraph(lines[k + 2]!) ? k + 1 : next[k + 1]!;
  }
  return next;
}

function isParagraph(line: Line): boolean {
  return line.last === "." && lengthOf(line) >= MIN_PARAGRAPH;
}

/** A wrapped line that goes on in lower case opens nothing. */
function opensTail(line: Line): boolean {
  if (line.last === ";" || line.last === "." || line.lower) return false;
  if (startsWithAny(line, TAIL_OPENERS)) return true;
  if (startsWithAny(line, IMPRINT_STARTS) && IMPRINT.test(line.head)) return true;
  if (line.firstUnit <= NINE && COMMENT_COUNT.test(line.head)) return true;
  return mayOpen(line, TAIL_LINES) && TAIL_LINES.has(withoutCounts(line.head));
}

/** `bình luận (3)`, `video >>`: the words alone. */
function withoutCounts(head: string): string {
  return head.replace(/[\s:.()\d/|>»+-]{1,12}$/u, "");
}

/** More stamps below the first running text than a page has: its days are those of a table. */
function isTable(lines: readonly Line[], zones: readonly Zone[]): boolean {
  const first = lines.findIndex((line, k) => zones[k] === "body" && isSentence(line));
  return first >= 0 && zones.slice(first).filter((zone) => zone === "stamp").length > MAX_STAMPS;
}

/** Below a closing stamp only short lines without a sentence follow. */
function closesPage(lines: readonly Line[], stamp: number): boolean {
  const below = lines.slice(stamp + 1, stamp + 6);
  return stamp + 6 > lines.length && below.every((line) => !isSentence(line) || isTagList(line));
}
