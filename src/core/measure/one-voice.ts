import type { CountedBallot, CountingMethod, Tally } from '../count/tally.js';
import type { Vote } from '../vote.js';
import { addsVoices } from './adds-voices.js';

/** A whole that is finer than this is of no use to anybody. */
const finest = 2 ** 40;
/** What a method may multiply voices by before it adds them up, and stays exact: five decimals of a transfer, marks, places. */
const room = 100_000;

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
  /**
   * False where the groups are of so many sizes that the parts of a voice had to be rounded, each to a whole number of
   * units. Then a tie may go unnoticed.
   */
  readonly exact: boolean;
}

/**
 * The same ballots, with one voice for each group whatever its size: those who voted in a group share its voice equally.
 * Weights that ballots have of their own no longer count.
 *
 * @param ballots - valid ones. Whoever abstains has a part in the voice of their group too.
 */
export function oneVoicePer(ballots: readonly GroupedBallot[], vote: Vote, method: CountingMethod): OneVoice {
  const sizes = new Map<string, number>();
  for (const { group } of ballots) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // All voices together have to be a whole number still, whatever the method does with them.
  const voices = Math.max(1, sizes.size) * (addsVoices(vote.method) ? 1 : room);
  const most = Math.min(finest, Math.floor(Number.MAX_SAFE_INTEGER / voices));
  const common = commonMultiple(new Set(sizes.values()), most);
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

/** The least number that all of them divide; nothing where that is more than the most. */
function commonMultiple(numbers: Iterable<number>, most: number): number | undefined {
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
