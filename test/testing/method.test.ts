import { expect } from '@open-wc/testing';
import { single } from '../../src/core/count/single.js';
import type { CountedBallot, CountingMethod, Tally } from '../../src/core/count/tally.js';
import type { Option } from '../../src/core/vote.js';
import { describeMethod } from '../../src/testing/index.js';
import { failed, outcomesOf } from './collect.js';

type Count = (ballots: readonly CountedBallot[], options: readonly Option[]) => Tally;

/** A method of one piece, in which ballot by ballot is the same as all at once. */
function methodOf(count: Count): CountingMethod {
  return Object.assign((ballots: Iterable<CountedBallot>, options: readonly Option[]) => count([...ballots], options), {
    begin(options: readonly Option[]) {
      const ballots: CountedBallot[] = [];
      return {
        add(ballot: CountedBallot) {
          ballots.push(ballot);
          return count([ballot], options).invalid[0]?.reason;
        },
        tally: () => count(ballots, options),
      };
    },
  });
}

/** Single choice with something wrong. */
function broken(wrong: (tally: Tally, ...given: Parameters<Count>) => Partial<Tally>): CountingMethod {
  return methodOf((ballots, options) => {
    const tally = single(ballots, options);
    return { ...tally, ...wrong(tally, ballots, options) };
  });
}

async function failuresOf(method: CountingMethod): Promise<string[]> {
  return failed(await outcomesOf(() => describeMethod(method)));
}

describe('describeMethod', () => {
  it('passes a method that is right', async () => {
    const outcomes = await outcomesOf(() => describeMethod(single));
    expect(outcomes.size).to.equal(12);
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
    const heads = methodOf((ballots, options) =>
      single(
        ballots.map(({ id, choice }) => ({ id, choice })),
        options,
      ),
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

  it('sees a ballot that gets lost', async () => {
    const forgetful = broken(({ invalid, ...tally }) => ({
      ...tally,
      invalid: invalid.filter(({ ballot }) => !ballot.startsWith('odd')),
    }));
    expect(await failuresOf(forgetful)).to.include('says what became of a ballot, whatever it says');
  });

  it('sees slices that come to something else', async () => {
    const hasty = Object.assign(
      methodOf((ballots, options) => single(ballots, options)),
      {
        begin: (options: readonly Option[]) => ({ ...single.begin(options), tally: () => single([], options) }),
      },
    );
    expect(await failuresOf(hasty)).to.deep.equal(['counts ballot by ballot as it counts all at once']);
  });

  it('sees totals that do not add up', async () => {
    expect(await failuresOf(broken(({ valid }) => ({ valid: valid + 1 })))).to.include('adds up');
  });

  it('sees its input changed', async () => {
    const greedy = methodOf((ballots, options) => {
      for (const ballot of ballots) Object.assign(ballot, { seen: true });
      return single(ballots, options);
    });
    expect(await failuresOf(greedy)).to.deep.equal(['touches nothing it is given']);
  });

  it('sees a winner of nothing', async () => {
    const eager = broken(({ winners }, _ballots, [first]) =>
      winners.length > 0 || !first ? {} : { winners: [first.id] },
    );
    expect(await failuresOf(eager)).to.include('names no winner when nobody has voted');
  });
});
