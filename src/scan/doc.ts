import type { Zones } from "../text/zones.js";
import type { Tokens } from "../tokens/tokens.js";
import type { Hits } from "./hits.js";
import type { Lexicon } from "./lexicon.js";

/**
 * What a finder found, before the links stage completes it. Offsets are UTF-16 units of the clean text, `end`
 * exclusive. Each room adds the fields of its kind.
 */
export interface Mention {
  readonly kind: string;
  start: number;
  end: number;
  /** Id of the rule that made it, `kind/shape`. */
  rule: string;
  /** For `explain` alone: what was inferred, and from where. No stage reads them. */
  notes: string[];
}

/** What is known of the article as a whole; the links stage fills what was not given. */
export interface ArticleFrame {
  /** ISO day, `null` while unknown. */
  published: string | null;
  publishedSource: string | null;
  province: string | null;
  provinceSource: string | null;
  title: string | null;
}

/** One article on its way through the stages. */
export interface Doc {
  readonly text: string;
  readonly tokens: Tokens;
  /** First token of every sentence. */
  readonly sentences: Int32Array;
  readonly hits: Hits;
  readonly zones: Zones;
  /** 1 for every token that stands in boilerplate or the footer. */
  readonly boilerplate: Uint8Array;
  readonly lexicon: Lexicon;
  readonly article: ArticleFrame;
  /** Mentions of all rooms that have run so far, each room's in text order. */
  readonly mentions: Mention[];
  /** `explain` asks for reasons; else nobody reads those that are dear to write down. */
  readonly explain: boolean;
  /** What a reader should know that is no error; offsets of the clean text. */
  readonly warnings: DocWarning[];
}

/** Figures that do not add up, and the like. */
export interface DocWarning {
  /** The kind of the mention it is about. */
  readonly kind: string;
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A list that keeps nothing: nobody asked for reasons. */
class Unheard extends Array<string> {
  override push(): number {
    return 0;
  }
}
const UNHEARD = new Unheard();

/** The notes of a new mention: reasons are kept where `explain` asks for them, else they are most of a mention. */
export function notesFor({ explain }: Doc): string[] {
  return explain ? [] : UNHEARD;
}

/** Mentions of one kind, in text order. */
export function mentionsOf<M extends Mention>(doc: Doc, kind: M["kind"]): M[] {
  return doc.mentions.filter((mention): mention is M => mention.kind === kind);
}
