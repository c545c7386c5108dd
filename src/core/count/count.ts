import type { Settings } from '../settings.js';
import type { Option } from '../vote.js';
import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';
import type { Outcome } from './tally.js';

/**
 * Count: who is in (`agree`) and who is not (`disagree`). A histogram with a `target`: how many are hoped for.
 *
 * Loomio's poll of that name. Known weakness: it does not wait for those who have not answered once the target is met.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const count = countingMethod('count', stanceCounter);

/** How far a count has come, in heads: a target asks for people, whatever their voices weigh. */
export interface Headway {
  readonly got: number;
  readonly target: number;
  /** Also when there are more than were hoped for. */
  readonly reached: boolean;
}

/** How many are in of those hoped for: all options of the stance `agree` together. Nothing where there is no target. */
export function headway(
  { options: results }: Pick<Outcome, 'options'>,
  options: readonly Option[],
  { target }: Settings,
): Headway | undefined {
  if (target === undefined) return undefined;
  const joining = new Set(options.filter(({ stance }) => stance === 'agree').map(({ id }) => id));
  const got = results.reduce((sum, { option, voters = 0 }) => (joining.has(option) ? sum + voters : sum), 0);
  return { got, target, reached: got >= target };
}
