// @ts-check
import { answers } from './hostile-answers.mjs';
import { connections } from './hostile-connections.mjs';
import { polls, soundPoll } from './hostile-polls.mjs';
import { listen, send, sendText } from './listen.mjs';

const all = [...answers, ...polls, ...connections];

/**
 * Everything that a server can do to a reader: `path` looks like the address of a post, `api` like the same post in
 * Mastodon's API, and `expect` says what may come of it: `content`, or the reasons of failures.
 */
export const cases = all.map(({ name, expect }, at) => ({
  name,
  expect,
  path: `/@hostile/${at + 1}`,
  api: `/api/v1/statuses/${at + 1}`,
}));

/**
 * Serves one bad answer at each address, to votes too. Every one ends by itself: after 50 MB or a minute at most.
 *
 * All of them are to be had at the server's `origin`. What a reader learns there (a limit, say) holds for an origin, so
 * each has one of its own too.
 *
 * @param {{ port?: number | undefined }} [options]
 */
export async function hostile({ port } = {}) {
  let tokensElsewhere = 0;
  const elsewhere = await listen((request, response, { origin, pathname }) => {
    if (request.headers.authorization) tokensElsewhere += 1;
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization' };
    const id = /\d+$/.exec(pathname)?.[0] ?? '1';
    const body = request.method === 'OPTIONS' ? '' : soundPoll(id, origin);
    send(response, 200, { 'Content-Type': 'application/json', ...headers }, body);
  });

  /**
   * @param {import('./listen.mjs').IncomingMessage} request
   * @param {import('./listen.mjs').ServerResponse} response
   * @param {URL} url
   */
  function answer(request, response, { origin, pathname }) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') {
      return send(response, 204, { 'Access-Control-Allow-Headers': 'authorization, content-type' });
    }
    const [, id] = /^\/(?:@hostile|api\/v1\/statuses|api\/v1\/polls)\/(\d+)(?:\/votes)?$/.exec(pathname) ?? [];
    const found = all[Number(id) - 1];
    if (!id || !found) return sendText(response, 404, 'There is no such case.');
    found.answer(response, { id, origin, elsewhere: elsewhere.origin, question: !pathname.startsWith('/api/') });
  }

  const server = await listen(answer, { port });
  const alone = await Promise.all(cases.map(() => listen(answer)));

  return {
    ...server,

    /** Every case, each at an origin of its own. */
    cases: cases.map((one, at) => ({ ...one, url: `${alone[at]?.origin}${one.path}` })),

    /** How often a token has followed a redirect to where it must not go. */
    tokensElsewhere: () => tokensElsewhere,

    async close() {
      await Promise.all([server, elsewhere, ...alone].map((one) => one.close()));
    },
  };
}
