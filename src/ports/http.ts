import { readJson, reasonFor } from './answer.js';
import type { CallOptions, Limits } from './backend.js';
import type { Clock } from './clock.js';
import { Failure, isFailure, type FailureReason } from './failure.js';
import type { Fetch } from './fetch.js';
import { limitsIn, retryAtIn } from './rate-limits.js';
import { createTurns, type Turns } from './turns.js';

export interface HttpPorts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
  /** Whether the device believes it has a network. */
  readonly online?: () => boolean;
  /** Shared by all that talk to servers for the same page, so that they ask no server too often together. */
  readonly turns?: Turns;
}

export interface RequestOptions extends CallOptions {
  /** Left out unless a server needs it: no other value than this one crosses origins everywhere. */
  readonly accept?: 'application/activity+json';
  /** Sent as JSON with POST, exactly once. Without it the request is a GET. */
  readonly body?: unknown;
  /** How often a GET may be repeated when it may help. */
  readonly retries?: number;
  /** Milliseconds for one attempt, where 15 seconds are too long to wait. */
  readonly timeout?: number;
}

export interface Answer {
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly json: unknown;
  /** Whether the account's token went with the request. */
  readonly signedIn: boolean;
}

export interface Http {
  /**
   * Asks a server for JSON. Never sends cookies, and never a token to any other origin than the account's.
   *
   * @throws Failure for everything that is not a success with JSON in it
   */
  request(url: string, options?: RequestOptions): Promise<Answer>;
  /** What the last answer of that origin said about its limits, if it said anything. */
  limits(origin: string): Limits | undefined;
  /** Whether answers of that origin have shown it to be the page's own. */
  samePage(origin: string): boolean;
}

/** Milliseconds for one attempt, its body included. */
const timeout = 15_000;
/** Milliseconds after which nothing is repeated: a person has waited long enough to be told. Shorter than one attempt. */
const patience = 10_000;
/** Milliseconds. The longest first pause; it doubles from there. */
const firstPause = 1000;

/** How long to leave a server alone that was asked too often and does not say until when, in milliseconds. */
const unknownPause = 60_000;

const worthRepeating = /unreachable|slow|server/;

/** Everything a backend needs of HTTP, and the one place where a way to fail becomes a word. */
export function createHttp({
  fetch,
  clock,
  random = Math.random,
  online = () => true,
  turns = createTurns(clock),
}: HttpPorts): Http {
  const ownOrigins = new Set<string>();

  async function request(url: string, options: RequestOptions = {}): Promise<Answer> {
    const { body, retries = 2, signal, idle, urgent } = options;
    const { origin } = new URL(url);
    const posting = body !== undefined;
    let startedAt: number | undefined;
    for (let repeated = 0; ; repeated++) {
      const leave = await turns(origin).enter({ signal, idle, urgent: posting || urgent });
      startedAt ??= clock.now();
      try {
        return await attempt(url, origin, options);
      } catch (error) {
        // What `fetch` throws says nothing more, and in some browsers it quotes the headers, token included.
        const failure = isFailure(error) ? error : new Failure(online() ? 'unreachable' : 'offline');
        const hopeless = posting || failure.retryAt !== undefined || !worthRepeating.test(failure.reason);
        if (hopeless || repeated >= retries || clock.now() - startedAt > patience) throw failure;
      } finally {
        leave();
      }
      // Told to stop meanwhile, it does not get another turn.
      await inTime(random() * firstPause * 2 ** repeated, signal, abortOf).catch(() => undefined);
    }
  }

  async function attempt(url: string, origin: string, options: RequestOptions): Promise<Answer> {
    const { account, accept, body, signal: caller } = options;
    const posting = body !== undefined;
    // A page whose `token()` fails, or does not end, has no token to give.
    const token =
      account?.origin === origin ? await inTime(timeout, caller, async () => account.token()).catch(() => '') : '';
    return inTime(options.timeout ?? timeout, caller, async (signal) => {
      // Nobody could count a ballot that nobody signs.
      if (posting && account && !token) throw new Failure('sign-in');
      const response = await fetch(url, {
        method: posting ? 'POST' : 'GET',
        headers: {
          ...(accept && { Accept: accept }),
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(posting && { 'Content-Type': 'application/json' }),
        },
        ...(posting && { body: JSON.stringify(body) }),
        signal,
        credentials: 'omit',
        cache: 'no-cache',
        // Neither a token nor a ballot goes anywhere else than where it was meant to go.
        redirect: token || posting ? 'error' : 'follow',
        // Which page a poll is read on is nobody's business. Cross-origin access is decided by `Origin`, which stays.
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'basic') ownOrigins.add(origin);
      const { ok, status, headers } = response;
      const now = clock.now();
      const reason = reasonFor(status, posting);
      const limited = reason === 'limited';
      const retryAt = retryAtIn(headers, now, limited);
      turns(origin).heed(limitsIn(headers, now), limited ? (retryAt ?? now + unknownPause) : 0);
      if (!ok) throw new Failure(reason, { retryAt });
      return { url: response.url || url, json: await readJson(response), signedIn: Boolean(token) };
    });
  }

  /** Something that is ended by itself, by the caller or by the clock, whichever is first. */
  async function inTime<T>(
    milliseconds: number,
    caller: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (caller?.aborted) throw new Failure('cancelled');
    const controller = new AbortController();
    const { signal } = controller;
    const end = (reason: FailureReason) => () => controller.abort(new Failure(reason));
    const callOff = clock.after(milliseconds, end('slow'));
    caller?.addEventListener('abort', end('cancelled'), { signal });
    try {
      return await Promise.race([work(signal), abortOf(signal)]);
    } finally {
      callOff();
      controller.abort();
    }
  }

  return { request, limits: (origin) => turns(origin).limits, samePage: (origin) => ownOrigins.has(origin) };
}

/** Rejects with what the signal is aborted for. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Failure));
  });
}
