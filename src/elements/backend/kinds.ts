import type { Backend } from '../../ports/backend.js';
import { systemClock } from '../../ports/clock.js';
import type { Fetch } from '../../ports/fetch.js';
import { createHttp, type HttpPorts } from '../../ports/http.js';

/** What `assent-backend` can be told to talk to. */
export type BackendKind = 'auto' | 'mastodon' | 'activitypub';

export interface BackendSettings {
  readonly fetch?: Fetch;
  /** The one server to ask, whatever server an address names. */
  readonly server?: string;
}

/** What every backend is given of the page. */
function pagePorts(pageFetch: Fetch = (input, init) => fetch(input, init)): HttpPorts {
  return { fetch: pageFetch, clock: systemClock, random: Math.random, online: () => navigator.onLine };
}

/** The backend that finds out from each address what kind of server it is on. Its code is loaded when it is first needed. */
export async function openAuto(fetch?: Fetch): Promise<Backend> {
  const { auto } = await import('../../backends/auto.js');
  return auto(pagePorts(fetch));
}

/** Loads the code of a backend, and only that, when it is first needed. */
export async function openBackend(kind: BackendKind, { fetch, server }: BackendSettings = {}): Promise<Backend> {
  const clock = systemClock;
  switch (kind) {
    case 'mastodon': {
      const { mastodon } = await import('../../backends/mastodon.js');
      return mastodon({ http: createHttp(pagePorts(fetch)), clock, base: server });
    }
    case 'activitypub': {
      const { activitypub } = await import('../../backends/activitypub.js');
      return activitypub({ http: createHttp(pagePorts(fetch)), clock });
    }
    default:
      return openAuto(fetch);
  }
}
