/** Where one way of breaking the ties so far has come to. */
export interface Way {
  /** The same for ways that go on in the same way from here. */
  readonly key: string;
  /** The same for ways that look the same here, although they may have come here, and go on, differently. */
  readonly shape: string;
  /** Gets less with every step, and is the same for ways of the same shape. */
  readonly size: number;
  /** How much work it was to get here from the step before. */
  readonly work: number;
}

export interface Ways<W> {
  /** What all ways pass through, in order: each time the ways that come there, which have one shape. */
  readonly common: readonly (readonly W[])[];
  /** Where they end. */
  readonly ends: readonly W[];
}

/**
 * Follows all ways of breaking ties that nothing breaks, side by side, the ones with most still to do first. Ways that
 * come to the same place go on as one.
 *
 * To know whether somebody wins in some way is hard (NP-complete for instant runoff: Conitzer, Rognlie & Xia 2009).
 * After so much work, the ways end where they are, and it is for the caller to say that whatever is open there is open.
 *
 * @param most - how much work it may be to follow several ways. A single way is followed to its end
 */
export function everyWay<W extends Way>(start: W, next: (way: W) => readonly W[], most: number): Ways<W> {
  const common: (readonly W[])[] = [];
  const ends: W[] = [];
  let ways: readonly W[] = [start];
  let work = 0;
  while (ways.length > 0) {
    if (ends.length === 0 && new Set(ways.map(({ shape }) => shape)).size === 1) common.push(ways);
    const size = ways.reduce((largest, way) => Math.max(largest, way.size), 0);
    const foremost = ways.filter((way) => way.size === size);
    const pool = new Map(ways.filter((way) => way.size < size).map((way) => [way.key, way]));
    const ended: W[] = [];
    for (const way of foremost) {
      const following = next(way);
      if (following.length === 0) ended.push(way);
      for (const each of following) {
        pool.set(each.key, each);
        work += each.work;
      }
      // All or none of those of one size, or the order in which they were found would make a difference.
      if (work > most && pool.size > 1) return { common, ends: [...ends, ...ways] };
    }
    ends.push(...ended);
    ways = [...pool.values()];
    if (ways.length === 1) work = 0;
  }
  return { common, ends };
}
