import { Tokenizer } from "htmlparser2";
import { readTag, type Tag } from "./elements.js";
import { Break, Page, Trait } from "./page.js";
import { traitsOfNames, traitsOfTag } from "./traits.js";

/** Attributes that are read, those of elements that are data beside them; longer values are cut. */
const READ = new Set(["class", "id", "role", "itemprop", "hidden", "style", "aria-hidden", "href", "type"]);
/** Those that hold names of parts of a page. */
const NAMING = ["class", "id", "role", "itemprop", "type"] as const;
const READ_OF_DATA = new Set(["name", "property", "content", "datetime", "rel"]);
const DATA_TAGS = new Set(["meta", "time", "script", "link"]);
const MAX_NAME = 40;
const MAX_VALUE = 2000;
const MAX_TITLE = 1000;
const MAX_LINKED_DATA = 200_000;
/** How far up an element is looked for that a start tag ends. */
const MAX_CLIMB = 64;

/** Reads a page's elements and text blocks in one pass. Takes any string; broken markup is read much as browsers do. */
export function parsePage(html: string): Page {
  const reader = new PageReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.page;
}

/** Takes the tokenizer's events; keeps the open elements on a stack of its own. */
class PageReader {
  readonly page: Page;
  private readonly tags = new Map<string, Tag>();
  /** Open elements, from the page inwards: their tags and numbers. */
  private readonly openTags: Tag[];
  private readonly openElements: number[] = [0];
  /** Depths of the open table cells and the like: an end tag inside ends nothing outside. */
  private readonly scopes: number[] = [0];
  private tag: Tag;
  private attribute = "";
  private value = "";
  private readonly attributes = new Map<string, string>();
  /** Depth at which an element without text was opened, or -1. */
  private mutedAt = -1;
  private openLink = -1;
  private pendingBreak: number = Break.line;
  private inTitle = false;
  private inLinkedData = false;

  constructor(private readonly html: string) {
    this.page = new Page(html);
    this.page.addElement(0, Trait.body);
    this.tag = this.tagOf("html");
    this.openTags = [this.tag];
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.tagOf(this.lowerCase(start, end));
    if (this.attributes.size > 0) this.attributes.clear();
  }

