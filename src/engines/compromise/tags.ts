import { BODIES, ROLES } from "./lists.js";
import type { Word } from "./words.js";

/** Longest stretch of a sentence that is tagged at once, in UTF-16 units: what the tagger costs stays linear. */
const MAX_STRETCH = 400;

/** What the tagger says of a word. */
export interface WordTags {
  readonly person: boolean;
  readonly place: boolean;
  /** The infinitive where the word is a verb: `receive` for `received`; else `null`. */
  readonly verb: string | null;
  /** A preposition, determiner, conjunction, pronoun or adverb: no part of a name that opens a sentence. */
  readonly small: boolean;
}

/**
 * A lexicon for compromise: bodies of the Vietnamese party and state as organisations, offices as actors.
 * `analyzeEnglish` puts it into compromise on its first call; `nlp.plugin(vietnamLexicon())` does the same.
 */
export function vietnamLexicon(): { words: Record<string, string> } {
  const words: Record<string, string> = {};
  for (const phrase of ROLES.phrases()) words[phrase] = "Actor";
  for (const phrase of BODIES.phrases()) if (phrase.includes(" ")) words[phrase] = "Organization";
  return { words };
}

/** The part of compromise that is used: its tagger, and a way to give it words. */
export interface Compromise {
  (text: string): unknown;
  plugin(plugin: { words: Record<string, string> }): unknown;
}

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
  readonly root?: string;
  readonly normal: string;
}

const NO_TAGS: WordTags = { person: false, place: false, verb: null, small: false };
const SMALL = ["Preposition", "Determiner", "Conjunction", "Pronoun", "Adverb", "QuestionWord"];
const installed = new WeakSet<Compromise>();

/** Tags of every word, a sentence at a time and never more than a bounded stretch of it. */
export function tagWords(nlp: Compromise, text: string, words: readonly Word[]): WordTags[] {
  if (!installed.has(nlp)) nlp.plugin(vietnamLexicon());
  installed.add(nlp);
  const tags: WordTags[] = words.map(() => NO_TAGS);
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (
      to < words.length &&
      words[to]!.sentence === words[from]!.sentence &&
      words[to]!.end - words[from]!.start <= MAX_STRETCH
    )
      to++;
    if (words[to - 1]!.end - words[from]!.start <= MAX_STRETCH) tagStretch(nlp, text, words, from, to, tags);
    from = to;
  }
  return tags;
}

function tagStretch(
  nlp: Compromise,
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  tags: WordTags[],
): void {
  const base = words[from]!.start;
  const stretch = text.slice(base, words[to - 1]!.end);
  const view = nlp(stretch) as { readonly document: Term[][]; compute(name: string): void };
  view.compute("root");
  let at = 0;
  let k = from;
  for (const term of view.document.flat()) {
    const start = at + term.pre.length;
    // Where the tagger has changed the text, its offsets no longer hold.
    if (!stretch.startsWith(term.text, start)) return;
    while (k < to && words[k]!.end - base <= start) k++;
    at = start + term.text.length;
    for (let w = k; w < to && words[w]!.start - base < at; w++) tags[w] = tagsOf(term);
    at += term.post.length;
  }
}

function tagsOf({ tags, root, normal }: Term): WordTags {
  return {
    person: tags.has("Person"),
    place: tags.has("Place"),
    verb: tags.has("Verb") ? (root ?? normal) : null,
    small: SMALL.some((tag) => tags.has(tag)),
  };
}
