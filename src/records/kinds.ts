/** The six kinds of record. */
export const KINDS = ["citation", "date", "period", "person", "agency", "complaint"] as const;
export type Kind = (typeof KINDS)[number];
