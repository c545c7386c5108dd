import type { Because, Missing } from '../result.js';
import { isTurnout } from '../rule.js';
import type { Clause } from '../rule.js';
import type { Secrecy } from '../vote.js';
import type { Answer, Roll } from './roll.js';

/** As many voters as it takes for numbers about them not to tell how one of them voted. */
const enough = 5;

/** What numbers can be broken down by without telling how one of a few people voted. */
export interface Breakdown {
  readonly byClass: boolean;
  readonly byChannel: boolean;
}

/**
 * Where votes are not public, nothing is broken down when one of the parts has a ballot but fewer than five: that part
 * could be worked out from the others.
 */
export function breakdownOf({ answers }: Roll, secrecy: Secrecy): Breakdown {
  if (secrecy === 'public') return { byClass: true, byChannel: true };
  return {
    byClass: areMany(answers, ({ elector }) => (elector.classes.length > 0 ? elector.classes : [undefined])),
    byChannel: areMany(answers, ({ ballot }) => [ballot.channel]),
  };
}

/** Leaves out the numbers that tell too much about a few. Whether the clause is met stays. */
export function withoutFew(because: Because, breakdown: Breakdown): Because {
  const { clause, met, unless } = because;
  const rest = { met, ...(unless && { unless: withoutFew(unless, breakdown) }) };
  return tells(clause, breakdown) ? { clause, ...rest } : { ...because, ...rest };
}

/** The same for what is missing, which cannot be said without them. */
export function missingWithoutFew(missing: readonly Missing[], breakdown: Breakdown): readonly Missing[] {
  return missing.filter(({ clause }) => !tells(clause, breakdown));
}

function tells(clause: Clause, { byClass, byChannel }: Breakdown): boolean {
  const narrowed = (clause.class !== undefined && !byClass) || (clause.channel !== undefined && !byChannel);
  return narrowed && !isTurnout(clause);
}

function areMany(answers: readonly Answer[], partsOf: (answer: Answer) => readonly (string | undefined)[]): boolean {
  const sizes = new Map<string | undefined, number>();
  for (const answer of answers) {
    for (const part of partsOf(answer)) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  return [...sizes.values()].every((voters) => voters >= enough);
}
