import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Tally } from '../count/tally.js';
import type { TieBreakStep } from '../result.js';
import type { TieBreak } from '../rule.js';
import type { Option, Vote } from '../vote.js';

/** What the rule's tie-breaks made of the winners. */
export interface Broken {
  /** In the order of the options. Empty where the tie leaves things as they are. */
  readonly winners: readonly string[];
  readonly tied: boolean;
  readonly tieBreaks: readonly TieBreakStep[];
}

/**
 * Tries the rule's tie-breaks in order, as far as the data can decide them.
 *
 * - `status-quo`: the one tied option with the stance `disagree`; without it nothing is chosen;
 * - `earlier-round`: whoever had more in the latest round in which they differ;
 * - `seed`: the smallest SHA-256 of the published seed, a slash and the option's id;
 * - any other, and a seed that is not published yet, is for people to decide: the tie stays until they have.
 */
export function breakTies(
  { options, settings = {} }: Pick<Vote, 'options' | 'settings'>,
  tally: Tally,
  order: readonly TieBreak[],
): Broken {
  const { sure, among, seats } = tiedIn(tally, settings.seats ?? 1);
  const inOrder = (ids: readonly string[]): readonly string[] =>
    options.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  for (const by of order) {
    const chosen = chosenBy(by, among, seats, { options, tally, seed: settings.seed });
    if (chosen === 'undecided') break;
    if (chosen === 'equal') continue;
    const step = { among: inOrder(among), by, chosen: inOrder(chosen) };
    return { winners: inOrder([...sure, ...chosen]), tied: false, tieBreaks: [...settled(tally), step] };
  }
  return { winners: tally.winners, tied: true, tieBreaks: tally.tieBreaks };
}

/** Those that have a seat whatever happens, and those that share the last ones. */
function tiedIn({ winners, options }: Tally, seats: number) {
  const ranks = new Map(options.map(({ option, rank }) => [option, rank]));
  const last = Math.max(...winners.map((winner) => ranks.get(winner) ?? 1));
  const among = winners.filter((winner) => (ranks.get(winner) ?? 1) === last);
  const sure = winners.filter((winner) => !among.includes(winner));
  return { sure, among, seats: Math.max(0, seats - sure.length) };
}

/** The steps in which the method broke a tie, without the one it left to the rule. */
function settled({ tieBreaks }: Tally): readonly TieBreakStep[] {
  return tieBreaks.filter(({ by }) => by !== 'none');
}

function chosenBy(
  by: TieBreak,
  among: readonly string[],
  seats: number,
  { options, tally, seed }: { options: readonly Option[]; tally: Tally; seed: string | undefined },
): readonly string[] | 'equal' | 'undecided' {
  switch (by) {
    case 'status-quo': {
      const asItIs = options.filter(({ id, stance }) => among.includes(id) && stance === 'disagree');
      return asItIs.length === 1 ? asItIs.map(({ id }) => id) : [];
    }
    case 'earlier-round':
      return byEarlierRound(among, seats, tally);
    case 'seed':
      if (seed === undefined) return 'undecided';
      return [...among].sort((a, b) => (drawn(seed, a) < drawn(seed, b) ? -1 : 1)).slice(0, seats);
    default:
      return 'undecided';
  }
}

function byEarlierRound(among: readonly string[], seats: number, { rounds }: Tally): readonly string[] | 'equal' {
  for (const { totals } of [...(rounds?.rounds ?? [])].reverse()) {
    const votes = new Map(totals.map(({ option, votes: held }) => [option, held]));
    const sorted = [...among].sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
    const [within, without] = [sorted[seats - 1], sorted[seats]];
    if (within === undefined || without === undefined) return 'equal';
    if ((votes.get(within) ?? 0) > (votes.get(without) ?? 0)) return sorted.slice(0, seats);
  }
  return 'equal';
}

function drawn(seed: string, option: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}/${option}`)));
}
