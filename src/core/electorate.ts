import type { Instant } from './instant.js';

export type MemberType = 'person' | 'organisation' | 'instance';
export type MemberStatus = 'active' | 'paused' | 'left';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly type: MemberType;
  readonly status: MemberStatus;
  /** Has a voice, but was not seen for so long that the group does not wait for it: not in the base `active`. */
  readonly dormant?: boolean;
  readonly classes?: readonly string[];
  /** Ids of the members who may cast this member's ballot. */
  readonly representatives?: readonly string[];
  /** A whole number of voices; one when absent. */
  readonly weight?: number;
}

/** Whose voices count. Every denominator comes from `frozen`, so an open electorate has none. */
export type Electorate = { readonly frozen?: FrozenElectorate } & (
  | { readonly kind: 'open' }
  | { readonly kind: 'listed'; readonly members: readonly string[] }
  | { readonly kind: 'circle'; readonly circle: string }
  | { readonly kind: 'contributors'; readonly fund: string }
  | { readonly kind: 'drawn'; readonly draw: string }
);

/** The members as they were when voting opened. */
export interface FrozenElectorate {
  readonly at: Instant;
  readonly members: readonly Member[];
}
