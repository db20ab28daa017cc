import { readFileSync } from "node:fs";
import { pick, type Random } from "./seeded.js";

/** Alternatives by name; `{name}` in one stands for an alternative of that name, `{#2-40}` for a number. */
export type Templates = Readonly<Record<string, readonly string[]>>;

export function readTemplates(): Templates {
  return JSON.parse(readFileSync("fixtures/regressions/templates.json", "utf8")) as Templates;
}

/** Deepest `{name}` within `{name}`: the templates need five. */
const MAX_DEPTH = 12;

/** One text of the templates: `{agency} họp {date}` → `Sở Nội vụ họp ngày 3/4`. */
export function expand(templates: Templates, text: string, random: Random): string {
  let expanded = text;
  for (let depth = 0; expanded.includes("{"); depth++) {
    if (depth === MAX_DEPTH) throw new Error(`templates without an end: ${expanded.slice(0, 200)}`);
    expanded = expanded.replace(/\{([^{}]{1,40})\}/gu, (_, slot: string) => fill(templates, slot, random));
  }
  return expanded;
}

function fill(templates: Templates, slot: string, random: Random): string {
  if (slot.startsWith("#")) {
    const [low, high] = slot.slice(1).split("-").map(Number);
    // Some writers put a zero before a digit.
    const number = String(low! + random(high! - low! + 1));
    return number.length === 1 && random(3) === 0 ? `0${number}` : number;
  }
  const alternatives = templates[slot];
  if (!alternatives) throw new Error(`no template is named ${slot}`);
  return pick(random, alternatives);
}
