import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Consensus with block: `agree`, `abstain`, `stand-aside`, `disagree`, `block`. How many must agree and how many blocks
 * hold is for the rule to say. To stand aside is neither to agree nor to abstain.
 *
 * As in Seeds for Change, “A Consensus Handbook” (2013), and in the rules of social.coop and CoTech. Known weakness: one
 * person can hold up all others, and pressure not to does not show in the numbers.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const consensus = countingMethod('consensus', stanceCounter);
