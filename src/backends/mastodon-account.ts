import type { Act } from '../core/act.js';
import type { Choice } from '../core/ballot.js';
import type { VoteView } from '../core/view.js';
import { asksTheSame, type Vote } from '../core/vote.js';
import type { CallOptions } from '../ports/backend.js';
import { asFailure, Failure, type FailureReason } from '../ports/failure.js';
import type { RequestOptions } from '../ports/http.js';
import { fetchPost, postIn, viewOfPost, type Post, type Server } from './mastodon-post.js';
import type { PlainPoll } from './plain-poll.js';
import type { PostAddress } from './post-address.js';
import { count, fields, list, text, webAddress } from './tolerant.js';

/** What only people with an account on the server that is asked can do. Loaded with the first of them. */

export async function read(server: Server, address: string, at: PostAddress, options: CallOptions): Promise<VoteView> {
  const post = await fetchRejected(server, at, options);
  return viewOfPost(server, address, at, post, standingOf(post));
}

/** Some servers refuse a token they no longer know even what everybody may read. */
async function fetchRejected(server: Server, at: PostAddress, options: CallOptions): Promise<Post> {
  try {
    return await findPost(server, at, options);
  } catch (error) {
    const { reason } = asFailure(error);
    if (reason !== 'sign-in' && reason !== 'forbidden') throw error;
    return fetchPost(server, at, { ...options, account: undefined });
  }
}

async function findPost(server: Server, at: PostAddress, options: CallOptions): Promise<Post> {
  if (server.origin === at.origin && (at.poll || at.status)) {
    try {
      return await fetchPost(server, at, options);
    } catch (error) {
      // What stands in the address need not be what the API calls the post.
      if (!at.url || !/not-found|forbidden/.test(asFailure(error).reason)) throw error;
    }
  }
  return search(server, at, options);
}

async function search({ http, origin }: Server, { url }: PostAddress, options: CallOptions): Promise<Post> {
  if (!url) throw new Failure('not-found');
  const query = `resolve=true&type=statuses&q=${encodeURIComponent(url)}`;
  const answer = await http.request(`${origin}/api/v2/search?${query}`, options);
  const wanted = webAddress(url)?.href;
  const found = list(fields(answer.json)['statuses']).find((one) =>
    [fields(one)['uri'], fields(one)['url']].some((its) => webAddress(its)?.href === wanted),
  );
  if (!found) throw new Failure('not-found');
  return postIn(answer, found);
}

export async function send(
  server: Server,
  { subject, onBehalfOf, body }: Act,
  at: PostAddress,
  options: CallOptions,
): Promise<VoteView> {
  // Nobody acts for somebody else there, and no ballot can be taken back.
  if (onBehalfOf !== undefined || !body.choice) throw new Failure('unsupported');
  if (options.account?.origin !== server.origin) throw new Failure('sign-in');
  // Read first: some servers give a poll a new id after every vote, and one counts a second ballot.
  const before = await findPost(server, at, options);
  const { vote } = viewOfPost(server, subject, at, before);
  // Edited meanwhile: the same place may mean something else by now.
  if (options.seen && !asksTheSame(options.seen.vote, vote)) throw new Failure('choice');
  const choices = placesOf(body.choice, vote);
  const { may } = standingOf(before);
  if (may !== true) throw new Failure(may);
  // The server's word, not this device's clock.
  if (vote.ended) throw new Failure('closed');
  const id = text(before.poll['id']);
  if (!id) throw new Failure('malformed');
  const votes = `${server.origin}/api/v1/polls/${encodeURIComponent(id)}/votes`;
  const after = { ...before, ...(await cast(server, votes, { ...options, body: { choices } })) };
  return viewOfPost(server, subject, at, after, standingOf(after, body.choice));
}

async function cast({ http }: Server, url: string, options: RequestOptions): Promise<Pick<Post, 'poll' | 'answer'>> {
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

/**
 * The places of the chosen options, as these servers want them.
 *
 * @throws Failure `choice` when the choice does not fit the vote
 */
function placesOf(choice: Choice, { method, options }: Vote): readonly string[] {
  const chosen = choice.kind === 'one' ? [choice.option] : choice.kind === 'some' ? choice.options : [];
  const places = [...new Set(chosen)];
  const fits = places.every((place) => options.some(({ id }) => id === place));
  if (!fits || places.length === 0 || (method === 'single' && places.length > 1)) throw new Failure('choice');
  return places;
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
  const [option] = options;
  if (option === undefined) return { may: 'voted', own: sent ? { choice: sent } : {} };
  const several = poll['multiple'] === true;
  return { may: 'voted', own: { choice: several ? { kind: 'some', options } : { kind: 'one', option } } };
}
