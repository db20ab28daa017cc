import { type OffsetMap, OffsetMapBuilder } from "../offset-map.js";
import { Break, type Page, Trait } from "./page.js";

/** The text of some blocks of a page, with the way back into its source. */
export interface PageText {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Writes blocks as lines: white space folded to one space, none at either end; a line end stands for the markup between
 * two blocks, an entity's character for the entity.
 */
export function writeText(page: Page, blocks: readonly number[]): PageText {
  const writer = new BlockWriter(page.html);
  let previous = -2;
  for (const block of blocks) {
    const sameRow = previous === block - 1 && page.blockBreak.get(block) === Break.cell;
    writer.open(sameRow ? "\t" : "\n", page.has(page.blockElement.get(block), Trait.preformatted));
    page.eachChunk(block, (start, end, code) => {
      if (code < 0) writer.run(start, end);
      else writer.entity(start, end, code);
      return true;
    });
    previous = block;
  }
  return writer.finish();
}

class BlockWriter {
  private readonly map = new OffsetMapBuilder();
  private readonly parts: string[] = [];
  private length = 0;
  /** End of the source characters written last. */
  private written = 0;
  /** What stands before the next block, and before the next character of this one. */
  private separator = "";
  private blockIsEmpty = true;
  private blankFrom = -1;
  private blankTo = -1;
  /** No-break spaces held back: they are dropped at the end of a block. */
  private heldBlank = "";
  private preformatted = false;

  constructor(private readonly html: string) {}

  open(separator: string, preformatted: boolean): void {
    this.separator = this.length === 0 ? "" : separator;
    this.preformatted = preformatted;
    this.blockIsEmpty = true;
    this.dropBlank();
  }

  run(start: number, end: number): void {
    let from = start;
    for (let i = start; i < end; i++) {
      const unit = this.html.charCodeAt(i);
      if (!isSpace(unit)) continue;
      // One plain space inside a run is copied with it.
      if (unit === 32 && i > from && i + 1 < end && !isSpace(this.html.charCodeAt(i + 1))) continue;
      this.copy(from, i);
      this.blank(i, i + 1, unit);
      from = i + 1;
    }
    this.copy(from, end);
  }

  entity(start: number, end: number, code: number): void {
    if (isSpace(code)) {
      this.blank(start, end, code);
      return;
    }
    this.beforeSolid(start);
    this.atom(String.fromCodePoint(code), start, end);
  }

  finish(): PageText {
    return { text: this.parts.join(""), map: this.map.build(this.length, this.html.length) };
  }

  private blank(start: number, end: number, unit: number): void {
    if (this.blankFrom < 0) this.blankFrom = start;
    this.blankTo = end;
    const shown = unit === 0xa0 ? "\u00a0" : this.preformatted && unit === 10 ? "\n" : " ";
    // A no-break space stays one; a line end in preformatted text goes before a space.
    if (this.heldBlank === "" || (this.heldBlank === " " && shown !== " ")) this.heldBlank = shown;
  }

  private dropBlank(): void {
    this.blankFrom = -1;
    this.heldBlank = "";
  }

  private copy(start: number, end: number): void {
    if (end <= start) return;
    this.beforeSolid(start);
    this.map.run(this.length, start);
    this.parts.push(this.html.slice(start, end));
    this.length += end - start;
    this.written = end;
  }

  /** Writes what has to stand between the last character and the next one. */
  private beforeSolid(start: number): void {
    if (this.blockIsEmpty) {
      if (this.separator !== "") this.atom(this.separator, this.written, start);
      this.blockIsEmpty = false;
    } else if (this.blankFrom >= 0) this.atom(this.heldBlank, this.blankFrom, this.blankTo);
    this.dropBlank();
  }

  private atom(text: string, start: number, end: number): void {
    this.map.atom(this.length, text.length, start, end - start);
    this.parts.push(text);
    this.length += text.length;
    this.written = end;
  }
}

/** White space of HTML, and the no-break space. Zero-width characters stay: they stand inside words. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}
