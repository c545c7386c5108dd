// @ts-check
import { randomUUID } from 'node:crypto';
import { choicesIn, readBody, send, sendHtml } from './listen.mjs';
import { interactionPage, plainPage } from './mastodon-pages.mjs';

/**
 * Another server's polls, as this one can fetch them and vote on them.
 *
 * @typedef {object} Elsewhere
 * @property {(uri: string) => { question: string, options: string[], multiple: boolean } | undefined} poll
 * @property {(uri: string, choices: number[], voter: string) => string | undefined} vote - why it does not count, in a word
 */

/** @typedef {Record<string, string>} Headers */

const sentences = new Map([
  ['closed', 'The poll has already ended'],
  ['again', 'You have already voted on this poll'],
]);

const names = ['carla', 'dmitri', 'esi', 'farid', 'greta', 'hana', 'ines', 'joon'];

/**
 * Each browser is a person who is signed in, known by a cookie.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function visitorOf(request) {
  return /(?:^|; )visitor=([\da-f-]{36})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
}

/** @param {import('node:http').ServerResponse} response @param {string} visitor */
export function keep(response, visitor) {
  response.setHeader('Set-Cookie', `visitor=${visitor}; Path=/; HttpOnly; SameSite=Lax`);
}

/** @param {string} visitor */
export function nameOf(visitor) {
  return `@${names[parseInt(visitor.slice(0, 2), 16) % names.length]}`;
}

/** @param {import('node:http').ServerResponse} response @param {URL} url */
export function becomeSomebodyElse(response, { searchParams }) {
  keep(response, randomUUID());
  const uri = searchParams.get('back');
  send(response, 303, { Location: uri ? `/authorize_interaction?uri=${encodeURIComponent(uri)}` : '/' });
}

/**
 * The page that a visitor is sent to with the address of a poll anywhere.
 *
 * @param {import('./mastodon-polls.mjs').Polls} polls
 * @param {Elsewhere[]} elsewhere
 */
export function openVisits(polls, elsewhere) {
  /** What visitors voted for on other servers, which do not say. @type {Map<string, number[]>} */
  const sent = new Map();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {URL} url
   * @param {Headers} headers
   */
  return async (request, response, { origin, searchParams }, headers) => {
    const given = searchParams.get('uri') ?? '';
    const uri = URL.canParse(given, origin) ? new URL(given, origin).href : origin;
    const visitor = visitorOf(request);
    const poll = resolve(uri, visitor, origin);
    if (!poll) {
      return sendHtml(response, 404, plainPage('Not found', 'There is no poll at that address.'), headers);
    }
    keep(response, visitor);
    let refused;
    if (request.method === 'POST') {
      // A form on another site must not be able to vote here.
      if (request.headers.origin !== origin) {
        return sendHtml(response, 403, plainPage('No', 'This form came from another site.'), headers);
      }
      const choices = choicesIn(await readBody(request));
      refused = choices ? poll.vote(choices) : 'Choose something first.';
    }
    const page = interactionPage({ ...poll, uri }, { name: nameOf(visitor), voted: poll.ballot(), refused });
    sendHtml(response, refused ? 422 : 200, page, headers);
  };

  /** @param {string} uri @param {string} visitor @param {string} origin */
  function resolve(uri, visitor, origin) {
    const { pathname, host, origin: itsOrigin } = new URL(uri);
    if (itsOrigin === origin) {
      const poll = polls.byId(/(\d+)$/.exec(pathname)?.[1]);
      return (
        poll && {
          question: poll.content,
          options: poll.options,
          multiple: poll.multiple,
          from: 'this server',
          ballot: () => poll.ballots.get(visitor),
          vote: (/** @type {string[]} */ choices) => polls.vote(poll, visitor, choices),
        }
      );
    }
    const key = `${visitor} ${uri}`;
    for (const other of elsewhere) {
      const poll = other.poll(uri);
      if (!poll) continue;
      return {
        ...poll,
        from: host,
        ballot: () => sent.get(key),
        vote: (/** @type {string[]} */ choices) => {
          const chosen = choices.map(Number);
          const fault = other.vote(uri, chosen, visitor);
          if (!fault) sent.set(key, chosen);
          return fault && (sentences.get(fault) ?? 'The chosen vote option does not exist');
        },
      };
    }
    return undefined;
  }
}
