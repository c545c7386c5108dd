import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { approval } from '../../../src/core/count/approval.js';
import { decide } from '../../../src/core/decide/decide.js';
import { compareResults } from '../../../src/core/recount/compare.js';
import type { Recounted } from '../../../src/core/recount/recount.js';
import type { Result } from '../../../src/core/result.js';
import type { Rule } from '../../../src/core/rule.js';
import type { Vote } from '../../../src/core/vote.js';
import { resultOf } from '../../../src/core/result-of.js';
import { afterwards, anyBallots, anyVote, ballot, inLines, recounted, vote } from './random-ballots.js';

const ballots = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'tea'), ballot('3', 'eve', 'water')];
const right = resultOf(vote, ballots, approval, afterwards);
const recount = recounted(approval, vote, [ballots]);

type Path = readonly (string | number)[];

/** Where the numbers are. */
function* numbersIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'number') yield path;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, [...path, key]);
  }
}

/** The same with a number that is another. */
function tampered<T>(value: T, [key, ...rest]: Path, by: number): T {
  if (key === undefined) return (Number(value) + by) as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as T;
  Object.assign(copy as object, { [key]: tampered((value as Record<string | number, unknown>)[key], rest, by) });
  return copy;
}

/** A result with all the working there can be. */
const worked: Partial<Result> = {
  counts: { cast: 4, valid: 4 },
  rounds: {
    unit: 100_000,
    quota: 200_001,
    rounds: [
      {
        totals: [
          { option: 'tea', votes: 250_000 },
          { option: 'coffee', votes: 150_000 },
        ],
        exhausted: 0,
        elected: ['tea'],
        eliminated: [],
        transfers: [{ from: 'tea', to: 'coffee', votes: 49_999 }],
      },
    ],
  },
  pairwise: {
    preferred: [
      [0, 3],
      [1, 0],
    ],
  },
  marks: [
    {
      option: 'tea',
      marks: [
        { mark: 5, voices: 3 },
        { mark: null, voices: 1 },
      ],
    },
  ],
  purchases: [{ option: 'tea', cost: 100, supporters: 3, highestShare: ['100', '3'] }],
  tieBreaks: [{ among: ['tea', 'coffee'], by: 'seed', chosen: ['tea'], round: 1 }],
};
const workedAgain = { result: { options: [], ...worked }, invalid: 0 } as unknown as Recounted;

