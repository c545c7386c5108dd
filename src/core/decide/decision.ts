import type { Ballot } from '../ballot.js';
import type { Objection } from '../objection.js';
import type { Because, ClassResult, DecisionWord, Dissent, Missing } from '../result.js';
import type { Instant } from '../instant.js';
import type { Vote } from '../vote.js';
import type { Tally } from '../count/tally.js';

/** Everything a rule is applied to. */
export interface Grounds {
  /** Its rule, options, times and frozen electorate. */
  readonly vote: Vote;
  /** What the vote's method made of the ballots. */
  readonly tally: Tally;
  /** The one ballot that counts for each voter, valid ones only. */
  readonly ballots: readonly Ballot[];
  /** Ids of those recorded as present, where anybody was. Only members of the frozen electorate count. */
  readonly present?: readonly string[];
  /** The objections and what became of them; without them each objecting or blocking ballot stands as one. */
  readonly objections?: readonly Objection[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What comes of it, and why, as data: the locale makes sentences of it. */
export interface Decision {
  readonly decision: DecisionWord;
  readonly becauses: readonly Because[];
  readonly missing: readonly Missing[];
  readonly dissent: readonly Dissent[];
  readonly classes: readonly ClassResult[];
  readonly provisionalUntil?: Instant;
}
