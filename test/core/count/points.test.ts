import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { points } from '../../../src/core/count/points.js';
import type { CountedBallot } from '../../../src/core/count/tally.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotsOf, choiceOf, describeLaws, fewOptions } from './laws.js';

describeMethod(points);
describeMethod(points, { settings: { points: 3, most: 3 } });
describeLaws(points, { kinds: ['points'] });
describeLaws(points, { kinds: ['points'], settings: { points: 6, fewest: 2 } });

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));

function shared(...all: readonly Readonly<Record<string, number>>[]): CountedBallot[] {
  return all.map((given, n) => ({ id: String(n), choice: { kind: 'points', points: given } }));
}

describe('points', () => {
  it('adds up what was given', () => {
    const tally = points(shared({ a: 5 }, { a: 1, b: 4 }, { b: 2, c: 0 }), options, { points: 5 });
    expect(tally.options).to.deep.equal([
      { option: 'a', voters: 2, score: 6, rank: 1 },
      { option: 'b', voters: 2, score: 6, rank: 1 },
      { option: 'c', voters: 0, score: 0, rank: 3 },
    ]);
    expect(tally).to.deep.include({ winners: ['a', 'b'], tied: true, tieBreaks: [] });
  });

  it('lets points be left over', () => {
    expect(points(shared({ a: 1 }), options, { points: 5 }).valid).to.equal(1);
  });

  it('gives a point for each option where nothing else is said', () => {
    expect(points(shared({ a: 3 }, { a: 4 }), options).invalid).to.deep.equal([{ ballot: '1', reason: 'over-vote' }]);
  });

  it('says why a ballot is invalid', () => {
    const ballots: CountedBallot[] = [
      ...shared({}, { a: 0, b: 0 }, { a: 4 }, { a: 2, b: 2 }, { a: -1, b: 4 }, { a: 0.5 }, { a: 1, z: 0 }),
      ...shared({ a: 1, b: 1, c: 1 }, { a: 1 }).map((ballot, n) => ({ ...ballot, id: String(7 + n) })),
      { id: '9', choice: { kind: 'marks', marks: { a: 1 } } },
    ];
    const { invalid, options: rows } = points(ballots, options, { points: 3, fewest: 2, most: 2 });
    expect(invalid.map(({ reason }) => reason)).to.deep.equal([
      'empty',
      'empty',
      'over-vote',
      'over-vote',
      'out-of-range',
      'out-of-range',
      'unknown-option',
      'over-vote',
      'under-vote',
      'wrong-kind',
    ]);
    expect(rows.every(({ score, voters }) => score === 0 && voters === 0)).to.be.true;
  });

  it('takes no opinion, which is no number of points, for out of range', () => {
    const choice = { kind: 'points', points: { a: null } } as unknown as CountedBallot['choice'];
    expect(points([{ id: '1', choice }], options).invalid[0]?.reason).to.equal('out-of-range');
  });

  it('never gives away more than there is', () => {
    fc.assert(
      fc.property(fewOptions, ballotsOf(choiceOf.points), fc.integer({ min: 1, max: 6 }), (few, ballots, most) => {
        const tally = points(ballots, few, { points: most });
        const refused = new Set(tally.invalid.map(({ ballot }) => ballot));
        const voices = ballots.filter(({ id }) => !refused.has(id)).reduce((sum, { weight = 1 }) => sum + weight, 0);
        expect(tally.options.reduce((sum, { score = 0 }) => sum + score, 0)).to.be.at.most(voices * most);
      }),
    );
  });
});
