import { VanbanError } from "../errors.js";
import type { AgencyRecord } from "../records/agency/schema.js";
import type { Kind } from "../records/schema.js";

/** One body of the user's own: found wherever one of its names stands. */
export interface OwnAgency {
  /** The user's id; it becomes the record's `agencyKey`. */
  readonly id: string;
  /** Canonical name. */
  readonly name: string;
  /** Other names that mean it. */
  readonly aliases?: readonly string[];
  readonly level?: AgencyRecord["level"];
  readonly branch?: AgencyRecord["branch"];
}

/** An office of the user's own: read as a title before and after names, alone or with a body behind it. */
export interface OwnTitle {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A place of the user's own: a district, or a city or town of district level, in a province. */
export interface OwnPlace {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: string;
  readonly province: string;
}

/** The user's own lists. */
export interface Gazetteers {
  readonly agencies?: readonly OwnAgency[];
  readonly titles?: readonly OwnTitle[];
  readonly places?: readonly OwnPlace[];
}

/**
 * Where a rule's trigger stands. Offsets are UTF-16 units of `text`, the article in NFC without invisible characters.
 */
export interface Trigger {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a rule found: where, and the fields of its kind that are not `null` or empty. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A rule of the user's own. */
export interface OwnRule {
  /** Stands in the record's `rule`, after the plugin's name. */
  readonly id: string;
  readonly kind: Kind;
  /** Phrases at which the rule is asked; case and tone placement do not count. */
  readonly triggers: readonly string[];
  /** Reads the text round a trigger; should look at a bounded window, so that time stays linear. */
  readonly find: (trigger: Trigger) => Found | null;
  /** Texts with the words that must be found, `null` for nothing; `checkPlugin` runs them. */
  readonly examples: readonly { readonly text: string; readonly expect: string | null }[];
}

/** Lists and rules of the user's own, for `createAnalyzer({ plugins: [...] })`. */
export interface Plugin {
  readonly name: string;
  readonly gazetteers?: Gazetteers;
  readonly rules?: readonly OwnRule[];
}

/**
 * Checks a plugin's shape and gives it back.
 *
 * @throws VanbanError `PLUGIN` with the place of the first fault.
 */
export function definePlugin(plugin: Plugin): Plugin {
  const fail = (where: string, what: string): never => {
    throw new VanbanError("PLUGIN", `plugin ${JSON.stringify(plugin?.name ?? null)}: ${where} ${what}`);
  };
  if (!isName(plugin?.name)) fail("name", "must be a string that is not empty");
  for (const [list, entries] of Object.entries(plugin.gazetteers ?? {})) {
    if (!Array.isArray(entries)) fail(`gazetteers.${list}`, "must be an array");
    (entries as readonly { name: unknown; aliases?: readonly unknown[] }[]).forEach((entry, k) => {
      for (const phrase of [entry?.name, ...(entry?.aliases ?? [])]) {
        if (!isName(phrase)) fail(`gazetteers.${list}[${k}]`, "has a name that is no string or is empty");
      }
    });
  }
  plugin.rules?.forEach((rule, k) => {
    if (!isName(rule?.id)) fail(`rules[${k}]`, "needs an id");
    if (!Array.isArray(rule.triggers) || !rule.triggers.every(isName)) fail(`rules[${k}]`, "needs triggers");
    if (typeof rule.find !== "function") fail(`rules[${k}]`, "needs a function find");
  });
  return plugin;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /[\p{L}\p{N}]/u.test(value);
}
