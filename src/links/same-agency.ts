import type { Doc } from "../scan/doc.js";

/** Which mentions mean one body, and where it is. */
export function linkAgencies(_doc: Doc): void {}