  onattribname(start: number, end: number): void {
    const name = this.lowerCase(start, end);
    this.attribute = READ.has(name) || (READ_OF_DATA.has(name) && DATA_TAGS.has(this.tag.name)) ? name : "";
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== "" && this.value.length < MAX_VALUE)
      this.value += this.html.slice(start, Math.min(end, start + MAX_VALUE));
  }

  onattribentity(code: number): void {
    if (this.attribute !== "" && this.value.length < MAX_VALUE) this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.attribute !== "" && !this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onopentagend(): void {
    const { tag } = this;
    this.inTitle = false;
    this.inLinkedData = false;
    if (DATA_TAGS.has(tag.name)) this.readData(tag.name);
    if (tag.name === "title") this.inTitle = this.page.title === "" && this.mutedAt < 0;
    if (tag.isVoid || tag.name === "body" || tag.name === "html") {
      if (tag.name === "br" || tag.name === "hr" || tag.name === "body") this.breakText(Break.line);
      return;
    }
    if (tag.endsParagraph) this.endParagraph();
    if (tag.endsSibling) this.endSibling(tag.endsSibling);
    this.breakAt(tag);
    this.push(tag, this.readTraits(tag));
  }

  onclosetag(start: number, end: number): void {
    const tag = this.tagOf(this.lowerCase(start, end));
    this.inTitle = false;
    this.inLinkedData = false;
    if (tag.name === "br" || tag.name === "p") this.breakText(Break.line);
    const depth = tag.open.at(-1) ?? -1;
    if (depth >= this.scopes.at(-1)!) this.popTo(depth);
    else if (tag.isScope || tag.name === "tr") this.endOuter(tag);
  }

  ontext(start: number, end: number): void {
    if (this.mutedAt < 0) this.addRun(start, end);
    else if (this.inTitle) this.addToTitle(this.html.slice(start, Math.min(end, start + MAX_TITLE)));
    else if (this.inLinkedData)
      this.page.linkedData.push(this.html.slice(start, Math.min(end, start + MAX_LINKED_DATA)));
  }

  ontextentity(code: number, end: number): void {
    if (this.mutedAt < 0) {
      // The tokenizer tells where an entity ends; it begins at the last ampersand before that.
      this.addChunk(this.html.lastIndexOf("&", end - 1), end, code, isBlank(code) ? 0 : 1);
    } else if (this.inTitle) this.addToTitle(String.fromCodePoint(code));
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private lowerCase(start: number, end: number): string {
    return this.html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
  }

  private tagOf(name: string): Tag {
    let tag = this.tags.get(name);
    if (!tag) {
      tag = readTag(name, traitsOfTag(name));
      this.tags.set(name, tag);
    }
    return tag;
  }

  private addToTitle(text: string): void {
    if (this.page.title.length < MAX_TITLE) this.page.title += text;
  }

  /** Meta, time and JSON-LD: facts of the page that are no text. */
  private readData(tag: string): void {
    const { attributes, page } = this;
    const value = attributes.get(tag === "time" ? "datetime" : tag === "link" ? "href" : "content")?.trim();
    const add = (name: string | undefined) => {
      if (name && value) page.data.push({ name: name.toLowerCase().trim(), value });
    };
    if (tag === "meta") for (const key of ["property", "name", "itemprop"]) add(attributes.get(key));
    else if (tag === "time")
      add(attributes.get("itemprop")?.toLowerCase() === "datepublished" ? "datepublished" : "time");
    else if (tag === "link") add(attributes.get("rel"));
    else this.inLinkedData = attributes.get("type")?.toLowerCase().trim() === "application/ld+json";
  }

  private readTraits(tag: Tag): number {
    const { attributes } = this;
    let { traits } = tag;
    if (attributes.size === 0) return traits;
    for (const name of NAMING) {
      const names = attributes.get(name);
      if (names) traits |= traitsOfNames(names);
    }
    const hidden =
      attributes.has("hidden") ||
      attributes.get("aria-hidden") === "true" ||
      /display\s{0,3}:\s{0,3}none/i.test(attributes.get("style") ?? "");
    return hidden ? traits | Trait.noText : traits;
  }

  /** A block's start tag ends an open paragraph. */
  private endParagraph(): void {
    for (let depth = this.openTags.length - 1; depth > this.climbEnd(); depth--) {
      const open = this.openTags[depth]!;
      if (open.name === "p") this.popTo(depth);
      if (!open.isInline) return;
    }
  }

  /** A list item, row or cell ends the one before it. */
  private endSibling({ ends, within }: NonNullable<Tag["endsSibling"]>): void {
    for (let depth = this.openTags.length - 1; depth > this.climbEnd(); depth--) {
      const open = this.openTags[depth]!.name;
      if (ends.has(open)) this.popTo(depth);
      if (ends.has(open) || within.has(open)) return;
    }
  }

  /** The end tag of a cell, row or table ends what is open in it. */
  private endOuter(tag: Tag): void {
    for (let depth = this.openTags.length - 1; depth > this.climbEnd(); depth--) {
      if (this.openTags[depth] === tag) this.popTo(depth);
      else if (this.openTags[depth]!.name !== "table") continue;
      return;
    }
  }

  private climbEnd(): number {
    return Math.max(0, this.openTags.length - 1 - MAX_CLIMB);
  }

  private push(tag: Tag, traits: number): void {
    const element = this.page.addElement(this.openElements.at(-1)!, traits);
    const depth = this.openTags.length;
    if (tag.name === "a" && this.attributes.has("href")) this.openLink = element;
    if (this.mutedAt < 0 && (traits & Trait.noText) !== 0) this.mutedAt = depth;
    if (tag.isScope) this.scopes.push(depth);
    tag.open.push(depth);
    this.openTags.push(tag);
    this.openElements.push(element);
  }

  /** Closes the element at a depth and all inside it. */
  private popTo(depth: number): void {
    while (this.openTags.length > Math.max(depth, 1)) {
      const tag = this.openTags.pop()!;
      tag.open.pop();
      if (tag.isScope) this.scopes.pop();
      if (this.openElements.pop() === this.openLink) this.openLink = -1;
      if (this.openTags.length <= this.mutedAt) this.mutedAt = -1;
      this.breakAt(tag);
    }
  }

  private breakAt(tag: Tag): void {
    if (!tag.isInline) this.breakText(tag.isCell ? Break.cell : Break.line);
  }

  private breakText(kindOfBreak: number): void {
    if (this.mutedAt < 0 && kindOfBreak > this.pendingBreak) this.pendingBreak = kindOfBreak;
  }

  private addRun(start: number, end: number): void {
    let solid = 0;
    for (let i = start; i < end; i++) if (!isBlank(this.html.charCodeAt(i))) solid++;
    this.addChunk(start, end, -1, solid);
  }

  /** Blank text before a block's first character is no part of it. */
  private addChunk(start: number, end: number, code: number, solid: number): void {
    const { page } = this;
    if (this.pendingBreak !== Break.none) {
      if (solid === 0) return;
      page.addBlock(this.blockElement(), this.pendingBreak);
      this.pendingBreak = Break.none;
    }
    const block = page.blocks - 1;
    page.blockLength.add(block, solid);
    if (this.openLink >= 0) page.blockLinked.add(block, solid);
    page.addChunk(start, end, code);
  }

  /** The innermost open element that is not inline. */
  private blockElement(): number {
    let depth = this.openTags.length - 1;
    while (depth > this.climbEnd() && this.openTags[depth]!.isInline) depth--;
    return this.openElements[depth]!;
  }
}

/** White space, the no-break space and zero-width characters: a block of nothing else is empty. */
function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x200b;
}
