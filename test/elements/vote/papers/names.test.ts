import { expect } from '@open-wc/testing';
import { standardOptions } from '../../../../src/core/count/standard-options.js';
import { memory } from '../../../../src/backends/memory.js';
import type { Vote } from '../../../../src/core/vote.js';
import { systemClock } from '../../../../src/ports/clock.js';
import { poll } from '../../../doubles/poll.js';
import { show, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, barsOf, optionsOf, partText } from '../read.js';
import { closed, pollOf } from '../states.js';
import '../../../../src/define/assent-vote.js';

const unnamed = [
  { id: 'agree', label: '', stance: 'agree' },
  { id: 'x', label: '', stance: 'object' },
  { id: 'y', label: '' },
  { id: 'z', label: '', starts: '2026-11-20T18:00:00Z' },
  { id: 'own', label: 'Our own' },
] as const;

/** What the options of a vote are called, and when it is not open any more, where nobody may vote. */
async function namesOf(vote: Partial<Vote>, open: boolean): Promise<{ names: string[]; element: Element }> {
  const closes = open ? '2026-11-24T12:00:00Z' : '2026-11-22T12:00:00Z';
  const votes = { it: { ...poll().vote, ...vote, closes } };
  const backend = memory({ clock: systemClock, votes, ...(open && { me: 'mia' }) });
  const element = show(document.createElement('assent-vote'));
  element.style.contentVisibility = 'visible';
  Object.assign(element, { backend, src: 'it', loading: 'eager' });
  const inLists = (): string[][] =>
    [optionsOf(element), barsOf(element)]
      .map((list) => list.map(({ label }) => label))
      .filter(({ length }) => length > 0);
  await until(() => inLists().length, 'the vote never came');
  const [names = [], ...others] = inLists();
  for (const same of others) expect(same).to.deep.equal(names);
  return { names, element };
}

describe('assent-vote: options without a label', () => {
  startAt(noon);

  for (const method of ['consent', 'check-in', 'points']) {
    it(`are called the same while a vote by ${method} is open and when it is closed`, async () => {
      const open = await namesOf({ method, options: unnamed }, true);
      const { names } = await namesOf({ method, options: unnamed }, false);
      expect(open.names.slice(0, 3)).to.deep.equal(['I agree', 'I object to it', 'Option 3']);
      expect(open.names[3]).to.match(/^Fri, Nov 20, 2026/);
      expect(open.names[4]).to.equal('Our own');
      expect(names).to.deep.equal(open.names);
    });
  }

  it('are called the same in what is said of the result', async () => {
    const options = standardOptions('majority').map((option) => ({ ...option, label: '' }));
    const rule = {
      clauses: [{ purpose: 'pass', count: { option: 'yes' }, cmp: '>', amount: [1, 2], of: 'decided' }],
      silence: 'ignore',
      tieBreaks: [],
    } as const;
    const { element } = await namesOf({ method: 'majority', options, rule }, false);
    await until(() => partText(element, 'rule'), 'there is no rule');
    expect(allText(element)).to.not.include('Option 1');
  });

  it('have their number in a plain poll, for which nothing more is loaded', async () => {
    const element = show(document.createElement('assent-vote'));
    element.vote = closed(pollOf(['', ''], [1, 2]), ['1']);
    await until(() => optionsOf(element).length, 'the vote never came');
    expect(optionsOf(element).map(({ label }) => label)).to.deep.equal(['Option 1', 'Option 2']);
  });

  it('have no language of the vote, since the words are ours', async () => {
    const { element } = await namesOf({ method: 'consent', options: unnamed, language: 'pt' }, false);
    const languages = [...(element.shadowRoot?.querySelectorAll('[part=label] bdi') ?? [])].map((bdi) =>
      bdi.getAttribute('lang'),
    );
    expect(languages).to.deep.equal([null, null, null, null, 'pt']);
  });
});
