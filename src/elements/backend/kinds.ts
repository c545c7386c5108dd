import type { Backend } from '../../ports/backend.js';
import type { Fetch } from '../../ports/fetch.js';
import { openAuto } from './open-auto.js';

/** What `assent-backend` can be told to talk to. */
export type BackendKind = 'auto' | 'mastodon' | 'activitypub';

export interface BackendSettings {
  readonly fetch?: Fetch;
  /** The one server to ask, whatever server an address names. */
  readonly server?: string;
}

/** Loads the code of a backend, and only that, when it is first needed. */
export async function openBackend(kind: BackendKind, { fetch, server }: BackendSettings = {}): Promise<Backend> {
  switch (kind) {
    case 'mastodon': {
      const [{ mastodon }, { createHttp, httpPorts }] = await Promise.all([
        import('../../backends/mastodon.js'),
        import('../../ui/http.js'),
      ]);
      const ports = httpPorts(fetch);
      return mastodon({ http: createHttp(ports), clock: ports.clock, base: server });
    }
    case 'activitypub': {
      const [{ activitypub }, { createHttp, httpPorts }] = await Promise.all([
        import('../../backends/activitypub.js'),
        import('../../ui/http.js'),
      ]);
      const ports = httpPorts(fetch);
      return activitypub({ http: createHttp(ports), clock: ports.clock });
    }
    default:
      return openAuto(fetch);
  }
}
