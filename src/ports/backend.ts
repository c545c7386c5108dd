import type { Act } from '../core/act.js';
import type { View } from '../core/view.js';
import type { Account } from './account.js';

/** What a whole backend can do, whoever asks. */
export interface Supports {
  /** It can take acts in. */
  readonly acts: boolean;
  /** It remembers act ids, so an act may be sent again after a lost answer. */
  readonly idempotent: boolean;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Used only when its origin is exactly the one that is asked. */
  readonly account?: Account;
  /** What the voter saw. A backend that reads again before it sends refuses with `choice` what answers another question. */
  readonly seen?: View;
  /**
   * Whether nobody waits for the answer: then it is asked for only when there is nothing else to do. A function, because
   * somebody may begin to wait meanwhile.
   */
  readonly idle?: () => boolean;
  /** Part of casting a ballot: waits for nothing else, not even while the server wants to be left alone. */
  readonly urgent?: true;
}

/** What a server said about how often it may still be asked. */
export interface Limits {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since the epoch. */
  readonly resetAt: number;
}

/** Something that can be asked for votes. Every rejection is a `Failure`. */
export interface Backend {
  readonly supports: Supports;
  /**
   * The origin an address is read from. Nothing is sent.
   *
   * @throws Failure `address` for an address this backend cannot read
   */
  origin(address: string): string;
  read(address: string, options?: CallOptions): Promise<View>;
  /** Sends one act to its subject and resolves to the view after it. Never sends anything twice. */
  send(act: Act, options?: CallOptions): Promise<View>;
  /** What the last answer of that origin said about its limits, if it said anything. */
  limits?(origin: string): Limits | undefined;
}
