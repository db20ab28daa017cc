import type { Doc } from "../scan/doc.js";

/** The years of days that are written without one. */
export function resolveDates(_doc: Doc): void {}
