import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { methodNamed } from '../../../src/core/count/methods.js';
import { single } from '../../../src/core/count/single.js';
import { oneVoicePer, type GroupedBallot } from '../../../src/core/measure/one-voice.js';
import type { Vote } from '../../../src/core/vote.js';

const vote: Vote = {
  question: 'Where to?',
  method: 'single',
  options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const ballots = (group: string, ...options: readonly string[]): GroupedBallot[] =>
  options.map((option, n) => ({ id: `${group} ${n}`, group, choice: { kind: 'one', option } }));

describe('oneVoicePer', () => {
  it('lets a large group speak as loud as a small one', () => {
    const all = [...ballots('large', 'a', 'a', 'a', 'a', 'b'), ...ballots('one', 'b'), ...ballots('two', 'b')];
    expect(single(all, vote.options).winners).to.deep.equal(['a']);
    const { tally, groups, unit, exact } = oneVoicePer(all, vote, single);
    expect(tally.winners).to.deep.equal(['b']);
    expect({ groups, unit, exact }).to.deep.equal({ groups: 3, unit: 5, exact: true });
    expect(tally.options.map(({ score = 0 }) => score / unit)).to.deep.equal([0.8, 2.2, 0]);
  });

  it('leaves a weight of its own out of account', () => {
    const [first, ...rest] = ballots('x', 'a', 'b', 'b').map((ballot) => ({ ...ballot, weight: 1 }));
    expect(first).to.exist;
    if (!first) return;
    expect(oneVoicePer([{ ...first, weight: 99 }, ...rest], vote, single).tally.winners).to.deep.equal(['b']);
  });

  it('gives every group one voice, exactly or nearly', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.constantFrom('a', 'b', 'c')), { minLength: 1 }), (given) => {
        const all = given.map(([group, option], n): GroupedBallot => ({
          id: String(n),
          group: String(group),
          choice: { kind: 'one', option },
        }));
        const { tally, groups, unit, exact } = oneVoicePer(all, vote, single);
        const voices = tally.options.reduce((sum, { score = 0 }) => sum + score, 0) / unit;
        if (exact) expect(voices).to.equal(groups);
        else expect(voices).to.be.closeTo(groups, 1e-4);
      }),
    );
  });

  it('rounds where the sizes have no small common multiple', () => {
    const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
    const all = primes.flatMap((size) => ballots(`g${size}`, ...Array.from({ length: size }, () => 'a')));
    const { tally, groups, unit, exact } = oneVoicePer(all, vote, single);
    expect(exact).to.equal(false);
    expect((tally.options[0]?.score ?? 0) / unit).to.be.closeTo(groups, 1e-6);
  });

  it('keeps whole numbers whole in a method that splits voices', async () => {
    const stv = await methodNamed('stv');
    if (!stv) throw new Error('there is no such method');
    const seats = { ...vote, method: 'stv', settings: { seats: 2 } };
    const rankings = [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ].map((ids) => ids.map((id) => [id]));
    const all = Array.from({ length: 300 }, (_, group) =>
      Array.from({ length: (group % 40) + 1 }, (_, n): GroupedBallot => {
        return { id: `${group} ${n}`, group: String(group), choice: { kind: 'rank', ranks: rankings[n % 3] ?? [] } };
      }),
    ).flat();
    const { tally, exact } = oneVoicePer(all, seats, stv);
    expect(exact).to.equal(false);
    const numbers = tally.rounds?.rounds.flatMap(({ totals, exhausted }) => [
      exhausted,
      ...totals.map(({ votes }) => votes),
    ]);
    expect(numbers?.length).to.be.greaterThan(3);
    expect(numbers?.filter((number) => !Number.isSafeInteger(number))).to.deep.equal([]);
  });

  it('tells a tie between groups whatever their sizes are, as far as it is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        const all = sizes.flatMap((size, n) => [
          ...ballots(`for a ${n}`, ...Array.from({ length: size }, () => 'a')),
          ...ballots(`for b ${n}`, ...Array.from({ length: 13 - size }, () => 'b')),
        ]);
        const { tally, exact } = oneVoicePer(all, vote, single);
        expect(exact).to.equal(true);
        expect(tally.winners).to.deep.equal(['a', 'b']);
      }),
    );
  });

  it('has nothing to say of no ballots', () => {
    const { tally, groups, exact } = oneVoicePer([], vote, single);
    expect({ groups, exact, winners: tally.winners }).to.deep.equal({ groups: 0, exact: true, winners: [] });
  });
});
