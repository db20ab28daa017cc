/** Work that rests between its stages, where it yields, and returns its result at the end. */
export type Stages<Result> = Generator<undefined, Result, undefined>;

/** Work that has one stage only. */
// biome-ignore lint/correctness/useYield: there is nothing to rest between
export function* inOneStage<Result>(work: () => Result): Stages<Result> {
  return work();
}

/** Does all of the work at once. */
export function finish<Result>(work: Stages<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Takes several works through their stages side by side: the first stage of each, then the second of each. The code of
 * a stage is read into the processor's caches once for all of them, not once for each (bench/RESULTS.md).
 *
 * @param at Told the number of the work, counted from 0, before each of its stages.
 * @returns The results, in the order of the works.
 */
export function finishTogether<Result>(works: readonly Stages<Result>[], at: (work: number) => void): Result[] {
  const results = new Array<Result>(works.length);
  let open = works.map((work, number) => ({ work, number }));
  while (open.length > 0) {
    open = open.filter(({ work, number }) => {
      at(number);
      const { done, value } = work.next();
      if (done) results[number] = value;
      return !done;
    });
  }
  return results;
}

/**
 * How much is taken through the stages side by side. More works together lose to the collector of garbage what they
 * gain, since all they hold lives longer; a long one goes alone.
 */
const GROUP = { works: 4, size: 128 * 1024 };

/** What is to be done, in groups and in its order. `sizeOf`: bytes or UTF-16 units, roughly. */
export function* grouped<Item>(items: Iterable<Item>, sizeOf: (item: Item) => number): Generator<Item[]> {
  let group: Item[] = [];
  let sum = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (group.length === GROUP.works || (group.length > 0 && sum + size > GROUP.size)) {
      yield group;
      group = [];
      sum = 0;
    }
    group.push(item);
    sum += size;
  }
  if (group.length > 0) yield group;
}
