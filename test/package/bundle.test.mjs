// @ts-check
// The package in a page that somebody else bundles: the worker that recounts is found, started and counts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { listen, sendText } from '../servers/listen.mjs';
import { sendFile } from '../servers/static.mjs';
import { findChrome } from '../tools/browsers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'assent-bundle-'));

/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
/** @type {Awaited<ReturnType<typeof listen>>} */
let site;
/** What the site forbids. */
let policy = '';

before(async () => {
  install();
  const ballots = ['tea', 'tea', 'coffee'].map((option, n) => ({
    id: `b${n}`,
    voter: `v${n}`,
    choice: { kind: 'one', option },
  }));
  mkdirSync(path.join(folder, 'public'));
  writeFileSync(path.join(folder, 'public/ballots.txt'), ballots.map((ballot) => JSON.stringify(ballot)).join('\n'));
  writeFileSync(
    path.join(folder, 'main.js'),
    `import { ballotsAt, recount } from 'assent/ui/recount';
    const vote = { method: 'single', options: [{ id: 'tea' }, { id: 'coffee' }], secrecy: 'public' };
    globalThis.recounted = (worker) => recount(vote, ballotsAt(location.origin + '/ballots.txt'), { worker });`,
  );
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Page</title><script type="module" src="/main.js"></script></html>',
  );
  await build({ root: folder, logLevel: 'error', build: { outDir: 'out' } });
  site = await listen((request, response, url) => {
    const headers = { 'Content-Security-Policy': policy };
    if (!sendFile(request, response, url, { mounts: { '/': path.join(folder, 'out') }, headers }))
      sendText(response, 404, 'Nothing here');
  });
  const { executablePath, args, env, headless } = await findChrome();
  browser = await launch({ executablePath, args, env, headless });
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Puts the package where npm would put it, and what it needs beside it. */
function install() {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ filename }] = JSON.parse(output);
  const modules = path.join(folder, 'node_modules');
  for (const name of ['assent', '@lit', '@noble']) mkdirSync(path.join(modules, name), { recursive: true });
  execFileSync('tar', ['-xzf', filename, '--strip-components=1', '-C', path.join('node_modules', 'assent')], {
    cwd: folder,
  });
  for (const name of ['lit', '@lit/context', '@noble/hashes', 'zod']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction');
  }
}

/** @param {{ trustedTypes: boolean, worker?: string }} how */
async function recountedThere({ trustedTypes, worker }) {
  const page = await browser.newPage();
  if (!trustedTypes) {
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'trustedTypes'));
  }
  /** @type {string[]} */
  const workers = [];
  page.on('workercreated', (created) => workers.push(new URL(created.url()).pathname));
  await page.goto(site.origin);
  await page.waitForFunction('globalThis.recounted');
  const cast = await page.evaluate(
    async (worker) => (await Reflect.get(globalThis, 'recounted')(worker)).result.counts.cast,
    worker,
  );
  await page.close();
  return { cast, workers: workers.length };
}

describe('the package in a page that was bundled', () => {
  it('recounts in a worker where nothing stands against it', async () => {
    assert.deepEqual(await recountedThere({ trustedTypes: false }), { cast: 3, workers: 1 });
  });

  it('recounts in a worker under trusted types that allow it', async () => {
    policy = `require-trusted-types-for 'script'; trusted-types assent`;
    assert.deepEqual(await recountedThere({ trustedTypes: true, worker: 'allowed' }), { cast: 3, workers: 1 });
  });

  it('recounts without one where nobody says that it may be tried', async () => {
    assert.deepEqual(await recountedThere({ trustedTypes: true }), { cast: 3, workers: 0 });
  });
});
