// @ts-check
// Recounting from the built folder: in a worker where the page allows one, and without a report where it does not.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cdn, openStage, shows } from './stage.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const trustedTypes = (/** @type {string} */ names) => `require-trusted-types-for 'script'; trusted-types ${names}`;

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
const folder = mkdtempSync(path.join(tmpdir(), 'assent-recount-'));
before(async () => {
  stage = await openStage();
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Recount</title></html>');
  const ballots = Array.from({ length: 3000 }, (_, n) => ({
    id: String(n),
    voter: `voter ${n % 2900}`,
    choice: { kind: 'one', option: n % 3 ? 'tea' : 'coffee' },
  }));
  for (const tag of ['assent-vote', 'assent-poll']) {
    const script = `<script type="module" src="/packs/assent/${tag}.js"></script>`;
    const head = `<!doctype html><html lang="en"><title>Vote</title>${script}`;
    writeFileSync(path.join(folder, `${tag}.html`), `${head}<${tag} loading="eager"></${tag}></html>`);
  }
  writeFileSync(path.join(folder, 'ballots.txt'), ballots.map((ballot) => `${JSON.stringify(ballot)}\n`).join(''));
});
after(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/**
 * @param {import('puppeteer-core').Page} page
 * @param {object} [options]
 * @param {string} [options.worker]
 * @param {string} [options.script]
 */
function recountOn(page, { worker, script = '/packs/assent/recount.js' } = {}) {
  return page.evaluate(
    async (script, worker) => {
      const { recount, ballotsAt, compareResults } = await import(script);
      const vote = {
        method: 'single',
        options: ['tea', 'coffee'].map((id) => ({ id, label: id })),
        secrecy: 'public',
      };
      const ballots = ballotsAt(new URL('/ballots.txt', location.href).href);
      const recounted = await recount(vote, ballots, { worker, receipt: '2907' });
      return {
        cast: recounted.result.counts.cast,
        found: recounted.found?.standing,
        differences: compareResults({ counts: { cast: 2900 } }, recounted).length,
      };
    },
    script,
    worker,
  );
}

const right = { cast: 2900, found: 'replaced', differences: 0 };

/**
 * A page under Mastodon's policy, and whatever else it forbids.
 *
 * @param {string} [policy]
 * @param {Record<string, string>} [mounts]
 */
async function open(policy, mounts = { '/packs/assent/': cdn }) {
  const server = await stage.serveOnMastodon({ mounts: { '/': folder, ...mounts }, policy });
  const visit = await stage.visit(`${server.origin}/index.html`);
  return { ...visit, origin: server.origin, workers: workersOf(visit.page) };
}

/** @param {import('puppeteer-core').Page} page */
function workersOf(page) {
  /** @type {string[]} */
  const workers = [];
  page.on('workercreated', (worker) => workers.push(new URL(worker.url()).pathname));
  return workers;
}

describe('recounting, if nothing is said about workers', () => {
  for (const [name, policy] of [
    ['Mastodon’s policy', undefined],
    ['trusted types for `lit-html` alone', trustedTypes('lit-html')],
    ['no workers', `worker-src 'none'`],
  ]) {
    it(`breaks no rule under a policy with ${name}`, async () => {
      const { page, problems, workers } = await open(policy);
      assert.deepEqual(await recountOn(page), right);
      assert.deepEqual([problems, workers], [[], []]);
    });
  }

  it('has a worker count where a browser knows no trusted types', async () => {
    const { page, problems, workers, origin } = await open();
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'trustedTypes'));
    await page.goto(`${origin}/index.html`);
    assert.deepEqual(await recountOn(page), right);
    assert.deepEqual([problems, workers.length], [[], 1]);
  });

  it('has a worker count where the page has made the policy', async () => {
    const { page, problems, workers } = await open(trustedTypes('lit-html assent'));
    await page.evaluate(() => {
      const rules = { createScriptURL: (/** @type {string} */ address) => address };
      const policy = Reflect.get(globalThis, 'trustedTypes').createPolicy('assent', rules);
      Reflect.set(globalThis, Symbol.for('assent.script-policy'), policy);
    });
    assert.deepEqual(await recountOn(page), right);
    assert.deepEqual([problems, workers.length], [[], 1]);
  });
});

