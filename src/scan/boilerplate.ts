import type { Zones } from "../text/zones.js";
import type { Tokens } from "../tokens/tokens.js";

/** 1 for every token of a line that is no article. Lines and tokens are walked side by side. */
export function boilerplateTokens(tokens: Tokens, { spans }: Zones): Uint8Array {
  const mask = new Uint8Array(tokens.count);
  let token = 0;
  for (const { zone, end } of spans) {
    const value = zone === "boilerplate" || zone === "footer" ? 1 : 0;
    for (; token < tokens.count && tokens.start[token]! < end; token++) mask[token] = value;
  }
  return mask;
}
