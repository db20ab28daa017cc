/**
 * How many items at the start of a list hold, by binary search: all that hold must stand before all that do not. The
 * item at that index is the first that does not hold, the one before it the last that does.
 */
export function partitionPoint<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(items[mid]!)) low = mid + 1;
    else high = mid;
  }
  return low;
}
