import type { Dissent } from '../result.js';
import type { Stance } from '../stance.js';
import type { Secrecy } from '../vote.js';
import type { Roll } from './roll.js';

/** What counts as dissent, the strongest first. */
const dissenting: readonly Stance[] = ['block', 'object', 'disagree', 'stand-aside'];

/**
 * Everybody who does not go along: each ballot that says so once for each such stance, and each objection with its fate.
 * An objection speaks for the ballot that raised it.
 *
 * In a vote whose reasons carry names and whose ballots do not, whoever gives a reason is named with it: the reason says
 * where they stand. Whoever gives none is not. Where ballots cannot be joined to voters at all nobody is named.
 */
export function dissentIn({ answers, objections }: Roll, secrecy: Secrecy): readonly Dissent[] {
  const blocking = new Set(answers.filter(({ stances }) => stances.has('block')).map(({ elector }) => elector.id));
  const objecting = new Set(objections.map(({ by }) => by));

  const fromBallots = answers.flatMap(({ elector: { id }, stances, ballot: { reason } }) =>
    dissenting
      .filter((stance) => stances.has(stance))
      .filter((stance) => !objecting.has(id) || (stance !== 'object' && stance !== 'block'))
      .map((stance) => entry(id, stance, reason, stance === 'object' ? 'raised' : undefined)),
  );
  const fromObjections = objections.map(({ by, argument, status }) =>
    entry(by, blocking.has(by) ? 'block' : 'object', argument, status),
  );
  return [...fromBallots, ...fromObjections].map((each) => redacted(each, secrecy)).sort(byWeight);
}

function entry(voter: string, stance: Stance, reason: string | undefined, status: string | undefined): Dissent {
  const said = reason?.trim() ? { reason } : {};
  return { voter, stance, ...said, ...(status !== undefined && { status }) };
}

function redacted({ voter, ...rest }: Dissent, secrecy: Secrecy): Dissent {
  const named = secrecy === 'public' || (secrecy === 'reasons-only' && rest.reason !== undefined);
  return named && voter !== undefined ? { voter, ...rest } : rest;
}

/** By what is shown and nothing else: another order could tell who is who. */
function byWeight(a: Dissent, b: Dissent): number {
  return (
    dissenting.indexOf(a.stance) - dissenting.indexOf(b.stance) ||
    byText(a.voter, b.voter) ||
    byText(a.status, b.status) ||
    byText(a.reason, b.reason)
  );
}

function byText(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
