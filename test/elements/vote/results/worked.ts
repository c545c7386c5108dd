import { methodNamed } from '../../../../src/core/count/methods.js';
import type { CountedBallot } from '../../../../src/core/count/tally.js';
import { resultOf } from '../../../../src/core/result-of.js';
import type { VoteView } from '../../../../src/core/view.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { poll } from '../../../doubles/poll.js';
import { until } from '../../show.js';
import { noon } from '../../time.js';
import { part, showView } from '../read.js';

/** A vote that is over, with the result that its ballots have. */
export async function workedView(
  vote: Partial<Vote> & Pick<Vote, 'method' | 'options'>,
  ballots: readonly CountedBallot[],
  more: Partial<VoteView> = {},
): Promise<VoteView> {
  const whole: Vote = { ...poll().vote, secrecy: 'public', closes: '2026-11-22T12:00:00Z', ...vote };
  const cast = ballots.map((ballot, n) => ({ ...ballot, voter: `voter-${n}`, channel: 'async' as const }));
  const result = resultOf(whole, cast, await methodNamed(whole.method), Date.parse(noon));
  return { ...poll(), vote: whole, result, may: {}, ...more };
}

export async function showWorked(...about: Parameters<typeof workedView>): Promise<AssentVote> {
  const element = await showView(await workedView(...about));
  await until(() => part(element, 'findings'), 'nothing was found');
  return element;
}

export function opened(element: AssentVote, name: string): HTMLDetailsElement {
  const details = part(element, name);
  if (!(details instanceof HTMLDetailsElement)) throw new Error(`${name} cannot be opened`);
  details.open = true;
  return details;
}
