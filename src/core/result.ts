import type { Clause } from './rule.js';
import type { Instant } from './instant.js';
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

export interface InvalidBallot {
  readonly ballot: string;
  readonly reason: 'unknown-option' | 'empty' | 'over-vote' | 'wrong-kind' | (string & {});
}

export type DecisionWord =
  'adopted' | 'adopted-provisionally' | 'not-adopted' | 'inquorate' | 'tied' | 'chosen' | 'measured' | 'pending';

/** One clause of the rule, what it needed and what it got. */
export interface Because {
  readonly clause: Clause;
  readonly needed: number;
  readonly got: number;
  readonly met: boolean;
}

export interface Dissent {
  readonly voter?: string;
  readonly stance: Stance;
  readonly reason?: string;
}

export interface TieBreakStep {
  readonly among: readonly string[];
  readonly by: string;
  readonly chosen: readonly string[];
}

export interface Result {
  readonly asOf: Instant;
  /** Nothing can change it any more. A remote copy is never final before its origin says so. */
  readonly final: boolean;
  readonly counts: Counts;
  /** In the order of the vote's options; empty while the numbers are hidden. */
  readonly options: readonly OptionResult[];
  readonly invalid?: readonly InvalidBallot[];
  /** Option ids; several when tied. Absent while the numbers are hidden or nobody has voted. */
  readonly winners?: readonly string[];
  readonly tied?: boolean;
  readonly tieBreaks?: readonly TieBreakStep[];
  readonly decision?: DecisionWord;
  readonly becauses?: readonly Because[];
  readonly dissent?: readonly Dissent[];
}
