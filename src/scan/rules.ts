import { TokenFlag, TokenType } from "../tokens/tokens.js";
import type { Doc, Mention } from "./doc.js";
import type { Hit } from "./hits.js";

/** Where a rule looks: at every phrase of a lexicon class, every number, or every word with a capital. */
export type Trigger = { readonly class: string } | "number" | "capital";

/** A place in the article where a rule was triggered. */
export interface Cursor {
  readonly doc: Doc;
  /** The token the trigger starts at. */
  readonly token: number;
  /** The lexicon phrase that triggered the rule (the longest of its class there), `null` for numbers and capitals. */
  readonly hit: Hit | null;
}

/** Reads a bounded window round its trigger and says what stands there. */
export interface Rule<M extends Mention = Mention> {
  /** `kind/shape`, unique. */
  readonly id: string;
  readonly on: readonly Trigger[];
  readonly find: (cursor: Cursor) => M | readonly M[] | null;
}

/** Rules sorted by what triggers them. */
interface Dispatch<M extends Mention> {
  readonly byClass: readonly (readonly Rule<M>[])[];
  readonly onNumber: readonly Rule<M>[];
  readonly onCapital: readonly Rule<M>[];
}

/**
 * Runs rules over an article in one pass. Boilerplate triggers nothing. The result is in text order; of overlapping
 * mentions the leftmost stays, of two that start together the longer.
 */
export function runRules<M extends Mention>(doc: Doc, rules: readonly Rule<M>[]): M[] {
  const { tokens, hits } = doc;
  const { byClass, onNumber, onCapital } = dispatch(doc, rules);
  const found: M[] = [];
  const run = (triggered: readonly Rule<M>[], token: number, hit: Hit | null) => {
    for (const rule of triggered) {
      const result = rule.find({ doc, token, hit });
      if (Array.isArray(result)) found.push(...(result as readonly M[]));
      else if (result !== null) found.push(result as M);
    }
  };
  for (let token = 0; token < tokens.count; token++) {
    if (doc.boilerplate[token] === 1) continue;
    if (tokens.type[token] === TokenType.number) run(onNumber, token, null);
    else if (onCapital.length > 0 && tokens.flags[token]! & TokenFlag.capital) run(onCapital, token, null);
    hits.forLongestOfEachClass(token, (classNumber, row) => {
      if (byClass[classNumber]!.length > 0) run(byClass[classNumber]!, token, hits.hitOfRow(token, row));
    });
  }
  return settle(found);
}

function dispatch<M extends Mention>({ lexicon }: Doc, rules: readonly Rule<M>[]): Dispatch<M> {
  const byClass: Rule<M>[][] = Array.from({ length: lexicon.classCount }, () => []);
  const onNumber: Rule<M>[] = [];
  const onCapital: Rule<M>[] = [];
  for (const rule of rules) {
    for (const trigger of rule.on) {
      if (trigger === "number") onNumber.push(rule);
      else if (trigger === "capital") onCapital.push(rule);
      else byClass[lexicon.classNumber(trigger.class)]?.push(rule);
    }
  }
  return { byClass, onNumber, onCapital };
}

/** Text order; of overlapping mentions the leftmost stays, of two that start together the longer. */
export function settle<M extends Mention>(mentions: readonly M[]): M[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: M[] = [];
  let end = -1;
  for (const mention of sorted) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}
