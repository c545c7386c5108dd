// @ts-check
import { send } from './listen.mjs';

/** @typedef {import('./hostile-answers.mjs').Case} Case */

/**
 * What makes up a poll. Whatever is not given is sound.
 *
 * @typedef {object} Parts
 * @property {string} question - HTML
 * @property {unknown[]} names - of the options
 * @property {unknown[]} counts
 * @property {unknown} voters
 * @property {unknown} closes
 * @property {unknown} published
 * @property {string} language
 * @property {string} address - of the post and its author
 * @property {boolean} pollless - a post without a poll
 */

const megabyte = 1_048_576;
const salvaged = ['content', 'malformed', 'not-a-vote'];
const atMost = ['content', 'too-large'];
const yesNo = ['Yes', 'No'];

/** Polls with something wrong in them. @type {Case[]} */
export const polls = [
  poll('a byte order mark in front', {}, undefined, (json) => `\uFEFF${json}`),
  poll('the wrong content type', {}, undefined, undefined, 'text/html'),
  poll('no poll', { pollless: true }, ['not-a-vote']),
  poll('no options', { names: [], counts: [] }, ['not-a-vote', 'content']),
  poll('one option', { names: ['Yes'], counts: [3] }),
  poll('wrong types everywhere', {}, salvaged, (json) => replaceLeaves(json, wrongType)),
  poll('nulls everywhere', {}, salvaged, (json) => replaceLeaves(json, () => null)),
  poll('nonsense dates', { closes: '2026-13-45T26:61:61Z', published: 'yesterday' }),
  poll('dates far away', { closes: '+275760-09-13T00:00:00.001Z', published: '-271821-04-19T00:00:00Z' }),
  poll('dates that are numbers', { closes: 1e300, published: -1 }),
  poll('not expired, but over', { closes: '2020-01-01T00:00:00Z' }),
  poll('duplicate option names', { names: ['Yes', 'Yes', 'Yes'], counts: [1, 2, 3] }),
  poll('option names without a letter', { names: ['', '   ', '\u200b'], counts: [1, 2, 3] }),
  poll('__proto__ keys', {}, undefined, (json) =>
    json.replace('{', '{"__proto__":{"poll":null,"oneOf":null},"constructor":{"prototype":{"polluted":true}},'),
  ),
  poll('__proto__ as names', { names: ['__proto__', 'constructor'], language: '__proto__' }),
  poll('a megabyte of text', { question: `<p>${'Ab cd. '.repeat(megabyte / 7)}</p>` }, atMost),
  poll('a megabyte without a space', { question: `<p>${'a'.repeat(megabyte)}</p>` }, atMost),
  poll('a hundred thousand tags', { question: '<p><b>'.repeat(50_000) }, atMost),
  poll('an option name of ten thousand letters', { names: ['Yes'.repeat(3333), 'No'] }),
  poll('500 options', many(500)),
  poll('100,000 options', many(100_000), atMost),
  poll('negative counts', { counts: [-3, -1], voters: -4 }),
  poll('fractional counts', { counts: [1.5, 0.1], voters: 1.6 }),
  poll('huge counts', { counts: [1e308, Number.MAX_SAFE_INTEGER], voters: 9e15 }),
  poll('counts that are no numbers', { names: ['Yes', 'No', 'Maybe'], counts: ['NaN', '12', true], voters: '∞' }),
  poll('counts beyond any number', {}, undefined, (json) =>
    json.replaceAll(/"(votes_count|totalItems)":\d+/g, '"$1":1e999'),
  ),
  poll('more votes than voters', { counts: [90, 40], voters: 2 }),
  poll('many votes, no voters', { counts: [90, 40], voters: 0 }),
  poll('no counts', { counts: [], voters: undefined }),
  poll('right-to-left overrides in names', { names: ['\u202Egnorw si sihT', '\u2067Yes\u2066', 'No\u202E'] }),
  poll('invisible characters in names', { names: ['Y\u200be\u2060s\uFEFF', '\u00adN\u034fo', '\u{E0041}\u{E0042}'] }),
  poll('marks stacked high', { names: [`Z${'\u0301\u0316\u0334'.repeat(60)}algo`, 'No'] }),
  poll('control characters', { names: ['Ye\u0000s\u0007', 'N\u001bo\n\n\n'] }),
  poll('half a character', { names: ['\ud83d', '\udc4d No'] }),
  poll('a script in the text', {
    question: '<img src=x onerror="self.hurt=1"><script>self.hurt=1</script><svg onload="self.hurt=1"><p>Shall we?</p>',
  }),
  poll('markup in option names', {
    names: ['<img src=x onerror="self.hurt=1">', '</li><script>self.hurt=1</script>'],
  }),
  poll('entities without end', { question: `<p>Shall we?&${'amp;'.repeat(20_000)}&#x11111111; &#0;</p>` }),
  poll('javascript: addresses', { address: 'javascript:self.hurt=1' }),
  poll('data: addresses', { address: 'data:text/html,<script>self.hurt=1</script>' }),
  poll('addresses with a password', { address: 'https://social.example@evil.example/@ana/1' }),
  poll('a language that is none', { language: 'x"><script>' }),
];

