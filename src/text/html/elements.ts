function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Elements without content or end tag. */
const VOID = names("area base basefont br col embed frame hr img input link meta param source track wbr");

/** Elements whose text runs on with the text round them. Any other element ends a line. */
const INLINE = names(
  "a abbr acronym b bdi bdo big blink cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby " +
    "s samp small source span strike strong sub sup time tt u var wbr basefont input",
);

/** Elements that hold no text of the article, whatever is in them. */
export const NO_TEXT = names(
  "script style noscript template svg math iframe object applet canvas map audio video select datalist textarea button " +
    "dialog noembed noframes",
);

/** Elements that stand round an article. */
export const ASIDE = names("nav aside footer menu");

/** An end tag inside one of these ends nothing outside it. */
const SCOPE = names("html table td th caption template object marquee applet");

/** Paragraphs in their widest sense: they hold a piece of the article, never all of it. */
export const PARAGRAPH = names("p li dt dd h1 h2 h3 h4 h5 h6 pre blockquote figcaption caption tr tbody font span a");

/** Start tags that end an open paragraph. */
const ENDS_PARAGRAPH = names(
  "p div table ul ol dl h1 h2 h3 h4 h5 h6 pre blockquote form section article aside header footer nav main figure hr " +
    "center address details fieldset",
);

/** Start tags that end an open element of a row or list: its names, and where the search for it stops. */
const ENDS_SIBLING: Readonly<Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { ends: names("li"), within: names("ul ol menu table td th") },
  dt: { ends: names("dt dd"), within: names("dl table td th") },
  dd: { ends: names("dt dd"), within: names("dl table td th") },
  option: { ends: names("option"), within: names("select") },
  td: { ends: names("td th"), within: names("tr table") },
  th: { ends: names("td th"), within: names("tr table") },
  tr: { ends: names("tr"), within: names("table") },
  tbody: { ends: names("tbody thead tfoot"), within: names("table") },
  thead: { ends: names("tbody thead tfoot"), within: names("table") },
  tfoot: { ends: names("tbody thead tfoot"), within: names("table") },
};

/** What the reader has to know of a tag, looked up once a page. */
export interface Tag {
  readonly name: string;
  readonly traits: number;
  readonly isVoid: boolean;
  /** Its text runs on with the text round it. */
  readonly isInline: boolean;
  readonly isScope: boolean;
  readonly isCell: boolean;
  readonly endsParagraph: boolean;
  readonly endsSibling: { ends: ReadonlySet<string>; within: ReadonlySet<string> } | undefined;
  /** Depths at which it is open, from the page inwards. */
  readonly open: number[];
}

/** Scripts and the like stand inside words; unknown elements end a line, those of word processors (`o:p`) do not. */
export function readTag(name: string, traits: number): Tag {
  return {
    name,
    traits,
    isVoid: VOID.has(name),
    isInline: INLINE.has(name) || NO_TEXT.has(name) || name.includes(":"),
    isScope: SCOPE.has(name),
    isCell: name === "td" || name === "th",
    endsParagraph: ENDS_PARAGRAPH.has(name),
    endsSibling: Object.hasOwn(ENDS_SIBLING, name) ? ENDS_SIBLING[name] : undefined,
    open: [],
  };
}
