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

/**
 * Runs rules over an article in one pass. Boilerplate triggers nothing. The result is in text order; of overlapping
 * mentions the leftmost stays, of two that start together the longer.
 */
export function runRules<M extends Mention>(doc: Doc, rules: readonly Rule<M>[]): M[] {
  const { tokens, hits, lexicon, zones } = doc;
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
  const found: M[] = [];
  const collect = (rule: Rule<M>, cursor: Cursor) => {
    const result = rule.find(cursor);
    if (result === null) return;
    if (Array.isArray(result)) found.push(...(result as readonly M[]));
    else found.push(result as M);
  };
  const seen = new Set<number>();
  for (let token = 0; token < tokens.count; token++) {
    if (zones.isBoilerplate(tokens.start[token]!)) continue;
    if (tokens.type[token] === TokenType.number) {
      for (const rule of onNumber) collect(rule, { doc, token, hit: null });
    } else if (tokens.flags[token]! & TokenFlag.capital) {
      for (const rule of onCapital) collect(rule, { doc, token, hit: null });
    }
    if (!hits.hasAny(token)) continue;
    seen.clear();
    hits.classesAt(token, (classNumber) => seen.add(classNumber));
    for (const classNumber of seen) {
      const triggered = byClass[classNumber]!;
      if (triggered.length === 0) continue;
      const hit = hits.longest(token, lexicon.className(classNumber));
      for (const rule of triggered) collect(rule, { doc, token, hit });
    }
  }
  return settle(found);
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
