import type { CountedBallot } from '../../../src/core/count/tally.js';
import type { Option } from '../../../src/core/vote.js';

/** The well-known example of a capital for Tennessee, as told on Wikipedia: preferences, and how many voters have them. */
const voters: readonly (readonly [ranking: readonly string[], voters: number])[] = [
  [['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'], 42],
  [['Nashville', 'Chattanooga', 'Knoxville', 'Memphis'], 26],
  [['Chattanooga', 'Knoxville', 'Nashville', 'Memphis'], 15],
  [['Knoxville', 'Chattanooga', 'Nashville', 'Memphis'], 17],
];

export const cities: readonly Option[] = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'].map((id) => ({
  id,
  label: id,
}));

/** The stars that Wikipedia's article on STAR voting gives for the same voters, by city of the voter. */
const starsFrom: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Memphis: { Memphis: 5, Nashville: 2, Chattanooga: 1, Knoxville: 0 },
  Nashville: { Memphis: 0, Nashville: 5, Chattanooga: 2, Knoxville: 1 },
  Chattanooga: { Memphis: 0, Nashville: 3, Chattanooga: 5, Knoxville: 3 },
  Knoxville: { Memphis: 0, Nashville: 2, Chattanooga: 4, Knoxville: 5 },
};

/** A ballot with stars for whoever has this ranking. */
export function stars([home = '']: readonly string[]): CountedBallot['choice'] {
  return { kind: 'marks', marks: starsFrom[home] ?? {} };
}

/** One ballot for each of the hundred voters, made from what they prefer. */
export function tennessee(choose: (ranking: readonly string[]) => CountedBallot['choice']): CountedBallot[] {
  return voters.flatMap(([ranking, number]) =>
    Array.from({ length: number }, (_, n) => ({ id: `${ranking[0] ?? ''} ${n}`, choice: choose(ranking) })),
  );
}
