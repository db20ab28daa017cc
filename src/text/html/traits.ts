import {
  ARTICLE_NAMES,
  ASIDE_ENDINGS,
  ASIDE_NAMES,
  COLUMN_NAMES,
  FOOTER_NAMES,
  STAMP_NAMES,
  TITLE_NAMES,
} from "../../lexicon/page-hints.js";
import { ASIDE, NO_TEXT, PARAGRAPH } from "./elements.js";
import { Trait } from "./page.js";

/** Names are told apart once; pages repeat them. */
const MAX_KNOWN = 20_000;
const known = new Map<string, number>();

/** What an element's tag says of it. */
export function traitsOfTag(tag: string): number {
  let traits = 0;
  if (NO_TEXT.has(tag) || tag === "title") traits |= Trait.noText;
  if (ASIDE.has(tag)) traits |= Trait.aside;
  if (tag === "footer") traits |= Trait.footer;
  if (tag === "h1") traits |= Trait.heading1;
  if (/^h[1-6]$/.test(tag)) traits |= Trait.heading;
  if (PARAGRAPH.has(tag)) traits |= Trait.paragraph;
  if (tag === "pre") traits |= Trait.preformatted;
  if (tag === "td") traits |= Trait.column;
  if (tag === "li" || tag === "td") traits |= Trait.item;
  if (tag === "body" || tag === "html" || tag === "main") traits |= Trait.body;
  if (tag === "time") traits |= Trait.stamp;
  return traits;
}

/** What an element's class, id, role and itemprop say of it. */
export function traitsOfNames(names: string): number {
  let traits = known.get(names);
  if (traits === undefined) {
    traits = readNames(names);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(names, traits);
  }
  return traits;
}

function readNames(names: string): number {
  let traits = 0;
  for (const name of names.split(/\s{1,100}/u)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[^a-z]{1,100}/)
      .filter(Boolean);
    for (let k = 0; k < words.length; k++) {
      const two = `${words[k]}${words[k + 1] ?? ""}`;
      traits |= traitsOfWord(words[k]!) | traitsOfWord(two) | traitsOfWord(`${two}${words[k + 2] ?? ""}`);
    }
  }
  // `widget-post-title`, `widget-post-content`: what a part holds says more than what it is built with.
  return (traits & (Trait.article | Trait.title)) === 0 ? traits : traits & ~Trait.aside;
}

function traitsOfWord(word: string): number {
  let traits = 0;
  if (ASIDE_NAMES.has(word) || ASIDE_ENDINGS.some((ending) => word.endsWith(ending))) traits |= Trait.aside;
  if (FOOTER_NAMES.has(word)) traits |= Trait.footer;
  if (ARTICLE_NAMES.has(word)) traits |= Trait.article;
  if (TITLE_NAMES.has(word)) traits |= Trait.title;
  if (COLUMN_NAMES.has(word)) traits |= Trait.column;
  if (STAMP_NAMES.has(word)) traits |= Trait.stamp;
  return traits;
}
