// @ts-check
import { listen, send, sendHtml, sendJson } from './listen.mjs';
import { openApi, sendWebfinger } from './mastodon-api.mjs';
import { mastodonPolicy, plainPage, postPage } from './mastodon-pages.mjs';
import { actorJson, openPolls, questionJson } from './mastodon-polls.mjs';
import { people } from './mastodon-posts.mjs';
import { becomeSomebodyElse, keep, nameOf, openVisits, visitorOf } from './mastodon-visits.mjs';
import { sendFile } from './static.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * A small server that answers like Mastodon: the API and webfinger open to every origin, posts to none, limits in exposed
 * headers, 422 for votes that are refused, and a page where people who come from elsewhere can vote.
 *
 * Any token is a person of its own; the names of the authors are their tokens, `reader` may only read, and `stranger` is
 * not known.
 *
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {number} [options.limit] - requests in five minutes
 * @param {{ every: number, upTo: number }} [options.trickle] - a simulated ballot on each live poll every so many
 *   milliseconds, so many times
 * @param {import('./mastodon-visits.mjs').Elsewhere[]} [options.elsewhere] - where votes on polls of other servers go
 * @param {Record<string, string>} [options.mounts] - folders to serve under Mastodon's policy, by path
 * @param {(html: string, visit: { token: string, visitor: string }) => string} [options.fill] - completes their pages
 * @param {string} [options.policy] - added to Mastodon's own
 * @param {() => number} [options.now] - milliseconds since the epoch
 */
export async function mastodon(options = {}) {
  const { port, limit = 300, trickle, elsewhere = [], mounts = {}, fill, policy = '', now = Date.now } = options;
  const polls = openPolls(now);
  const answerApi = openApi(polls, limit, now);
  const answerVisit = openVisits(polls, elsewhere);

  const server = await listen(
    (request, response, url) => {
      const { pathname } = url;
      if (isOpenToAll(pathname)) response.setHeader('Access-Control-Allow-Origin', '*');
      if (request.method === 'OPTIONS') return sendPreflight(request, response, pathname);
      if (pathname.startsWith('/api/')) return answerApi(request, response, url);
      if (pathname === '/.well-known/webfinger') return sendWebfinger(response, url);
      const headers = { 'Content-Security-Policy': [mastodonPolicy(url.origin), policy].filter(Boolean).join('; ') };
      if (pathname === '/authorize_interaction') return answerVisit(request, response, url, headers);
      if (pathname === '/auth/switch') return becomeSomebodyElse(response, url);
      if (sendNamed(request, response, url, headers) || sendPage(request, response, url, headers)) return;
      sendHtml(response, 404, plainPage('Not here', 'The page you are looking for isn’t here.'), headers);
    },
    { port },
  );

  /**
   * Posts and people.
   *
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {URL} url
   * @param {Record<string, string>} headers
   */
  function sendNamed(request, response, { origin, pathname }, headers) {
    const wantsJson = /application\/(?:activity|ld)\+json/.test(request.headers.accept ?? '');
    const [, name = '', id] = /^\/(?:@|users\/)([^/]+)(?:\/(?:statuses\/)?(\d+))?$/.exec(pathname) ?? [];
    const person = people[name];
    if (!person) return false;
    if (!id) {
      if (wantsJson) sendActivity(response, actorJson(name, origin));
      return wantsJson;
    }
    const poll = polls.byId(id);
    if (poll?.author !== name) return false;
    const ended = polls.hasEnded(poll);
    if (wantsJson) sendActivity(response, questionJson(poll, ended, origin));
    else sendHtml(response, 200, postPage(poll, person, ended), headers);
    return true;
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {URL} url
   * @param {Record<string, string>} headers
   */
  function sendPage(request, response, url, headers) {
    const token = visitorOf(request);
    return sendFile(request, response, url, {
      mounts,
      headers,
      fill(html) {
        keep(response, token);
        return fill?.(html, { token, visitor: nameOf(token) }) ?? html;
      },
    });
  }

  let left = trickle?.upTo ?? 0;
  const timer = setInterval(() => {
    if (left > 0) polls.trickle();
    left -= 1;
    if (left <= 0) clearInterval(timer);
  }, trickle?.every ?? 1);
  timer.unref();

  return {
    ...server,

    /** The addresses of the posts, by name. */
    posts: Object.fromEntries(polls.all.map(({ name, author, id }) => [name, `${server.origin}/@${author}/${id}`])),

    close() {
      clearInterval(timer);
      return server.close();
    },
  };
}

/** @param {string} pathname */
function isOpenToAll(pathname) {
  return /^\/(?:api\/|\.well-known\/|nodeinfo\/|oauth\/token$|@[^/]+$|users\/[^/]+$)/.test(pathname);
}

/** @param {IncomingMessage} request @param {ServerResponse} response @param {string} pathname */
function sendPreflight(request, response, pathname) {
  if (!isOpenToAll(pathname)) return send(response, 404, {});
  send(response, 200, {
    'Access-Control-Allow-Methods': pathname.startsWith('/api/') ? 'POST, PUT, DELETE, GET, PATCH, OPTIONS' : 'GET',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
    'Access-Control-Max-Age': '7200',
  });
}

/** @param {ServerResponse} response @param {object} value */
function sendActivity(response, value) {
  sendJson(response, 200, value, { 'Content-Type': 'application/activity+json; charset=utf-8', Vary: 'Accept' });
}
