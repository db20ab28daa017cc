import { Tokenizer } from "htmlparser2";
import { ENDS_PARAGRAPH, ENDS_SIBLING, INLINE, NO_TEXT, SCOPE, VOID } from "./elements.js";
import { Break, Page, Trait } from "./page.js";
import { traitsOfNames, traitsOfTag } from "./traits.js";

/** Attributes that are read; longer values are cut. */
const READ = new Set(["class", "id", "role", "itemprop", "hidden", "style", "aria-hidden", "href"]);
const READ_OF_DATA = new Set(["name", "property", "itemprop", "content", "datetime", "type", "rel", "href"]);
const DATA_TAGS = new Set(["meta", "time", "script", "link"]);
const MAX_VALUE = 2000;
const MAX_TITLE = 1000;
const MAX_LINKED_DATA = 200_000;
/** How far up an element is looked for that a start tag ends. */
const MAX_CLIMB = 64;

/** Reads a page's elements and text blocks in one pass. Takes any string; broken markup is read as browsers do. */
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
  /** Open elements, from the page inwards. */
  private readonly openTags: string[] = ["html"];
  private readonly openElements: number[] = [0];
  /** How often each tag is open, for each table cell and page by itself: an end tag looks no further. */
  private readonly scopes: Map<string, number>[] = [new Map()];
  private tag = "";
  private attribute = "";
  private value = "";
  private attributes = new Map<string, string>();
  /** Depth at which an element without text was opened, or -1. */
  private mutedAt = -1;
  private openLink = -1;
  private pendingBreak: number = Break.line;
  private inTitle = false;
  private linkedData: string | null = null;

  constructor(private readonly html: string) {
    this.page = new Page(html);
    this.page.addElement(0, Trait.body);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.attributes.clear();
  }

  onattribname(start: number, end: number): void {
    const name = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.attribute = READ.has(name) || (DATA_TAGS.has(this.tag) && READ_OF_DATA.has(name)) ? name : "";
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
    this.readData();
    if (tag === "br") this.breakText(Break.line);
    if (VOID.has(tag) || tag === "body" || tag === "html") {
      if (tag === "hr" || tag === "body") this.breakText(Break.line);
      return;
    }
    this.endImplied(tag);
    if (!isInline(tag)) this.breakText(tag === "td" || tag === "th" ? Break.cell : Break.line);
    this.push(tag, this.readTraits());
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.inTitle = false;
    this.linkedData = null;
    if (tag === "br" || tag === "p") this.breakText(Break.line);
    if ((this.scopes.at(-1)!.get(tag) ?? 0) > 0) {
      while (this.openTags.at(-1) !== tag) this.pop();
      this.pop();
    } else if (SCOPE.has(tag) || tag === "tr") this.closeOuter(tag);
  }

  ontext(start: number, end: number): void {
    if (this.inTitle) {
      if (this.page.title.length < MAX_TITLE)
        this.page.title += this.html.slice(start, Math.min(end, start + MAX_TITLE));
    } else if (this.linkedData !== null) {
      this.page.linkedData.push(this.html.slice(start, Math.min(end, start + MAX_LINKED_DATA)));
    } else if (this.mutedAt < 0) this.addRun(start, end);
  }

  ontextentity(code: number, end: number): void {
    if (this.inTitle) {
      if (this.page.title.length < MAX_TITLE) this.page.title += String.fromCodePoint(code);
    } else if (this.mutedAt < 0) {
      // The tokenizer tells where an entity ends; it begins at the last ampersand before that.
      this.addChunk(this.html.lastIndexOf("&", end - 1), end, code, isBlank(code) ? 0 : 1);
    }
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** Meta, time and JSON-LD: facts of the page that are no text. */
  private readData(): void {
    const { tag, attributes, page } = this;
    const add = (name: string | undefined, value: string | undefined) => {
      if (name && value) page.data.push({ name: name.toLowerCase().trim(), value: value.trim(), block: page.blocks });
    };
    this.linkedData = null;
    if (tag === "title" && page.title === "") this.inTitle = this.mutedAt < 0;
    if (tag === "meta") {
      for (const key of ["property", "name", "itemprop"]) add(attributes.get(key), attributes.get("content"));
    } else if (tag === "time") {
      const dated = attributes.get("itemprop")?.toLowerCase() === "datepublished" ? "datepublished" : "time";
      add(dated, attributes.get("datetime"));
    } else if (tag === "link" && attributes.get("rel")?.toLowerCase() === "canonical") {
      add("canonical", attributes.get("href"));
    } else if (tag === "script" && attributes.get("type")?.toLowerCase().trim() === "application/ld+json") {
      this.linkedData = "";
    }
  }

  private readTraits(): number {
    const { attributes, tag } = this;
    const names = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""} ${attributes.get("role") ?? ""} ${attributes.get("itemprop") ?? ""}`;
    let traits = traitsOfTag(tag) | (names.length > 3 ? traitsOfNames(names) : 0);
    if (tag === "title") traits |= Trait.noText;
    const hidden =
      attributes.has("hidden") ||
      attributes.get("aria-hidden") === "true" ||
      /display\s{0,3}:\s{0,3}none/i.test(attributes.get("style") ?? "");
    if (hidden) traits |= Trait.noText;
    return traits;
  }

  /** A start tag ends an open paragraph, list item, row or cell. */
  private endImplied(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag)) this.endNearest("p", (open) => !INLINE.has(open) && open !== "p");
    const sibling = Object.hasOwn(ENDS_SIBLING, tag) ? ENDS_SIBLING[tag] : undefined;
    if (!sibling) return;
    for (let depth = this.openTags.length - 1; depth > 0 && depth > this.openTags.length - MAX_CLIMB; depth--) {
      const open = this.openTags[depth]!;
      if (sibling.ends.has(open)) {
        while (this.openTags.length > depth) this.pop();
        return;
      }
      if (sibling.within.has(open)) return;
    }
  }

  private endNearest(tag: string, stops: (open: string) => boolean): void {
    for (let depth = this.openTags.length - 1; depth > 0 && depth > this.openTags.length - MAX_CLIMB; depth--) {
      const open = this.openTags[depth]!;
      if (open === tag) {
        while (this.openTags.length > depth) this.pop();
        return;
      }
      if (stops(open)) return;
    }
  }

  /** The end tag of a cell, row or table ends what is open in it. */
  private closeOuter(tag: string): void {
    for (let depth = this.openTags.length - 1; depth > 0 && depth > this.openTags.length - MAX_CLIMB; depth--) {
      if (this.openTags[depth] === tag) {
        while (this.openTags.length > depth) this.pop();
        return;
      }
      if (this.openTags[depth] === "table") return;
    }
  }

  private push(tag: string, traits: number): void {
    const element = this.page.addElement(this.openElements.at(-1)!, traits);
    if (tag === "a" && this.attributes.has("href")) this.openLink = element;
    if (this.mutedAt < 0 && (traits & Trait.noText) !== 0) this.mutedAt = this.openTags.length;
    this.openTags.push(tag);
    this.openElements.push(element);
    if (SCOPE.has(tag)) this.scopes.push(new Map());
    const scope = this.scopes.at(-1)!;
    scope.set(tag, (scope.get(tag) ?? 0) + 1);
  }

  private pop(): void {
    if (this.openTags.length === 1) return;
    const tag = this.openTags.pop()!;
    const element = this.openElements.pop()!;
    const scope = this.scopes.at(-1)!;
    scope.set(tag, scope.get(tag)! - 1);
    if (SCOPE.has(tag)) this.scopes.pop();
    if (element === this.openLink) this.openLink = -1;
    if (this.openTags.length <= this.mutedAt) this.mutedAt = -1;
    if (!isInline(tag)) this.breakText(tag === "td" || tag === "th" ? Break.cell : Break.line);
  }

  private breakText(kindOfBreak: number): void {
    if (this.mutedAt < 0) this.pendingBreak = Math.max(this.pendingBreak, kindOfBreak);
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
    while (depth > 0 && isInline(this.openTags[depth]!) && depth > this.openTags.length - MAX_CLIMB) depth--;
    return this.openElements[depth]!;
  }
}

/** Scripts and the like stand inside words; unknown elements end a line, those of word processors (`o:p`) do not. */
function isInline(tag: string): boolean {
  return INLINE.has(tag) || NO_TEXT.has(tag) || tag.includes(":");
}

/** White space and the no-break space: a block of nothing else is empty. */
export function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x200b;
}
