import type { Kind } from "../records/kinds.js";
import type { Doc } from "../scan/doc.js";
import type { Stages } from "../stages.js";
import { rateMentions } from "./how-sure.js";

/**
 * The questions that need the whole article, in the order they build on one another. One that only speaks of some kinds
 * names them, and is not asked where none of them is wanted.
 */
const QUESTIONS = [
  ["nesting"],
  ["title"],
  ["articleDay"],
  ["province"],
  ["days"],
  ["periods"],
  ["bodies"],
  ["documents", "citation"],
  ["issuers", "citation"],
  ["people", "person", "complaint"],
  ["figures", "complaint"],
  ["keys", "citation", "agency"],
] as const satisfies readonly (readonly [question: string, ...of: Kind[]])[];

type Question = (typeof QUESTIONS)[number][0];

/** What answers some of the questions: each writes what it finds into the article. */
export type Answers = { readonly [Q in Question]?: (doc: Doc) => void };

/** Asks what can be answered, one question a stage, and last how sure each mention is. */
export function* linkMentions(doc: Doc, wanted: ReadonlySet<Kind>, answers: readonly Answers[]): Stages<void> {
  for (const [question, ...of] of QUESTIONS) {
    if (of.length > 0 && !of.some((kind) => wanted.has(kind))) continue;
    for (const { [question]: answer } of answers) answer?.(doc);
    yield;
  }
  rateMentions(doc, wanted);
  yield;
}
