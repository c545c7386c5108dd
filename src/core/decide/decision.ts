import type { Ballot } from '../ballot.js';
import type { CountingMethod, Tally } from '../count/tally.js';
import type { Instant } from '../instant.js';
import type { Objection } from '../objection.js';
import type { Because, ClassResult, DecisionWord, Dissent, Missing, TieBreakStep, WaitsFor } from '../result.js';
import type { Vote } from '../vote.js';

/** Everything a rule is applied to. */
export interface Grounds {
  /** Its rule, options, times and frozen electorate. */
  readonly vote: Vote;
  /** What the vote's method made of the ballots. */
  readonly tally: Tally;
  /** The one ballot that counts for each voter, valid ones only. Those from outside the electorate are passed over. */
  readonly ballots: readonly Ballot[];
  /** The voters who have nothing but invalid ballots: they have taken part, and are not silent. */
  readonly invalid?: readonly string[];
  /** Ids of those recorded as present, where anybody was. Only members of the frozen electorate count. */
  readonly present?: readonly string[];
  /**
   * The objections and what became of them. A ballot that objects and whose voter has none of them, stands as one that
   * nobody has looked at; so does each such ballot where there are none at all.
   */
  readonly objections?: readonly Objection[];
  /** The vote's method, to count each class by. Without it the classes tell turnout only. */
  readonly count?: CountingMethod;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What comes of it, and why, as data: the locale makes sentences of it. */
export interface Decision {
  readonly decision: DecisionWord;
  /** Absent where nothing is waited for any more. */
  readonly waitsFor?: WaitsFor;
  /** One for each clause of the rule, in its order. */
  readonly becauses: readonly Because[];
  readonly missing: readonly Missing[];
  readonly dissent: readonly Dissent[];
  /** In the order of their names. */
  readonly classes: readonly ClassResult[];
  readonly provisionalUntil?: Instant;
  /** The winners after the rule's own tie-breaks, and every step of breaking ties. Only where the rule broke any. */
  readonly broken?: {
    readonly winners: readonly string[];
    readonly tied: boolean;
    readonly tieBreaks: readonly TieBreakStep[];
  };
}
