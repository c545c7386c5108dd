// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { listen, sendHtml, sendText } from '../servers/listen.mjs';
import { mastodon } from '../servers/mastodon.mjs';
import { sendFile } from '../servers/static.mjs';
import { findChrome } from '../tools/browsers.mjs';

export const cdn = fileURLToPath(new URL('../../cdn/', import.meta.url));

const trustedTypes = `require-trusted-types-for 'script'; trusted-types lit-html`;

/** An option of the poll that the pages show. */
export const option = 'Yes, a third';

/**
 * @typedef {object} Visit - what happened while somebody looked at a page
 * @property {import('puppeteer-core').Page} page
 * @property {string[]} problems - uncaught errors, and what a policy forbade
 * @property {URL[]} scripts - what was loaded, in order
 */

/** Opens a browser, a fediverse server, and a site with the built folder. */
export async function openStage() {
  const { executablePath, args, env, headless } = await findChrome();
  const browser = await launch({ executablePath, args, env, headless });
  const home = await mastodon();
  const pages = mkdtempSync(path.join(tmpdir(), 'assent-pages-'));
  const poll = home.posts['quorum'] ?? '';
  /** @type {{ close(): Promise<void> }[]} */
  const open = [home];

  return {
    poll,

    /**
     * Serves one page at `/`, and the built folder where it is wanted.
     *
     * @param {object} site
     * @param {string} site.head
     * @param {string} [site.body]
     * @param {string[]} [site.folders] - paths at which the built folder is served
     * @param {Record<string, string>} [site.headers] - of the page and the scripts
     * @param {RegExp} [site.missing] - addresses of files that somebody forgot to copy
     */
    async serve({ head, body = pollTag(poll), folders = ['/assent/'], headers = {}, missing }) {
      const mounts = Object.fromEntries(folders.map((folder) => [folder, cdn]));
      const html = `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`;
      const server = await listen((request, response, url) => {
        if (url.pathname === '/') sendHtml(response, 200, html, headers);
        else if (missing?.test(url.pathname) || !sendFile(request, response, url, { mounts, headers }))
          sendText(response, 404, 'Nothing here');
      });
      open.push(server);
      return server;
    },

    /** The same server with pages of ours on it, under its policy. @param {Parameters<typeof mastodon>[0]} options */
    async serveOnMastodon(options) {
      const server = await mastodon(options);
      open.push(server);
      return server;
    },

    /** @param {string} address @returns {Promise<Visit>} */
    async visit(address) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      /** @type {Visit} */
      const visit = { page, problems: [], scripts: [] };
      page.on('pageerror', (error) => visit.problems.push(String(error)));
      page.on('request', (request) => {
        if (request.resourceType() === 'script') visit.scripts.push(new URL(request.url()));
      });
      await page.exposeFunction('noteViolation', (/** @type {string} */ text) => visit.problems.push(text));
      await page.evaluateOnNewDocument(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
          const text = `${effectiveDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`;
          Reflect.get(globalThis, 'noteViolation')(text);
        });
      });
      await page.goto(address);
      return visit;
    },

    /**
     * Opens a page of a theme, on a server with Mastodon's policy, and with trusted types for `lit-html` alone.
     *
     * @param {string} scripts
     * @param {string} body
     */
    async visitTheme(scripts, body) {
      const html = `<!doctype html><html lang="en"><head><title>Theme</title>${scripts}</head><body>${body}</body></html>`;
      writeFileSync(path.join(pages, 'index.html'), html);
      const server = await this.serveOnMastodon({
        mounts: { '/': pages, '/packs/assent/': cdn },
        policy: trustedTypes,
      });
      const { pathname } = new URL(server.posts['quorum'] ?? '');
      const visit = await this.visit(`${server.origin}/index.html`);
      await visit.page.evaluate((pathname) => {
        for (const element of document.querySelectorAll('assent-vote, assent-poll')) {
          element.setAttribute('src', new URL(pathname, location.href).href);
        }
      }, pathname);
      return visit;
    },

    async close() {
      await browser.close();
      rmSync(pages, { recursive: true });
      await Promise.all(open.map((server) => server.close()));
    },
  };
}

/** @param {string} poll */
export function pollTag(poll) {
  return `<assent-poll src="${poll}" loading="eager"><a href="${poll}">The poll</a></assent-poll>`;
}

/**
 * Waits until an element shows some text, its shadow trees included.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @param {string} text
 */
export async function shows(page, selector, text) {
  await page.waitForFunction(
    (selector, text) => {
      /** @param {Node} node @returns {string} */
      const textOf = (node) =>
        node instanceof Text
          ? node.data
          : [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes]
              .map(textOf)
              .join(' ');
      const elements = [...document.querySelectorAll(selector)];
      return elements.length > 0 && elements.every((element) => textOf(element).includes(text));
    },
    { timeout: 8000 },
    selector,
    text,
  );
}
