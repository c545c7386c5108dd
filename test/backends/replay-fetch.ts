import type { Fetch } from '../../src/ports/fetch.js';

/** One request to a server, and its answer. */
export interface Recording {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: unknown;
  };
}

export interface Replay {
  readonly fetch: Fetch;
  /** What was asked for, e.g. `GET https://social.example/1`, with `+token` behind it where one was sent. */
  readonly asked: string[];
}

/**
 * Recordings of one server, by the names of their files.
 *
 * @param server - a folder of `test/fixtures`
 */
export function recordings(server: string, ...names: readonly string[]): Promise<readonly Recording[]> {
  return Promise.all(
    names.map(async (name) => {
      const response = await fetch(new URL(`../fixtures/${server}/${name}.json`, import.meta.url));
      if (!response.ok) throw new Error(`There is no recording ${server}/${name}.`);
      return (await response.json()) as Recording;
    }),
  );
}

/**
 * Answers a page on another origin from recordings, and lets it read what a browser would let it read. Several answers to
 * the same request come one after the other, and the last one stays.
 */
export function replay(given: readonly Recording[]): Replay {
  const left = [...given];
  const asked: string[] = [];

  const answer: Fetch = async (input, init = {}) => {
    await Promise.resolve();
    if (init.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    const headers = new Headers(init.headers);
    const method = init.method ?? 'GET';
    asked.push(`${method} ${input}${headers.has('authorization') ? ' +token' : ''}`);

    const fitting = left.filter((recording) => fits(recording, method, input, headers, init.body));
    const [first] = fitting;
    if (!first) return refuse();
    if (fitting.length > 1) left.splice(left.indexOf(first), 1);

    if (init.credentials !== 'omit') return refuse();
    if (needsPermission(headers) && !given.some((one) => permits(one, input, headers))) return refuse();
    if (!allowsReading(first)) return refuse();
    const { status, body } = first.response;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers: readableHeaders(first) });
  };

  return { fetch: answer, asked };
}

/** All that a page gets to know of a connection that failed and of an answer it may not read. */
function refuse(): never {
  throw new TypeError('Failed to fetch');
}

function fits({ request }: Recording, method: string, url: string, headers: Headers, body: unknown): boolean {
  const recorded = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return (
    request.method === method &&
    sameThing(new URL(request.url), new URL(url)) &&
    recorded.has('authorization') === headers.has('authorization') &&
    recorded.get('accept') === headers.get('accept') &&
    (body ?? undefined) === (request.body === undefined ? undefined : JSON.stringify(request.body))
  );
}

/** Searches were recorded with all kinds of parameters; what was searched for is what matters. */
function sameThing(a: URL, b: URL): boolean {
  return a.origin + a.pathname === b.origin + b.pathname && a.searchParams.get('q') === b.searchParams.get('q');
}

const plainAccept = /^[\w+/*,;=. -]*$/;

function needsPermission(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '';
  return headers.has('authorization') || headers.has('content-type') || !plainAccept.test(accept);
}

/** A preflight of the same part of the same server. Browsers do not take `*` for more than it says, but servers mean it. */
function permits({ request, response }: Recording, url: string, headers: Headers): boolean {
  const allowed = new Headers(response.headers.map(([name, value]) => [name, value]));
  const names = (allowed.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  return (
    request.method === 'OPTIONS' &&
    partOf(request.url) === partOf(url) &&
    response.status < 300 &&
    [...headers.keys()].every((name) => name === 'accept' || names.includes(name) || names.includes('*'))
  );
}

function partOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1] ?? ''}`;
}

function allowsReading({ response }: Recording): boolean {
  return response.headers.some(
    ([name, value]) => name.toLowerCase() === 'access-control-allow-origin' && value === '*',
  );
}

const alwaysReadable = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
];

function readableHeaders({ response }: Recording): Headers {
  const all = new Headers(response.headers.map(([name, value]) => [name, value]));
  const exposed = (all.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  return new Headers([...all].filter(([name]) => alwaysReadable.includes(name) || exposed.includes(name)));
}
