import type { Doc } from "../scan/doc.js";

/** Which body and which period a counted figure is for. */
export function linkComplaints(_doc: Doc): void {}
