import type { Doc } from "../../scan/doc.js";
import { lowerText } from "../../tokens/tokens.js";
import type { Area, Reading } from "./reading.js";
import { spellOut } from "./spelling.js";

/** What follows a head and its field: where the body is, or what it belongs to. */
export interface Tail {
  readonly end: number;
  readonly area: Area | null;
  readonly parent: Reading | null;
  /** Canonical words that belong to the core: `Trung ương`, `khu vực 5`, `Mông Cổ`. */
  readonly words: string;
  readonly level: Reading["level"];
  /** Of the body that set it up, where that says it. */
  readonly branch?: Reading["branch"];
}

/** Tokens `[from, end)` that belong to the name. */
export function wordsTail(doc: Doc, from: number, end: number, level: Reading["level"]): Tail {
  return { end, area: null, parent: null, words: spellOut(doc, from, end), level };
}

/** The word stands there, in any case. */
export function isWordAt(doc: Doc, token: number, word: string): boolean {
  return token < doc.tokens.count && lowerText(doc.tokens, token) === word;
}
