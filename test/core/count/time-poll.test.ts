import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { timePoll } from '../../../src/core/count/time-poll.js';
import type { CountedBallot } from '../../../src/core/count/tally.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotsOf, choiceOf, describeLaws, fewOptions } from './laws.js';

describeMethod(timePoll, { settings: { highest: 2 } });
describeLaws(timePoll, { kinds: ['marks'] });

const slots = ['mon', 'tue', 'wed'].map((id) => ({ id, label: id, starts: '2026-11-30T09:00:00Z' }));

function free(...all: readonly Readonly<Record<string, number | null>>[]): CountedBallot[] {
  return all.map((marks, n) => ({ id: String(n), choice: { kind: 'marks', marks } }));
}

describe('timePoll', () => {
  it('takes the slot with the most yes, however many maybes another has', () => {
    const tally = timePoll(free({ mon: 2, tue: 1 }, { mon: 2, tue: 1 }, { mon: 0, tue: 2 }, { tue: 1 }), slots);
    expect(tally.winners).to.deep.equal(['mon']);
    expect(tally.options).to.deep.equal([
      { option: 'mon', voters: 2, score: 2, rank: 1 },
      { option: 'tue', voters: 4, score: 1, rank: 2 },
      { option: 'wed', voters: 0, score: 0, rank: 3 },
    ]);
    expect(tally.tieBreaks).to.deep.equal([]);
  });

  it('breaks a tie by those who might come, and says so', () => {
    const tally = timePoll(free({ mon: 2, tue: 2, wed: 1 }, { tue: 1, wed: 1 }), slots);
    expect(tally.tieBreaks).to.deep.equal([{ among: ['mon', 'tue'], by: 'maybe', chosen: ['tue'] }]);
    expect(tally).to.deep.include({ winners: ['tue'], tied: false });
  });

  it('leaves what is equal in both tied', () => {
    const tally = timePoll(free({ mon: 2, tue: 2, wed: 2 }, { mon: 1, tue: 1 }), slots);
    expect(tally).to.deep.include({ winners: ['mon', 'tue'], tied: true });
    expect(tally.tieBreaks).to.deep.equal([{ among: ['mon', 'tue', 'wed'], by: 'maybe', chosen: ['mon', 'tue'] }]);
  });

  it('takes a slot that only might suit rather than none, and none that suits nobody', () => {
    expect(timePoll(free({ mon: 0, tue: 1 }), slots).winners).to.deep.equal(['tue']);
    expect(timePoll(free({ mon: 0, tue: 0 }), slots).winners).to.deep.equal([]);
  });

  it('knows a no from not knowing', () => {
    const tally = timePoll(free({ mon: 0, tue: null }), slots);
    expect(tally.marks?.map(({ marks }) => marks)).to.deep.equal([
      [{ mark: 0, voices: 1 }],
      [{ mark: null, voices: 1 }],
      [],
    ]);
    expect(timePoll(free({ mon: null }), slots)).to.include({ valid: 1, abstain: 1 });
  });

  it('offers three answers', () => {
    const { invalid } = timePoll(free({ mon: 3 }, { mon: 1.5 }, {}, { sun: 2 }), slots, { highest: 5 });
    expect(invalid.map(({ reason }) => reason)).to.deep.equal([
      'out-of-range',
      'out-of-range',
      'empty',
      'unknown-option',
    ]);
  });

  it('never hurts a slot by another yes', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.marks), (few, ballots) => {
        for (const winner of timePoll(ballots, few).winners) {
          const more: CountedBallot = { id: 'more', choice: { kind: 'marks', marks: { [winner]: 2 } } };
          expect(timePoll([...ballots, more], few).winners).to.deep.equal([winner]);
        }
      }),
    );
  });
});
