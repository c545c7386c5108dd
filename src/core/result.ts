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
 * - `not-representative`: it was cast for somebody by somebody else who may not.
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
  | 'not-representative'
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

/**
 * What comes of a vote.
 *
 * - `pending`: nothing yet. It is still open, its minimum days are not over, or an objection stands.
 * - `inquorate`: too few took part for the rule to say anything. Never the same as a no.
 * - `adopted`, `adopted-provisionally`, `not-adopted`: what became of a proposal. A choice that nobody made, or that its
 *   rule does not let stand, is `not-adopted` too.
 * - `chosen`, `tied`: what became of a choice between options.
 * - `measured`: nothing was to be decided.
 */
export type DecisionWord =
  'adopted' | 'adopted-provisionally' | 'not-adopted' | 'inquorate' | 'tied' | 'chosen' | 'measured' | 'pending';

/**
 * What has to come before the word is the last one: the close, the rule's minimum days, a fate for every objection that
 * stands, or the end of the days in which one can still be raised.
 */
export type WaitsFor = 'close' | 'minimum-days' | 'objections' | 'provisional-days';

/**
 * One clause of the rule, what it needed and what it got: so far, as long as the vote is open.
 *
 * The numbers are heads, or voices where the clause is weighted. All three are absent where they would tell how one of a
 * few people voted in a vote that is not public.
 */
export interface Because {
  readonly clause: Clause;
  /**
   * A whole number: the fewest that meet the clause for `>=` and `>`, the most for `<=` and `<`, exactly so many for `=`.
   * Absent where there is no base to take a share of.
   */
  readonly needed?: number;
  readonly got?: number;
  /** How many there are in the base, where the clause has one. */
  readonly base?: number;
  /** By itself, whatever its `unless` says. */
  readonly met: boolean;
  /** How its `unless` stands, where it has one. */
  readonly unless?: Because;
}

/** Whether a clause holds: it is met, or its `unless` lifts it. */
export function holds({ met, unless }: Because): boolean {
  return met || (unless !== undefined && holds(unless));
}

/**
 * The least that would have to change for a clause to be met, or to be met no longer; nothing less would do.
 *
 * - `more`: so many more of what it counts. Whoever has not answered can do it, so a base of ballots grows along.
 * - `others`: so many more ballots in its base that say something else.
 * - `instead`: so many ballots in its base that say something else now would have to say what it counts.
 * - `fewer`: so many of those it counts would have to say something else; or nothing at all, where it counts
 *   ballots of any kind or people present.
 */
export interface Missing {
  readonly clause: Clause;
  readonly met: boolean;
  readonly change: 'more' | 'others' | 'instead' | 'fewer';
  /** Heads, or voices where the clause is weighted. */
  readonly by: number;
  /**
   * Whether those who have not answered, or are not present, are enough for it. Absent where nobody knows how many there
   * are, where it is not in their hands, and after the close.
   */
  readonly possible?: boolean;
}

/**
 * One voice that does not go along: it blocks, objects, disagrees or stands aside. An abstention is none, nor is a concern.
 * Who objects more than once is here more than once, and stays when the objection no longer stands in the way.
 */
export interface Dissent {
  /** Absent where the vote's secrecy forbids to join it with the stance. */
  readonly voter?: string;
  readonly stance: Stance;
  readonly reason?: string;
  /** What became of the objection, where it is one. */
  readonly status?: string;
}

/** The same numbers for one class of members. A member of several classes is in each, one of none in no row. */
export interface ClassResult {
  readonly class: string;
  readonly counts: Counts;
  readonly options: readonly OptionResult[];
}

export interface Result extends Working {
  readonly asOf: Instant;
  /** Nothing can change it any more, the decision included. A remote copy is never final before its origin says so. */
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
  /** Absent where nothing is waited for any more. */
  readonly waitsFor?: WaitsFor;
  /** Until when a provisional decision can still be objected to. */
  readonly provisionalUntil?: Instant;
  readonly becauses?: readonly Because[];
  readonly missing?: readonly Missing[];
  /** Empty where nobody dissents; absent where nobody knows. */
  readonly dissent?: readonly Dissent[];
  readonly classes?: readonly ClassResult[];
}
