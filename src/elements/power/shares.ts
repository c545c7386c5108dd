import { concentrationOf, type Concentration } from '../../core/measure/concentration.js';

/** Something and how much of the whole it holds, for whatever a page wants to show: seats, roles, hosting. */
export interface Share {
  readonly name: string;
  /** A whole number from 0. */
  readonly count: number;
}

/** What is measured, whatever it is: ballots, voices, or what a page calls shares. */
export interface Measured {
  readonly concentration: Concentration;
  readonly unit: 'ballots' | 'voices' | 'shares';
  readonly noun: 'instance' | 'organisation' | 'class' | 'holder';
  /** What a holding is called. */
  readonly name: (id: string) => string;
}

/** A page may hand in anything. What has no name, or is no number of things, is left out; so is what nobody could add up. */
export function measuredShares(shares: readonly Share[]): Measured {
  const holdings: { id: string; amount: number }[] = [];
  let total = 0;
  for (const { name, count } of shares) {
    if (typeof name !== 'string' || !Number.isSafeInteger(count) || count < 0) continue;
    if (!Number.isSafeInteger(total + count)) continue;
    total += count;
    holdings.push({ id: name, amount: count });
  }
  return { concentration: concentrationOf(holdings), unit: 'shares', noun: 'holder', name: (id) => id };
}
