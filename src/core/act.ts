import type { Choice } from './ballot.js';
import type { Channel } from './rule.js';
import type { Instant } from './instant.js';

/** The body of each kind of act. Later kinds are added here. */
export interface ActBodies {
  'ballot/cast': CastBody;
  /** Takes back whatever ballots that voter has cast in this vote. */
  'ballot/withdraw': WithdrawBody;
}

export type ActKind = keyof ActBodies;

export interface CastBody {
  readonly choice: Choice;
  readonly reason?: string;
  readonly channel?: Channel;
  /** In a secret vote, the only thing that joins a voter to the ballot. It never leaves the device in the clear. */
  readonly receipt?: string;
}

/** There is nothing to say beside that it is withdrawn. */
export interface WithdrawBody {
  readonly channel?: Channel;
  readonly choice?: undefined;
}

/** Something a member does. The id makes sending it twice harmless where the backend keeps a journal. */
export type Act = {
  readonly [K in ActKind]: {
    readonly id: string;
    readonly kind: K;
    /** The address of the thing acted on. */
    readonly subject: string;
    readonly onBehalfOf?: string;
    readonly body: ActBodies[K];
  };
}[ActKind];

/** An act of one kind. */
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>;

/** An act as a journal keeps it. Only entries are replayed. */
export interface Entry {
  /** Consecutive within a root, from 1. */
  readonly seq: number;
  readonly takenAt: Instant;
  readonly by: string;
  /** What the rules read elsewhere at that moment, frozen. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly act: Act;
}
