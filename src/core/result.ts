import type { Instant } from './instant.js';
import type { Clause } from './rule.js';
import type { Stance } from './stance.js';

/** Numbers of ballots. Absent is not zero: it is what nobody told us. */
export interface Counts {
  readonly eligible?: number;
  /** Ballots cast, one per voter. Valid and invalid ones together. */
  readonly cast?: number;
  readonly valid?: number;
  readonly invalid?: number;
  readonly abstain?: number;
  readonly silent?: number;
}

export interface OptionResult {
  readonly option: string;
  /** How many voters chose it. */
  readonly voters?: number;
  /** What the method gave it, in the method's own unit. */
  readonly score?: number;
  /** 1 is best; equals share a rank. */
  readonly rank?: number;
}

/**
 * Why a ballot cannot be counted.
 *
 * - `wrong-kind`: the method counts ballots of another kind.
 * - `empty`: it says nothing. Who wants to abstain says so.
 * - `unknown-option`: it names something that is not on the ballot.
 * - `duplicate-option`: it names the same option twice where that could mean two things.
 * - `over-vote`, `under-vote`: more, or less, than a ballot may choose or give.
 * - `out-of-range`: a mark or a number of points that is not offered.
 * - `late`: cast at or after the close.
 * - `not-eligible`: its voter is not in the electorate.
 */
export type InvalidReason =
  | 'wrong-kind'
  | 'empty'
  | 'unknown-option'
  | 'duplicate-option'
  | 'over-vote'
  | 'under-vote'
  | 'out-of-range'
  | 'late'
  | 'not-eligible'
  | (string & {});

export interface InvalidBallot {
  readonly ballot: string;
  readonly reason: InvalidReason;
}

/** One tie and how it was broken. The steps stand in the order in which they were needed. */
export interface TieBreakStep {
  /** Option ids, in the order of the options. */
  readonly among: readonly string[];
  /** `earlier-round`, `seed`, … or `none` where nothing broke it. */
  readonly by: string;
  /** What was taken out of `among`; the same as `among` where nothing broke the tie. */
  readonly chosen: readonly string[];
  /** The round it happened in, from 1, where the method has rounds. */
  readonly round?: number;
}

/** What an option holds in a round. */
export interface RoundTotal {
  readonly option: string;
  /** In units of `Rounds.unit`. */
  readonly votes: number;
}

/** Votes that change hands at the end of a round, in units of `Rounds.unit`. Without `to` the ballots are exhausted. */
export interface Transfer {
  readonly from: string;
  readonly to?: string;
  readonly votes: number;
}

export interface Round {
  /** Those still in the count, in the order of the options. */
  readonly totals: readonly RoundTotal[];
  /** Votes on ballots that name nobody who is still in the count, so far. */
  readonly exhausted: number;
  readonly elected: readonly string[];
  readonly eliminated: readonly string[];
  readonly transfers: readonly Transfer[];
}

/** The working of a count that goes by rounds. Whole numbers throughout: `unit` of them make one vote. */
export interface Rounds {
  /** 1, or 100000 where votes are split to five decimals. */
  readonly unit: number;
  /** In units. */
  readonly quota?: number;
  readonly rounds: readonly Round[];
}

/** Every option against every other, rows and columns in the order of the options. The diagonal is 0. */
export interface Pairwise {
  /** `preferred[a][b]`: voices that prefer option a to option b. */
  readonly preferred: readonly (readonly number[])[];
  /** `paths[a][b]`: how strong the strongest path from a to b is (Schulze). */
  readonly paths?: readonly (readonly number[])[];
}

/** How many voices gave an option each mark. `null` is "no opinion"; who did not mark it is in no row. */
export interface MarkCounts {
  readonly option: string;
  /** By mark, highest first, `null` last. Marks that nobody gave are left out. */
  readonly marks: readonly { readonly mark: number | null; readonly voices: number }[];
}

/** A project bought by equal shares, in the order of buying. */
export interface Purchase {
  readonly option: string;
  readonly cost: number;
  readonly supporters: number;
  /** The most a supporter paid, exactly: minor units as a fraction of two whole numbers in decimal digits. */
  readonly highestShare: readonly [part: string, whole: string];
  /** Bought by completion, not by shares alone. */
  readonly completion?: boolean;
}

/** Everything that shows how a method came to its outcome. Each method fills what it has. */
export interface Working {
  readonly rounds?: Rounds;
  readonly pairwise?: Pairwise;
  readonly marks?: readonly MarkCounts[];
  readonly purchases?: readonly Purchase[];
}

export type DecisionWord =
  'adopted' | 'adopted-provisionally' | 'not-adopted' | 'inquorate' | 'tied' | 'chosen' | 'measured' | 'pending';

/** One clause of the rule, what it needed and what it got. */
export interface Because {
  readonly clause: Clause;
  /** The whole number that had to be reached, or not to be exceeded, as `clause.cmp` says. Shares are counted up. */
  readonly needed: number;
  readonly got: number;
  /** What the share was taken of, where there is one. */
  readonly base?: number;
  readonly met: boolean;
  /** It was not met, and its `unless` clause lifts it. */
  readonly lifted?: Because;
}

/** What would have to change for a clause to be met, or to be met no longer. */
export interface Missing {
  readonly clause: Clause;
  readonly met: boolean;
  readonly change: 'more' | 'fewer';
  /** Of what the clause counts, everything else staying as it is. */
  readonly by: number;
  /** Whether those who have not answered are enough for it. Absent where nobody knows how many there are. */
  readonly possible?: boolean;
}

export interface Dissent {
  readonly voter?: string;
  readonly stance: Stance;
  readonly reason?: string;
  /** What became of the objection, where it is one. */
  readonly status?: string;
}

/** The same numbers for one class of members. */
export interface ClassResult {
  readonly class: string;
  readonly counts: Counts;
  readonly options: readonly OptionResult[];
}

export interface Result extends Working {
  readonly asOf: Instant;
  /** Nothing can change it any more. A remote copy is never final before its origin says so. */
  readonly final: boolean;
  readonly counts: Counts;
  /** In the order of the vote's options; empty while the numbers are hidden. */
  readonly options: readonly OptionResult[];
  readonly invalid?: readonly InvalidBallot[];
  /** Option ids; several when tied or when there are several seats. Absent while hidden or while nobody has voted. */
  readonly winners?: readonly string[];
  /** The winners are more than the seats, and nothing has broken the tie. */
  readonly tied?: boolean;
  readonly tieBreaks?: readonly TieBreakStep[];
  readonly decision?: DecisionWord;
  /** Until when a provisional decision can still be objected to. */
  readonly provisionalUntil?: Instant;
  readonly becauses?: readonly Because[];
  readonly missing?: readonly Missing[];
  readonly dissent?: readonly Dissent[];
  readonly classes?: readonly ClassResult[];
}
