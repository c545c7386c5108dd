import type { Ballot } from '../ballot.js';
import type { InvalidBallot, OptionResult, TieBreakStep } from '../result.js';
import type { Option } from '../vote.js';

/** What a counting method is told of a ballot. One per voter: whoever calls has already left out the replaced ones. */
export interface CountedBallot extends Pick<Ballot, 'id' | 'choice'> {
  /** A whole number of voices behind this ballot, or of identical ballots merged into it. One when absent. */
  readonly weight?: number;
}

/** What counting yields. The same ballots in any order give the same tally, to the letter. */
export interface Tally {
  /** In the order of the vote's options. `voters` are heads, `score` is in the method's own unit. */
  readonly options: readonly OptionResult[];
  /** Ballots that are valid, abstentions included. Together with `invalid` they are all that were handed in. */
  readonly valid: number;
  /** Valid ballots that favour nothing. */
  readonly abstain: number;
  /** Ballots that could not be counted, each with the reason, by ballot id. */
  readonly invalid: readonly InvalidBallot[];
  /** Option ids in the order of the options; several when tied, none when no ballot favours anything. */
  readonly winners: readonly string[];
  readonly tied: boolean;
  /** How ties were broken, step by step. Empty where the method leaves a tie as it is. */
  readonly tieBreaks: readonly TieBreakStep[];
}

/** Ballots in, tally out. Pure, exact, and independent of the order of the ballots. */
export type CountingMethod = (ballots: readonly CountedBallot[], options: readonly Option[]) => Tally;

/** Invalid ballots in an order that does not depend on how they came in. */
export function byBallotId(invalid: readonly InvalidBallot[]): readonly InvalidBallot[] {
  return [...invalid].sort((a, b) => (a.ballot < b.ballot ? -1 : Number(a.ballot > b.ballot)));
}
