/** Offsets of one text in UTF-16 units and in code points, which Python and the W3C count. */
export interface CodePoints {
  toPoint(unit: number): number;
  toUnit(point: number): number;
}

const SAME: CodePoints = { toPoint: (unit) => unit, toUnit: (point) => point };

/** Costs one pass over the text and a binary search an offset; nothing for a text without surrogate pairs. */
export function codePointsOf(text: string): CodePoints {
  /** UTF-16 offset of each surrogate pair. */
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(i++);
  }
  if (pairs.length === 0) return SAME;
  return {
    toPoint: (unit) => unit - countBefore(pairs, unit, 0),
    // The pair with number k stands at code point pairs[k] - k.
    toUnit: (point) => point + countBefore(pairs, point, 1),
  };
}

/** How many pairs k there are with `pairs[k] - k * shift < offset`. */
function countBefore(pairs: readonly number[], offset: number, shift: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (pairs[mid]! - mid * shift < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
