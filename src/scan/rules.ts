import { TokenFlag, TokenType } from "../tokens/tokens.js";
import type { Doc, Mention } from "./doc.js";
import type { Hit } from "./hits.js";
import { classBit, type Lexicon } from "./lexicon.js";

/** Where a rule looks: at every phrase of a lexicon class, every number, or every word with a capital. */
export type Trigger = { readonly class: string } | "number" | "capital" | Followed;

/**
 * A trigger that counts only where no mere word comes next: a mark, a number, or a phrase of one of these classes. For
 * rules that want a unit or a separator, most numbers (`42 đơn`) are none of their business.
 */
export interface Followed {
  readonly trigger: { readonly class: string } | "number";
  readonly before: readonly string[];
}

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

/** A rule under one of its triggers. */
interface Triggered<M extends Mention> {
  readonly rule: Rule<M>;
  /** The bits of the classes one of which must follow, unless no word follows; all bits where anything may. */
  readonly before: number;
}

/** Rules sorted by what triggers them. */
interface Dispatch<M extends Mention> {
  /** By class number; `undefined` where no rule looks. */
  readonly byClass: readonly (readonly Triggered<M>[] | undefined)[];
  /** The bits of those classes. */
  readonly bits: number;
  readonly onNumber: readonly Triggered<M>[];
  readonly onCapital: readonly Triggered<M>[];
}

const ANYTHING = -1;

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
  triggered: readonly Triggered<M>[],
  token: number,
  hit: Hit | null,
  found: M[],
): void {
  const { tokens, hits } = doc;
  const next = hit === null ? token + 1 : hit.end;
  const wordFollows = tokens.type[next] === TokenType.word;
  const cursor: Cursor = { doc, token, hit };
  for (const { rule, before } of triggered) {
    if (wordFollows && before !== ANYTHING && !hits.mayStart(next, before)) continue;
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
  const byClass: Triggered<M>[][] = [];
  const onNumber: Triggered<M>[] = [];
  const onCapital: Triggered<M>[] = [];
  let bits = 0;
  for (const rule of rules) {
    for (const on of rule.on) {
      const followed = typeof on === "object" && "before" in on;
      const trigger = followed ? on.trigger : on;
      const triggered = { rule, before: followed ? bitsOf(on.before) : ANYTHING };
      if (trigger === "number") onNumber.push(triggered);
      else if (trigger === "capital") onCapital.push(triggered);
      else {
        const classNumber = lexicon.classNumber(trigger.class);
        if (classNumber < 0) continue;
        byClass[classNumber] ??= [];
        byClass[classNumber].push(triggered);
        bits |= classBit(trigger.class);
      }
    }
  }
  return { byClass: Array.from({ length: lexicon.classCount }, (_, k) => byClass[k]), bits, onNumber, onCapital };
}

function bitsOf(classes: readonly string[]): number {
  return classes.reduce((bits, name) => bits | classBit(name), 0);
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
