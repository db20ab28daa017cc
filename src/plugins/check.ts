import { createAnalyzer } from "../analyze.js";
import type { Plugin } from "./plugin.js";

/** Runs the examples of a plugin's rules; one line for each that does not hold, empty when all do. */
export function checkPlugin(plugin: Plugin): string[] {
  const analyzer = createAnalyzer({ plugins: [plugin], validate: true });
  return (plugin.rules ?? []).flatMap((rule) =>
    rule.examples.flatMap(({ text, expect }) => {
      const found = analyzer.analyze(text).records.filter((record) => record.rule === `${plugin.name}/${rule.id}`);
      const words = found.map((record) => record.text);
      const holds = expect === null ? words.length === 0 : words.includes(expect);
      return holds
        ? []
        : [
            `${rule.id}: in «${text}» expected ${expect === null ? "nothing" : `«${expect}»`}, found ${JSON.stringify(words)}`,
          ];
    }),
  );
}
