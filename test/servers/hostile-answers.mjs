// @ts-check
import { send } from './listen.mjs';

/** @typedef {import('./listen.mjs').ServerResponse} ServerResponse */

/**
 * What was asked for.
 *
 * @typedef {object} Wants
 * @property {string} id
 * @property {string} origin
 * @property {string} elsewhere - another origin, which has a sound poll at every address
 * @property {boolean} question - ActivityPub rather than the API
 */

/**
 * One thing that a server can do to a reader.
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string[]} expect - what may come of it: `content`, or the reasons of failures
 * @property {(response: ServerResponse, wants: Wants) => void} answer
 */

const unread = ['malformed', 'not-a-vote'];
/** Where nothing is known but that it is no answer. */
const vague = ['server', 'forbidden', 'refused', 'unreachable', ...unread];

/** Answers that are no polls. @type {Case[]} */
export const answers = [
  status(401, ['sign-in']),
  status(403, ['forbidden']),
  status(404, ['not-found']),
  status(410, ['gone']),
  status(418, vague),
  status(422, vague),
  status(429, ['limited']),
  {
    name: '429, with a minute to wait',
    expect: ['limited'],
    answer: (response) =>
      send(response, 429, {
        'X-RateLimit-Limit': 300,
        'X-RateLimit-Remaining': 0,
        'X-RateLimit-Reset': new Date(Date.now() + 60_000).toISOString(),
        'Access-Control-Expose-Headers': 'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
      }),
  },
  page('500, as a page', 500, '<h1>We’re sorry, but something went wrong.</h1>', ['server']),
  {
    name: '500, without cross-origin headers',
    expect: ['unreachable'],
    answer(response) {
      response.removeHeader('Access-Control-Allow-Origin');
      send(response, 500, {});
    },
  },
  status(503, ['server', 'limited'], { 'Retry-After': '30' }),
  page('a login page with status 200', 200, '<form><input type="password"></form>', [...unread, 'sign-in']),
  body('an empty body', '', unread),
  status(204, unread),
  body('cut-off JSON', '{"id":"1","poll":{"id":"1","options":[{"title":"Ye', unread),
  body('null', 'null', unread),
  body('an empty list', '[]', unread),
  body('a number', '42', unread),
  body('a string', '"poll"', unread),
  body('an empty object', '{}', unread),
  body('a hundred thousand brackets', '['.repeat(100_000), unread),
  body('bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x7b, 0x80, 0x81]), unread),
];

/**
 * @param {number} code
 * @param {string[]} expect
 * @param {Record<string, string>} [headers]
 * @returns {Case}
 */
function status(code, expect, headers = {}) {
  const text = code === 204 ? '' : JSON.stringify({ error: `This is a ${code}.` });
  const all = { 'Content-Type': 'application/json', ...headers };
  return { name: String(code), expect, answer: (response) => send(response, code, all, text) };
}

/**
 * @param {string} name
 * @param {number} code
 * @param {string} html
 * @param {string[]} expect
 * @returns {Case}
 */
function page(name, code, html, expect) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return { name, expect, answer: (response) => send(response, code, headers, html) };
}

/**
 * @param {string} name
 * @param {string | Buffer} content
 * @param {string[]} expect
 * @returns {Case}
 */
function body(name, content, expect) {
  const headers = { 'Content-Type': 'application/json' };
  return { name, expect, answer: (response) => send(response, 200, headers, content) };
}
