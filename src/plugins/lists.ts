import type { Lexicon } from "../scan/lexicon.js";
import type { Gazetteers, Plugin } from "./plugin.js";

/** Lexicon class of the triggers of a rule. */
export function triggerClass(plugin: Plugin, ruleId: string): string {
  return `plugin:${plugin.name}/${ruleId}`;
}

/** Puts a plugin's lists and triggers beside the library's own: the same trie, the same scan, no cost a look-up. */
export function addPluginLists(lexicon: Lexicon, plugin: Plugin): void {
  addGazetteers(lexicon, plugin.gazetteers ?? {});
  for (const rule of plugin.rules ?? []) {
    for (const phrase of rule.triggers) lexicon.add(triggerClass(plugin, rule.id), phrase);
  }
}

/** The columns are those of the room's own tables (lexicon/agency/heads.tsv, person/roles.tsv, place/districts.tsv). */
function addGazetteers(lexicon: Lexicon, { agencies = [], titles = [], places = [] }: Gazetteers): void {
  for (const { id, name, aliases = [], level = null, branch = "other" } of agencies) {
    const fields = { name, branch, level: level ?? "", middle: "", tail: "", alone: "yes", key: id };
    for (const phrase of [name, ...aliases]) lexicon.add("agencyHead", phrase, fields);
  }
  for (const { name, aliases = [] } of titles) {
    for (const phrase of [name, ...aliases])
      lexicon.add("role", phrase, { canonical: name, shares: "", kind: "office", agency: "" });
  }
  for (const { name, aliases = [], type, province } of places) {
    for (const phrase of [name, ...aliases]) lexicon.add("district", phrase, { name, type, province });
  }
}
