import { canonicalProvince } from "./canonical-province.js";

/** How a site names the province it is of. */
const OWN_PROVINCE = /(?:tỉnh|thành phố)(?:\s(?:ủy|uỷ|đoàn))?((?:\s\p{Lu}[\p{L}'-]{0,10}){1,4})/giu;
/** Lines that say where an office stands, which is not what it is the office of. */
const ADDRESS = /^(?:địa chỉ|trụ sở|đ\/c|toà soạn|tòa soạn|điện thoại|email)/iu;
const MAX_LINES = 40;

/**
 * The one province by whose name a site calls itself at the foot of its pages; `null` where it names none or several.
 */
export function provinceOfFooter(footer: string): string | null {
  const names = new Set<string>();
  for (const line of footer.slice(0, 2000).split("\n").slice(0, MAX_LINES)) {
    if (ADDRESS.test(line.trim())) continue;
    for (const match of line.matchAll(OWN_PROVINCE)) {
      const name = longestProvince(match[1]!.trim().split(/\s/u));
      if (name) names.add(name);
    }
  }
  return names.size === 1 ? [...names][0]! : null;
}

function longestProvince(words: readonly string[]): string | null {
  for (let count = words.length; count > 0; count--) {
    const known = canonicalProvince(words.slice(0, count).join(" "));
    if (known) return known.name;
  }
  return null;
}
