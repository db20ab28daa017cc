import { TokenType } from "../tokens/tokens.js";
import type { Doc } from "./doc.js";
import { classBit, type Lexicon } from "./lexicon.js";
import { isGlued, isNumber } from "./window.js";

/** Phrases of a lexicon class; of a class with a column `role`, only those with one of these, where any are named. */
export interface Phrases {
  readonly class: string;
  readonly roles?: readonly string[];
}

/**
 * What may stand right behind a trigger: a phrase, one of some marks, or `digits`, a dot or a comma with digits glued
 * to it.
 */
export type Follower = Phrases | { readonly marks: string } | "digits";

const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** Sets of followers, each with a bit of its own, at most 31: one look behind a trigger answers for all of them. */
export class Followers {
  private sets = 0;
  private readonly phrases: (Phrases & { readonly bit: number })[] = [];
  /** The bits of all classes some set names. */
  private classes = 0;
  private readonly ofMark = new Map<number, number>();
  private ofDigits = 0;
  /** By lexicon entry, -1 until one stands behind a trigger. */
  private readonly ofEntry: Int32Array;

  constructor(private readonly lexicon: Lexicon) {
    this.ofEntry = new Int32Array(lexicon.size).fill(-1);
  }

  /** The bit of a set. */
  add(followers: readonly Follower[]): number {
    if (this.sets === 31) throw new RangeError("more than 31 sets of followers in one list of rules");
    const bit = 1 << this.sets++;
    for (const follower of followers) {
      if (follower === "digits") this.ofDigits |= bit;
      else if ("marks" in follower)
        for (const mark of follower.marks)
          this.ofMark.set(mark.charCodeAt(0), (this.ofMark.get(mark.charCodeAt(0)) ?? 0) | bit);
      else {
        this.phrases.push({ ...follower, bit });
        this.classes |= classBit(follower.class);
      }
    }
    return bit;
  }

  /** The bits of the sets one of which stands at a token. */
  at({ tokens, hits }: Doc, token: number): number {
    if (tokens.type[token] === TokenType.punctuation) {
      const unit = tokens.text.charCodeAt(tokens.start[token]!);
      const digits = unit === FULL_STOP || unit === COMMA ? isNumber(tokens, token + 1) : false;
      const glued = digits && isGlued(tokens, token) && isGlued(tokens, token + 1);
      return (this.ofMark.get(unit) ?? 0) | (glued ? this.ofDigits : 0);
    }
    if (!hits.mayStart(token, this.classes)) return 0;
    let found = 0;
    for (let row = hits.rowsStart(token); row < hits.rowsEnd(token); row++) found |= this.of(hits.entryOfRow(row));
    return found;
  }

  private of(entry: number): number {
    let bits = this.ofEntry[entry]!;
    if (bits === -1) {
      const { class: name, fields } = this.lexicon.entry(entry);
      bits = this.phrases
        .filter((one) => one.class === name && (one.roles?.includes(fields.role!) ?? true))
        .reduce((all, { bit }) => all | bit, 0);
      this.ofEntry[entry] = bits;
    }
    return bits;
  }
}
