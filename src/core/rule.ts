import type { Stance } from './stance.js';

/** An exact fraction, e.g. `[1, 3]`. Never a float: shares decide. */
export type Share = readonly [part: number, whole: number];

export type Comparison = '>' | '>=' | '=' | '<=' | '<';

/**
 * What a share is a share of.
 *
 * - `eligible`: the frozen electorate.
 * - `active`: its members that are neither paused nor gone.
 * - `present`: those recorded as present.
 * - `valid`: ballots that are valid, abstentions included.
 * - `decided`: valid ballots without abstentions.
 */
export type Base = 'eligible' | 'active' | 'present' | 'valid' | 'decided';

export type Channel = 'async' | 'call' | 'proxy';

/**
 * What a clause counts: ballots of a stance, ballots for an option, ballots of any kind, people present, or objections
 * that still stand.
 */
export type Counted =
  | { readonly stance: Stance }
  | { readonly option: string }
  | { readonly ballots: 'any' }
  | { readonly attendance: true }
  | { readonly objections: 'standing' };

export type ClausePurpose = 'quorum' | 'pass' | 'block';

/** One condition of a rule, read as "`count` `cmp` `amount` of `of`, unless …". */
export interface Clause {
  /** Missing a `quorum` clause is inquorate; missing any other is not adopted. */
  readonly purpose: ClausePurpose;
  readonly count: Counted;
  readonly cmp: Comparison;
  readonly amount: number | Share;
  readonly of?: Base;
  /** Counted by weight instead of by heads. */
  readonly weighted?: true;
  readonly channel?: Channel;
  readonly class?: string;
  readonly unless?: Clause;
}

export type TieBreak = 'status-quo' | 'chair' | 'seed' | 'earlier-round' | (string & {});

/** A decision rule as data, so that it can be said in a sentence and checked by anyone. */
export interface Rule {
  readonly minimumDays?: number;
  readonly clauses: readonly Clause[];
  /** Whether those who do not answer are left out or taken to consent. */
  readonly silence: 'ignore' | 'consent';
  /** Tried in order. */
  readonly tieBreaks: readonly TieBreak[];
  /** Days during which a decision can still be objected to. */
  readonly provisionalDays?: number;
}
