import type { Stance } from './stance.js';

/** An exact fraction, e.g. `[1, 3]`. Never a float: shares decide. */
export type Share = readonly [part: number, whole: number];

export type Comparison = '>' | '>=' | '=' | '<=' | '<';

/**
 * What a share is a share of. A clause with a base counts those only who are in the base.
 *
 * - `eligible`: the frozen electorate. Whoever was paused or gone when it was frozen is in no base at all.
 * - `active`: those of them who are not dormant.
 * - `present`: those of them who are recorded as present, themselves or by a representative.
 * - `valid`: ballots that are valid, abstentions included.
 * - `decided`: valid ballots without abstentions. Standing aside is no abstention.
 *
 * The first three need a frozen electorate: an open one has no denominator, so a rule that asks for one is refused when it
 * is written (`checkRule`), and never met if it comes through all the same.
 */
export type Base = 'eligible' | 'active' | 'present' | 'valid' | 'decided';

export type Channel = 'async' | 'call' | 'proxy';

/**
 * What a clause counts, one per voter in each case: valid ballots of a stance, valid ballots for an option, valid ballots
 * of any kind, people present, or people with an objection that still stands.
 *
 * A ballot is for an option that it ticks, ranks, or gives a mark or points above nought. It is of a stance that it says,
 * or that an option it is for has.
 */
export type Counted =
  | { readonly stance: Stance }
  | { readonly option: string }
  | { readonly ballots: 'any' }
  | { readonly attendance: true }
  | { readonly objections: 'standing' };

export type ClausePurpose = 'quorum' | 'pass' | 'block';

/** How deep one clause may stand in the `unless` of another. */
export const deepestClause = 4;

/**
 * One condition of a rule, read as "`count` `cmp` `amount` of `of`, unless …".
 *
 * A share is exact: `>=` a third of 26 is 9, `>` a half of 26 is 14, `<=` a third of 26 is 8. A share above nought is at
 * least one, so that nobody is never a majority of nobody.
 */
export interface Clause {
  /** Missing a `quorum` clause is inquorate; missing any other is not adopted. */
  readonly purpose: ClausePurpose;
  readonly count: Counted;
  readonly cmp: Comparison;
  readonly amount: number | Share;
  readonly of?: Base;
  /** Counted by weight instead of by heads, the base too. */
  readonly weighted?: true;
  /** Only ballots that came this way, in the bases `valid` and `decided` too. */
  readonly channel?: Channel;
  /** Only members of this class, in the base too. */
  readonly class?: string;
  /** Where this is met, the clause need not be: "no block, unless nine in ten agree". */
  readonly unless?: Clause;
}

export type TieBreak = 'status-quo' | 'chair' | 'seed' | 'earlier-round' | (string & {});

/**
 * A decision rule as data, so that it can be said in a sentence and checked by anyone. All its clauses have to hold. Beyond
 * them, nothing is adopted while an objection stands.
 */
export interface Rule {
  /** Whole days from the opening before which nothing is decided. */
  readonly minimumDays?: number;
  readonly clauses: readonly Clause[];
  /**
   * Whether those who do not answer are left out or taken to `agree`. Who has an objection that stands does not, and a
   * quorum is never met by silence.
   */
  readonly silence: 'ignore' | 'consent';
  /**
   * Between winners, tried in order. One that the data cannot decide, such as the chair, ends the trying: its turn comes
   * before the next. A proposal knows no tie: as many for as against is not more than half.
   */
  readonly tieBreaks: readonly TieBreak[];
  /** Days during which a decision can still be objected to. */
  readonly provisionalDays?: number;
}

/** Whether a base is made of ballots, so that it grows with each of them. */
export function isOfBallots(base: Base | undefined): boolean {
  return base === 'valid' || base === 'decided';
}

/** Whether a clause is about taking part only: how many came or voted, and nothing about what they said. */
export function isTurnout({ count, of }: Pick<Clause, 'count' | 'of'>): boolean {
  return ('ballots' in count || 'attendance' in count) && !isOfBallots(of);
}
