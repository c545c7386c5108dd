// @ts-check
import { choicesIn, readBody, send, sendJson } from './listen.mjs';
import { pollJson, statusJson } from './mastodon-polls.mjs';
import { people } from './mastodon-posts.mjs';

const window = 5 * 60_000;
const exposed = 'Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id';

/**
 * @param {import('./mastodon-polls.mjs').Polls} polls
 * @param {number} limit - requests in five minutes
 * @param {() => number} now
 */
export function openApi(polls, limit, now) {
  let since = now();
  let count = 0;

  /** @param {import('node:http').ServerResponse} response */
  function isWithinLimits(response) {
    if (now() - since > window) {
      since = now();
      count = 0;
    }
    count += 1;
    response.setHeader('Access-Control-Expose-Headers', exposed);
    response.setHeader('X-RateLimit-Limit', limit);
    response.setHeader('X-RateLimit-Remaining', Math.max(0, limit - count));
    response.setHeader('X-RateLimit-Reset', new Date(since + window).toISOString());
    return count <= limit;
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {URL} url
   */
  return async (request, response, { origin, pathname }) => {
    /** @param {number} status @param {string} error */
    const refuse = (status, error) => sendJson(response, status, { error });
    if (!isWithinLimits(response)) return refuse(429, 'Too many requests');

    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === 'stranger') return refuse(401, 'The access token is invalid');
    const [, kind, id, votes] = /^\/api\/v1\/(statuses|polls)\/(\d+)(\/votes)?$/.exec(pathname) ?? [];
    const poll = kind === 'polls' ? polls.byPollId(id) : polls.byId(id);
    if (!poll || (votes && kind !== 'polls')) return refuse(404, 'Record not found');

    if (!votes) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(404, 'Not found');
      const ended = polls.hasEnded(poll);
      const headers = { Vary: 'Authorization, Origin', 'Cache-Control': token ? 'private, no-store' : 'no-cache' };
      const json = kind === 'polls' ? pollJson(poll, ended, token) : statusJson(poll, ended, origin, token);
      return sendJson(response, 200, json, headers);
    }

    if (request.method !== 'POST') return refuse(404, 'Not found');
    if (!token) return refuse(401, 'This method requires an authenticated user');
    if (token === 'reader') return refuse(403, 'This action is outside the authorized scopes');
    const refused = polls.vote(poll, token, choicesIn(await readBody(request), request.headers['content-type']));
    if (refused) return refuse(422, `Validation failed: ${refused}`);
    sendJson(response, 200, pollJson(poll, polls.hasEnded(poll), token));
  };
}

/**
 * Who somebody is here, and where they deal with things from elsewhere.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {URL} url
 */
export function sendWebfinger(response, { origin, host, searchParams }) {
  const [, name = '', domain] = /^acct:@?([^@]+)@(.+)$/.exec(searchParams.get('resource') ?? '') ?? [];
  if (domain !== host || !people[name]) return send(response, 404, {});
  const actor = `${origin}/users/${name}`;
  const interaction = `${origin}/authorize_interaction?uri=`;
  const card = {
    subject: `acct:${name}@${host}`,
    aliases: [`${origin}/@${name}`, actor],
    links: [
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: `${origin}/@${name}` },
      { rel: 'self', type: 'application/activity+json', href: actor },
      { rel: 'http://ostatus.org/schema/1.0/subscribe', template: `${interaction}{uri}` },
      { rel: 'https://w3id.org/fep/3b86/Object', template: `${interaction}{object}` },
    ],
  };
  const headers = { 'Content-Type': 'application/jrd+json; charset=utf-8', 'Cache-Control': 'max-age=259200, public' };
  sendJson(response, 200, card, headers);
}
