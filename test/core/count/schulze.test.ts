import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { schulze } from '../../../src/core/count/schulze.js';
import { describeMethod } from '../../../src/testing/index.js';
import { ballotOf, describeRanked, elections, ranksOn } from './elections.js';
import type { Election } from './elections.js';
import { cities, tennessee } from './tennessee.js';
import { ballotsOf, byName, optionsIn, optionsOf, vectors } from './vectors.js';

describeMethod(schulze);
describeRanked(schulze, true);

/** Everything a ballot leaves out, said to be last and equal. */
function completed({ options, ballots }: Election): Election['ballots'] {
  return ballots.map((ballot) => {
    const ranks = ranksOn(ballot);
    const rest = options.map(({ id }) => id).filter((id) => !ranks.flat().includes(id));
    return ballotOf(ballot.id, rest.length > 0 ? [...ranks, rest] : ranks);
  });
}

describe('schulze', () => {
  for (const vector of vectors.schulze) {
    it(`counts ${vector.id} as published`, () => {
      const options = optionsIn(vector);
      const tally = schulze(ballotsOf(vector.ballots), options);
      expect(tally.winners).to.deep.equal(vector.winners);
      expect(tally.tied).to.equal(vector.winners.length > 1);
      if (vector.preferred) expect(byName(tally.pairwise?.preferred, options)).to.deep.equal(vector.preferred);
      if (vector.strongest_paths) expect(byName(tally.pairwise?.paths, options)).to.deep.equal(vector.strongest_paths);
      if (vector.ranking) {
        const ranks = new Map(tally.options.map(({ option, rank }) => [option, rank]));
        expect(vector.ranking.map((id) => ranks.get(id))).to.deep.equal(vector.ranking.map((_, at) => at + 1));
      }
    });
  }

  it('elects Nashville', () => {
    const tally = schulze(
      tennessee((order) => ({ kind: 'rank', ranks: order.map((city) => [city]) })),
      cities,
    );
    expect(tally.winners).to.deep.equal(['Nashville']);
    expect(vectors.tennessee.winner.schulze).to.equal('Nashville');
    expect(tally.options.map(({ score, rank }) => [score, rank])).to.deep.equal([
      [0, 4],
      [3, 1],
      [2, 2],
      [1, 3],
    ]);
  });

  it('leaves a tie of winners, or lets the seed choose', () => {
    const ballots = ballotsOf([
      ['A>B>C>D', 3],
      ['C>B>D>A', 2],
      ['D>A>B>C', 2],
      ['D>B>C>A', 2],
    ]);
    const left = schulze(ballots, optionsOf('ABCD'));
    expect(left.tieBreaks).to.deep.equal([{ among: ['B', 'D'], by: 'none', chosen: ['B', 'D'] }]);
    const seen = new Set<string | undefined>();
    for (let n = 0; n < 20; n += 1) {
      const { winners, tied, tieBreaks, options } = schulze(ballots, optionsOf('ABCD'), { seed: String(n) });
      expect(tied).to.be.false;
      expect(tieBreaks).to.deep.equal([{ among: ['B', 'D'], by: 'seed', chosen: winners }]);
      const ranks = new Map(options.map(({ option, rank }) => [option, rank]));
      expect([ranks.get('B'), ranks.get('D')].sort()).to.deep.equal([1, 2]);
      expect(ranks.get(winners[0] ?? '')).to.equal(1);
      seen.add(winners[0]);
    }
    expect([...seen].sort()).to.deep.equal(['B', 'D']);
  });

  it('takes equals for equal, in whatever order they are written', () => {
    const tally = schulze([ballotOf('1', [['B', 'A'], ['C']]), ballotOf('2', [['A', 'B']])], optionsOf('ABC'));
    expect(tally.pairwise?.preferred).to.deep.equal([
      [0, 0, 2],
      [0, 0, 2],
      [0, 0, 0],
    ]);
    expect(tally.options.map(({ voters }) => voters)).to.deep.equal([2, 2, 0]);
  });

  it('takes what is left out for last and equal', () => {
    fc.assert(
      fc.property(elections({ equals: true }), (election) => {
        const { options, ballots } = election;
        const tally = schulze(ballots, options);
        const explicit = schulze(completed(election), options);
        expect(explicit.pairwise).to.deep.equal(tally.pairwise);
        expect(explicit.winners).to.deep.equal(tally.winners);
      }),
    );
  });

  it('elects whoever beats every other one in pairs', () => {
    fc.assert(
      fc.property(elections({ equals: true }), ({ options, ballots }) => {
        const { winners, pairwise } = schulze(ballots, options);
        const matrix = pairwise?.preferred ?? [];
        const condorcet = options.filter((_, a) =>
          options.every((_other, b) => a === b || (matrix[a]?.[b] ?? 0) > (matrix[b]?.[a] ?? 0)),
        );
        fc.pre(condorcet.length === 1 && ballots.length > 0);
        expect(winners).to.deep.equal(condorcet.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });
});
