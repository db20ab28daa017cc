import { TokenType } from "../tokens/tokens.js";
import type { Doc, Mention } from "./doc.js";
import { type Follower, Followers, type Phrases } from "./followers.js";
import type { Hit } from "./hits.js";
import { classBit, type Lexicon } from "./lexicon.js";

/** Where a rule looks: at every such phrase, or at every number. */
export type Trigger = Phrases | "number" | Followed;

/**
 * A trigger that counts only right before one of these. For a rule that wants a unit or a mark behind a number, most
 * numbers (`42 đơn`) are none of its business.
 */
export interface Followed {
  readonly trigger: Phrases | "number";
  readonly before: readonly Follower[];
}

/** A place in the article where a rule was triggered. */
export interface Cursor {
  readonly doc: Doc;
  /** The token the trigger starts at. */
  readonly token: number;
  /** The lexicon phrase that triggered the rule, the longest there that does; `null` for numbers. */
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
  readonly roles: readonly string[] | undefined;
  /** The bit of the trigger among those that want a follower, 0 where anything may follow. */
  readonly before: number;
}

/**
 * Runs rules over an article in one pass. Boilerplate triggers nothing. The result is in text order; of overlapping
 * mentions the leftmost stays, of two that start together the longer.
 */
export function runRules<M extends Mention>(doc: Doc, rules: readonly Rule<M>[]): M[] {
  const { tokens, hits, boilerplate } = doc;
  const dispatch = dispatchOf(doc.lexicon, rules);
  const { bits, onNumber } = dispatch;
  const { startBits } = hits;
  const found: M[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const isNumber = tokens.type[token] === TokenType.number;
    const mayStart = (startBits[token]! & bits) !== 0;
    if ((!isNumber && !mayStart) || boilerplate[token] === 1) continue;
    if (isNumber) run(doc, dispatch, onNumber, token, null, found);
    if (!mayStart) continue;
    for (let row = hits.rowsEnd(token) - 1; row >= hits.rowsStart(token); row--) {
      if (!dispatch.triggers(hits.entryOfRow(row))) continue;
      const triggered = dispatch.longestOf(doc, token, row);
      if (triggered.length > 0) run(doc, dispatch, triggered, token, hits.hit(token, row), found);
    }
  }
  return settle(found);
}

function run<M extends Mention>(
  doc: Doc,
  { followers }: Dispatch<M>,
  triggered: readonly Triggered<M>[],
  token: number,
  hit: Hit | null,
  found: M[],
): void {
  let followed = UNKNOWN;
  let cursor: Cursor | null = null;
  for (const { rule, before } of triggered) {
    if (before !== 0) {
      if (followed === UNKNOWN) followed = followers.at(doc, hit === null ? token + 1 : hit.end);
      if ((followed & before) === 0) continue;
    }
    cursor ??= { doc, token, hit };
    const result = rule.find(cursor);
    if (result === null) continue;
    if (Array.isArray(result)) for (const mention of result as readonly M[]) found.push(mention);
    else found.push(result as M);
  }
}

/** What follows a trigger has not been looked at: no set of bits, which are at most 31. */
const UNKNOWN = -1;

/** Rules sorted by what triggers them. */
class Dispatch<M extends Mention> {
  readonly onNumber: Triggered<M>[] = [];
  /** The bits of all classes some rule looks at. */
  bits = 0;
  readonly followers: Followers;
  private readonly byClass: Triggered<M>[][] = [];
  /** By lexicon entry, `undefined` until a text holds it. */
  private readonly byEntry: (readonly Triggered<M>[] | undefined)[];
  /** Whether an entry triggers a rule, by id: most that a text holds trigger none. */
  private readonly triggering: Uint8Array;

  constructor(
    private readonly lexicon: Lexicon,
    rules: readonly Rule<M>[],
  ) {
    this.byEntry = new Array(lexicon.size);
    this.triggering = new Uint8Array(lexicon.size);
    this.followers = new Followers(lexicon);
    for (const rule of rules) for (const trigger of rule.on) this.add(rule, trigger);
  }

  triggers(entry: number): boolean {
    if (this.triggering[entry] === UNASKED) this.triggering[entry] = this.of(entry).length > 0 ? YES : NO;
    return this.triggering[entry] === YES;
  }

  /** The rules triggered by the phrase of a row of a token, and by no longer one of its class there. */
  longestOf({ hits }: Doc, token: number, row: number): readonly Triggered<M>[] {
    let triggered = this.of(hits.entryOfRow(row));
    const { classOf } = this.lexicon;
    const ofClass = classOf[hits.entryOfRow(row)];
    for (let longer = hits.rowsEnd(token) - 1; longer > row; longer--) {
      const other = hits.entryOfRow(longer);
      if (classOf[other] === ofClass) triggered = triggered.filter((one) => !this.of(other).includes(one));
    }
    return triggered;
  }

  private add(rule: Rule<M>, trigger: Trigger): void {
    const followed = typeof trigger === "object" && "before" in trigger;
    const on = followed ? trigger.trigger : trigger;
    const before = followed ? this.followers.add(trigger.before) : 0;
    if (on === "number") this.onNumber.push({ rule, roles: undefined, before });
    else {
      const classNumber = this.lexicon.classNumber(on.class);
      if (classNumber < 0) return;
      this.byClass[classNumber] ??= [];
      this.byClass[classNumber].push({ rule, roles: on.roles, before });
      this.bits |= classBit(on.class);
    }
  }

  private of(entry: number): readonly Triggered<M>[] {
    let triggered = this.byEntry[entry];
    if (triggered === undefined) {
      const ofClass = this.byClass[this.lexicon.classOf[entry]!] ?? NOTHING;
      triggered = ofClass.filter(({ roles }) => roles?.includes(this.lexicon.entry(entry).fields.role!) ?? true);
      this.byEntry[entry] = triggered;
    }
    return triggered;
  }
}

const NOTHING: readonly never[] = [];
const [UNASKED, NO, YES] = [0, 1, 2];

/** The same rules are run over article after article, and over several lexicons in turn: sorted once for each. */
const dispatches = new WeakMap<Lexicon, WeakMap<readonly Rule<never>[], Dispatch<never>>>();

function dispatchOf<M extends Mention>(lexicon: Lexicon, rules: readonly Rule<M>[]): Dispatch<M> {
  let byRules = dispatches.get(lexicon);
  if (byRules === undefined) {
    byRules = new WeakMap();
    dispatches.set(lexicon, byRules);
  }
  const key = rules as readonly Rule<never>[];
  const known = byRules.get(key);
  if (known !== undefined) return known as unknown as Dispatch<M>;
  const made = new Dispatch(lexicon, rules);
  byRules.set(key, made as unknown as Dispatch<never>);
  return made;
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
