import type { CountedBallot, CountingMethod, Tally } from '../count/tally.js';
import type { Vote } from '../vote.js';

/** Whole numbers of voices stay exact as far as this. */
const most = 2 ** 31;

/** A ballot and the group whose voice it is part of. */
export interface GroupedBallot extends CountedBallot {
  readonly group: string;
}

/** A vote counted with one voice for each group. */
export interface OneVoice {
  readonly tally: Tally;
  /** How many groups have a voice. */
  readonly groups: number;
  /** What stands for one voice in the scores of the tally. */
  readonly unit: number;
  /** False where the groups are of so many sizes that their parts had to be rounded, by less than a millionth of a voice. */
  readonly exact: boolean;
}

/**
 * The same ballots, with one voice for each group whatever its size: those who voted in a group share its voice equally.
 * Weights that ballots have of their own no longer count.
 */
export function oneVoicePer(ballots: readonly GroupedBallot[], vote: Vote, method: CountingMethod): OneVoice {
  const sizes = new Map<string, number>();
  for (const { group } of ballots) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const common = commonMultiple([...new Set(sizes.values())]);
  const unit = common ?? most;
  const weighed = ballots.map(({ id, choice, group }) => ({
    id,
    choice,
    weight: Math.max(1, Math.round(unit / (sizes.get(group) ?? 1))),
  }));
  return {
    tally: method(weighed, vote.options, vote.settings),
    groups: sizes.size,
    unit,
    exact: common !== undefined,
  };
}

/** The least number that all of them divide; nothing where that is too large. */
function commonMultiple(numbers: readonly number[]): number | undefined {
  let multiple = 1;
  for (const number of numbers) {
    multiple = (multiple / commonDivisor(multiple, number)) * number;
    if (multiple > most) return undefined;
  }
  return multiple;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
