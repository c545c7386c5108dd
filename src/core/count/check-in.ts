import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Check-in: one label each for how people are or what they come with. A histogram. There is no standard set of options.
 *
 * The round that opens a sociocratic meeting. Known weakness: with few people a histogram tells who said what.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const checkIn = countingMethod('check-in', stanceCounter);
