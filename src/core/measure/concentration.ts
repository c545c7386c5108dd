/** Something and how much of the whole it holds: an instance and its ballots, a person and their roles. */
export interface Holding {
  readonly id: string;
  /** A whole number of voices, seats, roles. */
  readonly amount: number;
}

/** The share of one holder, and of all down to it. */
export interface RankedHolding extends Holding {
  /** From 0 to 1. */
  readonly share: number;
  /** The shares down to this one, this one included, from 0 to 1. */
  readonly running: number;
}

/**
 * How much of the whole few of them hold. Several indices, since each alone misleads; they describe a structure and are
 * no score of anybody.
 */
export interface Concentration {
  /** Largest first; equals in the order of their ids. Who holds nothing is among them. */
  readonly holdings: readonly RankedHolding[];
  readonly total: number;
  /** Herfindahl–Hirschman index, the sum of squared shares: from 1/n (all alike) to 1 (one holds all). 0 when nothing is held. */
  readonly hhi: number;
  /** 1/HHI: as concentrated as if so many held equal shares (Laakso & Taagepera 1979). 0 when nothing is held. */
  readonly effectiveNumber: number;
  /** Gini coefficient among the holders, those with nothing included: from 0 (all alike) to almost 1. */
  readonly gini: number;
  /** The fewest that together hold more than half (Srinivasan & Lee 2017). 0 when nothing is held. */
  readonly nakamoto: number;
}

/**
 * Measures concentration. Holdings with the same id are one.
 *
 * @throws RangeError for an amount that is no whole number from 0
 */
export function concentrationOf(holdings: Iterable<Holding>): Concentration {
  const amounts = new Map<string, number>();
  for (const { id, amount } of holdings) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${String(amount)} is no amount`);
    amounts.set(id, (amounts.get(id) ?? 0) + amount);
  }
  const sorted = [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, amount]) => sum + amount, 0);

  let held = 0;
  let nakamoto = 0;
  let squares = 0;
  let steps = 0;
  const ranked = sorted.map(([id, amount], place): RankedHolding => {
    if (held * 2 <= total && total > 0) nakamoto += 1;
    held += amount;
    const share = total > 0 ? amount / total : 0;
    squares += share * share;
    // Gini's formula weighs each share by its place among them.
    steps += (place + 1) * share;
    return { id, amount, share, running: total > 0 ? held / total : 0 };
  });
  const n = sorted.length;
  return {
    holdings: ranked,
    total,
    hhi: squares,
    effectiveNumber: squares > 0 ? 1 / squares : 0,
    gini: total > 0 ? (n + 1 - 2 * steps) / n : 0,
    nakamoto,
  };
}

/** What the k largest hold together, from 0 to 1. */
export function topShare({ holdings }: Concentration, k: number): number {
  return holdings[Math.min(k, holdings.length) - 1]?.running ?? 0;
}
