import type { Random } from "../random.js";

/** A text with what each UTF-16 unit of it became. */
export interface Mutant {
  readonly text: string;
  /** Offset in the mutant of every offset of the original, its end included. */
  readonly offsets: Int32Array;
}

/** One way real copies of an article go bad. */
export type Mutation = (text: string, random: Random) => Mutant;

function rebuild(pieces: readonly string[]): Mutant {
  const offsets = new Int32Array(pieces.length + 1);
  pieces.forEach((piece, k) => {
    offsets[k + 1] = offsets[k]! + piece.length;
  });
  return { text: pieces.join(""), offsets };
}

/** Changes single units: `change` gives what a unit becomes. */
function unitwise(text: string, change: (unit: string, at: number) => string): Mutant {
  return rebuild(Array.from({ length: text.length }, (_, at) => change(text[at]!, at)));
}

const isLetter = (unit: string | undefined) => unit !== undefined && /\p{L}/u.test(unit);

/** Letters as optical readers mistake them. */
const MISREAD: Readonly<Record<string, string>> = {
  l: "1",
  O: "0",
  o: "0",
  I: "l",
  ư: "u",
  đ: "d",
  Đ: "D",
  "5": "S",
  "1": "l",
  m: "rn",
  ă: "ã",
  ơ: "o",
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "blanks lost": (text, random) => unitwise(text, (unit) => (unit === " " && random.chance(0.03) ? "" : unit)),
  "line ends lost": (text) => unitwise(text, (unit) => (unit === "\n" ? " " : unit)),
  "lines cut": (text, random) => {
    let column = 0;
    const width = 50 + random.below(40);
    return unitwise(text, (unit) => {
      column = unit === "\n" ? 0 : column + 1;
      if (unit !== " " || column < width) return unit;
      column = 0;
      return "\n";
    });
  },
  "paragraphs in capitals": (text, random) => {
    let loud = random.chance(0.2);
    return unitwise(text, (unit) => {
      if (unit === "\n") loud = random.chance(0.2);
      return loud && unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit;
    });
  },
  "no capitals": (text, random) => {
    let quiet = random.chance(0.15);
    return unitwise(text, (unit, at) => {
      if (unit === "\n") quiet = random.chance(0.15);
      return quiet && isLetter(text[at - 1] === " " ? unit : undefined) ? unit.toLowerCase() : unit;
    });
  },
  "letters misread": (text, random) =>
    unitwise(text, (unit) => (MISREAD[unit] && random.chance(0.012) ? MISREAD[unit] : unit)),
  "marks lost": (text, random) => {
    let plain = false;
    return unitwise(text, (unit, at) => {
      if (!isLetter(text[at - 1])) plain = random.chance(0.015);
      return plain
        ? unit
            .normalize("NFD")
            .replace(/[\u0300-\u036f]/gu, "")
            .replace("đ", "d")
            .replace("Đ", "D") || unit
        : unit;
    });
  },
  decomposed: (text) => unitwise(text, (unit) => unit.normalize("NFD")),
  "a part of the lines": (text, random) => {
    const lines = text.split("\n");
    if (lines.length < 4) return unitwise(text, (unit) => unit);
    const from = 1 + random.below(lines.length - 2);
    const to = from + 1 + random.below(lines.length - from);
    let line = 0;
    return unitwise(text, (unit) => {
      const kept = line >= from && line < to;
      if (unit === "\n") line++;
      return kept ? unit : "";
    });
  },
  "cut at a clause": (text, random) => {
    const clauses = [...text.matchAll(/[,;:] /gu)].map(({ index }) => index + 2);
    if (clauses.length === 0) return unitwise(text, (unit) => unit);
    const cut = random.pick(clauses);
    return unitwise(text, (unit, at) => (at < cut ? "" : unit));
  },
};
