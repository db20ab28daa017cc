import { TABLES_OF_STEP } from "./lexicon/tables.js";
import { addPluginLists } from "./plugins/lists.js";
import type { Plugin } from "./plugins/plugin.js";
import { STEPS } from "./records/steps.js";
import { Lexicon } from "./scan/lexicon.js";

/**
 * The lists of an analyzer, compiled when an article first needs them: days and periods alone do not pay for names.
 * Of lists that are left out the words are known all the same, for which words the tokenizer knows may not depend on
 * what is asked of it.
 */
export class StepLexicons {
  /** By how many steps of the lists are in them, counted from 1. */
  private readonly compiled: (Lexicon | undefined)[] = [];

  constructor(private readonly plugins: readonly Plugin[]) {}

  /** A lexicon that holds at least the lists of that many steps: one that is there, else a new one. */
  upTo(steps: number): Lexicon {
    for (let more = steps; more <= STEPS.length; more++) {
      const ready = this.compiled[more];
      if (ready) return ready;
    }
    const lexicon = new Lexicon(
      STEPS.slice(0, steps).flatMap((step) => TABLES_OF_STEP[step]),
      STEPS.slice(steps).flatMap((step) => TABLES_OF_STEP[step]),
    );
    for (const plugin of this.plugins) addPluginLists(lexicon, plugin);
    this.compiled[steps] = lexicon;
    return lexicon;
  }
}
