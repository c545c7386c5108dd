import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instantRunoff } from '../../../src/core/count/instant-runoff.js';
import { describeMethod } from '../../../src/testing/index.js';
import { runoffByHand } from './by-hand.js';
import { ballotOf, describeRanked, elections, expectRoundsToAddUp } from './elections.js';
import { cities, tennessee } from './tennessee.js';
import { ballotsOf, optionsIn, optionsOf, stillOpen, vectors } from './vectors.js';

describeMethod(instantRunoff);
describeRanked(instantRunoff, false);

describe('instantRunoff', () => {
  for (const vector of vectors.instantRunoff) {
    const known = vector.source === 'constructed' ? 'worked out by hand' : 'published';
    it(`counts ${vector.id} as ${known}`, () => {
      const tally = instantRunoff(ballotsOf(vector.ballots), optionsIn(vector));
      expect(tally.winners).to.deep.equal(vector.winners);
      expect(tally.tied).to.equal(vector.tied ?? false);
      if (vector.rounds) expect(stillOpen(tally.rounds)).to.deep.equal(vector.rounds);
    });
  }

  it('elects Knoxville', () => {
    const tally = instantRunoff(
      tennessee((order) => ({ kind: 'rank', ranks: order.map((city) => [city]) })),
      cities,
    );
    expect(tally.winners).to.deep.equal(['Knoxville']);
    expect(vectors.tennessee.winner.irv).to.equal('Knoxville');
    expect(tally.options).to.deep.equal([
      { option: 'Memphis', voters: 42, score: 42, rank: 2 },
      { option: 'Nashville', voters: 26, score: 26, rank: 3 },
      { option: 'Chattanooga', voters: 15, score: 15, rank: 4 },
      { option: 'Knoxville', voters: 17, score: 58, rank: 1 },
    ]);
    expect(tally.rounds?.rounds[1]).to.deep.equal({
      totals: [
        { option: 'Memphis', votes: 42 },
        { option: 'Nashville', votes: 26 },
        { option: 'Knoxville', votes: 32 },
      ],
      exhausted: 0,
      elected: [],
      eliminated: ['Nashville'],
      transfers: [{ from: 'Nashville', to: 'Knoxville', votes: 26 }],
    });
  });

  const trap = ballotsOf([
    ['A', 4],
    ['B>C>A', 3],
    ['C>B>A', 3],
  ]);

  it('does not break a tie by names: whoever wins in some way is a winner', () => {
    const tally = instantRunoff(trap, optionsOf('ABC'));
    expect(tally.winners).to.deep.equal(['B', 'C']);
    expect(tally.tied).to.be.true;
    expect(tally.tieBreaks).to.deep.equal([{ among: ['B', 'C'], by: 'none', chosen: ['B', 'C'], round: 1 }]);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([undefined, 1, 1]);
    expect(tally.rounds?.rounds).to.have.length(1);
  });

  it('breaks it by the published seed', () => {
    const winners = new Set<string | undefined>();
    for (let n = 0; n < 20; n += 1) {
      const tally = instantRunoff(trap, optionsOf('ABC'), { seed: `draw ${n}` });
      expect(tally.tied).to.be.false;
      expect(tally.winners).to.have.length(1);
      const [winner] = tally.winners;
      const loser = winner === 'B' ? 'C' : 'B';
      expect(tally.tieBreaks).to.deep.equal([{ among: ['B', 'C'], by: 'seed', chosen: [loser], round: 1 }]);
      winners.add(winner);
    }
    expect([...winners].sort()).to.deep.equal(['B', 'C']);
  });

  it('breaks a tie by the latest earlier round in which they differ', () => {
    const tally = instantRunoff(
      ballotsOf([
        ['A', 5],
        ['B', 4],
        ['C', 3],
        ['D>C', 1],
      ]),
      optionsOf('ABCD'),
    );
    expect(tally.tieBreaks).to.deep.equal([{ among: ['B', 'C'], by: 'earlier-round', chosen: ['C'], round: 2 }]);
    expect(tally.winners).to.deep.equal(['A']);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([1, 2, 3, 4]);
  });

  it('is not tied where it makes no difference who goes first, and shows them go together', () => {
    const tally = instantRunoff(
      ballotsOf([
        ['A', 3],
        ['B', 2],
        ['C', 2],
      ]),
      optionsOf('ABC'),
    );
    expect(tally.winners).to.deep.equal(['A']);
    expect(tally.tied).to.be.false;
    expect(tally.tieBreaks).to.deep.equal([{ among: ['B', 'C'], by: 'none', chosen: ['B', 'C'], round: 1 }]);

    const meeting = instantRunoff(
      ballotsOf([
        ['A', 7],
        ['B', 4],
        ['C', 2],
        ['D', 2],
        ['E', 8],
      ]),
      optionsOf('ABCDE'),
    );
    expect(meeting.tieBreaks.filter(({ round }) => round === 1)).to.deep.equal([
      { among: ['C', 'D'], by: 'none', chosen: ['C', 'D'], round: 1 },
    ]);
    expect(meeting.rounds?.rounds.map(({ eliminated }) => eliminated)).to.deep.equal([['B', 'C', 'D'], []]);
    expect(meeting.winners).to.deep.equal(['E']);
  });

  it('eliminates several at once only if they have less together than the next', () => {
    const tally = instantRunoff(
      ballotsOf([
        ['A', 9],
        ['B', 8],
        ['C>B', 2],
        ['D>B', 1],
        ['E>B', 1],
      ]),
      optionsOf('ABCDEF'),
    );
    expect(tally.rounds?.rounds.map(({ eliminated }) => eliminated)).to.deep.equal([['C', 'D', 'E', 'F'], []]);
    expect(tally.winners).to.deep.equal(['B']);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([2, 1, 3, 3, 3, 3]);
  });

  it('exhausts a ballot at equal ranks, and refuses one that begins with them', () => {
    const tally = instantRunoff(
      [
        ballotOf('1', [['A'], ['B', 'C'], ['D']]),
        ballotOf('2', [[], ['B']]),
        ballotOf('3', [['B']]),
        ballotOf('4', [['D']]),
        ballotOf('5', [['D']]),
        ballotOf('6', [['D', 'A'], ['B']]),
        ballotOf('7', [['A'], ['B', 'C'], ['A']]),
      ],
      optionsOf('ABCD'),
    );
    expect(tally.invalid).to.deep.equal([
      { ballot: '6', reason: 'over-vote' },
      { ballot: '7', reason: 'duplicate-option' },
    ]);
    expect(tally.rounds?.rounds[1]?.exhausted).to.equal(1);
    expect(tally.winners).to.deep.equal(['B', 'D']);
  });

  it('names every winner that some way of breaking ties has, and no other', () => {
    fc.assert(
      fc.property(elections({ equals: true }), (election) => {
        const wins = runoffByHand(election);
        const { winners, tied } = instantRunoff(election.ballots, election.options);
        expect(winners).to.deep.equal([...wins].sort());
        expect(tied).to.equal(wins.size > 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps ways apart that have the same options left but came there through other rounds', () => {
    const election = {
      options: optionsOf('ABCDE'),
      ballots: ballotsOf([
        ['A>B>E', 1],
        ['B>E>A', 1],
        ['C>D', 1],
        ['D>C>E', 1],
      ]),
    };
    expect([...runoffByHand(election)].sort()).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(instantRunoff(election.ballots, election.options).winners).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('gives up where there are too many ways, and then everyone who is left may win', () => {
    const ids = Array.from({ length: 60 }, (_, n) => `option ${n}`);
    const options = optionsOf(['nobody', ...ids, 'behind']);
    const ballots = [...ids.map((id) => ballotOf(id, [[id]])), ...ids.map((id) => ballotOf(`${id} again`, [[id]]))];
    const tally = instantRunoff([...ballots, ballotOf('1', [['behind']])], options);
    expect(tally.winners).to.deep.equal(ids);
    expect(tally.tied).to.be.true;
    expect(tally.rounds?.rounds.map(({ eliminated }) => eliminated)).to.deep.equal([['nobody', 'behind'], []]);
  });

  it('with a seed elects one of them', () => {
    fc.assert(
      fc.property(elections(), fc.string(), (election, seed) => {
        const wins = runoffByHand(election);
        const { winners, tied } = instantRunoff(election.ballots, election.options, { seed });
        expect(winners.length).to.equal(Math.min(1, wins.size));
        expect(tied).to.be.false;
        expect(winners.every((winner) => wins.has(winner))).to.be.true;
      }),
    );
  });

  it('is a majority vote where there are two options', () => {
    fc.assert(
      fc.property(elections({ fewest: 2, most: 2 }), ({ options, ballots }) => {
        const tally = instantRunoff(ballots, options);
        const [a = 0, b = 0] = tally.options.map(({ voters }) => voters);
        const wanted = ballots.length === 0 ? [] : a > b ? ['a'] : a < b ? ['b'] : ['a', 'b'];
        expect(tally.winners).to.deep.equal(wanted);
      }),
    );
  });

  it('accounts for every vote in every round', () => {
    fc.assert(
      fc.property(elections({ equals: true }), fc.option(fc.string(), { nil: undefined }), (election, seed) => {
        const tally = instantRunoff(election.ballots, election.options, seed === undefined ? {} : { seed });
        expectRoundsToAddUp(tally, tally.valid);
      }),
    );
  });
});
