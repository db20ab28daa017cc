import type { Doc } from "../scan/doc.js";

/** Which citations mean one document, and what each inherits from the others. */
export function linkDocuments(_doc: Doc): void {}
