import type { Pairwise } from '../result.js';
import { pairwise } from './pairwise.js';
import { Rankings } from './ranks.js';
import { countingMethod } from './tally.js';
import type { Outcome } from './tally.js';
import { winnersByLot } from './ties.js';

/**
 * Schulze's method: an option wins if no other one has a stronger path to it than it has back. A path goes from option
 * to option, each of which beats the next one in pairs, and is as strong as its weakest link: the voices for the winner
 * of that pair (winning votes).
 *
 * Markus Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method”, Social Choice and Welfare 36 (2011). Known weaknesses: to add a later choice to a ballot can harm
 * an earlier one, to stay away can be better than to vote, and paths are hard to explain to a meeting.
 *
 * - Equals are not preferred to each other; what a ballot leaves out comes last and is equal. What makes a ballot
 *   invalid is said at `Rankings`.
 * - Who is beaten by no path wins; of several the luckiest by `settings.seed` if there is one, and else all are tied.
 * - `voters` are heads with the option on their first rank, alone or with equals; `score` is how many others an option
 *   beats by paths; `rank` is one more than the number of those who beat it, the winner by lot beating those it was
 *   tied with. That is not a matter of `score` alone: not every two options have to be in an order.
 * - Heeds `fewest`, `most` and `seed`. There is one seat.
 */
export const schulze = countingMethod('schulze', (options, settings) => {
  const rankings = new Rankings(options, settings);
  return {
    take: (choice, weight) => rankings.take(choice, weight),
    outcome(): Outcome {
      const preferred = pairwise(rankings, options.length);
      const paths = strongestPaths(preferred);
      const strength = (a: number, b: number): number => paths[a]?.[b] ?? 0;
      const { candidates, total } = rankings;
      const beatenBy = (place: number): number =>
        candidates.filter((other) => strength(other, place) > strength(place, other)).length;

      const best = total > 0 ? candidates.filter((place) => beatenBy(place) === 0) : [];
      const lot = winnersByLot(
        best.map((place) => options[place]?.id ?? ''),
        settings.seed,
      );
      const results = options.map(({ id: option }, place) => {
        const voters = rankings.voters(place);
        if (!candidates.includes(place)) return { option, voters };
        const score = candidates.filter((other) => strength(place, other) > strength(other, place)).length;
        if (total === 0) return { option, voters, score };
        const lost = best.includes(place) && !lot.winners.includes(option) ? 1 : 0;
        return { option, voters, score, rank: 1 + beatenBy(place) + lost };
      });
      return { options: results, ...lot, pairwise: { preferred, paths } };
    },
  };
});

/** How strong the strongest path is from each option to each other one (Floyd and Warshall, with the weakest link). */
export function strongestPaths(preferred: Pairwise['preferred']): number[][] {
  const paths = preferred.map((row, a) => row.map((voices, b) => (voices > (preferred[b]?.[a] ?? 0) ? voices : 0)));
  const options = paths.length;
  paths.forEach((onward, via) => {
    paths.forEach((from, a) => {
      const there = from[via] ?? 0;
      if (there === 0 || a === via) return;
      // The cube of the number of options runs through here.
      for (let b = 0; b < options; b += 1) {
        const through = Math.min(there, onward[b] ?? 0);
        if (b !== a && through > (from[b] ?? 0)) from[b] = through;
      }
    });
  });
  return paths;
}
