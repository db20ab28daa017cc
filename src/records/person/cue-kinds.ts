import { featureNumber } from "./feature-row.js";

/** How common the surname a candidate begins with is. */
export type Rank = "common" | "rare" | "none";

/** A kind of neighbour, with the numbers of the features that hold its name. */
class Cue {
  /** From 1, among those of its side. */
  readonly number: number;
  /** `before:comma` */
  readonly plain: number;
  /** `before:comma:rare` */
  readonly byRank: Readonly<Record<Rank, number>>;

  constructor(side: string, name: string, number: number) {
    this.number = number;
    const prefix = `${side}:${name}`;
    this.plain = featureNumber(prefix);
    this.byRank = {
      common: featureNumber(`${prefix}:common`),
      rare: featureNumber(`${prefix}:rare`),
      none: featureNumber(`${prefix}:none`),
    };
  }
}

/** What stands right before a candidate. */
export class BeforeCue extends Cue {
  /** A title or a word of address is there: somebody is named. */
  readonly strong: boolean;
  readonly titled: boolean;
  readonly addressed: boolean;
  /** A name may begin behind it inside a row of capitals. */
  readonly startsInside: boolean;
  /** `one:comma`: of a candidate of one syllable. */
  readonly one: number;
  /** `allCapitals:comma` */
  readonly allCapitals: number;

  constructor(name: string, number: number) {
    super("before", name, number);
    this.strong = STRONG.has(name);
    this.titled = TITLED.has(name);
    this.addressed = ADDRESSED.has(name);
    this.startsInside = INSIDE_STARTS.has(name);
    this.one = featureNumber(`one:${name}`);
    this.allCapitals = featureNumber(`allCapitals:${name}`);
  }
}

/** What stands right after a candidate. */
export class AfterCue extends Cue {
  /** A title opens there. */
  readonly titled: boolean;

  constructor(name: string, number: number) {
    super("after", name, number);
    this.titled = TITLE_AFTER.has(name);
  }
}

const STRONG = new Set([
  "address",
  "comrade",
  "rank",
  "title",
  "titleCapital",
  "titleBehind",
  "role",
  "roleShares",
  "openTitle",
  "titleMark",
  "byline",
]);
const TITLED = new Set(["title", "titleCapital", "role"]);
const ADDRESSED = new Set(["address", "comrade", "rank"]);
const INSIDE_STARTS = new Set([
  "address",
  "comrade",
  "rank",
  "byline",
  "place",
  "levelPlace",
  "title",
  "titleCapital",
  "released",
]);
const TITLE_AFTER = new Set(["commaTitle", "dashTitle", "parenTitle"]);

function cuesOf<N extends string, C>(
  make: new (name: N, number: number) => C,
  names: readonly N[],
): Readonly<Record<N, C>> {
  return Object.fromEntries(names.map((name, k) => [name, new make(name, k + 1)])) as Record<N, C>;
}

export const BEFORE = cuesOf(BeforeCue, [
  "byline",
  "address",
  "comrade",
  "rank",
  "titleMark",
  "lineStart",
  "openHost",
  "openTitle",
  "host",
  "number",
  "lead",
  "agency",
  "seam",
  "place",
  "acronym",
  "capital",
  "lower",
  "village",
  "roleShares",
  "role",
  "title",
  "titleBehind",
  "titleCapital",
  "comma",
  "semicolon",
  "colon",
  "paren",
  "slash",
  "stop",
  "dash",
  "mark",
  "released",
  "releasedCommune",
  "levelPlace",
]);

export const AFTER = cuesOf(AfterCue, [
  "lineEnd",
  "lineTitle",
  "parenTitle",
  "commaTitle",
  "paren",
  "semicolon",
  "comma",
  "dashTitle",
  "dash",
  "slash",
  "stop",
  "close",
  "quote",
  "mark",
  "and",
  "follow",
  "number",
  "role",
  "capital",
  "lower",
]);
