import type { ActKind } from './act.js';
import type { Choice } from './ballot.js';
import type { Result } from './result.js';
import type { Instant } from './instant.js';
import type { Vote } from './vote.js';

/** Where a view was read, so that every number can name its source. */
export interface Source {
  /** The origin that answered, e.g. `https://social.example`. */
  readonly origin: string;
  /** What to call it in a sentence, e.g. `social.example`. */
  readonly name: string;
  /** A remote copy lags behind its origin and is never final before its origin says so. */
  readonly kind: 'origin' | 'remote-copy' | 'recount';
  /** The thing's own address on the network, understood by other servers. */
  readonly id?: string;
  /** A page for people. Always `http:` or `https:`. */
  readonly url?: string;
}

/** Why something cannot be done by this person now. */
export type Refusal =
  'sign-in' | 'closed' | 'scheduled' | 'cancelled' | 'voted' | 'own-poll' | 'not-eligible' | 'read-only';

/** What this person may do now: yes, or a word why not. A kind that is absent is not offered at all. */
export type May = { readonly [K in ActKind]?: true | Refusal };

/** What this person's own ballot says, as far as the backend tells. */
export interface OwnBallot {
  /** Absent where the server says only that there is a ballot. */
  readonly choice?: Choice;
  readonly castAt?: Instant;
}

export interface VoteView {
  readonly type: 'vote';
  /** As the backend understands addresses. */
  readonly address: string;
  readonly source: Source;
  /** When the source said this. */
  readonly asOf: Instant;
  readonly may: May;
  readonly vote: Vote;
  /** Absent where the source gives no numbers at all. */
  readonly result?: Result;
  /**
   * Where the ballots are published, for everybody to count them again: lines of JSON, or pages, as `publishedBallots`
   * reads them. A backend names it only to those who may see the numbers.
   */
  readonly ballots?: string;
  readonly own?: OwnBallot;
}

/** What a backend hands out. Further kinds of view join this union; readers tell them apart by `type`. */
export type View = VoteView;
