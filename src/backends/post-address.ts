import { asFailure, Failure } from '../ports/failure.js';
import { isLoopback } from '../ports/loopback.js';
import { webAddress } from './tolerant.js';

/** What the address of a post or a poll tells before anybody is asked. */
export interface PostAddress {
  /** The post's own address, without what only belongs to one way of looking at it. Absent for an address in the API. */
  readonly url?: string;
  readonly origin: string;
  /** A page for people. */
  readonly page: string;
  /** Its id in the server's Mastodon API, if it has one there. */
  readonly status?: string;
  /** The poll's own id in that API. Such an address names no post. */
  readonly poll?: string;
  /** False when it only looks like an address of something on the web. */
  readonly known: boolean;
}

const api = /^\/api\/v1\/(statuses|polls)\/([\w-]+)$/;
/** `/@user/1`, `/@user@remote/1`, `/users/user/statuses/1`, `/notice/1`, `/objects/1` … An id has a digit or is long. */
const post =
  /^(?:\/web|\/deck)?(\/(?:@[^/]+|users\/[^/]+|statuses|notice|notes|objects|posts?)(?:\/statuses)?\/((?=[^/]*\d|[^/]{12})[a-z\d-]+))(?:\/(?:embed|activity))?$/i;
/** `/user/p/1`, where the API has other ids. */
const elsewhere = /^\/[^/]+\/p\/[\d.]+$/;
const person = /^$|^\/(?:@|users\/)/;

/** @throws Failure `address` for anything that cannot be the address of a post or a poll */
export function parseAddress(address: string): PostAddress {
  const parsed = webAddress(address);
  if (!parsed || !(parsed.protocol === 'https:' || isLoopback(parsed.hostname))) throw new Failure('address');
  const { origin } = parsed;
  const path = parsed.pathname.replace(/^\/%40/i, '/@').replace(/\/+$/, '');

  const [, kind, id] = api.exec(path) ?? [];
  if (kind) return { origin, page: origin, known: true, [kind === 'polls' ? 'poll' : 'status']: id };

  const [, plain, status] = post.exec(path) ?? [];
  if (plain) return { url: origin + plain, origin, page: origin + plain, known: true, status };

  if (!parsed.search && person.test(path)) throw new Failure('address');
  const url = origin + parsed.pathname + parsed.search;
  return { url, origin, page: url, known: elsewhere.test(path) };
}

/** Does something with a post. Whatever fails knows the page where a person can look for themselves. */
export async function atAddress<T>(address: string, run: (post: PostAddress) => Promise<T>): Promise<T> {
  const post = parseAddress(address);
  try {
    return await run(post);
  } catch (error) {
    const { reason, retryAt, cause } = asFailure(error);
    throw new Failure(reason, { retryAt, cause, url: post.page });
  }
}
