// @ts-check
import { gzipSync } from 'node:zlib';
import { send } from './listen.mjs';

/** @typedef {import('./hostile-answers.mjs').Case} Case */
/** @typedef {import('./listen.mjs').ServerResponse} ServerResponse */

const json = { 'Content-Type': 'application/json' };
const megabyte = 1_048_576;
/** No connection is held for longer. */
const longest = 60_000;

/** Ways of not quite answering. @type {Case[]} */
export const connections = [
  {
    name: 'a redirect to another origin',
    expect: ['content', 'unreachable'],
    answer: (response, { elsewhere, id }) => redirect(response, `${elsewhere}/api/v1/statuses/${id}`),
  },
  {
    name: 'a redirect to itself',
    expect: ['unreachable'],
    answer: (response) => redirect(response, response.req.url ?? ''),
  },
  {
    name: 'a redirect to nowhere',
    expect: ['unreachable'],
    answer: (response) => redirect(response, 'http://'),
  },
  {
    name: 'no answer, ever',
    expect: ['slow'],
    answer: (response) => endLater(response, longest),
  },
  {
    name: 'headers, and then nothing',
    expect: ['slow'],
    answer(response) {
      response.writeHead(200, json).flushHeaders();
      endLater(response, longest);
    },
  },
  {
    name: 'a byte every half second',
    expect: ['slow'],
    answer(response) {
      response.writeHead(200, json).write('{"id":"');
      const drip = setInterval(() => response.write('1'), 500);
      drip.unref();
      response.on('close', () => clearInterval(drip));
      endLater(response, longest);
    },
  },
  {
    name: 'a connection reset',
    expect: ['unreachable'],
    answer: (response) => response.socket?.resetAndDestroy(),
  },
  {
    name: 'a connection reset half-way',
    expect: ['unreachable', 'malformed'],
    answer(response) {
      response.writeHead(200, { ...json, 'Content-Length': 5000 }).write('{"id":"1","poll":');
      setTimeout(() => response.socket?.resetAndDestroy(), 50);
    },
  },
  {
    name: 'fewer bytes than promised',
    expect: ['unreachable', 'malformed'],
    answer(response) {
      response.writeHead(200, { ...json, 'Content-Length': 5000 }).write('{}');
      endLater(response, 50);
    },
  },
  {
    name: 'no HTTP at all',
    expect: ['unreachable'],
    answer: (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  },
  {
    name: 'fifty megabytes, packed small',
    expect: ['too-large'],
    answer: (response) => send(response, 200, { ...json, 'Content-Encoding': 'gzip' }, bomb()),
  },
  {
    name: 'fifty megabytes, as they are',
    expect: ['too-large', 'slow'],
    answer(response) {
      response.writeHead(200, json).write('{"id":"');
      let left = 800;
      const pour = () => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!response.write('x'.repeat(megabyte / 16))) return;
        }
        response.end();
      };
      response.on('drain', pour);
      pour();
    },
  },
  {
    name: 'packed, but not really',
    // WebKit reads it as it is.
    expect: ['unreachable', 'malformed', 'not-a-vote'],
    answer: (response) => send(response, 200, { ...json, 'Content-Encoding': 'gzip' }, '{"id":"1"}'),
  },
  {
    name: 'a header of half a megabyte',
    expect: ['unreachable'],
    answer: (response) => send(response, 200, { ...json, 'X-Padding': 'a'.repeat(megabyte / 2) }, '{}'),
  },
  {
    name: 'a cross-origin header for somebody else',
    expect: ['unreachable'],
    answer: (response) =>
      send(response, 200, { ...json, 'Access-Control-Allow-Origin': 'https://other.example' }, '{}'),
  },
];

/** @param {ServerResponse} response @param {string} location */
function redirect(response, location) {
  send(response, 302, { Location: location });
}

/** @param {ServerResponse} response @param {number} milliseconds */
function endLater(response, milliseconds) {
  const timer = setTimeout(() => response.destroy(), milliseconds);
  response.on('close', () => clearTimeout(timer));
}

/** @type {Buffer | undefined} */
let packed;

function bomb() {
  packed ??= gzipSync(Buffer.concat([Buffer.from('{"id":"'), Buffer.alloc(50 * megabyte, 'x'), Buffer.from('"}')]));
  return packed;
}
