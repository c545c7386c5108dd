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

/** One ballot for each of the hundred voters, made from what they prefer. */
export function tennessee(choose: (ranking: readonly string[]) => CountedBallot['choice']): CountedBallot[] {
  return voters.flatMap(([ranking, number]) =>
    Array.from({ length: number }, (_, n) => ({ id: `${ranking[0] ?? ''} ${n}`, choice: choose(ranking) })),
  );
}
