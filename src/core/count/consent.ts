import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Consent: `agree` is to consent, `concern` is to consent and have something noted, `object` raises an objection.
 * A concern never stands in the way; an objection does, until it is dismissed, resolved or withdrawn.
 *
 * Sociocracy 3.0; Sociocracy For All; Holacracy Constitution 5.3. Known weakness: it protects what is the case, since
 * keeping things as they are needs nobody's consent.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const consent = countingMethod('consent', stanceCounter);
