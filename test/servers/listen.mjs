// @ts-check
import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('node:http').OutgoingHttpHeaders} Headers */

/**
 * A running server.
 *
 * @typedef {object} Running
 * @property {string} origin - e.g. `http://127.0.0.1:8400`
 * @property {number} port
 * @property {() => Promise<void>} close - ends every connection too
 */

/**
 * Serves on the loopback address only. An odd request, or a handler that throws, gets a plain answer and ends nothing.
 *
 * @param {(request: IncomingMessage, response: ServerResponse, url: URL) => unknown} handle
 * @param {{ port?: number | undefined }} [options] - the port to try first; when it is taken or absent, any free one
 * @returns {Promise<Running>}
 */
export async function listen(handle, { port = 0 } = {}) {
  let origin = '';
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    try {
      if (URL.canParse(origin + request.url)) await handle(request, response, new URL(origin + request.url));
      else sendText(response, 400, 'This is not an address.');
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `The local server failed: ${error instanceof Error ? error.message : error}`);
    }
  });
  server.on('clientError', (_error, socket) => socket.destroy());

  const taken = await open(server, port).catch((error) => {
    if (port === 0 || !['EADDRINUSE', 'EACCES'].includes(error.code)) throw error;
    return open(server, 0);
  });
  origin = `http://127.0.0.1:${taken}`;
  return {
    origin,
    port: taken,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port that was opened
 */
function open(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Sends a whole body with its length, or the headers alone for `HEAD`.
 *
 * @param {ServerResponse} response
 * @param {number} status
 * @param {Headers} headers
 * @param {string | Buffer} [body]
 */
export function send(response, status, headers, body = '') {
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** @param {ServerResponse} response @param {number} status @param {string} text */
export function sendText(response, status, text) {
  send(response, status, { 'Content-Type': 'text/plain; charset=utf-8' }, `${text}\n`);
}

/** @param {ServerResponse} response @param {number} status @param {object} value @param {Headers} [headers] */
export function sendJson(response, status, value, headers = {}) {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(value));
}

/** @param {ServerResponse} response @param {number} status @param {string} html @param {Headers} [headers] */
export function sendHtml(response, status, html, headers = {}) {
  send(response, status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }, html);
}

/**
 * Text made safe inside elements and quoted attributes.
 *
 * @param {string} text
 */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/**
 * What was sent, as text.
 *
 * @param {IncomingMessage} request
 * @throws when it is more than anybody needs to send
 */
export async function readBody(request) {
  let body = '';
  for await (const part of request.setEncoding('utf8')) {
    body += part;
    if (body.length > 65_536) throw new Error('the request is too large');
  }
  return body;
}

/**
 * The options that somebody votes for, out of JSON or a form. Absent when there are none to be found.
 *
 * @param {string} body
 * @param {string} [type]
 * @returns {string[] | undefined}
 */
export function choicesIn(body, type = '') {
  if (!type.includes('json')) {
    const choices = new URLSearchParams(body).getAll('choices[]');
    return choices.length > 0 ? choices : undefined;
  }
  try {
    const { choices } = JSON.parse(body);
    return Array.isArray(choices) ? choices.map(String) : undefined;
  } catch {
    return undefined;
  }
}
