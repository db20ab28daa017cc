import type { Doc } from "../scan/doc.js";

/** Which mentions mean one person. */
export function linkPersons(_doc: Doc): void {}
