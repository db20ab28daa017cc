import type { AnalyzeOptions } from "./analyzer.js";
import { VanbanError } from "./errors.js";
import { KINDS } from "./records/kinds.js";

/**
 * Refuses options no article can be read with, before anything is read: with a wrong kind every text would look like
 * one that holds nothing. Options from a page itself, `published` among them, are warned of instead.
 *
 * @throws VanbanError `BAD_OPTION` with the option's name and what stands there.
 */
export function checkOptions(options: AnalyzeOptions): void {
  const { kinds, offsets } = options;
  if (kinds !== undefined && kinds !== null) {
    if (!Array.isArray(kinds)) refuse("kinds", "an array of kinds", kinds);
    for (const kind of kinds) if (!KINDS.includes(kind)) refuse("kinds", `of ${KINDS.join(", ")}`, kind);
  }
  if (offsets !== undefined && offsets !== "utf16" && offsets !== "codepoint")
    refuse("offsets", "utf16 or codepoint", offsets);
  checkLimit("maxLength", options.maxLength);
  for (const name of ["province", "url", "title"] as const) {
    const value: unknown = options[name];
    if (value !== undefined && value !== null && typeof value !== "string") refuse(name, "a string", value);
  }
}

/** The same of the longest text taken, by the name the option has there. */
export function checkLimit(name: string, value: unknown): void {
  if (value !== undefined && !(typeof value === "number" && value >= 0)) refuse(name, "a number from 0", value);
}

function refuse(name: string, wanted: string, value: unknown): never {
  const got = typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value).slice(0, 40);
  throw new VanbanError("BAD_OPTION", `${name} must be ${wanted}, got ${got}`);
}
