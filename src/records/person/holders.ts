import type { NameSpan } from "./names.js";
import type { Title } from "./schema.js";
import type { TitleSpan } from "./titles.js";

/** A title as it is said of one person. */
export interface HeldTitle {
  readonly title: TitleSpan;
  readonly status: Title["status"];
  /** How it came to be tied to the name. */
  readonly tie: Tie;
  /** The mark or the words that tie it. */
  readonly why?: string;
}

type Tie = "before the name" | "shared by the list" | "behind the name" | "by appointment";

/** A name with all that is tied to it. */
export interface Holder {
  readonly name: NameSpan;
  honorific: string | null;
  readonly titles: HeldTitle[];
  /** First token of its honorific, or of the name. */
  readonly head: number;
  /** Where the last word said of the person ends. */
  chainEnd: number;
  /** A title stands before the name. */
  headed: boolean;
  /** A dash parts it from the name: the next of the list has its title first too (`T - A, T - B`). */
  readonly dashed: boolean;
  /** Its office is given or taken in the same breath: `bầu T đối với ông A`. */
  given: boolean;
  /** The last title tied to it is past: those that go on from it are too. */
  past: boolean;
  /** The last title came by an appointment. */
  appointed: boolean;
}

export interface Attached {
  readonly holders: Holder[];
  /** Titles no name goes with. */
  readonly bare: TitleSpan[];
}

/** A name or a title, as they follow each other in the text. */
export type Item = { readonly name: NameSpan } | { readonly title: TitleSpan };

/** Names and titles in text order; a title inside a name is none. */
export function inTextOrder(names: readonly NameSpan[], titles: readonly TitleSpan[]): Item[] {
  const items: Item[] = [];
  let k = 0;
  for (const name of names) {
    while (k < titles.length && titles[k]!.start < name.start) items.push({ title: titles[k++]! });
    while (k < titles.length && titles[k]!.start < name.end) k++;
    items.push({ name });
  }
  while (k < titles.length) items.push({ title: titles[k++]! });
  return items;
}
