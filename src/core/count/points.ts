import type { Choice } from '../ballot.js';
import type { InvalidReason } from '../result.js';
import { countingMethod, ranksOf } from './tally.js';

/**
 * Points, also called dot voting or cumulative voting: a ballot shares out whole points, the most points win, and a tie
 * stays a tie. `score` is in points, `voters` are those who gave some. Heeds `points`, `fewest` and `most`; without
 * `points` a ballot has one for each option, so that no ballot is without a limit.
 *
 * - `points` is the only kind of ballot; any other is invalid as `wrong-kind`;
 * - 0 and absent are the same here: no point was given. A ballot that gives none is invalid as `empty`: abstaining is
 *   said. There is no `null`, since who has no opinion gives no point;
 * - an entry for something that is not on the ballot makes it invalid as `unknown-option`, even if it is 0;
 * - what is no whole number, or below 0, is `out-of-range`;
 * - more points than there are to give, or points for more options than `most`, are an `over-vote`; points for fewer
 *   options than `fewest` an `under-vote`. Points may be left over.
 *
 * Dodgson's “method of marks”, in “A Discussion of the Various Methods of Procedure in Conducting Elections” (1873).
 * Known weakness: whoever spreads points over similar options loses to whoever puts them all on one.
 */
export const points = countingMethod('points', (options, { points: most = options.length, fewest = 1, ...limits }) => {
  const rows = new Map(options.map(({ id }) => [id, { voters: 0, score: 0 }]));
  const atMost = limits.most ?? Infinity;

  const read = (choice: Choice): readonly (readonly [option: string, points: number])[] | InvalidReason => {
    if (choice.kind !== 'points') return 'wrong-kind';
    const entries = Object.entries(choice.points);
    if (entries.some(([id]) => !rows.has(id))) return 'unknown-option';
    if (entries.some(([, given]) => !Number.isInteger(given) || given < 0)) return 'out-of-range';
    const given = entries.filter(([, each]) => each > 0);
    if (given.length === 0) return 'empty';
    if (given.length > atMost || given.reduce((sum, [, each]) => sum + each, 0) > most) return 'over-vote';
    return given.length < fewest ? 'under-vote' : given;
  };

  return {
    take(choice, weight) {
      const given = read(choice);
      if (typeof given === 'string') return { invalid: given };
      for (const [id, each] of given) {
        const row = rows.get(id);
        if (!row) continue;
        row.voters += 1;
        row.score += each * weight;
      }
      return 'counted';
    },
    outcome() {
      const ranks = ranksOf([...rows.values()].map(({ score }) => score));
      const winners = [...rows].filter(([, { score }], n) => ranks[n] === 1 && score > 0).map(([id]) => id);
      const results = [...rows].map(([option, row], n) => ({ option, ...row, rank: ranks[n] ?? 1 }));
      return { options: results, winners, tied: winners.length > 1, tieBreaks: [] };
    },
  };
});
