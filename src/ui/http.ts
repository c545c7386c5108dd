import { systemClock } from '../ports/clock.js';
import type { Fetch } from '../ports/fetch.js';
import type { HttpPorts } from '../ports/http.js';
import { createTurns } from '../ports/turns.js';

export { createHttp } from '../ports/http.js';

const turns = createTurns(systemClock);
const pageFetch: Fetch = (input, init) => fetch(input, init);

/** What HTTP needs of this page. All of it takes turns, whoever asks a server and for what. */
export function httpPorts(fetch: Fetch = pageFetch): HttpPorts {
  return { fetch, clock: systemClock, online: () => navigator.onLine, turns };
}
