import type { Round } from '../result.js';
import { hasNoOpinion, MarkSheet } from './marks.js';
import type { Marks } from './marks.js';
import { ranksBy } from './standing.js';
import { finalistsOf, runoffOf } from './star-ladder.js';
import type { Finalists, PlaceStep, Preferred, Standing } from './star-ladder.js';
import { countingMethod } from './tally.js';

/** Five stars, always: the rule is defined by them. */
const highest = 5;

/**
 * STAR, “score then automatic runoff”: 0 to 5 stars for each option; the two best sums go into a runoff, which the one
 * wins that more voices rate higher than the other. `score` is the sum of stars. Heeds `fewest` and `most`.
 *
 * In a runoff and a head-to-head an option that was not rated has 0 stars, as starvoting.org has it; a ballot that has no
 * opinion on one of the two (`null`) takes no side. Sums do not tell the two apart.
 *
 * The rule and its ladder of ties are those of <https://www.starvoting.org/ties>, “Official Tiebreaker Protocol”; see
 * `finalistsOf` and `runoffOf`. Its last step, drawing lots, is not taken here. Where it would be needed, every way it
 * could go is followed to the end: if all have the same winner there is one, else all their winners are tied.
 *
 * `rounds` has the runoff alone, where it is clear who is in it; `exhausted` are the voices that prefer neither.
 * `pairwise` has all head-to-heads, and `marks` the stars.
 *
 * Known weakness: giving a second choice stars can keep the first out of the runoff, or lose it there.
 * What else makes a ballot invalid is said at `MarkSheet`.
 */
export const star = countingMethod('star', (options, { fewest, most }) => {
  const sheet = new MarkSheet(options, { highest, fewest, most });
  const preferred = options.map(() => options.map(() => 0));
  let voices = 0;
  const idsOf = (places: readonly number[]): readonly string[] =>
    options.filter((_, place) => places.includes(place)).map(({ id }) => id);
  /** `exhausted` are the voices that prefer neither. */
  const runoff = (a: number, b: number, winners: readonly number[]): Round => {
    const [forA, forB] = [preferred[a]?.[b] ?? 0, preferred[b]?.[a] ?? 0];
    const decided = winners.length === 1;
    return {
      totals: [
        { option: options[a]?.id ?? '', votes: forA },
        { option: options[b]?.id ?? '', votes: forB },
      ],
      exhausted: voices - forA - forB,
      elected: decided ? idsOf(winners) : [],
      eliminated: decided ? idsOf([a, b].filter((place) => !winners.includes(place))) : [],
      transfers: [],
    };
  };

  return {
    take(choice, weight) {
      const marks = sheet.add(choice, weight);
      if (typeof marks === 'string') return { invalid: marks };
      if (hasNoOpinion(marks)) return 'abstained';
      addPreferences(preferred, marks, weight);
      voices += weight;
      return 'counted';
    },
    outcome() {
      const totals = sheet.totals();
      const standings = totals.map((row, place) => ({ place, sum: row.sum, fives: row.with(highest) }));
      const { winners, finalists, steps } = elect(standings, preferred);
      const [first, second] = finalists;
      const ranks = ranksBy(standings, (a, b) => {
        const tier = ({ place }: Standing): number => (winners.includes(place) ? 0 : finalists.includes(place) ? 1 : 2);
        return tier(a) - tier(b) || (winners.includes(a.place) ? 0 : b.sum - a.sum);
      });
      return {
        options: totals.map(({ option, voters, sum }, n) => ({ option, voters, score: sum, rank: ranks[n] ?? 1 })),
        winners: idsOf(winners),
        tied: winners.length > 1,
        tieBreaks: steps.map((step) => ({ ...step, among: idsOf(step.among), chosen: idsOf(step.chosen) })),
        ...(first !== undefined &&
          second !== undefined && { rounds: { unit: 1, rounds: [runoff(first, second, winners)] } }),
        pairwise: { preferred: preferred.map((row) => [...row]) },
        marks: sheet.counts(),
      };
    },
  };
});

interface Elected {
  readonly winners: readonly number[];
  /** Those who are in the runoff for certain, in the order of the options. */
  readonly finalists: readonly number[];
  readonly steps: readonly PlaceStep[];
}

/** By place. */
function elect(standings: readonly Standing[], preferred: Preferred): Elected {
  const rated = standings.some(({ sum }) => sum > 0);
  if (!rated || standings.length < 2) return { winners: rated ? [0] : [], finalists: [], steps: [] };
  const { certain, open, steps } = finalistsOf(standings, preferred);
  const finalists = certain.map(({ place }) => place).sort((a, b) => a - b);
  const [first, second] = certain;
  if (first && second) {
    const runoff = runoffOf(first, second, preferred);
    return { winners: runoff.winners, finalists, steps: [...steps, ...runoff.steps] };
  }
  const possible = pairsOf(certain, open).flatMap(([one, other]) => runoffOf(one, other, preferred).winners);
  const winners = [...new Set(possible)].sort((a, b) => a - b);
  const among = open.map(({ place }) => place);
  const unbroken = { among, by: 'none', chosen: among };
  return { winners, finalists, steps: winners.length > 1 ? [...steps, unbroken] : steps };
}

/** Every runoff that lots could lead to. */
function pairsOf([certain]: Finalists['certain'], open: Finalists['open']): readonly (readonly [Standing, Standing])[] {
  if (certain) return open.map((other) => [certain, other]);
  return open.flatMap((one, n) => open.slice(n + 1).map((other) => [one, other] as const));
}

function addPreferences(preferred: readonly number[][], marks: Marks, weight: number): void {
  for (const [place, row] of preferred.entries()) {
    const mark = marks[place] ?? 0;
    for (const [other, than] of marks.entries()) {
      if (than !== null && mark > (than ?? 0)) row[other] = (row[other] ?? 0) + weight;
    }
  }
}
