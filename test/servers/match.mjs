// @ts-check
import { kindOfAccept, shapeOf } from './recordings.mjs';

/** @typedef {import('./recordings.mjs').Recording} Recording */
/** @typedef {import('./recordings.mjs').Post} Post */
/** @typedef {import('./recordings.mjs').Who} Who */

/**
 * A request in the recordings' own words.
 *
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path
 * @property {string} query
 * @property {Who} who
 * @property {string} token - empty without one
 * @property {string | undefined} accept
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string[] | undefined} choices
 */

/**
 * Why a vote is refused: what is wrong with it, or who sends it.
 *
 * @typedef {'again' | 'closed' | 'empty' | 'own' | 'range' | 'several'} Fault
 */

/** @type {Recording} */
const nothing = {
  name: 'nothing',
  method: 'GET',
  path: '',
  query: '',
  who: 'nobody',
  accept: undefined,
  asked: {},
  sent: undefined,
  status: 404,
  headers: [],
  body: '',
};

/** Whose recorded answer will do where there is none for this asker. @type {Record<Who, Who[]>} */
const standIns = {
  nobody: ['nobody'],
  person: ['person'],
  reader: ['reader', 'person'],
  stranger: ['stranger', 'nobody'],
};

/** What the recordings of refused votes are called. @type {Record<Fault, RegExp>} */
const named = {
  again: /double/,
  closed: /closed/,
  empty: /empty|nobody/,
  own: /own/,
  range: /choice/,
  several: /two-on-single/,
};

/**
 * The recorded answer to the same question.
 *
 * @param {Recording[]} recordings
 * @param {Asked} asked
 * @param {Post | undefined} post
 * @param {number} step - which of the post's states is shown now
 */
export function matchRead(recordings, asked, post, step) {
  const method = asked.method === 'HEAD' ? 'GET' : asked.method;
  const at = (/** @type {string} */ path) => recordings.filter((one) => one.method === method && one.path === path);
  const elsewhere = [...(post?.paths ?? [])].flatMap(at).filter(isFederated);
  const found = narrow(at(asked.path), asked) ?? narrow(elsewhere, asked) ?? [];
  return found.filter((one) => (post?.steps.get(one) ?? 0) <= step).at(-1) ?? found[0];
}

/**
 * Those for the same query, asker and kind of content. Absent when the kind was never asked for.
 *
 * @param {Recording[]} found
 * @param {Asked} asked
 */
function narrow(found, asked) {
  const alike = some(found.filter(({ query }) => query === asked.query)) ?? found.filter(({ query }) => query === '');
  const whose = standIns[asked.who].map((who) => alike.filter((one) => one.who === who));
  // Posts were recorded without a token only: servers do not look at one there.
  const readable = whose.find(some) ?? alike.filter(({ accept }) => accept);
  const ofKind = (/** @type {string} */ kind) =>
    some(readable.filter(({ accept }) => !accept || kindOfAccept(accept) === kind));
  return ofKind(kindOfAccept(asked.accept)) ?? (isFederated(asked) ? undefined : (ofKind('page') ?? some(readable)));
}

/**
 * @param {Recording[]} list
 * @returns {Recording[] | undefined} nothing rather than none
 */
function some(list) {
  return list.length > 0 ? list : undefined;
}

/** @param {{ accept: string | undefined }} request */
function isFederated({ accept }) {
  return ['activity', 'linked-data'].includes(kindOfAccept(accept));
}

/**
 * For what was never asked: the refusal of something alike, else what the server says of things that it does not have.
 *
 * @param {Recording[]} recordings
 * @param {Asked} asked
 */
export function matchUnknown(recordings, asked) {
  const method = asked.method === 'HEAD' ? 'GET' : asked.method;
  const refusals = recordings.filter((one) => one.method === method && one.status >= 400 && one.status < 500);
  const alike = refusals.filter(({ path }) => shapeOf(path) === shapeOf(asked.path));
  return (
    alike.find(({ who }) => standIns[asked.who].includes(who)) ??
    recordings.find(({ name }) => name === 'unknown-api') ??
    recordings.find((one) => one.method === 'GET' && one.status === 404) ??
    nothing
  );
}

/**
 * @param {Recording[]} recordings
 * @param {Asked} asked
 */
export function matchPreflight(recordings, asked) {
  const areaOf = (/** @type {string} */ path) => /^\/(?:api|oauth|\.well-known)(?=\/)/.exec(path)?.[0];
  const wanted = asked.headers['access-control-request-method'];
  const closeness = (/** @type {Recording} */ one) =>
    4 * Number(one.path === asked.path) +
    2 * Number(shapeOf(one.path) === shapeOf(asked.path)) +
    Number(one.asked['access-control-request-method'] === wanted);
  const alike = recordings.filter((one) => one.method === 'OPTIONS' && areaOf(one.path) === areaOf(asked.path));
  const closest = alike.sort((a, b) => closeness(b) - closeness(a))[0];
  return closest ?? matchUnknown(recordings, { ...asked, method: 'GET' });
}

/**
 * How the server refused such a vote, on this poll or on another one.
 *
 * @param {Recording[]} recordings
 * @param {Asked} asked
 * @param {Fault | undefined} fault - absent when it is about who votes
 */
export function matchRefusal(recordings, asked, fault) {
  const votes = recordings.filter((one) => one.method === 'POST' && shapeOf(one.path) === shapeOf(asked.path));
  const refusals = votes.filter(({ status, who }) => status >= 400 && who === asked.who);
  const fitting = fault ? refusals.filter(({ name }) => named[fault].test(name)) : refusals;
  return fitting.find(({ path }) => path === asked.path) ?? fitting[0] ?? refusals[0] ?? nothing;
}

/**
 * Whether the server refuses what some servers take.
 *
 * @param {Recording[]} recordings
 * @param {Fault} fault
 */
export function refuses(recordings, fault) {
  return recordings.some(({ name, status }) => status >= 400 && name.startsWith('vote-') && named[fault].test(name));
}
