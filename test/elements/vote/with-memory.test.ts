import { expect } from '@open-wc/testing';
import { memory, type MemoryBackend } from '../../../src/backends/memory.js';
import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { systemClock } from '../../../src/ports/clock.js';
import type { Vote } from '../../../src/core/vote.js';
import { poll } from '../../doubles/poll.js';
import { rendered, show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { control, controls, named, optionsOf, part, partText, press, sentence } from './read.js';
import '../../../src/define/assent-vote.js';

const address = 'votes/7';

async function showVote(changes: Partial<Vote>): Promise<{ element: AssentVote; backend: MemoryBackend }> {
  const votes = { [address]: { ...poll().vote, ...changes } };
  const backend = memory({ clock: systemClock, votes, me: 'mia', source: { name: 'the assembly' } });
  backend.cast(address, 'ana', { kind: 'one', option: '0' });
  backend.cast(address, 'ben', { kind: 'one', option: '1' });
  const element = show(document.createElement('assent-vote'));
  Object.assign(element, { backend, src: address });
  await until(() => controls(element).length, 'the ballot never came');
  return { element, backend };
}

async function castFor(element: AssentVote, option: number): Promise<void> {
  control(element, option).click();
  await rendered(element);
  press(element, named(element, 'Vote') ? 'Vote' : 'Change my vote');
}

const numbers = (element: AssentVote): (string | undefined)[] => optionsOf(element).map(({ number }) => number);

describe('assent-vote: with ballots that are counted here', () => {
  startAt(noon);

  it('shows the numbers to whoever has voted', async () => {
    const { element } = await showVote({ results: 'after-vote' });
    expect(numbers(element)).to.deep.equal([undefined, undefined]);
    await castFor(element, 1);
    await until(
      () => sentence(element) === 'Your vote for Coffee was recorded by the assembly.',
      'nothing was recorded',
    );
    expect(numbers(element)).to.deep.equal(['1 of 3 · 33%', '2 of 3 · 67%']);
  });

  it('counts a changed ballot once', async () => {
    const { element } = await showVote({ changeable: true });
    const ballots = [
      [0, 'Tea'],
      [1, 'Coffee'],
      [0, 'Tea'],
    ] as const;
    for (const [option, label] of ballots) {
      await castFor(element, option);
      await until(() => sentence(element).includes(`for ${label} `), 'nothing was recorded');
      expect(partText(element, 'totals')).to.equal('3 people voted So far');
    }
    expect(numbers(element)).to.deep.equal(['2 of 3 · 67%', '1 of 3 · 33%']);
  });

  it('shows what others have voted meanwhile', async () => {
    const { element, backend } = await showVote({});
    backend.cast(address, 'cem', { kind: 'one', option: '1' });
    part(element, 'source')?.querySelector('button')?.click();
    await until(() => numbers(element)[1] === '2 of 3 · 67%', 'the number did not follow');
  });
});
