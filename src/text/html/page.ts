import { GrowingInts } from "../growing-ints.js";

/** What is known of an element from its tag and attributes. */
export const Trait = {
  /** Holds no text of the article, by its tag or because it is hidden. */
  noText: 1,
  /** By its tag or names a part that stands round the article. */
  aside: 2,
  /** By its names the article's text. */
  article: 4,
  title: 8,
  heading1: 16,
  heading: 32,
  stamp: 64,
  footer: 128,
  paragraph: 256,
  preformatted: 512,
  item: 1024,
  body: 2048,
  column: 4096,
} as const;

/** How a block is set apart from the one before it. */
export const Break = { none: 0, cell: 1, line: 2 } as const;

/** A meta, link or time element: its name, and its value with entities decoded. */
export interface PageDatum {
  readonly name: string;
  readonly value: string;
}

const CHUNK = 3;

/**
 * A page as its elements, and its text as blocks (stretches between two line or cell ends) of chunks (runs of source
 * characters, and entities). Numbers of elements and blocks grow in document order; all offsets are UTF-16 units of the
 * source. Flat lists, so that depth costs nothing.
 */
export class Page {
  /** Parent of every element; element 0 is the page and its own parent. */
  readonly parent = new GrowingInts();
  readonly traits = new GrowingInts();
  /** Three numbers a chunk: start, end, and the entity's code point or -1. */
  private readonly chunks = new GrowingInts();
  readonly blockChunk = new GrowingInts();
  /** The innermost element of a block that is not inline. */
  readonly blockElement = new GrowingInts();
  /** Characters that are no white space, and how many of them stand in links. */
  readonly blockLength = new GrowingInts();
  readonly blockLinked = new GrowingInts();
  readonly blockBreak = new GrowingInts();
  readonly data: PageDatum[] = [];
  /** Contents of JSON-LD scripts. */
  readonly linkedData: string[] = [];
  /** Text of the title element. */
  title = "";

  constructor(readonly html: string) {}

  get blocks(): number {
    return this.blockChunk.length;
  }

  addElement(parent: number, traits: number): number {
    this.parent.push(parent);
    this.traits.push(traits);
    return this.parent.length - 1;
  }

  addBlock(element: number, kindOfBreak: number): void {
    this.blockChunk.push(this.chunks.length / CHUNK);
    this.blockElement.push(element);
    this.blockLength.push(0);
    this.blockLinked.push(0);
    this.blockBreak.push(kindOfBreak);
  }

  addChunk(start: number, end: number, code: number): void {
    const last = this.chunks.length - CHUNK;
    const runsOn = code < 0 && last >= this.lastBlockChunk() && this.chunks.get(last + 2) < 0;
    if (runsOn && this.chunks.get(last + 1) === start) {
      this.chunks.set(last + 1, end);
      return;
    }
    this.chunks.push(start);
    this.chunks.push(end);
    this.chunks.push(code);
  }

  private lastBlockChunk(): number {
    return this.blocks === 0 ? 0 : this.blockChunk.get(this.blocks - 1) * CHUNK;
  }

  /** The chunks of a block, in order; `code` is -1 for a run of source characters. Stops where `visit` says `false`. */
  eachChunk(block: number, visit: (start: number, end: number, code: number) => boolean | undefined): void {
    const end = block + 1 < this.blocks ? this.blockChunk.get(block + 1) : this.chunks.length / CHUNK;
    for (let k = this.blockChunk.get(block) * CHUNK; k < end * CHUNK; k += CHUNK) {
      if (visit(this.chunks.get(k), this.chunks.get(k + 1), this.chunks.get(k + 2)) === false) return;
    }
  }

  /** The beginning of a block's text, white space folded: at most about `limit` units. */
  head(block: number, limit: number): string {
    let text = "";
    this.eachChunk(block, (start, end, code) => {
      text += code < 0 ? this.html.slice(start, Math.min(end, start + limit)) : String.fromCodePoint(code);
      return text.length < limit;
    });
    return text
      .normalize("NFC")
      .replace(/\s{1,1000}/gu, " ")
      .trim();
  }

  has(element: number, trait: number): boolean {
    return (this.traits.get(element) & trait) !== 0;
  }

  /** Whether links are most of a block. */
  isLinked(block: number): boolean {
    return this.blockLinked.get(block) * 2 > this.blockLength.get(block);
  }
}
