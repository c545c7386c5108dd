import type { Election } from './elections.js';
import { ranksOn } from './elections.js';

/** A ballot as a heap of paper: its ranking up to the first rank with equals, and what it is worth. */
interface Paper {
  readonly order: readonly string[];
  readonly value: number;
  /** Whom it lies with. */
  readonly with?: string;
}

type Votes = ReadonlyMap<string, number>;

/**
 * Who wins in some way of breaking ties: slow and plain, ballot by ballot, along every path. It shares no code and no
 * idea with what it checks.
 */
export function runoffByHand({ options, ballots }: Election): ReadonlySet<string> {
  const orders = ballots.map((ballot) => papersOf(ballot)).filter((order) => order.length > 0);
  const winners = new Set<string>();
  const go = (left: readonly string[], history: readonly Votes[]): void => {
    const votes = new Map(left.map((id) => [id, 0]));
    for (const order of orders) {
      const first = order.find((id) => left.includes(id));
      if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + 1);
    }
    if (left.length === 1) {
      for (const id of left) winners.add(id);
      return;
    }
    const now = [...history, votes];
    for (const id of worst(left, now)) {
      go(
        left.filter((other) => other !== id),
        now,
      );
    }
  };
  if (orders.length > 0) {
    go(
      options.map(({ id }) => id),
      [],
    );
  }
  return winners;
}

/** The same for the Scottish rules. */
export function scottishByHand({ options, ballots }: Election, seats: number): ReadonlySet<string> {
  const one = 100_000;
  const orders = ballots.map((ballot) => papersOf(ballot)).filter((order) => order.length > 0);
  const quota = (Math.floor(orders.length / (seats + 1)) + 1) * one;
  const winners = new Set<string>();

  const passOn = ({ order, with: from }: Paper, value: number, continuing: readonly string[]): Paper => {
    const next = order.slice(from === undefined ? 0 : order.indexOf(from) + 1).find((id) => continuing.includes(id));
    return { order, value, ...(next !== undefined && { with: next }) };
  };
  const go = (
    papers: readonly Paper[],
    continuing: readonly string[],
    elected: readonly string[],
    settled: readonly string[],
    history: readonly Votes[],
  ): void => {
    const votes = new Map(
      options.map(({ id }) => {
        const held = papers.filter((paper) => paper.with === id).reduce((sum, { value }) => sum + value, 0);
        return [id, settled.includes(id) ? quota : held];
      }),
    );
    const now = [...history, votes];
    const held = (id: string): number => votes.get(id) ?? 0;
    const in_ = [...elected, ...continuing.filter((id) => held(id) >= quota)];
    const left = continuing.filter((id) => !in_.includes(id));
    if (in_.length + left.length <= seats || in_.length >= seats) {
      for (const id of in_.length >= seats ? in_ : [...in_, ...left]) winners.add(id);
      return;
    }
    const surplus = in_.filter((id) => held(id) > quota);
    if (surplus.length > 0) {
      for (const id of best(surplus, now)) {
        const worth = (value: number): number => Number((BigInt(held(id) - quota) * BigInt(value)) / BigInt(held(id)));
        go(
          papers.map((paper) => (paper.with === id ? passOn(paper, worth(paper.value), left) : paper)),
          left,
          in_,
          [...settled, id],
          now,
        );
      }
      return;
    }
    for (const id of worst(left, now)) {
      const others = left.filter((other) => other !== id);
      go(
        papers.map((paper) => (paper.with === id ? passOn(paper, paper.value, others) : paper)),
        others,
        in_,
        settled,
        now,
      );
    }
  };
  const ids = options.map(({ id }) => id);
  if (orders.length > 0) {
    go(
      orders.map((order) => passOn({ order, value: one }, one, ids)),
      ids,
      [],
      [],
      [],
    );
  }
  return winners;
}

function papersOf(ballot: Election['ballots'][number]): readonly string[] {
  const ranks = ranksOn(ballot);
  const equal = ranks.findIndex((rank) => rank.length > 1);
  return (equal === -1 ? ranks : ranks.slice(0, equal)).flat();
}

/** Whom the latest round in which they differ leaves as the lowest. */
function worst(ids: readonly string[], history: readonly Votes[]): readonly string[] {
  return [...history].reverse().reduce((among, votes) => {
    const lowest = Math.min(...among.map((id) => votes.get(id) ?? 0));
    return among.filter((id) => (votes.get(id) ?? 0) === lowest);
  }, ids);
}

function best(ids: readonly string[], history: readonly Votes[]): readonly string[] {
  return [...history].reverse().reduce((among, votes) => {
    const highest = Math.max(...among.map((id) => votes.get(id) ?? 0));
    return among.filter((id) => (votes.get(id) ?? 0) === highest);
  }, ids);
}