describe('recounting where a page allows workers', () => {
  for (const [name, policy] of [
    ['Mastodon’s policy', undefined],
    ['trusted types for `assent`', trustedTypes('lit-html assent')],
  ]) {
    it(`is done by a worker, under a policy with ${name}`, async () => {
      const { page, problems, workers } = await open(policy);
      assert.deepEqual(await recountOn(page, { worker: 'allowed' }), right);
      assert.deepEqual([problems, workers.length], [[], 1]);
    });
  }

  it('is done by the workers of two copies with one policy', async () => {
    const { page, problems, workers } = await open(trustedTypes('assent'), { '/one/': cdn, '/two/': cdn });
    for (const script of ['/one/recount.js', '/two/recount.js']) {
      assert.deepEqual(await recountOn(page, { worker: 'allowed', script }), right);
    }
    assert.deepEqual(problems, []);
    assert.deepEqual(
      workers.map((address) => address.slice(0, 5)),
      ['/one/', '/two/'],
    );
  });

  it('is done by a worker wherever the folder lies, with a version behind the addresses', async () => {
    const { page, problems, workers } = await open(undefined, { '/files/our%20polls/': cdn });
    const script = '/files/our%20polls/recount.js?ver=6.8';
    assert.deepEqual(await recountOn(page, { worker: 'allowed', script }), right);
    assert.deepEqual([problems, workers.length], [[], 1]);
  });

  it('is offered by the package with the worker beside what starts it', () => {
    assert.match(
      readFileSync(`${dist}ui/worker.js`, 'utf8'),
      /new Worker\(new URL\("\.\/recount-worker\.js", import\.meta\.url\)/,
    );
    assert.ok(existsSync(`${dist}ui/recount-worker.js`));
  });

  it('goes on without where the policy is refused after all, which is reported once', async () => {
    for (const policy of [trustedTypes('lit-html'), `worker-src 'none'`]) {
      const { page, problems } = await open(policy);
      assert.deepEqual(await recountOn(page, { worker: 'allowed' }), right);
      assert.equal(problems.length, 1, problems.join());
    }
  });

  it('does not try a worker from another origin', async () => {
    const files = await stage.serve({ head: '', headers: { 'Access-Control-Allow-Origin': '*' } });
    const site = await stage.serve({ head: '', body: '', folders: [] });
    const { page, problems } = await stage.visit(site.origin);
    const workers = workersOf(page);
    const recounted = await page.evaluate(async (script) => {
      const { recount } = await import(script);
      const vote = { method: 'single', options: [{ id: 'tea', label: 'Tea' }], secrecy: 'public' };
      const ballots = [{ id: '1', voter: 'ana', choice: { kind: 'one', option: 'tea' } }];
      return (await recount(vote, ballots, { worker: 'allowed' })).result.counts;
    }, `${files.origin}/assent/recount.js`);
    assert.deepEqual(recounted, { cast: 1, valid: 1, invalid: 0, abstain: 0 });
    assert.deepEqual([problems, workers], [[], []]);
  });
});

/**
 * Gives the element of a page a vote whose ballots are in the folder, and presses its button.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} tag
 */
async function recountIn(page, tag) {
  await page.waitForSelector(`${tag}:defined`);
  await page.$eval(tag, (element) => {
    Object.assign(element, {
      vote: {
        type: 'vote',
        address: 'tea',
        source: { origin: location.origin, name: 'the assembly', kind: 'origin' },
        asOf: '2026-11-23T12:00:00Z',
        may: {},
        vote: {
          question: 'Tea or coffee?',
          method: 'single',
          options: ['tea', 'coffee'].map((id) => ({ id, label: id })),
          ended: 'closed',
          results: 'always',
          secrecy: 'public',
          changeable: false,
          reason: 'off',
        },
        result: {
          asOf: '2026-11-23T12:00:00Z',
          final: true,
          counts: { cast: 2900 },
          options: [{ option: 'tea', voters: 1933 }],
        },
        ballots: '/ballots.txt',
      },
    });
  });
  await press(page, tag, '#recount-offer');
}

/** @param {import('puppeteer-core').Page} page @param {string} tag @param {string} selector */
async function press(page, tag, selector) {
  const found = await page.waitForSelector(`${tag} >>> ${selector}`);
  await found?.evaluate((element) => element instanceof HTMLElement && element.click());
}

describe('an element that recounts', () => {
  for (const tag of ['assent-vote', 'assent-poll']) {
    it(`does all of it under a strict policy: ${tag}`, async () => {
      const visit = await open(trustedTypes('lit-html'));
      const { page, problems, workers, origin } = visit;
      const downloads = path.join(folder, `downloads-${tag}`);
      mkdirSync(downloads);
      const cdp = await page.createCDPSession();
      await cdp.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      await page.goto(`${origin}/${tag}.html`);
      await recountIn(page, tag);
      await shows(page, tag, 'Recounted 3,000 ballots here');
      await page.$eval(`${tag} >>> #receipt`, (field) => field instanceof HTMLInputElement && (field.value = '2907'));
      await press(page, tag, '[part=find] button');
      await shows(page, tag, 'It does not count, because a later one of yours replaces it.');
      await press(page, tag, '[part=save] button:nth-of-type(2)');
      await shows(page, tag, 'tea-or-coffee.ballots.csv');
      const saved = await savedIn(downloads, 'tea-or-coffee.ballots.csv');
      assert.equal(saved.trim().split('\r\n').length, 2901);
      assert.deepEqual([problems, workers], [[], []]);
    });
  }

  it('has a worker count where a browser knows no trusted types', async () => {
    const { page, problems, workers, origin } = await open();
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'trustedTypes'));
    for (const tag of ['assent-vote', 'assent-poll']) {
      await page.goto(`${origin}/${tag}.html`);
      await recountIn(page, tag);
      await shows(page, tag, 'Recounted 3,000 ballots here');
    }
    assert.deepEqual([problems, workers.length], [[], 2]);
  });
});

/** The text of a file once it was saved. @param {string} downloads @param {string} name */
async function savedIn(downloads, name) {
  for (let tries = 0; tries < 100 && !readdirSync(downloads).includes(name); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return readFileSync(path.join(downloads, name), 'utf8');
}
