import type { Because } from '../result.js';
import { isOfBallots } from '../rule.js';
import type { Clause } from '../rule.js';
import { meets, neededOf } from './amounts.js';
import { size } from './roll.js';
import type { Answer, Elector, Roll } from './roll.js';

/** What a clause is about: how many it counts, and in what base. */
export interface Measure {
  readonly got: number;
  readonly base?: number;
}

/** How a clause stands, and its `unless`, if everything stayed as it is. */
export function becauseOf(clause: Clause, roll: Roll): Because {
  const { got, base } = measure(clause, roll);
  const needed = neededOf(clause, base);
  return {
    clause,
    ...(needed !== undefined && { needed }),
    got,
    ...(base !== undefined && { base }),
    met: meets(clause.cmp, got, needed),
    ...(clause.unless && { unless: becauseOf(clause.unless, roll) }),
  };
}

export function measure(clause: Clause, roll: Roll): Measure {
  const base = baseOf(clause, roll);
  const counted = [...countedBy(clause, roll)].filter((elector) => isWithin(clause, elector, roll));
  const got = size(counted, clause.weighted);
  return base ? { got, base: size(base, clause.weighted) } : { got };
}

/** Whether a voice is of the class that a clause is about, and in its base, as far as the base does not go by ballots. */
export function isWithin(clause: Clause, elector: Elector, { present }: Roll): boolean {
  if (clause.class !== undefined && !elector.classes.includes(clause.class)) return false;
  if (clause.of === 'active') return !elector.dormant;
  return clause.of !== 'present' || present.has(elector.id);
}

/** Whether those who have not answered are counted by the clause as if they had. A quorum is never met by silence. */
export function hearsSilence({ purpose, channel }: Clause, { consenting }: Roll): boolean {
  return consenting.length > 0 && purpose !== 'quorum' && channel === undefined;
}

function countedBy(clause: Clause, roll: Roll): readonly Elector[] {
  const { count } = clause;
  if ('attendance' in count) return [...roll.present.values()];
  if ('objections' in count) return roll.objectors;
  const answers = throughChannel(clause, roll);
  if ('ballots' in count) return answers.map(({ elector }) => elector);
  if ('option' in count) return electorsOf(answers.filter(({ options }) => options.has(count.option)));
  const said = electorsOf(answers.filter(({ stances }) => stances.has(count.stance)));
  return count.stance === 'agree' && hearsSilence(clause, roll) ? [...said, ...roll.consenting] : said;
}

function baseOf(clause: Clause, roll: Roll): readonly Elector[] | undefined {
  const { of } = clause;
  if (of === undefined) return undefined;
  if (!isOfBallots(of)) return roll.electors?.filter((elector) => isWithin(clause, elector, roll));
  const answers = throughChannel(clause, roll).filter(({ abstains }) => of === 'valid' || !abstains);
  const all = [...electorsOf(answers), ...(hearsSilence(clause, roll) ? roll.consenting : [])];
  return all.filter((elector) => isWithin(clause, elector, roll));
}

function throughChannel({ channel }: Clause, { answers }: Roll): readonly Answer[] {
  return channel === undefined ? answers : answers.filter(({ ballot }) => ballot.channel === channel);
}

function electorsOf(answers: readonly Answer[]): readonly Elector[] {
  return answers.map(({ elector }) => elector);
}
