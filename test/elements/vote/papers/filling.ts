import { memory, type MemoryBackend } from '../../../../src/backends/memory.js';
import type { Act } from '../../../../src/core/act.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { systemClock } from '../../../../src/ports/clock.js';
import { poll } from '../../../doubles/poll.js';
import { show, until } from '../../show.js';
import { named } from '../read.js';
import '../../../../src/define/assent-vote.js';

export interface Filling {
  readonly element: AssentVote;
  readonly backend: MemoryBackend;
  /** What was sent, in order. */
  readonly sent: readonly Act[];
}

/** A vote whose ballots are really counted, with its ballot open for mia. */
export async function fillIn(changes: Partial<Vote>): Promise<Filling> {
  const address = 'votes/7';
  const votes = { [address]: { ...poll().vote, ...changes } };
  const backend = memory({ clock: systemClock, votes, me: 'mia', source: { name: 'the assembly' } });
  const sent: Act[] = [];
  const element = show(document.createElement('assent-vote'));
  element.addEventListener('assent-ballot-cast', ({ act }) => sent.push(act));
  element.style.contentVisibility = 'visible';
  Object.assign(element, { backend, src: address });
  await until(() => named(element, 'Vote'), 'the ballot never came');
  return { element, backend, sent };
}
