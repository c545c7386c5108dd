import type { Clause } from '../rule.js';
import type { Vote } from '../vote.js';
import { voicesOf } from '../voices.js';

/**
 * How many there are, before anybody has voted, of those that a clause can be about: heads, or voices where it is weighted.
 * Nothing as long as the electorate is not frozen.
 */
export function knownSize(
  { of, class: name, weighted }: Pick<Clause, 'of' | 'class' | 'weighted'>,
  electorate: Vote['electorate'],
): number | undefined {
  if (!electorate?.frozen) return undefined;
  let sum = 0;
  for (const { classes, dormant, weight = 1 } of voicesOf(electorate)?.values() ?? []) {
    if (name !== undefined && !classes?.includes(name)) continue;
    if (of === 'active' && dormant) continue;
    sum += weighted ? weight : 1;
  }
  return sum;
}
