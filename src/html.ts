/**
 * `vanban/html`: pages and bytes to text, with the way back.
 *
 * @module vanban/html
 */
export { type Decoded, decode, type Encoding } from "./text/decode.js";
export { type HtmlText, htmlToText, type ProvinceHints } from "./text/html/html-to-text.js";
export type { OffsetMap, Span } from "./text/offset-map.js";
