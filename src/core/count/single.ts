import { pluralityCounter } from './plurality.js';
import { countingMethod } from './tally.js';

/**
 * Single choice, also called plurality: one tick a ballot, the most ticks win. `score` is in voices.
 *
 * Described and criticised since Borda, “Mémoire sur les élections au scrutin” (1781). Known weakness: options that
 * resemble each other split their supporters, so that the winner may be the one most people like least.
 * What makes a ballot invalid is said at `pluralityCounter`; two different ticks are an over-vote.
 */
export const single = countingMethod('single', (options) => pluralityCounter(options, 1));
