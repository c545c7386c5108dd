import type { Act, CastBody } from '../core/act.js';
import type { Ballot, Choice } from '../core/ballot.js';
import { methodNamed } from '../core/count/methods.js';
import { refusalOf, type CountingMethod } from '../core/count/tally.js';
import { reasonAsked } from '../core/reason.js';
import { isDecided, resultOf, standingBallots } from '../core/result-of.js';
import type { Deciding } from '../core/result-of.js';
import type { Refusal, Source, View } from '../core/view.js';
import { visibleResult } from '../core/visible-result.js';
import { mayCast, mayWithdraw } from '../core/voices.js';
import type { Vote } from '../core/vote.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { FailureDetails, FailureReason } from '../ports/failure.js';

export interface MemoryOptions {
  readonly clock: Clock;
  /** The votes by address. */
  readonly votes: Readonly<Record<string, Vote>>;
  /** The member who asks. Nobody in particular when absent: then everything can be read, and nothing cast. */
  readonly me?: string;
  /** What the views say about where they come from. */
  readonly source?: Partial<Source>;
  /** How long an answer takes, in milliseconds. */
  readonly latency?: number;
}

export interface MemoryBackend extends Backend {
  /**
   * Puts somebody's ballot in the box as it is, without asking whether it may be cast.
   *
   * @throws Failure `not-found`
   */
  cast(address: string, voter: string, choice: Choice): void;
  /** Makes the next call fail before it does anything. */
  failNext(reason: FailureReason, details?: FailureDetails): void;
}

interface Box {
  readonly vote: Vote;
  ballots: Ballot[];
}

/** Keeps votes and ballots in memory, and refuses in the same words as a server would. For tests, stories, prototypes. */
export function memory({ clock, votes, me, source, latency = 0 }: MemoryOptions): MemoryBackend {
  const boxes = new Map<string, Box>(Object.entries(votes).map(([address, vote]) => [address, { vote, ballots: [] }]));
  const from: Source = { origin: 'memory:', name: 'memory', kind: 'origin', ...source };
  const taken = new Set<string>();
  let planned: Failure | undefined;
  let ballotsOfOthers = 0;

  function boxAt(address: string): Box {
    const box = boxes.get(address);
    if (!box) throw new Failure(address === '' ? 'address' : 'not-found');
    return box;
  }

  /** Waits as long as an answer takes, then does the work in one go, as a store does under its lock. */
  async function answer(
    address: string,
    { signal }: CallOptions,
    work: (box: Box, count?: CountingMethod) => void,
  ): Promise<View> {
    throwIfAborted(signal);
    const failure = planned;
    planned = undefined;
    if (latency > 0) await pause(clock, latency, signal);
    if (failure) throw failure;
    const box = boxAt(address);
    const count = await methodNamed(box.vote.method);
    const deciding = isDecided(box.vote) ? await import('../core/decide/decide.js') : undefined;
    throwIfAborted(signal);
    work(box, count);
    return viewOf(address, box, count, deciding);
  }

  function viewOf(address: string, { vote, ballots }: Box, count?: CountingMethod, deciding?: Deciding): View {
    const now = clock.now();
    const own = me === undefined ? undefined : standingBallots(vote, ballots, count).ballots.get(me);
    const voted = own !== undefined;
    const withdraw = mayWithdraw(vote, { by: me, voted }, now);
    return {
      type: 'vote',
      address,
      source: from,
      asOf: new Date(now).toISOString(),
      may: { 'ballot/cast': mayCast(vote, { by: me, voted }, now), ...(withdraw && { 'ballot/withdraw': withdraw }) },
      vote,
      result: visibleResult(vote, resultOf(vote, ballots, count, now, deciding), { voted, now }),
      ...(own && {
        own: { choice: own.choice, ...(own.reason !== undefined && { reason: own.reason }), castAt: own.castAt },
      }),
    };
  }

  function takeIn(act: Act, box: Box, count?: CountingMethod): void {
    if (taken.has(act.id)) return;
    if (act.kind === 'ballot/withdraw') {
      takeBack(act, box, count);
      return;
    }
    const { id, onBehalfOf, body } = act;
    const { vote, ballots } = box;
    const voter = onBehalfOf ?? me;
    const earlier = voter === undefined ? undefined : standingBallots(vote, ballots, count).ballots.get(voter);
    const now = clock.now();
    const may = mayCast(vote, { by: me, onBehalfOf, voted: earlier !== undefined }, now);
    if (may !== true) throw new Failure(asReason(may));
    if (!count) throw new Failure('unsupported');
    if (voter === undefined || !fits(vote, body, count)) throw new Failure('choice');
    taken.add(id);
    ballots.push({
      id,
      voter,
      ...(voter !== me && { caster: me }),
      channel: body.channel ?? 'async',
      // A copy: whoever sent it may change theirs.
      choice: structuredClone(body.choice),
      ...(body.reason !== undefined && { reason: body.reason }),
      castAt: new Date(now).toISOString(),
      ...(earlier && { supersedes: earlier.id }),
    });
  }

  /** What is not there any more, or never was, is withdrawn already. */
  function takeBack({ id, onBehalfOf }: Act, box: Box, count?: CountingMethod): void {
    const { vote, ballots } = box;
    const voter = onBehalfOf ?? me;
    const voted = voter !== undefined && standingBallots(vote, ballots, count).ballots.has(voter);
    const may = mayCast(vote, { by: me, onBehalfOf, voted }, clock.now());
    if (may !== true) throw new Failure(asReason(may));
    taken.add(id);
    box.ballots = ballots.map((ballot) => (ballot.voter === voter ? { ...ballot, withdrawn: true } : ballot));
  }

  return {
    supports: { acts: true, idempotent: true },
    origin(address) {
      if (address === '') throw new Failure('address');
      return from.origin;
    },
    read: (address, options = {}) => answer(address, options, () => undefined),
    send: (act, options = {}) => answer(act.subject, options, (box, count) => takeIn(act, box, count)),
    cast(address, voter, choice) {
      ballotsOfOthers += 1;
      const castAt = new Date(clock.now()).toISOString();
      boxAt(address).ballots.push({ id: `other-${ballotsOfOthers}`, voter, channel: 'async', choice, castAt });
    },
    failNext(reason, details) {
      planned = new Failure(reason, details);
    },
  };
}

/** Whether the choice is one the method can count, with a reason where the vote asks for one. */
function fits(vote: Vote, { choice, reason }: CastBody, count: CountingMethod): boolean {
  if (refusalOf(choice, count, vote.options, vote.settings)) return false;
  return reasonAsked(vote, choice) !== 'required' || Boolean(reason?.trim());
}

function asReason(refusal: Refusal): FailureReason {
  if (refusal === 'cancelled') return 'closed';
  return refusal === 'read-only' ? 'unsupported' : refusal;
}

function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted) throw new Failure('cancelled');
}

function pause(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(milliseconds, resolve);
    signal?.addEventListener(
      'abort',
      () => {
        stop();
        reject(new Failure('cancelled'));
      },
      { once: true },
    );
  });
}
