import fc from 'fast-check';
import { instantRunoff } from '../../../../src/core/count/instant-runoff.js';
import { stv } from '../../../../src/core/count/stv.js';
import type { CountedBallot } from '../../../../src/core/count/tally.js';
import type { Rounds } from '../../../../src/core/result.js';
import type { Option } from '../../../../src/core/vote.js';

/** A count by rounds, and how many ballots were in it. */
export interface Counted {
  readonly rounds: Rounds;
  readonly ballots: number;
}

export function optionsNamed(letters: string): readonly Option[] {
  return [...letters].map((id) => ({ id, label: id.toUpperCase() }));
}

/** `abc`: a before b before c. */
export function rankings(...letters: readonly string[]): readonly CountedBallot[] {
  return letters.map((ranking, n) => ({
    id: String(n),
    choice: { kind: 'rank', ranks: [...ranking].map((id) => [id]) },
  }));
}

/** Real counts of a few ballots, by both methods that go by rounds. */
export const anyCount: fc.Arbitrary<Counted> = fc
  .record({
    seats: fc.integer({ min: 1, max: 3 }),
    seed: fc.option(fc.constant('rain'), { nil: undefined }),
    letters: fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 30,
    }),
    transferable: fc.boolean(),
  })
  .map(({ seats, seed, letters, transferable }) => {
    const ballots = rankings(...letters.map((ranking) => ranking.join('')));
    const count = transferable ? stv : instantRunoff;
    const { rounds } = count(ballots, optionsNamed('abcdefg'), { seats, ...(seed !== undefined && { seed }) });
    return { rounds: rounds ?? { unit: 1, rounds: [] }, ballots: ballots.length };
  });
