import type { Fetch } from '../../src/ports/fetch.js';

/** One request to a real server and its answer, as it was written down. */
export interface Recording<Body = unknown> {
  readonly request: { readonly method: string; readonly url: string; readonly headers: object };
  readonly response: {
    readonly status: number;
    readonly headers: readonly (readonly string[])[];
    readonly body: Body;
  };
}

/** A post with a poll, as the Mastodon API tells it: what of it changes when somebody votes. */
export interface Post {
  readonly poll: {
    readonly votes_count: number;
    readonly options: readonly { readonly title: string; readonly votes_count: number }[];
  };
}

const minute = 60_000;
/** How long an answer takes, in milliseconds. */
const latency = 100;

/**
 * Answers as a real server did, as if its poll had been posted twenty minutes ago, and under another name.
 *
 * @param origin - what to call the server, e.g. `https://snac.example`
 */
export function replay(origin: string, ...recordings: readonly Recording[]): Fetch {
  return async (input, init) => {
    await pause();
    const found = recordings.find((recording) => isSame(recording, input, init));
    if (!found) return new Response('', { status: 404 });
    const { status, headers, body } = found.response;
    // What a server does not open to other origins, a page cannot read.
    if (!headers.some(([name]) => name?.toLowerCase() === 'access-control-allow-origin')) throw new TypeError('CORS');
    return new Response(bring(body, found, origin), { status });
  };
}

/** Answers as a real server did to somebody who has an account there, and counts one ballot of theirs. */
export function replayVoting(origin: string, recording: Recording<Post>): Fetch {
  let post = recording.response.body;
  return async (input, init) => {
    await pause();
    if (init?.method === 'POST') {
      post = withBallot(post, placesIn(init.body));
      return new Response(bring(post.poll, recording, origin));
    }
    return isSame(recording, input, init)
      ? new Response(bring(post, recording, origin))
      : new Response('', { status: 404 });
  };
}

/** Lets the whole page ask something else than the network. Returns how to undo it. */
export function replaceFetch(answer: Fetch): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => answer(input instanceof Request ? input.url : String(input), init);
  return () => {
    globalThis.fetch = fetch;
  };
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, latency));
}

function isSame({ request }: Recording, input: string, init?: RequestInit): boolean {
  const recorded = new URL(request.url);
  const asked = new URL(input);
  const headers = new Headers(init?.headers);
  const [accept, signedIn] = ['Accept', 'Authorization'].map((name) => Reflect.get(request.headers, name) as unknown);
  return (
    request.method === (init?.method ?? 'GET') &&
    recorded.pathname === asked.pathname &&
    headers.get('Accept') === (accept ?? null) &&
    headers.has('Authorization') === (signedIn !== undefined)
  );
}

/** Brings what was recorded here and now. */
function bring(body: unknown, { request, response }: Recording, origin: string): string {
  if (typeof body === 'string') return body;
  const shift = Date.now() - 20 * minute - postedAt(response.body);
  return JSON.stringify(body)
    .replaceAll(new URL(request.url).origin, origin)
    .replaceAll(new URL(request.url).host, new URL(origin).host)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => new Date(Date.parse(instant) + shift).toISOString());
}

/** When the post in an answer was made, in milliseconds since the epoch. Its author was there before it. */
function postedAt(body: unknown): number {
  const moments = JSON.stringify(body).matchAll(/"(?:published|created_at)":"([^"]+)"/g);
  return Math.max(...Array.from(moments, ([, moment = '']) => Date.parse(moment)));
}

/** The places that a ballot names: `{"choices":["1"]}`. */
function placesIn(body: unknown): readonly number[] {
  const { choices } = JSON.parse(String(body)) as { choices: readonly string[] };
  return choices.map(Number);
}

function withBallot({ poll, ...post }: Post, places: readonly number[]): Post {
  const options = poll.options.map((option, place) => {
    return { ...option, votes_count: option.votes_count + (places.includes(place) ? 1 : 0) };
  });
  const voted = { voted: true, own_votes: places, votes_count: poll.votes_count + 1 };
  return { ...post, poll: { ...poll, ...voted, options } };
}
