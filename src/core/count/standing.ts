/**
 * Ranks by a comparison, 1 for the best; equals share the best of theirs.
 *
 * @param compare - below zero where the first is the better one, zero where they are equal
 */
export function ranksBy<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly number[] {
  const ranks = new Map<T, number>();
  let before: T | undefined;
  let rank = 0;
  for (const [place, item] of [...items].sort(compare).entries()) {
    if (before === undefined || compare(before, item) !== 0) rank = place + 1;
    ranks.set(item, rank);
    before = item;
  }
  return items.map((item) => ranks.get(item) ?? 1);
}
