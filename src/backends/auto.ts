import type { VoteView } from '../core/view.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import { asFailure, Failure, type FailureReason } from '../ports/failure.js';
import { createHttp, type HttpPorts } from '../ports/http.js';
import { activitypub } from './activitypub.js';
import type { Origins } from './copies.js';
import { mastodon } from './mastodon.js';
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
  /** What is known of the origins of copies, since the first one. */
  let copies: Promise<Origins | undefined> | undefined;

  async function read(address: string, options: CallOptions = {}): Promise<VoteView> {
    // A server keeps a copy fresh for those who have an account on it.
    if (options.account?.origin === api.origin(address)) return readThere(address, options);
    const fresh = await (await copies)?.known(address, options);
    if (fresh) return fresh;
    const view = await readThere(address, options);
    // The pages of a server may ask no other.
    if (view.source.kind === 'origin' || http.samePage(view.source.origin)) return view;
    // Where this code cannot be had, the copy has to do.
    copies ??= import('./copies.js').then(
      ({ originsOf }) => originsOf(readThere, clock),
      () => undefined,
    );
    return (await copies)?.fresh(view, options) ?? view;
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
