// @ts-check
// The pages with the strictest rules: Mastodon's own policy, and trusted types for `lit-html` alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cdn, openStage, option, shows } from './stage.mjs';

const trustedTypes = `require-trusted-types-for 'script'; trusted-types lit-html`;
const folder = mkdtempSync(path.join(tmpdir(), 'assent-pages-'));

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
before(async () => {
  stage = await openStage();
});
after(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/**
 * Opens a page of a theme, on a server with Mastodon's policy.
 *
 * @param {string} scripts
 * @param {string} body
 */
async function visitTheme(scripts, body) {
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Theme</title>${scripts}</head><body>${body}</body></html>`,
  );
  const server = await stage.serveOnMastodon({ mounts: { '/': folder, '/packs/assent/': cdn }, policy: trustedTypes });
  const { pathname } = new URL(server.posts['quorum'] ?? '');
  const visit = await stage.visit(`${server.origin}/index.html`);
  await visit.page.evaluate((pathname) => {
    for (const element of document.querySelectorAll('assent-vote, assent-poll')) {
      element.setAttribute('src', new URL(pathname, location.href).href);
    }
  }, pathname);
  return visit;
}

describe('a strict policy with trusted types', () => {
  it('is not violated by a vote in a backend', async () => {
    const scripts = ['assent-backend', 'assent-vote'].map(
      (name) => `<script type="module" src="/packs/assent/${name}.js"></script>`,
    );
    const body = '<assent-backend type="mastodon"><assent-vote loading="eager"></assent-vote></assent-backend>';
    const { page, problems } = await visitTheme(scripts.join(''), body);
    await shows(page, 'assent-vote', option);
    assert.deepEqual(problems, []);
  });

  it('is not violated by the one-file poll, in another language and from right to left', async () => {
    const scripts = '<script type="module" src="/packs/assent/assent-poll.js"></script>';
    const body = '<div lang="ar" dir="rtl"><assent-poll loading="eager"></assent-poll></div>';
    const { page, problems } = await visitTheme(scripts, body);
    await shows(page, 'assent-poll', option);
    assert.deepEqual(problems, []);
  });
});
