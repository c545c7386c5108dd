import type { Option } from '../vote.js';
import { countMarks } from './marks.js';
import type { CountedBallot, Tally } from './tally.js';

/**
 * Approval: as many marks as one likes, the most approvals win. `score` is in voices.
 *
 * Brams & Fishburn, “Approval Voting”, American Political Science Review 72 (1978). Known weakness: a ballot does not
 * say which of the approved options is liked best, so voters must guess where to draw the line.
 * What makes a ballot invalid is said at `countMarks`; there is no over-vote.
 */
export function approval(ballots: readonly CountedBallot[], options: readonly Option[]): Tally {
  return countMarks(ballots, options, Infinity);
}
