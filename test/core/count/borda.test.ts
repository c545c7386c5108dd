import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { borda } from '../../../src/core/count/borda.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotOf, describeRanked, elections, ranksOn } from './elections.js';
import { cities, tennessee } from './tennessee.js';
import { ballotsOf, optionsOf, vectors } from './vectors.js';

describeMethod(borda);
describeRanked(borda, true);

describe('borda', () => {
  it('elects Nashville', () => {
    const tally = borda(
      tennessee((order) => ({ kind: 'rank', ranks: order.map((city) => [city]) })),
      cities,
    );
    expect(tally.winners).to.deep.equal(['Nashville']);
    expect(vectors.tennessee.winner.borda).to.equal('Nashville');
    expect(tally.options).to.deep.equal([
      { option: 'Memphis', voters: 42, score: 226, rank: 3 },
      { option: 'Nashville', voters: 26, score: 294, rank: 1 },
      { option: 'Chattanooga', voters: 15, score: 273, rank: 2 },
      { option: 'Knoxville', voters: 17, score: 207, rank: 4 },
    ]);
  });

  it('gives points to the best k only, and none to what is left out', () => {
    const ballots = ballotsOf([
      ['A>B', 2],
      ['C', 1],
    ]);
    expect(borda(ballots, optionsOf('ABCD'), { most: 2 }).options.map(({ score }) => score)).to.deep.equal([
      4, 2, 2, 0,
    ]);
    const long = borda(ballotsOf([['A>B>C', 1]]), optionsOf('ABCD'), { most: 2 });
    expect(long.invalid).to.deep.equal([{ ballot: '0-0', reason: 'over-vote' }]);
  });

  it('lets equals share the mean of their places', () => {
    const tally = borda([ballotOf('1', [['A'], ['C', 'B'], ['D']])], optionsOf('ABCD'));
    expect(tally.options.map(({ score, rank }) => [score, rank])).to.deep.equal([
      [4, 1],
      [2.5, 2],
      [2.5, 2],
      [1, 4],
    ]);
  });

  it('leaves a tie, or lets the seed choose', () => {
    const ballots = ballotsOf([
      ['A>B', 1],
      ['B>A', 1],
    ]);
    expect(borda(ballots, optionsOf('ABC'))).to.deep.include({ winners: ['A', 'B'], tied: true });
    const drawn = borda(ballots, optionsOf('ABC'), { seed: 'draw' });
    expect(drawn.tied).to.be.false;
    expect(drawn.tieBreaks).to.deep.equal([{ among: ['A', 'B'], by: 'seed', chosen: drawn.winners }]);
    expect(drawn.options.map(({ rank }) => rank).sort()).to.deep.equal([1, 2, 3]);
  });

  it('hands out the same points however a ballot spreads them over equals', () => {
    fc.assert(
      fc.property(elections({ equals: true }), ({ options, ballots }) => {
        const sum = (all: typeof ballots): number =>
          borda(all, options).options.reduce((points, { score = 0 }) => points + score, 0);
        const apart = ballots.map((ballot) =>
          ballotOf(
            ballot.id,
            ranksOn(ballot)
              .flat()
              .map((id) => [id]),
          ),
        );
        expect(sum(ballots)).to.equal(sum(apart));
      }),
    );
  });
});
