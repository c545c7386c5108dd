/**
 * Why something failed, in a word. The locale makes it a sentence.
 *
 * - `offline`: the device says it has no network.
 * - `unreachable`: no readable answer. A browser does not tell a refused connection from a missing CORS header or a CSP.
 * - `slow`: no answer in time.
 * - `sign-in`: the server wants to know who asks.
 * - `forbidden`, `not-found`, `gone`, `limited`: as the server said.
 * - `server`: the server failed.
 * - `malformed`: there was an answer, and it cannot be understood.
 * - `too-large`: there was more of an answer than we read.
 * - `not-a-vote`: the thing is there, but there is nothing to vote on in it.
 * - `address`: the address is not one we know how to read.
 * - `unsupported`: this backend cannot do that.
 * - `choice`: the ballot does not fit the vote.
 * - `closed`, `scheduled`, `voted`, `own-poll`, `not-eligible`: the ballot was refused for this reason.
 * - `refused`: the ballot was refused, and nobody said why.
 * - `unsure`: the ballot was sent, and nobody knows whether it arrived.
 * - `cancelled`: we ended it ourselves. Never shown.
 */
export type FailureReason =
  | 'offline'
  | 'unreachable'
  | 'slow'
  | 'sign-in'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'limited'
  | 'server'
  | 'malformed'
  | 'too-large'
  | 'not-a-vote'
  | 'address'
  | 'unsupported'
  | 'choice'
  | 'closed'
  | 'scheduled'
  | 'voted'
  | 'own-poll'
  | 'not-eligible'
  | 'refused'
  | 'unsure'
  | 'cancelled';

export interface FailureDetails {
  /** Milliseconds since the epoch before which trying again is pointless. */
  readonly retryAt?: number;
  /** The page where a person can look for themselves. */
  readonly url?: string;
  readonly cause?: unknown;
}

const failureName = 'AssentFailure';

/** The one kind of error that crosses a port. Told apart by name, so that two copies on a page understand each other. */
export class Failure extends Error {
  override readonly name = failureName;
  readonly retryAt?: number;
  readonly url?: string;

  constructor(
    readonly reason: FailureReason,
    { retryAt, url, cause }: FailureDetails = {},
  ) {
    super(reason, { cause });
    this.retryAt = retryAt;
    this.url = url;
  }
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === failureName;
}

/** Whatever was thrown, as a failure. What we did not foresee counts as an answer we did not understand. */
export function asFailure(error: unknown): Failure {
  return isFailure(error) ? error : new Failure('malformed', { cause: error });
}
