// @ts-check
/** @typedef {import('./recordings.mjs').Json} Json */

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
const day = /^\d{4}-\d\d-\d\d$/;
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;
const addresses = /(https?:\/\/)?127\.0\.0\.1(:|%3A)84\d\d/g;

/** What tells when something happened, unlike `endTime` and `expires_at`, which may lie ahead. */
const past = new Set(['closed', 'created_at', 'published', 'updated']);

/**
 * When a set of recordings was made: the last moment of which it knows, in milliseconds since the epoch.
 *
 * @param {import('./recordings.mjs').Recording[]} recordings
 */
export function recordedAt(recordings) {
  const found = recordings.flatMap(({ headers, body }) => [dateOf(headers), ...momentsIn(body)]);
  return Math.max(0, ...found.map((moment) => Date.parse(moment ?? '')).filter((time) => !Number.isNaN(time)));
}

/**
 * @param {Json} value
 * @param {string} [key]
 * @returns {string[]}
 */
function momentsIn(value, key = '') {
  if (typeof value === 'string') return past.has(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => momentsIn(inner, name));
}

/**
 * When an answer says that it was sent.
 *
 * @param {[string, string][]} headers
 */
export function dateOf(headers) {
  return headers.find(([name]) => name.toLowerCase() === 'date')?.[1];
}

/**
 * Brings an answer here and now: its moments by so many milliseconds, and the recorded server's address to another one.
 * Ids stay as they are, even those that are made of a time.
 *
 * @param {Json} value
 * @param {number} shift
 * @param {string} origin
 * @param {string} [key]
 * @returns {Json}
 */
export function bring(value, shift, origin, key = '') {
  if (typeof value === 'string') return bringText(value, shift, origin);
  if (typeof value === 'number' && key === 'created_at') return value + shift / (value > 1e12 ? 1 : 1000);
  if (Array.isArray(value)) return value.map((inner) => bring(inner, shift, origin));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, bring(inner, shift, origin, name)]);
  return Object.fromEntries(entries);
}

/**
 * @param {string} text
 * @param {number} shift
 * @param {string} origin
 */
function bringText(text, shift, origin) {
  if (httpDate.test(text)) return new Date(Date.parse(text) + shift).toUTCString();
  if (day.test(text)) return new Date(Date.parse(text) + shift).toISOString().slice(0, 10);
  const { host, port } = new URL(origin);
  return text
    .replace(instants, (instant) => later(instant, shift))
    .replace(addresses, (_, scheme, colon) => (scheme ? origin : host.replace(`:${port}`, colon + port)));
}

/**
 * Keeps as many digits of a second as there were.
 *
 * @param {string} instant
 * @param {number} shift
 */
function later(instant, shift) {
  const digits = /\.(\d+)/.exec(instant)?.[1]?.length ?? 0;
  const [seconds, fraction = ''] = new Date(Date.parse(instant) + shift).toISOString().slice(0, -1).split('.');
  return digits > 0 ? `${seconds}.${fraction.padEnd(digits, '0').slice(0, digits)}Z` : `${seconds}Z`;
}