describe('compareResults', () => {
  it('finds nothing where both agree', () => {
    fc.assert(
      fc.property(anyVote, anyBallots, (about, list) => {
        const result = resultOf(about, list, approval, afterwards);
        expect(compareResults(result, recounted(approval, about, [inLines(list)]))).to.deep.equal([]);
      }),
    );
    expect(compareResults(worked, workedAgain)).to.deep.equal([]);
  });

  it('takes a tie for one until the rule has broken it, and not as anything else', () => {
    const rule: Rule = { clauses: [], silence: 'ignore', tieBreaks: ['seed'] };
    const about: Vote = { ...vote, rule, settings: { seed: 'rain' } };
    const both = [ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'coffee')];
    const again = recounted(approval, about, [both]);
    const before = resultOf(about, both, approval, Date.parse('2026-11-25T00:00:00Z'), { decide });
    const after = resultOf(about, both, approval, afterwards, { decide });
    expect([before.tied, after.tied]).to.deep.equal([true, false]);
    expect(compareResults(before, again)).to.deep.equal([]);
    expect(compareResults(after, again)).to.deep.equal([]);
    const other = ['tea', 'coffee'].filter((option) => option !== after.winners?.[0]);
    expect(compareResults({ ...after, winners: other }, again)).to.have.length(1);
    expect(compareResults({ winners: other, tied: false }, recounted(approval, vote, [both]))).to.have.length(2);
  });

  it('finds any single number that was changed, and says where', () => {
    fc.assert(
      fc.property(anyVote, anyBallots, fc.nat(), fc.constantFrom(-1, 1, 0.5, 1000), (about, list, which, by) => {
        const result = resultOf(about, list, approval, afterwards);
        const paths = [...numbersIn(result)];
        const path = paths[which % paths.length] ?? [];
        const differences = compareResults(tampered(result, path, by), recounted(approval, about, [list]));
        expect(differences).to.have.length(1);
        expect(differences[0]?.part).to.equal(path[0]);
        expect(differences[0]?.path.at(-1)).to.equal(path.at(-1));
      }),
    );
  });

  it('finds any single number of the working', () => {
    const paths = [...numbersIn(worked)];
    expect(paths).to.have.length.above(12);
    for (const path of paths) {
      expect(compareResults(tampered(worked, path, 1), workedAgain), path.join()).to.have.length(1);
    }
  });

  it('says which number of which option was published, and what it is', () => {
    const options = right.options.map((each) => (each.option === 'tea' ? { ...each, score: 3 } : each));
    expect(compareResults({ ...right, options }, recount)).to.deep.equal([
      { part: 'options', path: ['tea', 'score'], option: 'tea', published: 3, recounted: 2 },
    ]);
  });

  it('compares winners whatever their order, and invalid ballots either way', () => {
    expect(compareResults({ winners: ['coffee'] }, recount)).to.deep.equal([
      { part: 'winners', path: [], published: ['coffee'], recounted: ['tea'] },
    ]);
    const tied = recounted(approval, vote, [[ballot('1', 'ana', 'tea'), ballot('2', 'ben', 'coffee')]]);
    expect(compareResults({ winners: ['coffee', 'tea'], tied: true }, tied)).to.deep.equal([]);
    expect(compareResults({ winners: ['tea'], tied: false }, tied)).to.have.length(2);
    expect(compareResults({ winners: ['tea'] }, recounted(approval, vote, [[]]))).to.have.length(1);

    expect(compareResults({ invalid: [{ ballot: '3', reason: 'late' }] }, recount)).to.deep.equal([
      { part: 'invalid', path: ['3', 'reason'], published: 'late', recounted: 'unknown-option' },
    ]);
    expect(compareResults({ invalid: [] }, recount)).to.have.length(1);
    expect(
      compareResults(
        {
          invalid: [
            { ballot: '3', reason: 'unknown-option' },
            { ballot: '4', reason: 'late' },
          ],
        },
        recount,
      ),
    ).to.deep.equal([{ part: 'invalid', path: ['4', 'reason'], published: 'late' }]);
  });

  it('goes by numbers where there are too many invalid ballots to list', () => {
    const many = { ...recount, invalid: 20_000, result: { ...recount.result, invalid: undefined } };
    expect(compareResults({ invalid: [] }, many)).to.deep.equal([
      { part: 'invalid', path: ['length'], published: 0, recounted: 20_000 },
    ]);
  });

  it('compares only what was published: absent is not zero', () => {
    expect(compareResults({ counts: {}, options: [] }, recount)).to.deep.equal([]);
    expect(compareResults({ options: [{ option: 'tea' }] }, recount)).to.deep.equal([]);
  });

  it('leaves out what cannot be counted again', () => {
    expect(compareResults({ ...right, counts: { ...right.counts, eligible: 9, silent: 6 } }, recount)).to.deep.equal(
      [],
    );
    expect(compareResults({ pairwise: { preferred: [[0]] } }, recount)).to.deep.equal([]);
  });

  it('finds options that are not on the ballot, and rounds that are missing or too many', () => {
    expect(compareResults({ options: [{ option: 'water', voters: 1 }] }, recount)).to.deep.equal([
      { part: 'options', path: ['water', 'voters'], option: 'water', published: 1 },
    ]);
    expect(compareResults({ options: [...right.options, ...right.options] }, recount)).to.have.length(1);
    const { rounds } = worked;
    if (!rounds) throw new Error();
    expect(compareResults({ rounds: { ...rounds, rounds: [] } }, workedAgain)).to.have.length(1);
    expect(compareResults({ rounds: { ...rounds, rounds: [...rounds.rounds, ...rounds.rounds] } }, workedAgain)).to.not
      .be.empty;
  });

  it('ends somewhere', () => {
    const preferred = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1));
    expect(compareResults({ pairwise: { preferred } }, workedAgain)).to.have.length(1000);
  });
});
