import { expect } from '@open-wc/testing';
import type { Choice } from '../../../../src/core/ballot.js';
import type { Method, Vote } from '../../../../src/core/vote.js';
import { poll } from '../../../doubles/poll.js';
import { until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, controls, optionsOf, sentence, showView } from '../read.js';

const options = ['Bread', 'Apples', 'Tea'].map((label, n) => ({ id: String(n), label }));

interface Shown {
  readonly yours: readonly string[];
  readonly says: string;
}

/** What is shown of a ballot that is in. */
async function shownOf(method: Method, choice: Choice, vote: Partial<Vote> = {}): Promise<Shown> {
  const element = await showView(
    poll([0, 0], {
      own: { choice },
      may: { 'ballot/cast': 'voted' },
      vote: { method, options, changeable: true, ...vote },
    }),
  );
  await until(() => sentence(element), 'nothing is said of the ballot');
  expect(allText(element)).to.not.include('undefined');
  const yours = optionsOf(element).filter(({ marks }) => marks?.includes('Your choice'));
  return { yours: yours.map(({ label }) => label), says: sentence(element) };
}

const recorded = (said: string): string => `Your vote for ${said} was recorded by social.example.`;

describe('assent-vote: what counts as chosen', () => {
  startAt(noon);

  it('is nothing that has a mark, be it 0 or no opinion: each is said with its mark', async () => {
    expect(await shownOf('score', { kind: 'marks', marks: { 0: 0, 1: null, 2: 4 } })).to.deep.equal({
      yours: [],
      says: recorded('Bread: 0, Apples: no opinion, and Tea: 4'),
    });
    expect(await shownOf('time-poll', { kind: 'marks', marks: { 0: 0, 1: null } })).to.deep.equal({
      yours: [],
      says: recorded('Bread: no and Apples: no opinion'),
    });
  });

  it('is nothing that has points; 0 of them are not even said', async () => {
    expect(await shownOf('points', { kind: 'points', points: { 0: 0, 1: 3 } })).to.deep.equal({
      yours: [],
      says: recorded('Apples: 3 points'),
    });
  });

  it('is not said of a ballot that says nothing', async () => {
    for (const choice of [
      { kind: 'points', points: { 0: 0 } },
      { kind: 'marks', marks: {} },
    ] as const) {
      expect(await shownOf('points', choice)).to.deep.equal({ yours: [], says: 'You have voted.' });
    }
  });

  it('is what was ticked, and what takes the stance', async () => {
    expect((await shownOf('approval', { kind: 'some', options: ['0', '2'] })).yours).to.deep.equal(['Bread', 'Tea']);
    const stances = [
      { id: '0', label: 'Yes', stance: 'agree' },
      { id: '1', label: 'No', stance: 'object' },
    ] as const;
    const shown = await shownOf('consent', { kind: 'stance', stance: 'object' }, { options: stances });
    expect(shown.yours).to.deep.equal(['No']);
  });

  it('is nothing that a ballot of another kind marks: nobody finds that ticked when they change it', async () => {
    const element = await showView(
      poll([0, 0], {
        own: { choice: { kind: 'marks', marks: { 0: 0, 1: 5 } } },
        vote: { method: 'approval', options, changeable: true },
      }),
    );
    await until(() => controls(element).length, 'the ballot never came');
    expect(controls(element).map(({ checked }) => checked)).to.deep.equal([false, false, false]);
  });
});
