import type { Account } from './account.js';
import { parseJson, readText, reasonFor } from './answer.js';
import type { CallOptions, Limits } from './backend.js';
import type { Clock } from './clock.js';
import { asFailure, Failure, isFailure, type FailureReason } from './failure.js';
import type { Fetch } from './fetch.js';
import { limitsIn, retryAtIn } from './rate-limits.js';

export interface HttpPorts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
  /** Whether the device believes it has a network. */
  readonly online?: () => boolean;
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

const worthRepeating = new Set(['unreachable', 'slow', 'server']);

/** Everything a backend needs of HTTP, and the one place where a way to fail becomes a word. */
export function createHttp({ fetch, clock, random = Math.random, online = () => true }: HttpPorts): Http {
  const limits = new Map<string, Limits>();
  const ownOrigins = new Set<string>();

  async function request(url: string, options: RequestOptions = {}): Promise<Answer> {
    const posting = options.body !== undefined;
    const retries = posting ? 0 : (options.retries ?? 2);
    const startedAt = clock.now();
    for (let repeated = 0; ; repeated++) {
      try {
        return await attempt(url, options);
      } catch (error) {
        const failure = asFailure(error);
        const tooLate = clock.now() - startedAt > patience;
        const hopeless = !worthRepeating.has(failure.reason) || failure.retryAt !== undefined;
        if (hopeless || tooLate || repeated >= retries) throw failure;
        await pause(random() * firstPause * 2 ** repeated, options.signal);
      }
    }
  }

  /** One exchange, ended by its answer, by the caller or by the clock, whichever is first. */
  async function attempt(url: string, options: RequestOptions): Promise<Answer> {
    if (options.signal?.aborted) throw new Failure('cancelled');
    const controller = new AbortController();
    const end = (reason: FailureReason) => () => controller.abort(new Failure(reason));
    const callOff = clock.after(options.timeout ?? timeout, end('slow'));
    options.signal?.addEventListener('abort', end('cancelled'), { signal: controller.signal });
    try {
      return await Promise.race([exchange(url, options, controller.signal), abortOf(controller.signal)]);
    } catch (error) {
      // What `fetch` throws says nothing more, and in some browsers it quotes the headers, token included.
      throw isFailure(error) ? error : new Failure(online() ? 'unreachable' : 'offline');
    } finally {
      callOff();
      controller.abort();
    }
  }

  async function exchange(url: string, options: RequestOptions, signal: AbortSignal): Promise<Answer> {
    const { account, accept, body } = options;
    const { origin } = new URL(url);
    const posting = body !== undefined;
    const token = account?.origin === origin ? await tokenOf(account) : undefined;
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
    const heard = limitsIn(response.headers, clock.now());
    if (heard) limits.set(origin, heard);
    if (!response.ok) {
      const reason = reasonFor(response.status, posting);
      throw new Failure(reason, { retryAt: retryAtIn(response.headers, clock.now(), reason === 'limited') });
    }
    const json = parseJson(await readText(response));
    return { url: response.url || url, json, signedIn: Boolean(token) };
  }

  function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const callOff = clock.after(milliseconds, resolve);
      signal?.addEventListener('abort', () => {
        callOff();
        resolve();
      });
    });
  }

  return { request, limits: (origin) => limits.get(origin), samePage: (origin) => ownOrigins.has(origin) };
}

/** Rejects with what the signal is aborted for. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(asFailure(signal.reason)));
  });
}

/** A page whose `token()` fails has no token to give. */
async function tokenOf(account: Account): Promise<string | undefined> {
  try {
    return await account.token();
  } catch {
    return undefined;
  }
}