/**
 * A poll with nothing wrong in it, as the API says it.
 *
 * @param {string} id
 * @param {string} origin
 */
export function soundPoll(id, origin) {
  return JSON.stringify(statusOf(partsOf({}, id, origin), id));
}

/**
 * @param {string} name
 * @param {Partial<Parts>} wrong
 * @param {string[]} [expect]
 * @param {(json: string) => string} [change]
 * @param {string} [type]
 * @returns {Case}
 */
function poll(name, wrong, expect = ['content'], change = (json) => json, type) {
  return {
    name,
    expect,
    answer(response, { question, id, origin }) {
      const parts = partsOf(wrong, id, origin);
      const json = JSON.stringify(question ? questionOf(parts) : statusOf(parts, id));
      const usual = question ? 'application/activity+json' : 'application/json';
      send(response, 200, { 'Content-Type': type ?? usual }, change(json));
    },
  };
}

/**
 * @param {Partial<Parts>} wrong
 * @param {string} id
 * @param {string} origin
 * @returns {Parts}
 */
function partsOf(wrong, id, origin) {
  const counts = (wrong.names ?? yesNo).map((_, at) => (3 + at * 3) % 5);
  return {
    question: '<p>Shall we?</p>',
    names: yesNo,
    counts,
    voters: counts.reduce((sum, count) => sum + count, 0),
    closes: new Date(Date.now() + 24 * 3_600_000).toISOString(),
    published: '2026-01-01T00:00:00Z',
    language: 'en',
    address: `${origin}/@hostile/${id}`,
    pollless: false,
    ...wrong,
  };
}

/** @param {Parts} parts @param {string} id */
function statusOf({ question, names, counts, voters, closes, published, language, address, pollless }, id) {
  const options = names.map((title, at) => ({ title, votes_count: counts[at] }));
  const numbers = counts.map((count) => Number(count) || 0);
  const all = numbers.length > 0 ? numbers.reduce((sum, count) => sum + count, 0) : undefined;
  return {
    id,
    created_at: published,
    spoiler_text: '',
    visibility: 'public',
    language,
    uri: address,
    url: address,
    content: question,
    account: { id: '1', username: 'hostile', acct: 'hostile', display_name: 'Hostile', url: address, avatar: address },
    poll: pollless
      ? null
      : { id, expires_at: closes, expired: false, multiple: false, votes_count: all, voters_count: voters, options },
  };
}

/** @param {Parts} parts */
function questionOf({ question, names, counts, voters, closes, published, language, address, pollless }) {
  const replies = (/** @type {number} */ at) => ({ type: 'Collection', totalItems: counts[at] });
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: address,
    type: pollless ? 'Note' : 'Question',
    url: address,
    attributedTo: address,
    content: question,
    contentMap: { [language]: question },
    published,
    endTime: closes,
    votersCount: voters,
    oneOf: pollless ? undefined : names.map((name, at) => ({ type: 'Note', name, replies: replies(at) })),
  };
}

/** @param {number} count @returns {Partial<Parts>} */
function many(count) {
  return { names: Array.from({ length: count }, (_, at) => `Option ${at + 1}`) };
}

/**
 * Keeps the shape and the types of objects, and puts something else in every other leaf.
 *
 * @param {string} json
 * @param {(value: unknown) => unknown} replace
 */
function replaceLeaves(json, replace) {
  return JSON.stringify(JSON.parse(json), (key, value) =>
    key === 'type' || (typeof value === 'object' && value !== null) ? value : replace(value),
  );
}

/** @param {unknown} value */
function wrongType(value) {
  if (typeof value === 'string') return value.length;
  return typeof value === 'number' ? String(value) : 'maybe';
}
