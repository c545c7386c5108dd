import type { Act } from '../core/act.js';
import type { Choice } from '../core/ballot.js';
import type { Source, VoteView } from '../core/view.js';
import { asksTheSame, type Author } from '../core/vote.js';
import type { Backend, CallOptions } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { asFailure, Failure, type FailureReason } from '../ports/failure.js';
import type { Answer, Http, RequestOptions } from '../ports/http.js';
import { placesOf, viewOf, type PlainPoll } from './plain-poll.js';
import { atAddress, parseAddress, type PostAddress } from './post-address.js';
import { plainLine, postText } from './post-text.js';
import { sourceOf } from './source.js';
import { count, fields, instant, list, text, webAddress, type Fields } from './tolerant.js';

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

/** A post as one server tells it. */
interface Post {
  readonly status: Fields;
  readonly poll: Fields;
  readonly answer: Answer;
}

/**
 * Reads polls through the API of Mastodon, which many servers offer, and casts ballots there for people who have an
 * account on the server that is asked.
 */
export function mastodon({ http, clock, base }: MastodonOptions): Backend {
  function serverOf(post: PostAddress): string {
    if (base === undefined) return post.origin;
    const server = webAddress(base)?.origin;
    if (!server) throw new Failure('address');
    return server;
  }

  function read(address: string, options: CallOptions = {}): Promise<VoteView> {
    return atAddress(address, async (post) => viewOfPost(address, post, await fetchPost(post, options)));
  }

  async function fetchPost(post: PostAddress, options: CallOptions): Promise<Post> {
    try {
      return await fetchAs(post, options);
    } catch (error) {
      const { reason } = asFailure(error);
      const rejected = hasAccount(post, options) && (reason === 'sign-in' || reason === 'forbidden');
      if (!rejected) throw error;
      // Some servers refuse a token they no longer know even what everybody may read.
      return fetchAs(post, { ...options, account: undefined });
    }
  }

  async function fetchAs(post: PostAddress, options: CallOptions): Promise<Post> {
    const server = serverOf(post);
    const local = server === post.origin;
    if (local && post.poll) {
      const answer = await http.request(`${server}/api/v1/polls/${post.poll}`, options);
      return { status: {}, poll: fields(answer.json), answer };
    }
    if (local && post.status) {
      try {
        const answer = await http.request(`${server}/api/v1/statuses/${post.status}`, options);
        return postIn(answer, answer.json);
      } catch (error) {
        // What stands in the address need not be what the API calls the post.
        if (!/not-found|forbidden/.test(asFailure(error).reason) || !hasAccount(post, options)) throw error;
      }
    }
    return search(server, post, options);
  }

  async function search(server: string, post: PostAddress, options: CallOptions): Promise<Post> {
    if (!hasAccount(post, options)) throw new Failure('sign-in');
    if (!post.url) throw new Failure('not-found');
    const query = `resolve=true&type=statuses&q=${encodeURIComponent(post.url)}`;
    const answer = await http.request(`${server}/api/v2/search?${query}`, options);
    const wanted = webAddress(post.url)?.href;
    const found = list(fields(answer.json)['statuses']).find((one) => {
      const { uri, url } = fields(one);
      return [uri, url].some((its) => webAddress(its)?.href === wanted);
    });
    if (!found) throw new Failure('not-found');
    return postIn(answer, found);
  }

  function hasAccount(post: PostAddress, { account }: CallOptions): boolean {
    return account?.origin === serverOf(post);
  }

  function viewOfPost(address: string, { page }: PostAddress, post: Post, sent?: Choice): VoteView {
    const { status, poll, answer } = post;
    const source = sourceOf(answer.url, status['uri'], status['url'] ?? status['uri'], page);
    return viewOf(
      {
        address,
        source,
        question: postText(text(status['content'])),
        author: authorOf(fields(status['account']), source),
        language: status['language'],
        warning: text(status['spoiler_text']),
        multiple: isMultiple(poll),
        options: list(poll['options']),
        option: (raw) => ({ label: text(fields(raw)['title']), count: fields(raw)['votes_count'] }),
        votes: poll['votes_count'],
        voters: poll['voters_count'],
        closes: instant(poll['expires_at']),
        ended: poll['expired'] === true,
        ...standingOf(post, sent),
      },
      clock.now(),
    );
  }

  function send({ subject, onBehalfOf, body }: Act, options: CallOptions = {}): Promise<VoteView> {
    return atAddress(subject, async (post) => {
      if (onBehalfOf !== undefined) throw new Failure('unsupported');
      if (!hasAccount(post, options)) throw new Failure('sign-in');
      // Read first: some servers give a poll a new id after every vote, and one counts a second ballot.
      const before = await fetchAs(post, options);
      const { vote } = viewOfPost(subject, post, before);
      // Edited meanwhile: the same place may mean something else by now.
      if (options.seen && !asksTheSame(options.seen.vote, vote)) throw new Failure('choice');
      const choices = placesOf(body.choice, vote);
      const { may } = standingOf(before);
      if (may !== true) throw new Failure(may);
      // The server's word, not this device's clock.
      if (vote.ended) throw new Failure('closed');
      const id = text(before.poll['id']);
      if (!id) throw new Failure('malformed');
      const votes = `${serverOf(post)}/api/v1/polls/${encodeURIComponent(id)}/votes`;
      const after = await cast(votes, { ...options, body: { choices } });
      return viewOfPost(subject, post, { ...before, ...after }, body.choice);
    });
  }

  async function cast(url: string, options: RequestOptions): Promise<Pick<Post, 'poll' | 'answer'>> {
    try {
      const answer = await http.request(url, options);
      const poll = fields(answer.json);
      if (list(poll['options']).length === 0) throw new Failure('malformed');
      return { poll, answer };
    } catch (error) {
      const { reason, retryAt } = asFailure(error);
      throw new Failure(refusals[reason] ?? 'unsure', { retryAt });
    }
  }

  return {
    supports: { acts: true, idempotent: false },
    origin: (address) => serverOf(parseAddress(address)),
    read,
    send,
    limits: (origin) => http.limits(origin),
  };
}

