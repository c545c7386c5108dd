import type { OptionResult } from '../result.js';
import { hasNoOpinion, MarkSheet } from './marks.js';
import type { MarkTotals } from './marks.js';
import { ranksBy } from './standing.js';
import { countingMethod } from './tally.js';

/**
 * Score: a mark for each option, the highest sum wins, and a tie stays a tie. Heeds `highest`, `mean`, `fewest` and `most`.
 *
 * `score` is the sum of the marks. With `mean` it is their mean over the voices that gave one, and rounded only where it
 * is shown: means are compared as fractions. An option that nobody marked has no mean and no rank.
 *
 * Also called range voting: Smith, “Range voting” (2000). Known weakness: who uses the ends of the scale says more than
 * who uses its middle; and by mean, an option that few have marked can win.
 * What makes a ballot invalid, and what no opinion is, is said at `MarkSheet`.
 */
export const score = countingMethod('score', (options, { highest = 5, mean = false, fewest, most }) => {
  const sheet = new MarkSheet(options, { highest, fewest, most });
  return {
    take(choice, weight) {
      const marks = sheet.add(choice, weight);
      if (typeof marks === 'string') return { invalid: marks };
      return hasNoOpinion(marks) ? 'abstained' : 'counted';
    },
    outcome() {
      const totals = sheet.totals();
      const ranked = mean ? totals.filter(({ voices }) => voices > 0) : totals;
      const ranks = new Map(ranksBy(ranked, mean ? byMean : bySum).map((rank, n) => [ranked[n], rank]));
      const results = totals.map((row): OptionResult => {
        const rank = ranks.get(row);
        const { option, voters, voices, sum } = row;
        if (!mean) return { option, voters, score: sum, ...(rank !== undefined && { rank }) };
        return { option, voters, ...(rank !== undefined && { score: sum / voices, rank }) };
      });
      const winners = results.filter(({ rank, score: got = 0 }) => rank === 1 && got > 0).map(({ option }) => option);
      return { options: results, winners, tied: winners.length > 1, tieBreaks: [], marks: sheet.counts() };
    },
  };
});

function bySum(a: MarkTotals, b: MarkTotals): number {
  return b.sum - a.sum;
}

/** As fractions: two means that a computer takes for equal need not be. */
function byMean(a: MarkTotals, b: MarkTotals): number {
  const difference = BigInt(b.sum) * BigInt(a.voices) - BigInt(a.sum) * BigInt(b.voices);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
