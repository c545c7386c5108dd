// @ts-check
// The built folder, in pages as people make them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { replay } from '../servers/replay.mjs';
import { cdn, openStage, option, pollTag, shows } from './stage.mjs';

/** @type {Awaited<ReturnType<typeof openStage>>} */
let stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** @param {string} address @param {string} [attributes] */
const script = (address, attributes = '') => `<script type="module" src="${address}" ${attributes}></script>`;

const voteInBackend = () => {
  const { origin, pathname } = new URL(stage.poll);
  return `<assent-backend type="mastodon" href="${origin}"><assent-vote src="${pathname}" loading="eager"></assent-vote></assent-backend>`;
};

/** @param {import('puppeteer-core').Page} page */
async function signIn(page) {
  await page.evaluate((server) => {
    const account = { origin: server, token: () => 'somebody' };
    Object.assign(document.querySelector('assent-poll') ?? {}, { account });
  }, new URL(stage.poll).origin);
}

/** @param {{ scripts: URL[] }} visit */
function assertNothingTwice({ scripts }) {
  const paths = scripts.map(({ pathname }) => pathname);
  assert.deepEqual(paths, [...new Set(paths)]);
}

describe('the folder', () => {
  it('shows a poll in English with one script and no other', async () => {
    const { origin } = await stage.serve({ head: script('/assent/assent-poll.js') });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll', option);
    assert.deepEqual(visit.problems, []);
    assert.deepEqual(
      visit.scripts.map(({ pathname }) => pathname),
      ['/assent/assent-poll.js'],
    );
  });

  it('loads another language when it is needed', async () => {
    const head = script('/assent/assent-poll.js');
    const { origin } = await stage.serve({ head, body: `<div lang="de">${pollTag(stage.poll)}</div>` });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll', option);
    await shows(visit.page, 'assent-poll', 'abstimmen');
    assert.deepEqual(visit.problems, []);
  });

  it('loads what only people with an account need for them alone', async () => {
    const { origin } = await stage.serve({ head: script('/assent/assent-poll.js') });
    const { page, problems, scripts } = await stage.visit(origin);
    await shows(page, 'assent-poll', option);
    assert.equal(scripts.length, 1);
    await signIn(page);
    await page.waitForSelector('assent-poll >>> input[type=radio]');
    assert.deepEqual(problems, []);
  });

  it('offers nobody a ballot where that is missing', async () => {
    const { origin } = await stage.serve({ head: script('/assent/assent-poll.js'), missing: /mastodon-account/ });
    const { page, problems } = await stage.visit(origin);
    await shows(page, 'assent-poll', option);
    await signIn(page);
    await shows(page, 'assent-poll', 'cannot reach the server');
    assert.deepEqual(problems, []);
  });

  it('reads the documents of a server without a further file, where they are the way to its polls', async () => {
    const snac = await replay({ folder: fileURLToPath(new URL('../fixtures/snac', import.meta.url)), pace: Infinity });
    after(() => snac.close());
    const body = pollTag(`${snac.origin}/alice/p/1795393416.612736`);
    const { origin } = await stage.serve({ head: script('/assent/assent-poll.js'), body });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll', 'Adopt the code of conduct?');
    assert.deepEqual(visit.problems, []);
    assert.equal(visit.scripts.length, 1);
  });

  it('has a file for each tag', async () => {
    const head = script('/assent/assent-vote.js') + script('/assent/assent-backend.js');
    const { origin } = await stage.serve({ head, body: voteInBackend() });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-vote', option);
    assert.deepEqual(visit.problems, []);
    assertNothingTwice(visit);
  });

  for (const name of ['all', 'loader']) {
    it(`has ${name}.js for every tag`, async () => {
      const body = pollTag(stage.poll) + voteInBackend();
      const { origin } = await stage.serve({ head: script(`/assent/${name}.js`), body });
      const visit = await stage.visit(origin);
      await shows(visit.page, 'assent-poll, assent-vote', option);
      assert.deepEqual(visit.problems, []);
      assertNothingTwice(visit);
    });
  }

  it('loads what is added to the page later', async () => {
    const { origin } = await stage.serve({ head: script('/assent/loader.js'), body: '' });
    const { page, problems } = await stage.visit(origin);
    await page.evaluate((html) => {
      document.body.setHTMLUnsafe(html);
    }, pollTag(stage.poll));
    await shows(page, 'assent-poll', option);
    assert.deepEqual(problems, []);
  });

  it('can be called anything, and lie anywhere', async () => {
    const folder = '/files/2026/11/our%20polls/';
    const head = script(`${folder}all.js`);
    const { origin } = await stage.serve({ head, folders: [decodeURIComponent(folder), folder] });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll', option);
    assert.deepEqual(visit.problems, []);
  });

  it('runs nothing twice when a host adds a version to the addresses', async () => {
    const names = ['all', 'assent-vote', 'assent-power', 'assent-backend', 'assent-sign-in', 'loader'];
    const head = names.map((name) => script(`/assent/${name}.js?ver=6.8`)).join('');
    const { origin } = await stage.serve({ head, body: pollTag(stage.poll) + voteInBackend() });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll, assent-vote', option);
    assert.deepEqual(visit.problems, []);
    assertNothingTwice(visit);
    assert.ok(visit.scripts.some(({ pathname }) => pathname.includes('/chunks/')));
  });

  it('can come from another origin, with the hashes that the build prints', async () => {
    const integrity = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8'));
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const files = await stage.serve({ head: '', headers });
    const head = ['assent-poll.js', 'assent-vote.js', 'assent-backend.js']
      .map((name) => script(`${files.origin}/assent/${name}`, `crossorigin integrity="${integrity[name]}"`))
      .join('');
    const body = `<div lang="fr">${pollTag(stage.poll)}</div>${voteInBackend()}`;
    const { origin } = await stage.serve({ head, body, folders: [] });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll, assent-vote', option);
    assert.deepEqual(visit.problems, []);
    assert.deepEqual([...new Set(visit.scripts.map((url) => url.origin))], [files.origin]);
  });

  it('can be there twice', async () => {
    const head = ['/one/assent-poll.js', '/two/all.js', '/one/assent-backend.js', '/two/assent-vote.js'].map(
      (address) => script(address),
    );
    const body = pollTag(stage.poll) + voteInBackend();
    const { origin } = await stage.serve({ head: head.join(''), body, folders: ['/one/', '/two/'] });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-poll, assent-vote', option);
    assert.deepEqual(visit.problems, []);
  });

  it('joins a backend of one copy and a vote of another', async () => {
    const head = script('/one/assent-backend.js') + script('/two/assent-vote.js');
    const { origin } = await stage.serve({ head, body: voteInBackend(), folders: ['/one/', '/two/'] });
    const visit = await stage.visit(origin);
    await shows(visit.page, 'assent-vote', option);
    assert.deepEqual(visit.problems, []);
  });
});
