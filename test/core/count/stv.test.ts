import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instantRunoff } from '../../../src/core/count/instant-runoff.js';
import { stv } from '../../../src/core/count/stv.js';
import { describeMethod } from '../../../src/testing/index.js';
import { scottishByHand } from './by-hand.js';
import { describeRanked, elections, expectRoundsToAddUp } from './elections.js';
import { ballotsOf, optionsIn, optionsOf, stillOpen, vectors } from './vectors.js';

describeMethod(stv);
describeMethod(stv, { settings: { seats: 2 } });
describeRanked(stv, false);

describe('stv', () => {
  for (const vector of vectors.stv) {
    it(`counts ${vector.id} as published`, () => {
      const { winners, tied, rounds } = stv(ballotsOf(vector.ballots), optionsIn(vector), { seats: vector.seats ?? 1 });
      expect(winners).to.deep.equal(vector.winners);
      expect(tied).to.be.false;
      expect(rounds?.quota).to.equal((vector.quota ?? 0) * 100_000);
      const got = stillOpen(rounds);
      expect(got).to.have.length(vector.rounds?.length ?? 0);
      vector.rounds?.forEach((totals, at) => {
        for (const [option, votes] of Object.entries(totals)) {
          expect(got[at]?.[option], `${option} in round ${at + 1}`).to.be.closeTo(votes, 0.0005);
        }
      });
    });
  }

  it('cuts values off after five decimals', () => {
    const [vector] = vectors.stv;
    const { rounds } = stv(ballotsOf(vector?.ballots ?? []), optionsOf('ABCD'), { seats: 2 });
    // 8/42 is 0.1904761…
    expect(rounds?.rounds[0]?.transfers).to.deep.equal([
      { from: 'A', to: 'B', votes: 28 * 19047 },
      { from: 'A', to: 'C', votes: 14 * 19047 },
    ]);
    expect(rounds?.rounds[1]?.totals).to.deep.equal([
      { option: 'A', votes: 3_400_000 },
      { option: 'B', votes: 2_033_316 },
      { option: 'C', votes: 1_966_658 },
      { option: 'D', votes: 2_600_000 },
    ]);
  });

  it('ranks by when somebody was elected or eliminated', () => {
    const [, food] = vectors.stv;
    const tally = stv(ballotsOf(food?.ballots ?? []), optionsIn(food ?? { ballots: [] }), { seats: 3 });
    expect(tally.options).to.deep.equal([
      { option: 'Chocolate', voters: 12, score: 1_200_000, rank: 1 },
      { option: 'Orange', voters: 4, score: 600_000, rank: 2 },
      { option: 'Pear', voters: 2, score: 200_000, rank: 5 },
      { option: 'Strawberry', voters: 1, score: 500_000, rank: 3 },
      { option: 'Sweets', voters: 1, score: 300_000, rank: 4 },
    ]);
    expect(tally.rounds?.rounds.map(({ elected, eliminated }) => [elected, eliminated])).to.deep.equal([
      [['Chocolate'], []],
      [[], ['Pear']],
      [['Orange'], ['Sweets']],
      [['Strawberry'], []],
    ]);
    expect(tally.rounds?.rounds.map(({ exhausted }) => exhausted)).to.deep.equal([0, 0, 0, 300_000]);
  });

  it('hands equal surpluses on by what came before, by seed, or in every order', () => {
    const tied = ballotsOf([
      ['A>C', 6],
      ['B>D', 6],
      ['C', 2],
      ['D', 2],
      ['E', 1],
    ]);
    const tally = stv(tied, optionsOf('ABCDE'), { seats: 3 });
    expect(tally.winners).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(tally.tied).to.be.true;
    expect(tally.tieBreaks[0]).to.deep.equal({ among: ['A', 'B'], by: 'none', chosen: ['A', 'B'], round: 1 });
    // Both orders come to the same, and are one round.
    expect(tally.rounds?.rounds[0]?.transfers.map(({ from, to }) => [from, to])).to.deep.equal([
      ['A', 'C'],
      ['B', 'D'],
    ]);
    expect(tally.options.map(({ rank }) => rank)).to.deep.equal([1, 1, 3, 3, 5]);

    const drawn = stv(tied, optionsOf('ABCDE'), { seats: 3, seed: '2026-11-25' });
    expect(drawn.winners).to.have.length(3);
    expect(drawn.tied).to.be.false;
    expect(drawn.tieBreaks.map(({ by }) => by)).to.include('seed');
  });

  it('fills seats as the rule does, also with those who have no votes', () => {
    const few = ballotsOf([
      ['A', 3],
      ['B', 2],
    ]);
    expect(stv(few, optionsOf('ABC'), { seats: 3 })).to.deep.include({ winners: ['A', 'B', 'C'], tied: false });
    expect(stv(few, optionsOf('ABCDE'), { seats: 3 })).to.deep.include({
      winners: ['A', 'B', 'C', 'D', 'E'],
      tied: true,
    });
    expect(stv(few, optionsOf('ABCDE'), { seats: 3, seed: 'x' }).winners).to.have.length(3);
    expect(stv(few, optionsOf('AB'), { seats: 5 }).winners).to.deep.equal(['A', 'B']);
    expect(stv([], optionsOf('AB'), { seats: 2 }).winners).to.deep.equal([]);
  });

  it('stays exact beyond what the product of two numbers can hold', () => {
    const million = 1_000_000_007;
    const ballots = [
      { id: '1', choice: { kind: 'rank' as const, ranks: [['A'], ['B']] }, weight: 3 * million },
      { id: '2', choice: { kind: 'rank' as const, ranks: [['C'], ['B']] }, weight: million },
      { id: '3', choice: { kind: 'rank' as const, ranks: [['D']] }, weight: million },
    ];
    const { rounds } = stv(ballots, optionsOf('ABCD'), { seats: 2 });
    const quota = BigInt(rounds?.quota ?? 0);
    const held = BigInt(3 * million) * 100_000n;
    const value = ((held - quota) * 100_000n) / held;
    expect(rounds?.rounds[0]?.transfers).to.deep.equal([{ from: 'A', to: 'B', votes: Number(value) * 3 * million }]);
  });

  for (const seats of [1, 2, 3]) {
    it(`names everyone who wins one of ${seats} seats in some way, and nobody else`, () => {
      fc.assert(
        fc.property(elections({ equals: true, ballots: 12 }), (election) => {
          const wins = scottishByHand(election, seats);
          const { winners, tied } = stv(election.ballots, election.options, { seats });
          expect(winners).to.deep.equal([...wins].sort());
          expect(tied).to.equal(wins.size > seats);
        }),
        { numRuns: 700 },
      );
    });
  }

  it('keeps ways apart in which the same were eliminated, but before and after an election', () => {
    const rows = ['C>F>G', 'E>D', 'E>G', 'F>A>D', 'B>D', 'D>E', 'D>E>F', 'G>D>E', 'D>E>A', 'A>C>E', 'D>B>F'];
    const election = {
      options: optionsOf('ABCDEFG'),
      ballots: ballotsOf([['B', 2], ...rows.map((row) => [row, 1] as const)]),
    };
    expect([...scottishByHand(election, 2)].sort()).to.deep.equal(['B', 'D', 'E']);
    expect(stv(election.ballots, election.options, { seats: 2 }).winners).to.deep.equal(['B', 'D', 'E']);
  });

  it('with a seed fills the seats with some of them', () => {
    fc.assert(
      fc.property(elections(), fc.integer({ min: 1, max: 4 }), fc.string(), (election, seats, seed) => {
        const wins = scottishByHand(election, seats);
        const { winners, tied } = stv(election.ballots, election.options, { seats, seed });
        expect(winners.length).to.equal(Math.min(seats, wins.size));
        expect(tied).to.be.false;
        expect(winners.every((winner) => wins.has(winner))).to.be.true;
      }),
    );
  });

  it('with one seat and no tie elects whom instant runoff elects', () => {
    fc.assert(
      fc.property(elections({ ballots: 30 }), ({ options, ballots }) => {
        const one = stv(ballots, options);
        const other = instantRunoff(ballots, options);
        fc.pre(!one.tied && !other.tied);
        expect(one.winners).to.deep.equal(other.winners);
      }),
      { numRuns: 500 },
    );
  });

  it('accounts for every vote in every round, but for what is cut off', () => {
    fc.assert(
      fc.property(elections({ equals: true, ballots: 30 }), fc.integer({ min: 1, max: 4 }), (election, seats) => {
        const tally = stv(election.ballots, election.options, { seats });
        expectRoundsToAddUp(tally, tally.valid, tally.valid * seats);
      }),
    );
  });
});
