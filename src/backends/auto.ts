import type { VoteView } from '../core/view.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import { asFailure, Failure, type FailureReason } from '../ports/failure.js';
import { createHttp, type HttpPorts } from '../ports/http.js';
import { activitypub } from './activitypub.js';
import { mastodon } from './mastodon.js';
import { atAddress, parseAddress, type PostAddress } from './post-address.js';

/** After these, asking in another way is pointless or rude. */
const lastWords = new Set<FailureReason>(['offline', 'slow', 'limited', 'gone', 'cancelled', 'address']);

/** When several ways failed, the reason that helps a person most, best first. */
const telling: readonly FailureReason[] = [
  'not-a-vote',
  'sign-in',
  'forbidden',
  'too-large',
  'not-found',
  'malformed',
  'server',
  'unreachable',
];

/** Milliseconds in which a poll has to be found at its origin. Until then, people wait for a copy that is there. */
const originTimeout = 5000;

/** Finds out how a poll can be read, given nothing but its address, and reads it where it lives. */
export function auto(ports: HttpPorts): Backend {
  const http = createHttp(ports);
  const { clock } = ports;
  const api = mastodon({ http, clock });
  const documents = activitypub({ http, clock });
  // For a server that has just answered: when it is unreachable now, its documents are closed to other origins.
  const documentsOnce = activitypub({ http, clock, retries: 0 });
  /** Origins of which only the documents could be read. */
  const documentsOnly = new Set<string>();
  /** Where copies can be read at their origin; empty for those that cannot. */
  const origins = new Map<string, string>();

  async function read(address: string, options: CallOptions = {}): Promise<VoteView> {
    const signedIn = options.account?.origin === parseAddress(address).origin;
    const known = signedIn ? undefined : origins.get(address);
    if (known) {
      try {
        return { ...(await readThere(known, options)), address };
      } catch (error) {
        if (lastWords.has(asFailure(error).reason)) throw error;
      }
    }
    const view = await readThere(address, options);
    const settled = signedIn || known !== undefined || view.source.kind === 'origin';
    // A server keeps a copy fresh for those who have an account on it, and its own pages may ask no other server.
    return settled || http.samePage(view.source.origin) ? view : readOrigin(view, options);
  }

  async function readOrigin(copy: VoteView, { signal, idle }: CallOptions): Promise<VoteView> {
    const { id = '', origin } = copy.source;
    // A server on the web has nothing to say about what runs on this device.
    if (!id.startsWith(new URL(origin).protocol)) return copy;
    const hurry = new AbortController();
    const callOff = clock.after(originTimeout, () => hurry.abort());
    try {
      const signals = signal ? [signal, hurry.signal] : [hurry.signal];
      const view = await readThere(id, { signal: AbortSignal.any(signals), idle });
      if (view.source.kind !== 'origin') throw new Failure('not-found');
      origins.set(copy.address, id);
      return { ...view, address: copy.address };
    } catch (error) {
      // What passes is tried again with the next read.
      const passing = ['server', 'limited', 'offline'].includes(asFailure(error).reason);
      if (!passing && !signal?.aborted) origins.set(copy.address, '');
      return copy;
    } finally {
      callOff();
    }
  }

  function readThere(address: string, options: CallOptions): Promise<VoteView> {
    return atAddress(address, async (post) => {
      const failures: Failure[] = [];
      for (const reader of readersFor(post, options.account?.origin === post.origin)) {
        try {
          const view = await reader.read(address, options);
          if (reader === documentsOnce) documentsOnly.add(post.origin);
          return view;
        } catch (error) {
          const failure = asFailure(error);
          if (lastWords.has(failure.reason)) throw failure;
          failures.push(failure);
        }
      }
      const told = telling.flatMap((word) => failures.filter(({ reason }) => reason === word));
      const failure = told[0] ?? new Failure('unsupported');
      throw failure.reason === 'malformed' && !post.known ? new Failure('address') : failure;
    });
  }

  function readersFor({ url, origin, status }: PostAddress, signedIn: boolean): readonly Backend[] {
    if (!url) return [api];
    if (signedIn) return [api, documentsOnce];
    return !status || documentsOnly.has(origin) ? [documents] : [api, documentsOnce];
  }

  return {
    supports: { acts: true, idempotent: false },
    origin: (address) => parseAddress(address).origin,
    read,
    send: (act, options) => api.send(act, options),
    limits: (origin) => http.limits(origin),
  };
}
