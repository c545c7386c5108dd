import { pluralityCounter } from './plurality.js';
import { countingMethod } from './tally.js';

/**
 * Approval: as many ticks as one likes, the most approvals win. `score` is in voices. Heeds `fewest` and `most`.
 *
 * Brams & Fishburn, “Approval Voting”, American Political Science Review 72 (1978). Known weakness: a ballot does not
 * say which of the approved options is liked best, so voters must guess where to draw the line.
 * What makes a ballot invalid is said at `pluralityCounter`.
 */
export const approval = countingMethod('approval', (options, { most = Infinity, fewest = 1 }) =>
  pluralityCounter(options, most, fewest),
);
