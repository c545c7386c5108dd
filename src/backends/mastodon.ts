import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { Http } from '../ports/http.js';
import type * as Account from './mastodon-account.js';
import { fetchPost, viewOfPost, type Server } from './mastodon-post.js';
import { onUse } from './on-use.js';
import { atAddress, parseAddress, type PostAddress } from './post-address.js';
import { webAddress } from './tolerant.js';

export interface MastodonOptions {
  readonly http: Http;
  readonly clock: Clock;
  /**
   * The origin of the one server to ask, e.g. `https://social.example`, whatever server an address names. It knows posts
   * of other servers as copies, and looks them up for those who have an account on it. Without it each post is read where
   * its address says.
   */
  readonly base?: string;
}

/**
 * Reads polls through the API of Mastodon, which many servers offer, and casts ballots there for people who have an
 * account on the server that is asked.
 */
export function mastodon({ http, clock, base }: MastodonOptions): Backend {
  function serverFor(at: PostAddress): Server {
    const origin = base === undefined ? at.origin : webAddress(base)?.origin;
    if (!origin) throw new Failure('address');
    return { http, clock, origin };
  }

  return {
    supports: { acts: true, idempotent: false },
    origin: (address) => serverFor(parseAddress(address)).origin,
    read: (address, options = {}) =>
      atAddress(address, async (at) => {
        const server = serverFor(at);
        if (options.account?.origin === server.origin) return (await loadAccount()).read(server, address, at, options);
        return viewOfPost(server, address, at, await fetchPost(server, at, options));
      }),
    send: (act, options = {}) =>
      atAddress(act.subject, async (at) => (await loadAccount()).send(serverFor(at), act, at, options)),
    limits: (origin) => http.limits(origin),
  };
}

/** Most visitors have no account on the server that is asked. */
const loadAccount = (): Promise<typeof Account> => onUse(import('./mastodon-account.js'));
