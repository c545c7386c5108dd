import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { systemClock } from '../../../src/ports/clock.js';
import { ScriptedBackend, type Reply } from '../../doubles/backend.js';
import { poll } from '../../doubles/poll.js';
import { rendered, show, until } from '../show.js';
import { part, shownWhole } from './read.js';
import '../../../src/define/assent-vote.js';

export interface Live {
  readonly element: AssentVote;
  readonly backend: ScriptedBackend;
}

export const voted = (option: string, voters: readonly [number, number] = [4, 4]): ReturnType<typeof poll> =>
  poll(voters, { own: { choice: { kind: 'one', option } }, may: { 'ballot/cast': 'voted' } });

let origins = 0;

/** An element that reads from a backend which says this, whenever it is asked. */
export function showLive(reply: Reply = poll(), attributes: Readonly<Record<string, string>> = {}): Live {
  const backend = new ScriptedBackend(systemClock, () => reply);
  // An origin of its own, so that no test uses up what the page may ask another one.
  origins += 1;
  const element = document.createElement('assent-vote');
  element.backend = backend;
  for (const [name, value] of Object.entries({ src: `https://s${origins}.example/@ana/1`, ...attributes }))
    element.setAttribute(name, value);
  return { backend, element: show(element) };
}

/** The same, and it has been read. */
export async function loaded(view = poll(), attributes?: Readonly<Record<string, string>>): Promise<Live> {
  const live = showLive(view, attributes);
  await until(() => part(live.element, 'question'), 'the vote never came');
  await shownWhole(live.element, view);
  return live;
}

/** Reads again with the answer given, as when somebody presses the button. */
export async function reread({ element, backend }: Live, reply: Reply): Promise<void> {
  const reads = backend.reads.length;
  backend.answerRead = () => reply;
  const button = part(element, 'source')?.querySelector('button');
  button?.click();
  await until(() => backend.reads.length > reads, 'nothing was read');
  await rendered(element);
}
