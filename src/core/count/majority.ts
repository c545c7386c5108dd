import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Majority: yes (`agree`), no (`disagree`), `abstain`. How large it must be, and of what, is for the rule to say.
 *
 * May, “A Set of Independent Necessary and Sufficient Conditions for Simple Majority Decision”, Econometrica 20 (1952).
 * Known weakness: it asks how many, not how much, so a lasting minority may lose every time.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const majority = countingMethod('majority', stanceCounter);