/** What an answer to a ballot settles. After every other one nobody knows whether the ballot was counted. */
const refusals: Partial<Record<FailureReason, FailureReason>> = {
  'sign-in': 'sign-in',
  forbidden: 'forbidden',
  limited: 'limited',
  cancelled: 'cancelled',
  refused: 'refused',
  'not-found': 'refused',
  gone: 'refused',
};

function postIn(answer: Answer, json: unknown): Post {
  const outer = fields(json);
  // Somebody passed the post on: the poll is in what they passed on.
  const status = outer['poll'] ? outer : fields(outer['reblog'] ?? json);
  if (!status['poll']) throw new Failure(status['id'] ? 'not-a-vote' : 'malformed');
  return { status, poll: fields(status['poll']), answer };
}

function authorOf(account: Fields, { kind, origin }: Source): Author | undefined {
  const acct = plainLine(text(account['acct']));
  const name = plainLine(text(account['display_name'])) || plainLine(text(account['username'])) || acct;
  if (!name) return undefined;
  const url = webAddress(account['url']);
  const own = new URL(origin).host;
  const [user = '', domain = url?.host ?? own] = acct.replace(/^@/, '').split('@');
  // A server may say who of its own people wrote something, and nobody else.
  if (kind === 'origin' && (domain !== own || (url && url.host !== own))) return { name };
  return { name, handle: acct ? `@${user}@${domain}` : undefined, url: url?.href };
}

function isMultiple(poll: Fields): boolean {
  return poll['multiple'] === true;
}

/** What the server says of the person who asked. To everybody else it says nothing that means anything. */
function standingOf({ poll, answer }: Post, sent?: Choice): Pick<PlainPoll, 'may' | 'own'> {
  if (!answer.signedIn) return { may: 'sign-in' };
  const own = poll['own_votes'];
  if (!sent && poll['voted'] !== true) return { may: true };
  // Authors cannot vote, and are told that they have; their ballot is empty.
  if (!sent && Array.isArray(own) && own.length === 0) return { may: 'own-poll' };
  const places = new Set(list(own).map(count));
  const options = list(poll['options']).flatMap((_, place) => (places.has(place) ? [String(place)] : []));
  const [first] = options;
  if (first === undefined) return { may: 'voted', own: sent ? { choice: sent } : {} };
  return {
    may: 'voted',
    own: { choice: isMultiple(poll) ? { kind: 'some', options } : { kind: 'one', option: first } },
  };
}
