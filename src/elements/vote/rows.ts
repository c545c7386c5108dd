import { voteState, type Option } from '../../core/vote.js';
import type { VoteView } from '../../core/view.js';
import { isAddedUp } from './shown.js';
import { numbersVisible } from '../../core/numbers-visible.js';

/** One option as it is shown. Always in the order of the vote: another order would tell who is ahead. */
export interface Row {
  readonly option: Option;
  /** 1-based, for options whose label does not tell them apart. */
  readonly number: number;
  readonly sameLabel: boolean;
  /** Voters who chose it. Absent while hidden or unknown. */
  readonly count?: number;
  /** 0 to 1 of `Totals.whole`. */
  readonly share?: number;
  readonly own: boolean;
  /** It has the most votes, alone or with others, and nothing can change that any more. */
  readonly first: boolean;
}

export interface Totals {
  /** People who voted, where the source says so. */
  readonly voters?: number;
  /** What shares are a share of: people, or votes where the number of people is unknown. */
  readonly whole: number;
}

/** Why there are no numbers to show: the message that says so. */
export type Hidden = 'hiddenUntilClose' | 'hiddenUntilVote' | 'hiddenNoReason';

/** A page may hand in anything; more than this would only hold up the browser. */
const mostRows = 500;

export interface Numbers {
  readonly rows: readonly Row[];
  /** How many options are not among the rows. */
  readonly omitted: number;
  readonly totals?: Totals;
  readonly hidden?: Hidden;
  readonly tied: boolean;
}

/**
 * What may be shown of a vote's numbers now, whatever the backend sent along.
 *
 * @param now - milliseconds since the epoch
 * @param chosen - the options that this person voted for
 */
export function numbersOf(view: VoteView, now: number, chosen?: ReadonlySet<string>): Numbers {
  const { vote, result } = view;
  const hidden = hiddenNumbers(view, now);
  const counts = new Map(hidden ? [] : result?.options.map((each) => [each.option, each.voters]));
  const known = [...counts.values()].filter((count) => count !== undefined);
  const totals = hidden ? undefined : totalsOf(known, result?.counts.cast);
  // Where votes are not simply added up, the most votes need not win.
  const added = isAddedUp(vote);
  const winners = new Set(added && !hidden && voteState(vote, now) === 'closed' ? result?.winners : []);
  const options = vote.options.slice(0, mostRows);
  return {
    totals,
    hidden,
    tied: winners.size > 1,
    omitted: (vote.omitted ?? 0) + vote.options.length - options.length,
    rows: options.map((option, index) => {
      const count = counts.get(option.id);
      return {
        option,
        number: index + 1,
        sameLabel: options.some((other) => other !== option && other.label === option.label),
        count,
        share: totals && count !== undefined ? (totals.whole > 0 ? count / totals.whole : 0) : undefined,
        own: chosen?.has(option.id) ?? false,
        first: winners.has(option.id),
      };
    }),
  };
}

function hiddenNumbers({ vote, result, own }: VoteView, now: number): Hidden | undefined {
  if (!numbersVisible(vote, { voted: own !== undefined, now })) {
    return vote.results === 'after-vote' && vote.secrecy !== 'secret' ? 'hiddenUntilVote' : 'hiddenUntilClose';
  }
  return result?.options.some(({ voters }) => voters !== undefined) ? undefined : 'hiddenNoReason';
}

function totalsOf(counts: readonly number[], voters?: number): Totals {
  if (voters !== undefined) return { voters, whole: voters };
  return { whole: counts.reduce((sum, count) => sum + count, 0) };
}
