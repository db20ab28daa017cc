import { TokenFlag, TokenType } from "../tokens/tokens.js";
import type { Doc, Mention } from "./doc.js";
import type { Hit } from "./hits.js";
import { classBit, type Lexicon } from "./lexicon.js";

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
  /** By class number; `undefined` where no rule looks. */
  readonly byClass: readonly (readonly Rule<M>[] | undefined)[];
  /** The bits of those classes. */
  readonly bits: number;
  readonly onNumber: readonly Rule<M>[];
  readonly onCapital: readonly Rule<M>[];
}

/**
 * Runs rules over an article in one pass. Boilerplate triggers nothing. The result is in text order; of overlapping
 * mentions the leftmost stays, of two that start together the longer.
 */
export function runRules<M extends Mention>(doc: Doc, rules: readonly Rule<M>[]): M[] {
  const { tokens, hits, boilerplate } = doc;
  const { byClass, bits, onNumber, onCapital } = dispatch(doc.lexicon, rules);
  const found: M[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (boilerplate[token] === 1) continue;
    if (tokens.type[token] === TokenType.number) run(doc, onNumber, token, null, found);
    else if (onCapital.length > 0 && tokens.flags[token]! & TokenFlag.capital) run(doc, onCapital, token, null, found);
    if (!hits.mayStart(token, bits)) continue;
    for (let row = hits.rowsEnd(token) - 1; row >= hits.rowsStart(token); row--) {
      const triggered = byClass[hits.classOfRow(row)];
      if (triggered !== undefined && hits.leads(token, row)) run(doc, triggered, token, hits.hit(token, row), found);
    }
  }
  return settle(found);
}

function run<M extends Mention>(
  doc: Doc,
  triggered: readonly Rule<M>[],
  token: number,
  hit: Hit | null,
  found: M[],
): void {
  const cursor: Cursor = { doc, token, hit };
  for (const rule of triggered) {
    const result = rule.find(cursor);
    if (result === null) continue;
    if (Array.isArray(result)) for (const mention of result as readonly M[]) found.push(mention);
    else found.push(result as M);
  }
}

/** The same rules are run over article after article: sorted once for each lexicon. */
const dispatches = new WeakMap<readonly Rule<never>[], { lexicon: Lexicon; of: Dispatch<never> }>();

function dispatch<M extends Mention>(lexicon: Lexicon, rules: readonly Rule<M>[]): Dispatch<M> {
  const known = dispatches.get(rules as readonly Rule<never>[]);
  if (known?.lexicon === lexicon) return known.of as unknown as Dispatch<M>;
  const sorted = sortByTrigger(lexicon, rules);
  dispatches.set(rules as readonly Rule<never>[], { lexicon, of: sorted as unknown as Dispatch<never> });
  return sorted;
}

function sortByTrigger<M extends Mention>(lexicon: Lexicon, rules: readonly Rule<M>[]): Dispatch<M> {
  const byClass: Rule<M>[][] = [];
  const onNumber: Rule<M>[] = [];
  const onCapital: Rule<M>[] = [];
  let bits = 0;
  for (const rule of rules) {
    for (const trigger of rule.on) {
      if (trigger === "number") onNumber.push(rule);
      else if (trigger === "capital") onCapital.push(rule);
      else {
        const classNumber = lexicon.classNumber(trigger.class);
        if (classNumber < 0) continue;
        byClass[classNumber] ??= [];
        byClass[classNumber].push(rule);
        bits |= classBit(trigger.class);
      }
    }
  }
  return { byClass: Array.from({ length: lexicon.classCount }, (_, k) => byClass[k]), bits, onNumber, onCapital };
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
