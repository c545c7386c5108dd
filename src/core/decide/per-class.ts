import type { ClassResult } from '../result.js';
import type { Vote } from '../vote.js';
import type { Grounds } from './decision.js';
import type { Roll } from './roll.js';

/**
 * The turnout of each class, and what its ballots alone would come to by the vote's method.
 *
 * @param detailed - whether how they voted may be told, and not only how many took part
 */
export function classesOf(
  roll: Roll,
  { vote, count, invalid = [] }: Pick<Grounds, 'vote' | 'count' | 'invalid'>,
  detailed: boolean,
): readonly ClassResult[] {
  const names = new Set(roll.electors?.flatMap(({ classes }) => classes));
  return [...names].sort().map((name) => classOf(name, roll, { vote, count: detailed ? count : undefined, invalid }));
}

function classOf(
  name: string,
  { electors = [], answers, silent }: Roll,
  { vote, count, invalid }: { readonly vote: Vote } & Required<Pick<Grounds, 'invalid'>> & Pick<Grounds, 'count'>,
): ClassResult {
  const members = new Map(electors.filter(({ classes }) => classes.includes(name)).map((each) => [each.id, each]));
  const refused = new Set(invalid.filter((id) => members.has(id))).size;
  const own = answers.filter(({ elector }) => members.has(elector.id));
  const turnout = {
    eligible: members.size,
    cast: own.length + refused,
    silent: silent.filter(({ id }) => members.has(id)).length,
  };
  if (!count) return { class: name, counts: turnout, options: [] };
  const ballots = own.map(({ elector: { weight }, ballot: { id, choice } }) => ({ id, choice, weight }));
  const { options, valid, abstain } = count(ballots, vote.options, vote.settings);
  return { class: name, counts: { ...turnout, valid, invalid: refused, abstain }, options };
}
