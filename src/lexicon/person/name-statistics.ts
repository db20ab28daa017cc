import type { Tokens } from "../../tokens/tokens.js";
import { hashToken, Vocabulary } from "../../tokens/vocabulary.js";
import givenSyllables from "./given-syllables.tsv";
import surnames from "./surnames.tsv";

/**
 * How often syllables are surnames, middle and given names, as log10(1 + count) in about 49,000 names.
 *
 * It stands apart from the scanned lexicon: nearly every syllable is somebody's name, and only words with a capital
 * are ever asked about.
 */
export class NameStatistics {
  private readonly vocabulary = new Vocabulary(1 << 12);
  private readonly single: number[] = [0];
  private readonly given: number[] = [0];
  private readonly middle: number[] = [0];
  /** Surnames of several syllables by their folded ids. */
  private readonly compound = new Map<string, number>();
  /** Ids those begin with. */
  private readonly opensCompound = new Set<number>();

  constructor() {
    for (const [surname, count] of rows(surnames)) {
      const weight = Math.log10(1 + Number(count));
      const ids = surname!.split(" ").map((syllable) => this.idFor(syllable));
      if (ids.length === 1) this.single[ids[0]!] = weight;
      else {
        this.compound.set(ids.join(" "), weight);
        this.opensCompound.add(ids[0]!);
      }
    }
    for (const [syllable, given, middle] of rows(givenSyllables)) {
      const id = this.idFor(syllable!);
      this.given[id] = Math.log10(1 + Number(given));
      this.middle[id] = Math.log10(1 + Number(middle));
    }
  }

  private idFor(syllable: string): number {
    const id = this.vocabulary.intern(syllable);
    this.single[id] ??= 0;
    this.given[id] ??= 0;
    this.middle[id] ??= 0;
    return id;
  }

  /** Id of a token here, 0 when it is in no list. */
  idOf(tokens: Tokens, index: number): number {
    const { high, low } = hashToken(tokens.text, tokens.start[index]!, tokens.end[index]!);
    return this.vocabulary.find(high, low);
  }

  surname(id: number): number {
    return this.single[id]!;
  }

  givenName(id: number): number {
    return this.given[id]!;
  }

  middleName(id: number): number {
    return this.middle[id]!;
  }

  /** Weight of the surname of several syllables that opens a row of ids, with its length; `null` when none does. */
  compoundSurname(ids: readonly number[]): { length: number; weight: number } | null {
    if (ids.length < 3 || !this.opensCompound.has(ids[0]!)) return null;
    for (let length = Math.min(4, ids.length - 1); length >= 2; length--) {
      const weight = this.compound.get(ids.slice(0, length).join(" "));
      if (weight !== undefined) return { length, weight };
    }
    return null;
  }
}

let shared: NameStatistics | undefined;

/** Built on first use, then shared. */
export function nameStatistics(): NameStatistics {
  shared ??= new NameStatistics();
  return shared;
}

function rows(tsv: string): string[][] {
  return tsv
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}
