import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { methodNamed, methodNames } from '../../../src/core/count/methods.js';
import { otherMethods } from '../../../src/core/count/other-methods.js';
import type { OtherOutcome } from '../../../src/core/count/other-methods.js';
import { Otherwise } from '../../../src/core/count/otherwise.js';
import type { CountedBallot } from '../../../src/core/count/tally.js';
import { Recount } from '../../../src/core/recount/recount.js';
import type { Vote } from '../../../src/core/vote.js';
import { cities, stars, tennessee } from './tennessee.js';

const ranking = tennessee((ranks) => ({ kind: 'rank', ranks: ranks.map((id) => [id]) }));

async function outcomes(
  vote: Pick<Vote, 'method' | 'settings'>,
  ballots: readonly CountedBallot[],
): Promise<readonly OtherOutcome[]> {
  const otherwise = await Otherwise.of(vote);
  if (!otherwise) throw new Error('there is no other method');
  otherwise.method(ballots, cities, vote.settings);
  return [...otherwise.outcomes()];
}

describe('otherwise', () => {
  it('elects another capital of Tennessee by runoffs than in pairs, as is well known', async () => {
    expect(await outcomes({ method: 'schulze' }, ranking)).to.deep.equal([
      { method: 'instant-runoff', winners: ['Knoxville'], tied: false },
      { method: 'borda', winners: ['Nashville'], tied: false },
      { method: 'stv', winners: ['Knoxville'], tied: false },
    ]);
  });

  it('adds the stars of STAR up, and holds a runoff of five scores', async () => {
    const marks = tennessee(stars);
    expect((await outcomes({ method: 'star' }, marks)).map(({ method }) => method)).to.deep.equal(['score']);
    expect((await outcomes({ method: 'score' }, marks)).map(({ method }) => method)).to.deep.equal(['star']);
  });

  it('says of each what the method itself says of the valid ballots', async () => {
    const anyRanks = fc.array(fc.uniqueArray(fc.constantFrom(...cities.map(({ id }) => id), 'Mars'), { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(anyRanks, async (lists) => {
        const ballots = lists.map((list, n): CountedBallot => ({
          id: `${n}`,
          choice: { kind: 'rank', ranks: list.map((id) => [id]) },
        }));
        for (const { method, ...outcome } of await outcomes({ method: 'borda' }, ballots)) {
          const count = await methodNamed(method);
          const { winners, tied } = count?.(ballots, cities) ?? {};
          expect(outcome).to.deep.equal({ winners, tied });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts no ballot that the own method refuses, nor twice what stands for another one', async () => {
    const choice = (...ids: readonly string[]): CountedBallot['choice'] => ({
      kind: 'rank',
      ranks: ids.map((id) => [id]),
    });
    // Runoffs cannot count equals in the first place; pairs and points could.
    const vote = { method: 'instant-runoff', options: cities, secrecy: 'public' } as const;
    const otherwise = await Otherwise.of(vote);
    if (!otherwise) throw new Error('there is no other method');
    const published = [
      { id: '1', voter: 'ana', choice: choice('Memphis'), castAt: '2026-11-01T00:00:00Z' },
      { id: '2', voter: 'ana', choice: choice('Nashville'), castAt: '2026-11-02T00:00:00Z', supersedes: '1' },
      { id: '3', voter: 'ben', choice: { kind: 'rank', ranks: [['Memphis', 'Knoxville']] } },
      { id: '4', voter: 'eve', choice: { kind: 'rank', ranks: [['Memphis', 'Knoxville']] } },
    ];
    const recount = new Recount(vote, otherwise.method);
    for (let reading = 0; reading < 2; reading += 1) {
      for (const step of recount.read(published)) expect(step).to.equal(undefined);
      for (const step of recount.end()) expect(step).to.equal(undefined);
    }
    expect(recount.outcome().result.winners).to.deep.equal(['Nashville']);
    const winners = [...otherwise.outcomes()].map((outcome) => outcome.winners);
    expect(winners).to.deep.equal([['Nashville'], ['Nashville'], ['Nashville']]);
  });

  it('leaves a tie as it is: the seed is not for other methods', async () => {
    const two = ranking.filter(({ id }) => /^(Memphis|Knoxville) 0$/.test(id));
    const said = await outcomes({ method: 'borda', settings: { seed: 'rain' } }, two);
    expect(said.find(({ method }) => method === 'instant-runoff')).to.deep.include({ tied: true });
  });

  it('makes no ranking of marks, no approval of either, and nothing of ticks', async () => {
    expect(otherMethods({ method: 'score', settings: { highest: 9 } })).to.deep.equal([]);
    expect(otherMethods({ method: 'score', settings: { mean: true } })).to.deep.equal([]);
    const some = methodNames.filter((method) => otherMethods({ method }).length > 0);
    expect(some).to.have.members(['borda', 'instant-runoff', 'schulze', 'stv', 'score', 'star']);
    expect(await Otherwise.of({ method: 'approval' })).to.equal(undefined);
    expect(await Otherwise.of({ method: 'of-the-future' })).to.equal(undefined);
  });

  it('fills one seat by STV beside several', () => {
    const names = (seats: number): readonly string[] =>
      otherMethods({ method: 'stv', settings: { seats } }).map(({ name }) => name);
    expect(names(3)).to.include('stv');
    expect(names(1)).not.to.include('stv');
  });
});
