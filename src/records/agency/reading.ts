import type { Entry } from "../../scan/lexicon.js";
import type { AgencyRecord } from "./schema.js";

/** Level of an area; a city may be central or under a province until the article says which. */
export type AreaLevel = "province" | "city" | "district" | "commune";

/** An administrative area named or hinted at by a body's name: `tỉnh`, `huyện Quan Sơn`, `Lào Cai`. */
export interface Area {
  /** Token after it. */
  readonly end: number;
  readonly level: AreaLevel;
  /** Canonical words: `tỉnh`, `thành phố Vinh`, `Lào Cai`. */
  readonly words: string;
  /** The place's own name; `null` when only its level word stands there. */
  readonly name: string | null;
  /** The province it is, or lies in, where that is certain. */
  readonly province: string | null;
  /** Level words of several kinds with no name: a set of places. */
  readonly set: boolean;
}

/** A body as read from the text: head, what its name says, and where it says it is. Tokens `[start, end)`. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly head: Entry;
  /** Canonical name without the area. */
  readonly core: string;
  readonly branch: AgencyRecord["branch"];
  readonly level: AreaLevel | "central" | null;
  readonly area: Area | null;
  /** The committee or office it belongs to, where its name holds it. */
  readonly parent: Reading | null;
  /** The body named after `của`, or the one it stands with, where its own name says nothing. */
  readonly owner?: Reading;
  /** The body it is a short name of, where the text says so. */
  readonly same?: Reading;
  /**
   * `full`: one body. `bare`: an organ that means one body in its article. `open`: no body unless a coordination
   * completes it.
   */
  readonly state: "full" | "bare" | "later" | "open";
}

/** Canonical name of a reading. */
export function nameOf({ core, area }: Reading): string {
  return area ? `${core} ${area.words}` : core;
}
