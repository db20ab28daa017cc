import { type AnalyzeOptions, type Analyzer, analyzerOf } from "./analyzer.js";
import { checkOptions } from "./options.js";
import { definePlugin, type Plugin } from "./plugins/plugin.js";
import { checkRecords } from "./records/check.js";
import type { Kind } from "./records/kinds.js";
import { STEPS } from "./steps/all.js";
import { StepLexicons } from "./steps/lexicons.js";
import { stepsFor } from "./steps/step.js";

export type { AnalyzeOptions, Analyzer, ReadArticle } from "./analyzer.js";

/** Options of every call of an analyzer, and the plugins it is made with. A call's own options win. */
export interface AnalyzerOptions extends AnalyzeOptions {
  plugins?: readonly Plugin[];
}

/**
 * Compiles the lexicons its `kinds` need, once; the analyzer may be kept and shared. A call that asks for more kinds
 * compiles more.
 *
 * @throws VanbanError `PLUGIN` when a plugin is not well formed, `BAD_OPTION` when an option is none.
 */
export function createAnalyzer({ plugins = [], ...defaults }: AnalyzerOptions = {}): Analyzer {
  const lexicons = new StepLexicons(
    STEPS,
    plugins.map((plugin) => definePlugin(plugin)),
  );
  checkOptions(defaults);
  lexicons.upTo(stepsFor(defaults.kinds));
  return analyzerOf(lexicons, defaults, checkRecords);
}

let shared: Analyzer | undefined;

/**
 * Reads one article into typed records. Synchronous and pure: no input or output, nothing printed, the same result
 * for the same input.
 *
 * @throws VanbanError `BAD_INPUT` when the text is no string, `BAD_OPTION` when an option is none (a kind that does not
 * exist), `TOO_LARGE` when the text is longer than `maxLength`, `SCHEMA` when `validate` is set and a record does not
 * fit its schema.
 */
export function analyze<K extends Kind = Kind>(text: string, options?: AnalyzeOptions<K>) {
  shared ??= analyzerOf(new StepLexicons(STEPS), {}, checkRecords);
  return shared.analyze(text, options);
}
