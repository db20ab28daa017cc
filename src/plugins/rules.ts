import { VanbanError } from "../errors.js";
import type { Draft } from "../records/drafts.js";
import type { Kind } from "../records/schema.js";
import type { Doc } from "../scan/doc.js";
import { partitionPoint } from "../scan/partition-point.js";
import { type Rule, runRules } from "../scan/rules.js";
import { triggerClass } from "./lists.js";
import type { Found, OwnRule, Plugin } from "./plugin.js";

/** What the fields of a kind are when a rule does not say. */
const UNSAID: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  citation: {
    number: null,
    year: null,
    symbol: null,
    code: null,
    system: "other",
    issued: null,
    issuer: null,
    subject: null,
  },
  date: { iso: null, time: null, partOfDay: null, inferred: false },
  period: { from: null, to: null, inferred: false },
  person: { honorific: null, titles: [], role: "other" },
  agency: { level: null, branch: "other", place: null },
  complaint: { of: null, hedge: "exact", categories: [], actions: [], agency: null, period: null, share: null },
};

/** The field by which mentions of one thing are tied together. */
const IDENTITY: Partial<Record<Kind, string>> = { citation: "documentId", person: "personId", agency: "agencyId" };

/**
 * Adds what the plugins' rules find to an article on which all other stages have run. Where a rule's mention overlaps
 * mentions of its own kind, the rule's stays.
 */
export function applyPluginRules(doc: Doc, plugins: readonly Plugin[]): void {
  const rules = rulesOf(plugins);
  if (rules.length === 0) return;
  const own = runRules(doc, rules);
  if (own.length === 0) return;
  const kept = doc.mentions.filter((mention) => !overlapsOwnKind(own, mention as Draft));
  const all = [...(kept as Draft[]), ...own].sort((a, b) => a.start - b.start || b.end - a.end);
  doc.mentions.splice(0, doc.mentions.length, ...all);
}

/** An analyzer's plugins are the same for all its articles: so are their rules, which are sorted once. */
const made = new WeakMap<readonly Plugin[], readonly Rule<Draft>[]>();

function rulesOf(plugins: readonly Plugin[]): readonly Rule<Draft>[] {
  let rules = made.get(plugins);
  if (rules === undefined) {
    rules = plugins.flatMap((plugin) => (plugin.rules ?? []).map((rule) => toRule(plugin, rule)));
    made.set(plugins, rules);
  }
  return rules;
}

/** `own` is in text order and does not overlap itself: the only candidate is the last that starts before the end. */
function overlapsOwnKind(own: readonly Draft[], mention: Draft): boolean {
  const candidate = own[partitionPoint(own, ({ start }) => start < mention.end) - 1];
  return candidate !== undefined && candidate.end > mention.start && candidate.kind === mention.kind;
}

function toRule(plugin: Plugin, rule: OwnRule): Rule<Draft> {
  const id = `${plugin.name}/${rule.id}`;
  return {
    id,
    on: [{ class: triggerClass(plugin, rule.id) }],
    find: ({ doc, hit }) => {
      if (!hit) return null;
      const { tokens, text } = doc;
      const found = rule.find({ text, start: tokens.start[hit.start]!, end: tokens.end[hit.end - 1]! });
      return found && toDraft(id, rule.kind, found, text);
    },
  };
}

function toDraft(rule: string, kind: Kind, found: Found, text: string): Draft {
  const { start, end, fields } = found;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new VanbanError("PLUGIN", `rule ${rule} gave the span ${start}–${end}, which is no stretch of the text`);
  }
  const identity = IDENTITY[kind];
  return {
    ...UNSAID[kind],
    ...(identity ? { [identity]: `${rule}@${start}` } : {}),
    ...fields,
    kind,
    start,
    end,
    rule,
    notes: ["found by a plugin's rule"],
  } as unknown as Draft;
}
