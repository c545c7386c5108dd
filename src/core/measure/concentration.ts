/** Something and how much of the whole it holds: an instance and its ballots, a person and their roles. */
export interface Holding {
  readonly id: string;
  /** A whole number of voices, seats, roles. */
  readonly amount: number;
}

/** The share of one holder, and of all down to it. */
export interface RankedHolding extends Holding {
  /** 1 is the largest; equals share a rank. Where equals stand in the list says nothing of them. */
  readonly rank: number;
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

/** Of fewer ballots than this, shares say nothing. */
export const fewestBallots = 5;

/**
 * Measures concentration. Holdings with the same id are one. Sums are taken of the amounts and divided once, so that what
 * is alike comes out alike: n equal holders are n, and not almost.
 *
 * @throws RangeError for an amount that is no whole number from 0, and for more in all than such a number can say
 */
export function concentrationOf(holdings: Iterable<Holding>): Concentration {
  const amounts = new Map<string, number>();
  let total = 0;
  for (const { id, amount } of holdings) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${String(amount)} is no amount`);
    amounts.set(id, (amounts.get(id) ?? 0) + amount);
    total += amount;
  }
  if (!Number.isSafeInteger(total)) throw new RangeError('these are too many to be added up');
  const sorted = [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

  let held = 0;
  let rank = 0;
  let last: number | undefined;
  let nakamoto = 0;
  let squares = 0;
  let steps = 0;
  const ranked = sorted.map(([id, amount], place): RankedHolding => {
    // Not twice what is held, which may be more than a whole number can say.
    if (held <= total - held && total > 0) nakamoto += 1;
    if (amount !== last) rank = place + 1;
    last = amount;
    held += amount;
    squares += amount * amount;
    // Gini's formula weighs each amount by its place among them.
    steps += (place + 1) * amount;
    return { id, amount, rank, share: total > 0 ? amount / total : 0, running: total > 0 ? held / total : 0 };
  });
  const n = sorted.length;
  return {
    holdings: ranked,
    total,
    hhi: total > 0 ? squares / (total * total) : 0,
    effectiveNumber: total > 0 ? (total * total) / squares : 0,
    gini: total > 0 ? (n + 1 - (2 * steps) / total) / n : 0,
    nakamoto,
  };
}

/** What the k largest hold together, from 0 to 1. */
export function topShare({ holdings }: Concentration, k: number): number {
  return holdings[Math.min(k, holdings.length) - 1]?.running ?? 0;
}
