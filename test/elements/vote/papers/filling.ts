import { sendKeys } from '@web/test-runner-commands';
import { memory, type MemoryBackend } from '../../../../src/backends/memory.js';
import type { Act } from '../../../../src/core/act.js';
import type { Vote } from '../../../../src/core/vote.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { systemClock } from '../../../../src/ports/clock.js';
import { poll } from '../../../doubles/poll.js';
import { focused, show, until } from '../../show.js';
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
  Object.assign(element, { backend, src: address, loading: 'eager' });
  await until(() => element.shadowRoot?.querySelector('button.main'), 'the ballot never came');
  return { element, backend, sent };
}

/** A native control by its place among those of its kind. */
export function field(element: Element, selector: string, index = 0): HTMLElement {
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>(selector)[index];
  if (!found) throw new Error(`there is no ${selector} ${index}`);
  return found;
}

/** Presses Tab until the focus is there, and fails when it never is. */
export async function tabTo(target: () => Element | null | undefined): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (focused() !== null && focused() === target()) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error('nobody gets there with the keyboard');
}

/** Goes to the button of that name by keyboard, and presses it. */
export async function enterOn(element: Element, name: string): Promise<void> {
  await tabTo(() => named(element, name));
  await sendKeys({ press: 'Enter' });
}
