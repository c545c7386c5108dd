// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whatever a real server sent.
 *
 * @typedef {any} Json
 */

/**
 * What token comes with a request: none, a good one, one that may only read, one that the server does not know.
 *
 * @typedef {'nobody' | 'person' | 'reader' | 'stranger'} Who
 */

/**
 * One request to a real server, and its answer.
 *
 * @typedef {object} Recording
 * @property {string} name
 * @property {string} method
 * @property {string} path
 * @property {string} query - decoded and sorted
 * @property {Who} who
 * @property {string | undefined} accept
 * @property {Record<string, string | undefined>} asked - the request's headers, names in lower case
 * @property {Json} sent
 * @property {number} status
 * @property {[string, string][]} headers
 * @property {Json} body
 */

/**
 * A post with a poll, known by all its addresses.
 *
 * @typedef {object} Post
 * @property {string} uri
 * @property {string} content - HTML
 * @property {string} author
 * @property {{ options: { title: string }[], multiple: boolean, expires_at: string }} poll
 * @property {Set<string>} paths
 * @property {string} votesPath
 * @property {Map<Recording, number>} steps - which of the post's states a recording shows, from 0
 */

/** What the recorded server is called in queries, whatever its port was. */
export const recordedHost = 'recorded.example';

/**
 * @param {string} folder
 * @returns {Recording[]} in the order in which they were made
 */
export function readRecordings(folder) {
  const files = readdirSync(folder).filter((name) => /^\d+-.*\.json$/.test(name));
  return files.sort().map((file) => {
    const { name, request, response } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const url = new URL(request.url);
    const headers = Object.entries(request.headers).map(([key, value]) => [key.toLowerCase(), value]);
    const asked = Object.fromEntries(headers);
    return {
      name,
      method: request.method,
      path: pathOf(url),
      query: queryOf(url).replaceAll(url.host, recordedHost),
      who: asked.authorization ? whoseToken(name) : 'nobody',
      accept: asked.accept,
      asked,
      sent: request.body,
      status: response.status,
      headers: response.headers,
      body: response.body,
    };
  });
}

/**
 * All recordings were made with one placeholder for a token, so their names say whose it was.
 *
 * @param {string} name
 * @returns {Who}
 */
function whoseToken(name) {
  if (name.includes('badtoken')) return 'stranger';
  return name.includes('readonly') ? 'reader' : 'person';
}

/** One spelling for `/@ana` and `/%40ana`. @param {URL} url */
export function pathOf({ pathname }) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** One spelling for a query, whatever its order and encoding. @param {URL} url */
export function queryOf({ searchParams }) {
  const pairs = [...searchParams].map(([key, value]) => `${key}=${value}`);
  return pairs.sort().join('&');
}

/**
 * @param {Recording[]} recordings
 * @returns {Post[]}
 */
export function findPosts(recordings) {
  /** @type {Map<string, Post>} */
  const posts = new Map();
  for (const { body } of recordings) {
    if (!body?.poll || !body.uri || posts.has(body.uri)) continue;
    const { id, uri, url, content, account, poll } = body;
    const pollPath = `/api/v1/polls/${poll.id}`;
    const votesPath = `${pollPath}/votes`;
    const pages = [uri, url].map((address) => pathOf(new URL(address)));
    const paths = new Set([...pages, `/api/v1/statuses/${id}`, pollPath, votesPath]);
    posts.set(uri, {
      uri,
      content,
      author: account.username,
      poll,
      paths,
      votesPath,
      steps: stepsOf(recordings, paths),
    });
  }
  return [...posts.values()];
}

/**
 * The states of a post are those that readers were shown, one after the other.
 *
 * @param {Recording[]} recordings
 * @param {Set<string>} paths
 */
function stepsOf(recordings, paths) {
  /** @type {Map<Recording, number>} */
  const steps = new Map();
  let step = -1;
  let last = '';
  for (const recording of recordings.filter((one) => paths.has(one.path))) {
    const counts = recording.method === 'GET' ? countsIn(recording.body) : undefined;
    if (counts && String(counts) !== last) {
      step += 1;
      last = String(counts);
    }
    steps.set(recording, Math.max(0, step));
  }
  return steps;
}

/**
 * The counts in an answer about a poll, in either of the two shapes. Absent while they are hidden.
 *
 * @param {Json} body
 * @returns {number[] | undefined}
 */
export function countsIn(body) {
  /** @type {Json[]} */
  const options = body?.poll?.options ?? body?.options ?? body?.oneOf ?? body?.anyOf;
  if (!Array.isArray(options)) return undefined;
  const counts = options.map((option) => option.votes_count ?? option.replies?.totalItems);
  return counts.every((count) => typeof count === 'number') ? counts : undefined;
}

/**
 * A path with whatever looks like an id taken out: what kind of thing it names.
 *
 * @param {string} somePath
 */
export function shapeOf(somePath) {
  const parts = somePath.split('/');
  return parts.map((part) => (/\d/.test(part) && !/^v\d$/.test(part) ? '*' : part)).join('/');
}

/**
 * What a request wants to read, in a word.
 *
 * @param {string} [accept]
 */
export function kindOfAccept(accept = '') {
  if (accept.includes('application/activity+json')) return 'activity';
  if (accept.includes('application/ld+json')) return 'linked-data';
  if (accept.includes('text/html')) return 'page';
  return accept.includes('application/json') ? 'json' : 'anything';
}
