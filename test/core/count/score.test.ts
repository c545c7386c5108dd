import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { score } from '../../../src/core/count/score.js';
import type { CountedBallot } from '../../../src/core/count/tally.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotsOf, choiceOf, describeLaws, fewOptions } from './laws.js';
import { cities, stars, tennessee } from './tennessee.js';

describeMethod(score);
describeMethod(score, { settings: { mean: true } });
describeMethod(score, { settings: { highest: 10 } });
describeLaws(score, { kinds: ['marks'] });
describeLaws(score, { kinds: ['marks'], settings: { mean: true, fewest: 2, most: 3 } });

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));

function marked(...all: readonly Readonly<Record<string, number | null>>[]): CountedBallot[] {
  return all.map((marks, n) => ({ id: String(n), choice: { kind: 'marks', marks } }));
}

describe('score', () => {
  it('elects Nashville, with the sums of the example', () => {
    const tally = score(tennessee(stars), cities);
    expect(tally.winners).to.deep.equal(['Nashville']);
    expect(tally.options.map((row) => row.score)).to.deep.equal([210, 293, 237, 156]);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([3, 1, 2, 4]);
  });

  it('leaves a tie as it is', () => {
    const tally = score(marked({ a: 5, b: 2 }, { b: 3 }), options);
    expect(tally).to.deep.include({ winners: ['a', 'b'], tied: true, tieBreaks: [] });
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([1, 1, 3]);
  });

  it('lets nobody win with nothing but zeros', () => {
    const tally = score(marked({ a: 0, b: 0 }), options);
    expect(tally).to.deep.include({ winners: [], valid: 1, abstain: 0 });
  });

  it('shows who gave which mark, and takes 0, no opinion and nothing for three things', () => {
    const tally = score(marked({ a: 0, b: null }, { a: 4 }, { a: 4, b: 5 }), options);
    expect(tally.marks).to.deep.equal([
      {
        option: 'a',
        marks: [
          { mark: 4, voices: 2 },
          { mark: 0, voices: 1 },
        ],
      },
      {
        option: 'b',
        marks: [
          { mark: 5, voices: 1 },
          { mark: null, voices: 1 },
        ],
      },
      { option: 'c', marks: [] },
    ]);
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([3, 1, 0]);
  });

  it('lowers a mean by 0, and by neither no opinion nor nothing', () => {
    const means = (b: Readonly<Record<string, number | null>>): (number | undefined)[] =>
      score(marked({ a: 1, b: 4 }, { a: 1, ...b }), options, { mean: true }).options.map((row) => row.score);
    expect(means({ b: 0 })).to.deep.equal([1, 2, undefined]);
    expect(means({ b: null })).to.deep.equal([1, 4, undefined]);
    expect(means({})).to.deep.equal([1, 4, undefined]);
  });

  it('gives no rank by mean to what nobody has marked', () => {
    const tally = score(marked({ a: 3 }, { a: 4, b: 4 }), options, { mean: true });
    expect(tally.winners).to.deep.equal(['b']);
    expect(tally.options).to.deep.equal([
      { option: 'a', voters: 2, score: 3.5, rank: 2 },
      { option: 'b', voters: 1, score: 4, rank: 1 },
      { option: 'c', voters: 0 },
    ]);
  });

  it('compares means as fractions, where floating-point numbers see none', () => {
    const [few, many] = [2 ** 28, 2 ** 28 + 1];
    const tally = score(
      [
        { id: '1', choice: { kind: 'marks', marks: { a: 1 } }, weight: few },
        { id: '2', choice: { kind: 'marks', marks: { a: 0 } }, weight: many },
        { id: '3', choice: { kind: 'marks', marks: { b: 1 } }, weight: few + 1 },
        { id: '4', choice: { kind: 'marks', marks: { b: 0 } }, weight: many + 1 },
      ],
      options,
      { mean: true },
    );
    const [a, b] = tally.options;
    expect(a?.score).to.equal(b?.score);
    expect(tally.winners).to.deep.equal(['b']);
  });

  it('takes a ballot without any opinion for an abstention', () => {
    const tally = score(marked({ a: null }, { a: null, b: 1 }), options, { fewest: 1 });
    expect(tally).to.include({ valid: 2, abstain: 1 });
  });

  it('says why a ballot is invalid', () => {
    const ballots: CountedBallot[] = [
      ...marked({}, { a: 6 }, { a: -1 }, { a: 2.5 }, { a: Number.NaN }, { z: 1 }, { a: 1, b: 1, c: 0 }, { a: 1 }),
      { id: '8', choice: { kind: 'points', points: { a: 1 } } },
    ];
    const { invalid } = score(ballots, options, { fewest: 2, most: 2 });
    expect(invalid.map(({ reason }) => reason)).to.deep.equal([
      'empty',
      'out-of-range',
      'out-of-range',
      'out-of-range',
      'out-of-range',
      'unknown-option',
      'over-vote',
      'under-vote',
      'wrong-kind',
    ]);
  });

  it('never hurts what gets a better mark', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.marks), (few, ballots) => {
        const before = score(ballots, few);
        for (const winner of before.winners) {
          const raised = ballots.map((ballot) =>
            ballot.choice.kind === 'marks' && ballot.choice.marks[winner] !== undefined
              ? { ...ballot, choice: { ...ballot.choice, marks: { ...ballot.choice.marks, [winner]: 5 } } }
              : ballot,
          );
          expect(score(raised, few).winners).to.include(winner);
        }
      }),
    );
  });
});
