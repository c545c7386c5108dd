import type { Option } from '../vote.js';
import { Approvals } from './approvals.js';
import type { Supporters } from './approvals.js';
import { buyByShares, projectsOf } from './equal-shares-run.js';
import type { Run } from './equal-shares-run.js';
import { countingMethod } from './tally.js';
import type { Outcome } from './tally.js';

/**
 * Equal shares: voters approve of projects that cost something, and the budget is divided equally among the voices that
 * approve of any. Again and again the project with the most effective votes is bought, its cost split as equally as
 * possible among its supporters, until there is nothing left that its supporters can afford. `score` are the voices that
 * approve of an option; `rank` is the order of buying, equal where the order makes no difference, and what was not bought
 * has none. Heeds `budget`, `fewest` and `most`.
 *
 * Peters, Pierczyński & Skowron, “Proportional Participatory Budgeting with Additive Utilities” (2021), for approvals as
 * explained at <https://equalshares.net/explanation>: effective votes are the cost divided by the most that anybody pays.
 * Ties as in <https://equalshares.net/implementation/tie-breaking>: lower `cost`, then more `votes`, and then lots, which
 * are not drawn here. Buying then ends: what was bought and what is tied are the winners, and `tied` is true, even if all
 * lots should lead to the same in the end. Projects that can be bought one after the other, in any order and with the same
 * effect, are not tied.
 *
 * Without a budget nothing is bought. An option without a cost is not for sale, since absent is not zero, and one that
 * costs nothing is left out as in the published code: it needs no money. Who abstains leaves the money to the others.
 *
 * Known weakness: it seldom spends everything, so it is usually completed, see `completeEqualShares`; and what a budget
 * buys, a larger one need not.
 * What makes a ballot invalid is said at `pluralityCounter`.
 */
export const equalShares = countingMethod('equal-shares', (options, settings) => {
  const approvals = new Approvals(options, settings);
  return {
    take(choice, weight) {
      const reason = approvals.add(choice, weight);
      return reason === undefined ? 'counted' : { invalid: reason };
    },
    outcome() {
      const supporters = approvals.groups();
      return sharesOutcome(options, supporters, runWithShare(options, supporters, settings.budget ?? 0));
    },
  };
});

/**
 * One run with the budget divided equally.
 *
 * @param raise - what each voice is given on top of its share, in minor units; money that need not exist
 */
export function runWithShare(
  options: readonly Option[],
  supporters: readonly Supporters[],
  budget: number,
  raise = 0,
): Run {
  const voices = supporters.reduce((sum, group) => sum + group.voices, 0);
  if (voices === 0 || !Number.isSafeInteger(budget) || budget <= 0) return { bought: [], tied: [], steps: [] };
  const all = BigInt(voices);
  return buyByShares(supporters, projectsOf(options, supporters), [BigInt(budget) + BigInt(raise) * all, all]);
}

/** @param before - places of what was bought by shares alone, where this is a completion */
export function sharesOutcome(
  options: readonly Option[],
  supporters: readonly Supporters[],
  { bought, tied, steps }: Run,
  before?: ReadonlySet<number>,
): Outcome {
  const idsOf = (places: readonly number[]): string[] => places.map((place) => options[place]?.id ?? '');
  const rows = options.map(({ id }) => ({ option: id, voters: 0, score: 0 }));
  for (const { places, voters, voices } of supporters) {
    for (const place of places) {
      const row = rows[place];
      if (!row) continue;
      row.voters += voters;
      row.score += voices;
    }
  }
  const ranks = new Map(bought.map(({ place, rank }) => [place, rank]));
  for (const place of tied) ranks.set(place, bought.length + 1);
  return {
    options: rows.map((row, place) => {
      const rank = ranks.get(place);
      return rank === undefined ? row : { ...row, rank };
    }),
    winners: idsOf([...ranks.keys()].sort((a, b) => a - b)),
    tied: tied.length > 0,
    tieBreaks: steps.map(({ among, by, chosen }) => ({ among: idsOf(among), by, chosen: idsOf(chosen) })),
    purchases: bought.map(({ place, cost, votes, highestShare: [part, whole] }) => ({
      option: options[place]?.id ?? '',
      cost,
      supporters: votes,
      highestShare: [String(part), String(whole)],
      ...(before && !before.has(place) && { completion: true }),
    })),
  };
}
