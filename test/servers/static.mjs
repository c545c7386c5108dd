// @ts-check
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { listen, send, sendText } from './listen.mjs';

/**
 * @typedef {object} Served
 * @property {Record<string, string>} mounts - folders by the path they are served at, e.g. `{ '/packs/x/': 'cdn' }`; the
 *   longest path that fits wins
 * @property {Record<string, string>} [headers] - sent with every file, e.g. a policy, or `Access-Control-Allow-Origin`
 * @property {((html: string) => string) | undefined} [fill] - changes pages before they are sent
 */

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders as they are, under whatever names.
 *
 * @param {Served & { port?: number }} options
 */
export function serveFolders({ port, ...served }) {
  return listen(
    (request, response, url) => {
      if (!sendFile(request, response, url, served)) sendText(response, 404, 'There is nothing here.');
    },
    { port },
  );
}

/**
 * Sends the file that an address names.
 *
 * @param {import('./listen.mjs').IncomingMessage} request
 * @param {import('./listen.mjs').ServerResponse} response
 * @param {URL} url
 * @param {Served} served
 * @returns {boolean} false when there is none, and nothing was sent
 */
export function sendFile(request, response, { pathname }, { mounts, headers = {}, fill }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const fitting = Object.entries(mounts).filter(([mount]) => pathname.startsWith(mount));
  const [mount, folder] = fitting.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  const file = mount && folder ? fileIn(folder, pathname.slice(mount.length)) : undefined;
  if (!file) return false;

  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const all = { 'Content-Type': type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers };
  if (fill && type.startsWith('text/html')) {
    send(response, 200, all, fill(readFileSync(file, 'utf8')));
    return true;
  }
  response.writeHead(200, { ...all, 'Content-Length': statSync(file).size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}

/**
 * The real file behind a path, unless it lies outside the folder, links included.
 *
 * @param {string} folder
 * @param {string} encodedPath
 */
function fileIn(folder, encodedPath) {
  try {
    const root = realpathSync(folder);
    const named = realpathSync(path.join(root, decodeURIComponent(encodedPath)));
    const file = statSync(named).isDirectory() ? realpathSync(path.join(named, 'index.html')) : named;
    return file.startsWith(root + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
