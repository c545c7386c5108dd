import { chosenOptions } from '../ballot.js';
import type { Choice } from '../ballot.js';
import type { InvalidReason } from '../result.js';
import type { Option } from '../vote.js';
import { ranksOf } from './tally.js';
import type { Counter, Outcome } from './tally.js';

/**
 * Counts ballots that put a tick beside options; the most ticks win and a tie stays a tie.
 *
 * One policy for all methods of this family:
 * - `one` and `some` are both ticks; any other kind is invalid as `wrong-kind`;
 * - an option ticked twice is ticked once;
 * - no tick at all is invalid as `empty`: abstaining is said, with the stance `abstain` or an option of that stance;
 * - a tick beside something that is not on the ballot makes the whole ballot invalid as `unknown-option`, since
 *   counting the rest would be guessing;
 * - more than `most` ticks are invalid as `over-vote`, fewer than `fewest` as `under-vote`;
 * - an option of the stance `abstain` is counted like the others, but has no rank and cannot win.
 */
export function pluralityCounter(options: readonly Option[], most: number, fewest = 1): Counter {
  const rows = new Map(options.map(({ id, stance }) => [id, { voters: 0, score: 0, abstains: stance === 'abstain' }]));

  return {
    take(choice, weight) {
      const ticks = readTicks(choice, rows, most, fewest);
      if (typeof ticks === 'string') return { invalid: ticks };
      let favours = false;
      for (const tick of ticks) {
        const row = rows.get(tick);
        if (!row) continue;
        row.voters += 1;
        row.score += weight;
        favours ||= !row.abstains;
      }
      return favours ? 'counted' : 'abstained';
    },
    outcome(): Outcome {
      const ranks = ranksOf([...rows.values()].map(({ score, abstains }) => (abstains ? undefined : score)));
      const results = [...rows].map(([option, { voters, score }], place) => ({
        option,
        voters,
        score,
        rank: ranks[place],
      }));
      const winners = results.filter(({ rank, score }) => rank === 1 && score > 0).map(({ option }) => option);
      return {
        options: results.map(({ rank, ...result }) => (rank === undefined ? result : { ...result, rank })),
        winners,
        tied: winners.length > 1,
        tieBreaks: [],
      };
    },
  };
}

/** The ticked option ids; or why the ballot is invalid. */
export function readTicks(
  choice: Choice,
  known: ReadonlyMap<string, unknown>,
  most: number,
  fewest = 1,
): ReadonlySet<string> | InvalidReason {
  if (choice.kind !== 'one' && choice.kind !== 'some') return 'wrong-kind';
  const ticks = new Set(chosenOptions(choice));
  if (ticks.size === 0) return 'empty';
  for (const tick of ticks) if (!known.has(tick)) return 'unknown-option';
  if (ticks.size > most) return 'over-vote';
  return ticks.size < fewest ? 'under-vote' : ticks;
}
