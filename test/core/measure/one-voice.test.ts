import { expect } from '@open-wc/testing';
import fc from 'fast-check';
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
    const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31];
    const all = primes.flatMap((size) => ballots(`g${size}`, ...Array.from({ length: size }, () => 'a')));
    const { tally, groups, unit, exact } = oneVoicePer(all, vote, single);
    expect(exact).to.equal(false);
    expect((tally.options[0]?.score ?? 0) / unit).to.be.closeTo(groups, 1e-6);
  });
});
