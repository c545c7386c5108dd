import type { Option } from '../vote.js';
import { countMarks } from './marks.js';
import type { CountedBallot, Tally } from './tally.js';

/**
 * Single choice, also called plurality: one mark a ballot, the most marks win. `score` is in voices.
 *
 * Described and criticised since Borda, “Mémoire sur les élections au scrutin” (1781). Known weakness: options that
 * resemble each other split their supporters, so that the winner may be the one most people like least.
 * What makes a ballot invalid is said at `countMarks`; two different marks are an over-vote.
 */
export function single(ballots: readonly CountedBallot[], options: readonly Option[]): Tally {
  return countMarks(ballots, options, 1);
}
