import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instantRunoff } from '../../../../src/core/count/instant-runoff.js';
import type { Rounds } from '../../../../src/core/result.js';
import { roundsFlow, type RoundsFlow } from '../../../../src/elements/vote/results/flow-lanes.js';
import { anyCount, optionsNamed, rankings } from './counted.js';

const all = { rounds: 99, options: 99 };

function total(votes: readonly (number | undefined)[]): number {
  return votes.reduce<number>((sum, own = 0) => sum + own, 0);
}

function moved(flow: RoundsFlow, column: number, end: 'from' | 'to', lane: number): number {
  return total((flow.flows[column] ?? []).filter((each) => each[end] === lane).map(({ votes }) => votes));
}

describe('the flow of a count by rounds', () => {
  it('has all ballots in every round: with an option, or exhausted', () => {
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 1, max: 8 }), ({ rounds, ballots }, options) => {
        roundsFlow(rounds, { ...all, options }).columns.forEach(({ votes }, at) => {
          // STV cuts votes off after five decimals: less than a unit for each ballot handed on, in each round.
          const lost = rounds.unit === 1 ? 0 : ballots * at;
          expect(total(votes)).to.be.within(ballots * rounds.unit - lost, ballots * rounds.unit);
        });
      }),
    );
  });

  it('lets everything that a lane holds stay or move on, and brings everything that it holds next', () => {
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 1, max: 8 }), ({ rounds, ballots }, options) => {
        const flow = roundsFlow(rounds, { ...all, options });
        const lost = rounds.unit === 1 ? 0 : ballots;
        flow.flows.forEach((_, column) => {
          flow.lanes.forEach((_, lane) => {
            const [before = 0, after = 0] = [column, column + 1].map((at) => flow.columns[at]?.votes[lane]);
            expect(moved(flow, column, 'from', lane)).to.be.within(before - lost, before);
            expect(moved(flow, column, 'to', lane)).to.be.within(after - lost, after);
          });
        });
      }),
    );
  });

  it('keeps within what lanes hold where the numbers do not add up', () => {
    const anyRounds: fc.Arbitrary<Rounds> = fc.record({
      unit: fc.constant(1),
      rounds: fc.array(
        fc.record({
          totals: fc.array(fc.record({ option: fc.constantFrom('a', 'b', '__proto__'), votes: fc.nat(9) })),
          exhausted: fc.nat(9),
          elected: fc.subarray(['a', 'b']),
          eliminated: fc.subarray(['a', 'x']),
          transfers: fc.array(
            fc.record(
              { from: fc.constantFrom('a', 'b', 'x'), to: fc.constantFrom('a', 'b', 'y'), votes: fc.nat(99) },
              { requiredKeys: ['from', 'votes'] },
            ),
          ),
        }),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(anyRounds, (rounds) => {
        const flow = roundsFlow(rounds, { rounds: 3, options: 1 });
        flow.flows.forEach((_, column) => {
          flow.lanes.forEach((_, lane) => {
            expect(moved(flow, column, 'from', lane)).to.be.at.most(flow.columns[column]?.votes[lane] ?? 0);
            expect(moved(flow, column, 'to', lane)).to.be.at.most(flow.columns[column + 1]?.votes[lane] ?? 0);
          });
        });
      }),
    );
  });

  it('says who is elected and who is out, and when, in the order of the outcome', () => {
    const { rounds } = instantRunoff(
      rankings('a', 'a', 'a', 'b', 'b', 'b', 'b', 'cb', 'cb', 'c', 'da', 'd'),
      optionsNamed('abcd'),
    );
    const { lanes, columns, flows } = roundsFlow(rounds ?? { unit: 1, rounds: [] }, all);
    expect(lanes).to.deep.equal([
      { kind: 'option', options: ['b'], elected: 3 },
      { kind: 'option', options: ['a'] },
      { kind: 'option', options: ['c'], out: 2 },
      { kind: 'option', options: ['d'], out: 1 },
      { kind: 'exhausted', options: [] },
    ]);
    expect(columns.map(({ votes }) => votes)).to.deep.equal([
      [4, 3, 3, 2, 0],
      [4, 4, 3, undefined, 1],
      [6, 4, undefined, undefined, 2],
    ]);
    expect(flows[0]).to.deep.include.members([
      { from: 3, to: 1, votes: 1 },
      { from: 3, to: 4, votes: 1 },
      { from: 0, to: 0, votes: 4 },
    ]);
  });

  it('draws the last rounds and the first options, and the others together', () => {
    const letters = ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].flatMap((ranking, n) => Array<string>(6 - n).fill(ranking));
    const { rounds = { unit: 1, rounds: [] } } = instantRunoff(rankings(...letters), optionsNamed('abcdefg'));
    expect(rounds.rounds.length).to.be.above(2);
    const flow = roundsFlow(rounds, { rounds: 1, options: 2 });
    expect(flow.columns.map(({ round }) => round)).to.deep.equal([rounds.rounds.length]);
    expect(flow.flows).to.have.length(0);
    const whole = roundsFlow(rounds, { rounds: 9, options: 2 });
    expect(whole.lanes.map(({ kind }) => kind).slice(0, 3)).to.deep.equal(['option', 'option', 'others']);
    expect(whole.lanes[2]?.options.length).to.equal((rounds.rounds[0]?.totals.length ?? 0) - 2);
  });
});
