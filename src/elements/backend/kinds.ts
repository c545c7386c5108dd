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

const pageFetch: Fetch = (input, init) => fetch(input, init);

/** Loads the code of a backend, and only that, when it is first needed. */
export async function openBackend(
  kind: BackendKind,
  { fetch = pageFetch, server }: BackendSettings = {},
): Promise<Backend> {
  const clock = systemClock;
  const ports: HttpPorts = { fetch, clock, random: Math.random, online: () => navigator.onLine };
  switch (kind) {
    case 'mastodon': {
      const { mastodon } = await import('../../backends/mastodon.js');
      return mastodon({ http: createHttp(ports), clock, base: server });
    }
    case 'activitypub': {
      const { activitypub } = await import('../../backends/activitypub.js');
      return activitypub({ http: createHttp(ports), clock });
    }
    default: {
      const { auto } = await import('../../backends/auto.js');
      return auto(ports);
    }
  }
}
