import { addPluginLists } from "../plugins/lists.js";
import type { Plugin } from "../plugins/plugin.js";
import { Lexicon, wordsOf } from "../scan/lexicon.js";
import type { Step } from "./step.js";

/**
 * The lists of an analyzer, compiled when an article first needs them: days and periods alone do not pay for names.
 * Of lists that are left out the words are known all the same, for which words the tokenizer knows may not depend on
 * what is asked of it.
 */
export class StepLexicons {
  /** By how many steps of the lists are in them, counted from 1. */
  private readonly compiled: (Lexicon | undefined)[] = [];

  /** @param absentWords words of the lists of all steps that are not among these. */
  constructor(
    readonly steps: readonly Step[],
    readonly plugins: readonly Plugin[] = [],
    private readonly absentWords: readonly string[] = [],
  ) {}

  /** A lexicon that holds at least the lists of that many steps: one that is there, else a new one. */
  upTo(count: number): Lexicon {
    for (let more = count; more <= this.steps.length; more++) {
      const ready = this.compiled[more];
      if (ready) return ready;
    }
    const tablesOf = (steps: readonly Step[]) => steps.flatMap(({ tables }) => tables);
    const lexicon = new Lexicon(tablesOf(this.steps.slice(0, count)), [
      ...wordsOf(tablesOf(this.steps.slice(count))),
      ...this.absentWords,
    ]);
    for (const plugin of this.plugins) addPluginLists(lexicon, plugin);
    this.compiled[count] = lexicon;
    return lexicon;
  }
}
