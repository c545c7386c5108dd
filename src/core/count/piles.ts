import type { Transfer } from '../result.js';
import { none } from './ranks.js';
import type { Rankings } from './ranks.js';

/** All rankings that come through a node, lying with that node's option, and what each voice of them is worth. */
export interface Pile {
  readonly node: number;
  readonly value: number;
}

/** Who holds what, each list by place. Values and votes are in units of `Rounds.unit`. */
export interface Holdings {
  readonly piles: readonly (readonly Pile[])[];
  readonly votes: readonly number[];
  /** Votes on ballots that name nobody who is left. */
  readonly exhausted: number;
  /** How many piles were moved, or at least looked at, to get here. */
  readonly work: number;
}

/** Votes that one option hands over: how many to each other one, by place, and how many are exhausted. */
export interface Handover {
  readonly from: number;
  readonly to: readonly number[];
  readonly exhausted: number;
}

/**
 * Hands piles over to the next option of each ranking that may receive.
 *
 * @param givers - places; together, so that none of them receives from another
 * @param receivers - places
 * @param keeps - how many votes a giver keeps
 * @param valueNow - what a voice is worth once it has left the giver
 */
export function handOver(
  rankings: Rankings,
  { piles: before, votes, exhausted }: Holdings,
  givers: readonly number[],
  receivers: readonly number[],
  keeps: number,
  valueNow: (giver: number, value: number) => number,
): Holdings & { readonly handovers: readonly Handover[] } {
  const receives = votes.map(() => false);
  for (const place of receivers) receives[place] = true;
  const received: Pile[][] = votes.map(() => []);

  /** Returns the voices that name no receiver after the node. */
  const passOn = (from: number, value: number, to: number[]): number => {
    let rest = rankings.weight(from);
    for (let node = rankings.first(from); node !== none; node = rankings.sibling(node)) {
      const option = rankings.option(node);
      const weight = rankings.weight(node);
      rest -= weight;
      if (receives[option] === true) {
        received[option]?.push({ node, value });
        to[option] = (to[option] ?? 0) + weight * value;
      } else rest += passOn(node, value, to);
    }
    return rest;
  };

  const handovers = givers.map((from) => {
    const to = votes.map(() => 0);
    const values = new Map<number, number>();
    let spent = 0;
    for (const { node, value } of before[from] ?? []) {
      const now = values.get(value) ?? valueNow(from, value);
      values.set(value, now);
      spent += passOn(node, now, to) * now;
    }
    return { from, to, exhausted: spent };
  });

  const piles = before.map((own, place) => {
    const more = received[place] ?? [];
    if (givers.includes(place)) return more;
    return more.length > 0 ? own.concat(more) : own;
  });
  return {
    piles,
    work: piles.reduce((sum, own, place) => sum + (own === before[place] ? 1 : own.length), 0),
    votes: votes.map(
      (own, place) =>
        (givers.includes(place) ? keeps : own) + handovers.reduce((sum, { to }) => sum + (to[place] ?? 0), 0),
    ),
    exhausted: exhausted + handovers.reduce((sum, each) => sum + each.exhausted, 0),
    handovers,
  };
}

/** Handed-over votes, as the result lists them. */
export function transfersOf(ids: readonly string[], handovers: readonly Handover[]): readonly Transfer[] {
  return handovers.flatMap(({ from, to, exhausted }) => {
    const giver = ids[from] ?? '';
    const transfers: Transfer[] = to.flatMap((votes, place) =>
      votes > 0 ? [{ from: giver, to: ids[place] ?? '', votes }] : [],
    );
    return exhausted > 0 ? [...transfers, { from: giver, votes: exhausted }] : transfers;
  });
}
