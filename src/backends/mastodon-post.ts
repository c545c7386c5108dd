import type { Source, VoteView } from '../core/view.js';
import type { Author } from '../core/vote.js';
import type { CallOptions } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { Answer, Http } from '../ports/http.js';
import { viewOf, type PlainPoll } from './plain-poll.js';
import type { PostAddress } from './post-address.js';
import { plainLine, postText } from './post-text.js';
import { sourceOf } from './source.js';
import { fields, instant, list, webAddress, type Fields } from './tolerant.js';

/** The server that is asked. */
export interface Server {
  readonly http: Http;
  readonly clock: Clock;
  readonly origin: string;
}

/** A post with a poll, as one server tells it. */
export interface Post {
  readonly status: Fields;
  readonly poll: Fields;
  readonly answer: Answer;
}

/**
 * Asks for a post by its id.
 *
 * @throws Failure `sign-in` where its id on that server is not known: servers look posts up for their own people only
 */
export async function fetchPost({ http, origin }: Server, at: PostAddress, options: CallOptions): Promise<Post> {
  const path = at.status ? `statuses/${at.status}` : at.poll && `polls/${at.poll}`;
  if (origin !== at.origin || !path) throw new Failure('sign-in');
  const answer = await http.request(`${origin}/api/v1/${path}`, options);
  return postIn(answer, at.status ? answer.json : { poll: answer.json });
}

/** @throws Failure `not-a-vote`, `malformed` */
export function postIn(answer: Answer, json: unknown): Post {
  const outer = fields(json);
  // Somebody passed the post on: the poll is in what they passed on.
  const status = outer['poll'] ? outer : fields(outer['reblog'] ?? json);
  if (!status['poll']) throw new Failure(status['id'] ? 'not-a-vote' : 'malformed');
  return { status, poll: fields(status['poll']), answer };
}

/** @param standing - of the person who asked */
export function viewOfPost(
  { clock }: Server,
  address: string,
  { page }: PostAddress,
  { status, poll, answer }: Post,
  standing: Pick<PlainPoll, 'may' | 'own'> = { may: 'sign-in' },
): VoteView {
  const source = sourceOf(answer.url, status['uri'], status['url'] ?? status['uri'], page);
  return viewOf(
    {
      address,
      source,
      question: postText(status['content']),
      author: authorOf(fields(status['account']), source),
      language: status['language'],
      warning: status['spoiler_text'],
      multiple: poll['multiple'] === true,
      options: list(poll['options']),
      option: (raw) => ({ label: fields(raw)['title'], count: fields(raw)['votes_count'] }),
      votes: poll['votes_count'],
      voters: poll['voters_count'],
      closes: instant(poll['expires_at']),
      ended: poll['expired'] === true,
      ...standing,
    },
    clock.now(),
  );
}

function authorOf(account: Fields, { kind, name: own }: Source): Author | undefined {
  const acct = plainLine(account['acct']);
  const name = plainLine(account['display_name']) || plainLine(account['username']) || acct;
  if (!name) return undefined;
  const url = webAddress(account['url']);
  const [user = '', domain = url?.host ?? own] = acct.replace(/^@/, '').split('@');
  // A server may say who of its own people wrote something, and nobody else.
  if (kind === 'origin' && (domain !== own || (url && url.host !== own))) return { name };
  return { name, handle: acct ? `@${user}@${domain}` : undefined, url: url?.href };
}
