import { stanceCounter } from './stances.js';
import { countingMethod } from './tally.js';

/**
 * Gradients of agreement: eight steps from endorsement to veto. A histogram; it has no mean, since the steps are not
 * equally far apart. Several of them share a stance, so ballots name the option, and a stance only where one step has it.
 *
 * Kaner, “Facilitator's Guide to Participatory Decision-Making” (1996). Known weakness: people read the steps in the
 * middle differently, so ask before adding them up.
 * What is invalid, and what an abstention is, is said at `stanceCounter`.
 */
export const gradients = countingMethod('gradients', stanceCounter);
