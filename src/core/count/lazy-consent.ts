import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Lazy consent: to `block` or to say nothing. Silence is no ballot and is counted nowhere; that it consents is for the
 * rule to say.
 *
 * The Apache Software Foundation's “lazy consensus”; the CoTech fund. Known weakness: who did not hear of it has agreed.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const lazyConsent = countingMethod('lazy-consent', stanceCounter);
