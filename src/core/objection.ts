import type { Instant } from './instant.js';

/**
 * Where an objection is on its way. One that nobody has looked at blocks as much as one that was qualified; only
 * `dismissed`, `resolved` and `withdrawn` ones no longer do. None of them ever disappears.
 */
export type ObjectionStatus =
  'raised' | 'testing' | 'qualified' | 'integrating' | 'dismissed' | 'resolved' | 'withdrawn';

/** What somebody holds against a proposal as it stands: a thing of its own, with a fate. */
export interface Objection {
  /** The id of the act that raised it. */
  readonly id: string;
  /** The member of the electorate who objects. */
  readonly by: string;
  readonly argument: string;
  /** Whether going ahead would do harm, is a risk, or leaves out a better way. */
  readonly kind?: 'harm' | 'risk' | 'better-way' | (string & {});
  readonly status: ObjectionStatus;
  /** Why it was dismissed or how it was resolved, in words, and by whom. */
  readonly fate?: {
    readonly by?: string;
    readonly reason?: string;
    readonly at?: Instant;
    readonly amendment?: string;
  };
}

/** Whether it still stands in the way. */
export function stands({ status }: Pick<Objection, 'status'>): boolean {
  return status !== 'dismissed' && status !== 'resolved' && status !== 'withdrawn';
}
