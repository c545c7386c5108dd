import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Sense check: where people stand so far, before anything is proposed. A histogram.
 *
 * Loomio's poll of that name. Known weakness: it is easily taken for a decision, which it is not.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const senseCheck = countingMethod('sense-check', stanceCounter);
