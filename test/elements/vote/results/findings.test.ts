import { expect } from '@open-wc/testing';
import { memory } from '../../../../src/backends/memory.js';
import type { Vote } from '../../../../src/core/vote.js';
import { systemClock } from '../../../../src/ports/clock.js';
import { poll } from '../../../doubles/poll.js';
import { problems } from '../../accessible.js';
import { show, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { optionsOf, part, partText } from '../read.js';
import { cellsOf, circleOf, decided, membersOf, one, rank, said as text } from './decided.js';
import '../../../../src/define/assent-vote.js';

const consensus: Partial<Vote> = {
  question: 'Shall we meet every month?',
  method: 'consensus',
  options: [
    { id: 'agree', label: 'I agree', stance: 'agree' },
    { id: 'aside', label: 'I stand aside', stance: 'stand-aside' },
    { id: 'block', label: 'I block', stance: 'block' },
  ],
  opens: '2026-11-20T12:00:00Z',
  closes: '2026-11-22T12:00:00Z',
  secrecy: 'public',
  results: 'always',
  reason: 'optional',
  electorate: circleOf(membersOf(['ana', 'ben', 'mia', 'tom'])),
  rule: {
    clauses: [
      { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 2], of: 'eligible' },
      { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [1, 2], of: 'decided' },
      { purpose: 'block', count: { stance: 'block' }, cmp: '=', amount: 0 },
    ],
    silence: 'ignore',
    tieBreaks: [],
  },
};

describe('assent-vote: what came of a vote', () => {
  startAt(noon);

  it('says the rule while the vote is open, how far it is, and decides nothing yet', async () => {
    const { element } = await decided({ ...consensus, closes: '2030-01-01T00:00:00Z' }, { ana: one('agree') });
    expect(text(element, 'rule')).to.match(/agree/).and.to.match(/block/);
    expect(text(element, 'quorum')).to.match(/^1 of 4 answered · quorum 2, not met so far/);
    expect(text(element, 'reasons')).not.to.equal('');
    expect(text(element, 'missing')).not.to.equal('');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('is never unanimous where somebody stands aside, and says who', async () => {
    const { element } = await decided(consensus, { ana: one('agree'), ben: one('agree'), tom: one('aside') });
    expect(text(element, 'outcome'))
      .to.match(/adopted/i)
      .and.not.to.match(/unanim/i);
    expect(text(element, 'dissent')).to.contain('Tom stands aside');
    expect(part(element, 'dissent')?.closest('details') === null, 'dissent is folded away').to.equal(true);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says that too few took part, and not that it was rejected', async () => {
    const { element } = await decided(consensus, { ana: one('agree') });
    expect(text(element, 'outcome')).not.to.match(/adopted|rejected/i);
    expect(text(element, 'outcome')).to.match(/too few/i);
  });

  it('tells of a hidden result the rule and how many took part, and nothing else', async () => {
    const hidden = { ...consensus, results: 'after-close', closes: '2030-01-01T00:00:00Z' } as const;
    const { element } = await decided(hidden, { ana: one('agree'), ben: one('block') });
    expect(text(element, 'rule')).not.to.equal('');
    expect(text(element, 'quorum')).to.match(/^2 of 4 answered · quorum 2, met/);
    expect(text(element, 'turnout')).to.equal('4 may vote 2 did not answer');
    for (const name of ['outcome', 'dissent', 'reasons', 'missing', 'results', 'classes', 'working']) {
      expect(partText(element, name), name).to.equal('');
    }
    expect(element.shadowRoot?.innerHTML).not.to.contain('Ben');
  });

  it('hides what a careless server or page sends along', async () => {
    const votes = { it: { ...poll().vote, ...consensus } };
    let past: number | undefined = Date.parse('2026-11-21T12:00:00Z');
    const backend = memory({ clock: { ...systemClock, now: () => past ?? Date.now() }, votes });
    backend.cast('it', 'ana', one('agree'));
    backend.cast('it', 'ben', one('block'));
    past = undefined;
    const view = await backend.read('it');
    expect(view.result?.dissent, 'nothing to hide').to.have.length(1);
    const element = show(document.createElement('assent-vote'));
    element.vote = { ...view, vote: { ...view.vote, results: 'after-close', closes: '2030-01-01T00:00:00Z' } };
    await until(() => part(element, 'findings'), 'nothing was found');
    for (const name of ['outcome', 'dissent', 'missing', 'results', 'invalid', 'classes', 'working']) {
      expect(partText(element, name), name).to.equal('');
    }
    expect(element.shadowRoot?.innerHTML).not.to.contain('Ben');
  });

  it('shows each round of a runoff, as numbers in a table', async () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
    const { element } = await decided(
      { method: 'instant-runoff', options, closes: '2026-11-22T12:00:00Z' },
      { v1: rank('a'), v2: rank('a'), v3: rank('b', 'c'), v4: rank('c', 'b'), v5: rank('c', 'b') },
    );
    expect(part(element, 'rounds')?.querySelector('caption')).to.exist;
    const [, ...rows] = cellsOf(element, 'rounds');
    expect(rows[1]).to.deep.equal(['B', '1 out', '']);
    expect(rows[2]).to.deep.equal(['C', '2', '3 elected']);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('shows every option against every other', async () => {
    const options = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
    const { element } = await decided(
      { method: 'schulze', options },
      { v1: rank('a', 'b'), v2: rank('a'), v3: rank('b') },
    );
    const numbers = [...(part(element, 'pairwise')?.querySelectorAll('td') ?? [])].map((cell) =>
      cell.textContent.trim(),
    );
    expect(numbers).to.deep.equal(['', '2', '1', '']);
    expect(part(element, 'pairwise')?.querySelector('strong')?.textContent).to.equal('2');
  });

  for (const lang of ['ar', 'de', 'es', 'fr']) {
    it(`is said in ${lang}`, async () => {
      const { element } = await decided(
        consensus,
        { ana: one('agree'), ben: one('block'), tom: one('aside') },
        { lang },
      );
      for (const name of ['outcome', 'rule', 'dissent', 'reasons']) {
        expect(text(element, name), name).not.to.equal('');
        expect(text(element, name), name).not.to.match(/undefined|\b(agree|block|must)\b/);
      }
    });
  }

  it('is not there for a plain poll', async () => {
    const backend = memory({ clock: systemClock, votes: { it: poll().vote } });
    const element = show(document.createElement('assent-vote'));
    Object.assign(element, { backend, src: 'it' });
    await until(() => optionsOf(element).length, 'the poll never came');
    expect(partText(element, 'findings')).to.equal('');
  });
});
