import { chosenOptions, type Choice } from './ballot.js';
import type { Stance } from './stance.js';
import type { Option, Vote } from './vote.js';

/** Stances whose holders are asked why, where only they are. */
const disagreeing: ReadonlySet<Stance> = new Set(['disagree', 'object', 'block']);

/** The stances of a choice: its own, or those of the options it names. */
export function stancesOf(choice: Choice, options: readonly Option[]): readonly Stance[] {
  if (choice.kind === 'stance') return [choice.stance];
  const chosen = new Set(chosenOptions(choice));
  return options.flatMap(({ id, stance }) => (stance !== undefined && chosen.has(id) ? [stance] : []));
}

/** Whether a ballot may, or must, say why. */
export function reasonAsked({ reason, options }: Vote, choice: Choice): 'optional' | 'required' | undefined {
  if (reason === 'off') return undefined;
  const disagrees = stancesOf(choice, options).some((stance) => disagreeing.has(stance));
  return reason === 'required' || (reason === 'required-to-disagree' && disagrees) ? 'required' : 'optional';
}
