import { expect } from '@open-wc/testing';
import { memory } from '../../../src/backends/memory.js';
import type { Vote } from '../../../src/core/vote.js';
import { systemClock } from '../../../src/ports/clock.js';
import { poll } from '../../doubles/poll.js';
import { show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { partsOf, undocumentedParts } from './parts.js';
import { part, showView } from './read.js';
import { states } from './states.js';

describe('assent-vote: its parts', () => {
  startAt(noon);

  it('are documented in every state', async () => {
    for (const [name, view] of Object.entries(states)) {
      const element = await showView(view);
      expect(partsOf(element), name).to.include.members(['question', 'options', 'source']);
      expect(undocumentedParts(element), name).to.deep.equal([]);
      element.remove();
    }
  });

  it('are documented beneath a result, too', async () => {
    const vote: Vote = {
      ...poll().vote,
      method: 'instant-runoff',
      options: ['Tea', 'Coffee', 'Water'].map((label) => ({ id: label, label })),
      rule: {
        clauses: [{ purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: 9 }],
        silence: 'ignore',
        tieBreaks: [],
      },
    };
    const backend = memory({ clock: systemClock, votes: { it: vote } });
    backend.cast('it', 'ana', { kind: 'rank', ranks: [['Tea'], ['Water']] });
    backend.cast('it', 'ben', { kind: 'rank', ranks: [['Coffee'], ['Water']] });
    backend.cast('it', 'mia', { kind: 'rank', ranks: [['Water'], ['Tea']] });
    const element = show(document.createElement('assent-vote'));
    Object.assign(element, { backend, src: 'it', loading: 'eager' });
    await until(() => part(element, 'working'), 'there are no findings');
    expect(partsOf(element)).to.include.members(['findings', 'rule', 'rounds']);
    expect(undocumentedParts(element)).to.deep.equal([]);
  });
});
