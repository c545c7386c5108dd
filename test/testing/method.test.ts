import { expect } from '@open-wc/testing';
import { single } from '../../src/core/count/single.js';
import type { CountingMethod, Tally } from '../../src/core/count/tally.js';
import { describeMethod } from '../../src/testing/index.js';
import { failed, outcomesOf } from './collect.js';

/** Single choice with something wrong. */
function broken(wrong: (tally: Tally, ...given: Parameters<CountingMethod>) => Partial<Tally>): CountingMethod {
  return (ballots, options) => {
    const tally = single(ballots, options);
    return { ...tally, ...wrong(tally, ballots, options) };
  };
}

async function failuresOf(method: CountingMethod): Promise<string[]> {
  return failed(await outcomesOf(() => describeMethod(method)));
}

describe('describeMethod', () => {
  it('passes a method that is right', async () => {
    const outcomes = await outcomesOf(() => describeMethod(single));
    expect(outcomes.size).to.equal(10);
    expect(new Set(outcomes.values())).to.deep.equal(new Set(['passed']));
  });

  it('sees the order of the ballots decide', async () => {
    const first = broken((_tally, [ballot]) =>
      ballot?.choice.kind === 'one' ? { winners: [ballot.choice.option] } : {},
    );
    expect(await failuresOf(first)).to.include('gives the same tally whatever the order of the ballots');
  });

  it('sees the order of the options break a tie', async () => {
    const favourite = broken(({ winners }) => ({ winners: winners.slice(0, 1), tied: false }));
    expect(await failuresOf(favourite)).to.deep.equal([
      'does not care what options are called or in which order they stand',
    ]);
  });

  it('sees the fewest win', async () => {
    const fewest = broken(({ options, winners }) => {
      const last = options.filter(({ score }) => score === Math.min(...options.map((row) => row.score ?? 0)));
      return winners.length === 0 ? {} : { winners: last.map(({ option }) => option), tied: last.length > 1 };
    });
    expect(await failuresOf(fewest)).to.include('keeps the winner when it gets another ballot');
  });

  it('sees weights left out', async () => {
    const heads: CountingMethod = (ballots, options) =>
      single(
        ballots.map(({ id, choice }) => ({ id, choice })),
        options,
      );
    expect(await failuresOf(heads)).to.deep.equal(['counts identical ballots like one with their joint weight']);
  });

  it('sees invalid ballots dropped', async () => {
    const silent = broken(() => ({ invalid: [] }));
    expect(await failuresOf(silent)).to.include.members([
      'lists an invalid ballot with its reason and counts on without it',
      'refuses ballots of a kind that it does not count',
    ]);
  });

  it('sees totals that do not add up', async () => {
    expect(await failuresOf(broken(({ valid }) => ({ valid: valid + 1 })))).to.include('adds up');
  });

  it('sees its input changed', async () => {
    const greedy: CountingMethod = (ballots, options) => {
      for (const ballot of ballots) Object.assign(ballot, { seen: true });
      return single(ballots, options);
    };
    expect(await failuresOf(greedy)).to.deep.equal(['touches nothing it is given']);
  });

  it('sees a winner of nothing', async () => {
    const eager = broken(({ winners }, _ballots, [first]) =>
      winners.length > 0 || !first ? {} : { winners: [first.id] },
    );
    expect(await failuresOf(eager)).to.include('names no winner when nobody has voted');
  });
});
