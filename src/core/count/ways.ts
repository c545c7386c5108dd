/** Where one way of breaking the ties so far has come to. */
export interface Way {
  /** The same for ways that go on in the same way from here. */
  readonly key: string;
  /** The same for ways that look the same here, although they may have come here, and go on, differently. */
  readonly shape: string;
  /** Gets less with every step, and is the same for ways of the same shape. */
  readonly size: number;
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
 * When there are more than `limit` steps to take, the ways end where they are, and it is for the caller to say that
 * whatever is open there is open.
 */
export function everyWay<W extends Way>(start: W, next: (way: W) => readonly W[], limit: number): Ways<W> {
  const common: (readonly W[])[] = [];
  const ends: W[] = [];
  let pool = new Map([[start.key, start]]);
  let steps = 0;
  while (pool.size > 0) {
    const ways = [...pool.values()];
    if (ends.length === 0 && new Set(ways.map(({ shape }) => shape)).size === 1) common.push(ways);
    const size = Math.max(...ways.map((way) => way.size));
    const foremost = ways.filter((way) => way.size === size);
    steps += foremost.length;
    // All or none of those of one size, or the order in which they were found would make a difference.
    if (steps > limit && foremost.length > 1) return { common, ends: [...ends, ...ways] };
    pool = new Map(ways.filter((way) => way.size < size).map((way) => [way.key, way]));
    for (const way of foremost) {
      const following = next(way);
      if (following.length === 0) ends.push(way);
      for (const each of following) pool.set(each.key, each);
    }
  }
  return { common, ends };
}
