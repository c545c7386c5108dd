import type { Clause, Comparison, Share } from '../rule.js';

type Amount = Pick<Clause, 'cmp' | 'amount'>;

/**
 * The whole number that a comparison with an amount comes down to: the fewest for `>=` and `>`, the most for `<=` and `<`.
 * Exact, whatever the size. A share above nought is at least one, so that nothing is never enough of nothing.
 *
 * @param base - what a share is taken of
 * @returns nothing where there is no base, or where the amount is none
 */
export function neededOf({ cmp, amount }: Amount, base: number | undefined): number | undefined {
  if (typeof amount === 'number') return isQuantity(amount) ? leastOrMost(cmp, BigInt(amount), 1n) : undefined;
  if (!isShare(amount) || base === undefined) return undefined;
  const [part, whole] = amount;
  const needed = leastOrMost(cmp, BigInt(part) * BigInt(base), BigInt(whole));
  return part > 0 && (cmp === '>=' || cmp === '=') ? Math.max(1, needed) : needed;
}

/** Whether so many meet a comparison that comes down to `needed`. */
export function meets(cmp: Comparison, got: number, needed: number | undefined): boolean {
  if (needed === undefined) return false;
  if (cmp === '=') return got === needed;
  return isUpward(cmp) ? got >= needed : got <= needed;
}

/** Whether more never does any harm. */
export function isUpward(cmp: Comparison): boolean {
  return cmp === '>=' || cmp === '>';
}

/** A whole number of something, not below zero. */
export function isQuantity(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** Two whole numbers, the second of which can be divided by. */
export function isShare([part, whole]: Share): boolean {
  return isQuantity(part) && isQuantity(whole) && whole > 0;
}

function leastOrMost(cmp: Comparison, part: bigint, whole: bigint): number {
  const down = part / whole;
  const up = (part + whole - 1n) / whole;
  switch (cmp) {
    case '>=':
    case '=':
      return Number(up);
    case '>':
      return Number(down + 1n);
    case '<=':
      return Number(down);
    case '<':
      return Number(up - 1n);
  }
}
