import type { VoteView } from '../core/view.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { asFailure, Failure, type FailureReason } from '../ports/failure.js';
import { createHttp, type Http, type HttpPorts } from '../ports/http.js';
import { mastodon } from './mastodon.js';
import { onUse } from './on-use.js';
import { atAddress } from './post-address.js';

/**
 * After these there is another way to ask; after anything else that is pointless or rude. When several ways failed, the
 * reason that helps a person most is told: the first of these.
 */
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
  const documents = documentsOf(http, clock);
  // For a server that has just answered: when it is unreachable now, its documents are closed to other origins.
  const documentsOnce = documentsOf(http, clock, 0);
  /** Origins of which only the documents could be read. */
  const documentsOnly = new Set<string>();
  /** Where copies can be read at their origin; empty for those that cannot. */
  const origins = new Map<string, string>();

  async function read(address: string, options: CallOptions = {}): Promise<VoteView> {
    // A server keeps a copy fresh for those who have an account on it.
    if (options.account?.origin === api.origin(address)) return readThere(address, options);
    const known = origins.get(address);
    const fresh = known && (await readOrigin(address, known, options));
    if (fresh) return fresh;
    const view = await readThere(address, options);
    const { kind, id, origin } = view.source;
    // A server's own pages may ask no other, and one on the web has nothing to say about what runs on this device.
    if (known !== undefined || kind === 'origin' || http.samePage(origin)) return view;
    if (!id?.startsWith(new URL(origin).protocol)) return view;
    return (await readOrigin(address, id, options)) ?? view;
  }

  /** @returns nothing when it cannot be read there: the copy has to do */
  async function readOrigin(address: string, id: string, { signal }: CallOptions): Promise<VoteView | undefined> {
    const hurry = new AbortController();
    const callOff = clock.after(originTimeout, () => hurry.abort());
    try {
      const signals = signal ? [signal, hurry.signal] : [hurry.signal];
      const view = await readThere(id, { signal: AbortSignal.any(signals) });
      if (view.source.kind !== 'origin') throw new Failure('not-found');
      origins.set(address, id);
      return { ...view, address };
    } catch (error) {
      // What passes is tried again with the next read, and so is what has been read there before.
      const passing = /server|limited|offline/.test(asFailure(error).reason) || signal?.aborted;
      if (!passing && !origins.has(address)) origins.set(address, '');
      return undefined;
    } finally {
      callOff();
    }
  }

  function readThere(address: string, options: CallOptions): Promise<VoteView> {
    return atAddress(address, async ({ url, origin, status, known }) => {
      const apiFirst = options.account?.origin === origin || (status && !documentsOnly.has(origin));
      const readers = !url ? [api] : apiFirst ? [api, documentsOnce] : [documents];
      let failed = new Failure('unsupported');
      let best = telling.length;
      for (const reader of readers) {
        try {
          const view = await reader.read(address, options);
          if (reader === documentsOnce) documentsOnly.add(origin);
          return view;
        } catch (error) {
          const failure = asFailure(error);
          const rank = telling.indexOf(failure.reason);
          if (rank < 0) throw failure;
          if (rank < best) [best, failed] = [rank, failure];
        }
      }
      throw failed.reason === 'malformed' && !known ? new Failure('address') : failed;
    });
  }

  return { ...api, read };
}

/** Most servers answer through their API. */
function documentsOf(http: Http, clock: Clock, retries?: number): Pick<Backend, 'read'> {
  return {
    async read(address, options) {
      const { activitypub } = await onUse(import('./activitypub.js'));
      return activitypub({ http, clock, retries }).read(address, options);
    },
  };
}
