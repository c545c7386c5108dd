// @ts-check
// The local servers answer as the real ones did. Everything else that is tried on them stands on this.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cases, hostile } from './hostile.mjs';
import { mastodon } from './mastodon.mjs';
import { mastodonPolicy } from './mastodon-pages.mjs';
import { replay } from './replay.mjs';
import { serveFolders } from './static.mjs';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const activity = { Accept: 'application/activity+json' };
const anybody = 'access-control-allow-origin';
const minute = 60_000;

/** @param {string} token @param {unknown} choices */
const voteOf = (token, choices) => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ choices }),
});

/** @param {string} token */
const signedIn = (token) => ({ headers: { Authorization: `Bearer ${token}` } });

/** @param {{ options: { votes_count: number }[] }} poll */
const counts = (poll) => poll.options.map((option) => option.votes_count);

/** @param {{ oneOf: { replies: { totalItems: number } }[] }} question */
const totals = (question) => question.oneOf.map((choice) => choice.replies.totalItems);

/** Sends bytes as they are, and waits for the connection to end. @param {number} port @param {string} bytes */
const sendRaw = (port, bytes) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('error', () => undefined);
    socket.on('close', done);
    socket.resume();
  });

/** @param {string} name @param {number} [pace] */
const open = async (name, pace = Infinity) => {
  const clock = { now: Date.now() };
  const server = await replay({ folder: fixtures + name, pace, now: () => clock.now });
  after(() => server.close());
  return { ...server, clock };
};

describe('a replayed snac', () => {
  it('opens posts to every origin and keeps its API shut', async () => {
    const { origin, posts } = await open('snac');
    const post = await fetch(posts[0] ?? '', { headers: activity });
    assert.equal(post.status, 200);
    assert.equal(post.headers.get(anybody), '*');
    const question = await post.json();
    assert.equal(question.id, posts[0]);
    assert.ok(Date.parse(question.endTime) > Date.now() + 50 * minute, 'an open poll is open');
    assert.equal((await fetch(`${origin}/api/v1/statuses/1795393416ef190d5d809081c764209ef721538690`)).status, 401);
    assert.equal((await fetch(`${origin}/api/v1/polls/1795393416ef190d5d809081c764209ef721538690`)).status, 404);
  });

  it('has a closed poll that closed before now', async () => {
    const { posts } = await open('snac');
    const question = await (await fetch(posts[2] ?? '', { headers: activity })).json();
    assert.ok(Date.parse(question.closed) <= Date.now());
  });

  it('moves on to its next recorded state, and then begins anew', async () => {
    const { posts, clock } = await open('snac', 20_000);
    const read = async () => totals(await (await fetch(posts[0] ?? '', { headers: activity })).json());
    assert.deepEqual(await read(), [0, 0, 0]);
    clock.now += 19_999;
    assert.deepEqual(await read(), [0, 0, 0]);
    clock.now += 1;
    assert.deepEqual(await read(), [2, 1, 1]);
    clock.now += 51 * minute;
    assert.deepEqual(await read(), [0, 0, 0]);
  });

  it('counts a vote late, as it did', async () => {
    const { origin, posts, clock } = await open('snac');
    const votes = `${origin}/api/v1/polls/1795393416ef190d5d809081c764209ef721538690/votes`;
    const answer = await fetch(votes, voteOf('zoe', ['2']));
    assert.equal(answer.status, 200);
    assert.deepEqual(counts(await answer.json()), [0, 0, 0]);
    const read = async () => totals(await (await fetch(posts[0] ?? '', { headers: activity })).json());
    assert.deepEqual(await read(), [0, 0, 0]);
    clock.now += 2000;
    assert.deepEqual(await read(), [0, 0, 1]);
    assert.equal((await fetch(votes, voteOf('zoe', ['0']))).status, 422);
    assert.equal((await fetch(votes, voteOf('yan', ['99']))).status, 422);
    assert.equal((await fetch(votes, { method: 'POST', body: 'choices[]=1' })).status, 401);
  });

  it('names itself in webfinger, whatever its port', async () => {
    const { origin } = await open('snac');
    const { host } = new URL(origin);
    const card = await (await fetch(`${origin}/.well-known/webfinger?resource=acct:alice%40${host}`)).json();
    assert.equal(card.subject, `acct:alice@${host}`);
    const template = card.links.find((/** @type {{ rel: string }} */ { rel }) => rel.includes('ostatus')).template;
    assert.equal(template, `${origin}/authorize_interaction?uri={uri}`);
    assert.equal((await fetch(`${origin}/.well-known/webfinger?resource=acct:eve@${host}`)).status, 404);
  });
});

describe('a replayed GoToSocial', () => {
  const status = '/api/v1/statuses/01M82VQ9M2E8WD0BFB9H83GM2J';
  const votes = '/api/v1/polls/01M82VQ9M5RZHBT7331R5BNPKS/votes';

  it('tells nothing without a token', async () => {
    const { origin, posts } = await open('gotosocial');
    assert.equal((await fetch(origin + status)).status, 401);
    assert.equal((await fetch(posts[0] ?? '', { headers: activity })).status, 401);
    assert.equal(
      (await fetch(`${origin}/@alice/statuses/01M82VQ9M2E8WD0BFB9H83GM2J`, { headers: activity })).status,
      401,
    );
    assert.equal((await fetch(origin + status, signedIn('stranger'))).status, 401);
    assert.equal((await fetch(posts[0] ?? '', { headers: { Accept: 'application/json' } })).status, 406);
    const page = await fetch(posts[0] ?? '', { headers: { Accept: 'text/html' } });
    assert.equal(page.status, 200, 'people are led to the page');
  });

  it('takes a vote from each person once', async () => {
    const { origin } = await open('gotosocial');
    const { poll: before } = await (await fetch(origin + status, signedIn('zoe'))).json();
    assert.deepEqual([before.voted, before.own_votes, counts(before)], [false, [], [0, 0, 0]]);
    const answer = await (await fetch(origin + votes, voteOf('zoe', ['0']))).json();
    assert.deepEqual([answer.voted, answer.own_votes], [true, [0]]);
    const { poll: later } = await (await fetch(origin + status, signedIn('zoe'))).json();
    assert.deepEqual([later.voted, later.own_votes, counts(later)], [true, [0], [1, 0, 0]]);
    const { poll: other } = await (await fetch(origin + status, signedIn('yan'))).json();
    assert.equal(other.voted, false);
    assert.equal((await fetch(origin + votes, voteOf('zoe', ['0']))).status, 422);
    assert.equal((await fetch(origin + votes, voteOf('author', ['0']))).status, 422);
    assert.equal((await fetch(origin + votes, voteOf('reader', ['0']))).status, 403);
    assert.equal((await fetch(origin + votes, voteOf('yan', []))).status, 400);
    assert.equal((await fetch(origin + votes, voteOf('yan', ['0', '1']))).status, 400);
  });

  it('keeps hidden counts hidden', async () => {
    const { origin } = await open('gotosocial');
    const hidden = `${origin}/api/v1/polls/01M82VQ9MKH595F9QVGGKXDVZ1`;
    await fetch(`${hidden}/votes`, voteOf('zoe', ['0']));
    const poll = await (await fetch(hidden, signedIn('zoe'))).json();
    assert.deepEqual(counts(poll), [null, null]);
  });

  it('answers a preflight, and limits that lie ahead', async () => {
    const { origin } = await open('gotosocial');
    const headers = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' };
    const preflight = await fetch(origin + votes, { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization/);
    const limited = await fetch(origin + status);
    assert.ok(Date.parse(limited.headers.get('x-ratelimit-reset') ?? '') > Date.now());
  });
});

describe('a replayed Hollo', () => {
  const status = '/api/v1/statuses/01a205c8-72e1-7aa3-ac2a-974949167107';

  it('opens its API and leaves its posts without a cross-origin header', async () => {
    const { origin, posts } = await open('hollo', 0);
    const api = await fetch(origin + status);
    assert.equal(api.headers.get(anybody), '*');
    const { poll, url } = await api.json();
    assert.deepEqual([counts(poll), url], [[2, 1, 0], posts[0]]);
    const post = await fetch(posts[0] ?? '', { headers: activity });
    assert.deepEqual([post.status, post.headers.get(anybody)], [200, null]);
    assert.equal((await fetch(posts[0] ?? '', { method: 'OPTIONS' })).status, 404);
  });

  it('fails without a cross-origin header when a choice is out of range', async () => {
    const { origin } = await open('hollo');
    const votes = `${origin}/api/v1/polls/01a205c8-72f2-7a1d-a83a-be6a59143df2/votes`;
    const answer = await fetch(votes, voteOf('zoe', ['99']));
    assert.deepEqual([answer.status, answer.headers.get(anybody)], [500, null]);
  });

  it('takes a vote from another server', async () => {
    const { origin, posts, poll, vote } = await open('hollo');
    assert.deepEqual(poll(posts[0] ?? '')?.options, ['Yes', 'No', 'Abstain']);
    assert.equal(vote(posts[0] ?? '', [2], 'zoe'), undefined);
    assert.equal(vote(posts[0] ?? '', [2], 'zoe'), 'again');
    assert.equal(vote(posts[3] ?? '', [0], 'zoe'), 'closed');
    assert.equal(vote('not an address', [0], 'zoe'), 'unknown');
    assert.deepEqual(counts((await (await fetch(origin + status)).json()).poll), [0, 0, 1]);
  });
});

describe('every replayed server', () => {
  for (const name of ['snac', 'gotosocial', 'hollo']) {
    it(`${name} says of what nobody asked that it is not there, and survives nonsense`, async () => {
      const { origin, port } = await open(name);
      assert.equal((await fetch(`${origin}/api/v1/nothing`)).status, 404);
      for (const odd of ['//', '/%E0%A4%A', '/api/v1/polls/%00/votes', '/?%', '/..%2f..%2fetc/passwd']) {
        assert.ok((await fetch(origin + odd)).status >= 400, odd);
      }
      assert.equal((await fetch(origin, { method: 'DELETE' })).status, 404);
      await sendRaw(port, 'GET * HTTP/1.1\r\nHost: x\r\n\r\n');
      await sendRaw(port, 'no HTTP at all\r\n\r\n');
      await sendRaw(port, 'POST /api/v1/polls/1/votes HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{');
      assert.equal((await fetch(`${origin}/api/v1/nothing`)).status, 404, 'it is still there');
    });

    it(`${name} says nothing of where and when it was recorded`, async () => {
      const { origin, port, posts } = await open(name);
      for (const url of [...posts, `${origin}/api/v1/instance`]) {
        const answer = await fetch(url, { headers: activity });
        const all = JSON.stringify([...answer.headers]) + (await answer.text());
        const hosts = all.match(/127\.0\.0\.1:84\d\d/g) ?? [];
        assert.deepEqual(
          hosts.filter((host) => host !== `127.0.0.1:${port}`),
          [],
        );
        const dates = all.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g) ?? [];
        for (const date of dates) assert.ok(Math.abs(Date.parse(`${date}Z`) - Date.now()) < 100 * minute, date);
      }
    });
  }
});

describe('the server like Mastodon', () => {
  /** @type {Awaited<ReturnType<typeof mastodon>>} */
  let server;
  /** @type {Awaited<ReturnType<typeof replay>>} */
  let other;
  before(async () => {
    other = await replay({ folder: `${fixtures}snac`, pace: Infinity });
    server = await mastodon({ elsewhere: [other] });
  });
  after(() => Promise.all([server.close(), other.close()]));

  /** @param {string} name */
  const api = (name) => `${server.origin}/api/v1/statuses/${/\d+$/.exec(server.posts[name] ?? '')?.[0]}`;
  /** @param {string} name @param {RequestInit} [init] */
  const read = async (name, init) => (await fetch(api(name), init)).json();

  it('opens its API, people and webfinger to every origin, and no post', async () => {
    const { host } = new URL(server.origin);
    const webfinger = `${server.origin}/.well-known/webfinger?resource=acct:ana@${host}`;
    for (const url of [api('quorum'), webfinger, `${server.origin}/users/ana`, `${server.origin}/@ana`]) {
      const answer = await fetch(url, { headers: activity });
      assert.deepEqual([answer.status, answer.headers.get(anybody)], [200, '*'], url);
    }
    const post = await fetch(server.posts['quorum'] ?? '', { headers: activity });
    assert.deepEqual([post.status, post.headers.get(anybody)], [200, null]);
    assert.equal((await post.json()).type, 'Question');
    assert.equal((await fetch(server.posts['quorum'] ?? '', { method: 'OPTIONS' })).status, 404);
  });

  it('has a poll of every kind', async () => {
    const { poll: minutes } = await read('minutes');
    assert.deepEqual(counts(minutes), [null, null, null]);
    assert.equal((await read('name')).poll.expired, true);
    assert.equal((await read('evenings')).poll.multiple, true);
    assert.equal((await read('colours')).poll.options.length, 12);
    assert.equal((await read('picnic')).poll.votes_count, 0);
    assert.equal((await read('arabic')).language, 'ar');
    assert.notEqual((await read('replies')).spoiler_text, '');
  });

  it('takes strings and forms, once a person, and says 422 to the rest', async () => {
    const { poll } = await read('picnic');
    const votes = `${server.origin}/api/v1/polls/${poll.id}/votes`;
    const answer = await fetch(votes, voteOf('zoe', ['1']));
    assert.deepEqual(counts(await answer.json()), [0, 1]);
    const form = { method: 'POST', body: new URLSearchParams({ 'choices[]': '0' }), ...signedIn('yan') };
    assert.equal((await fetch(votes, form)).status, 200);
    assert.deepEqual((await read('picnic', signedIn('zoe'))).poll.own_votes, [1]);
    assert.equal((await fetch(votes, voteOf('zoe', ['1']))).status, 422);
    assert.equal((await fetch(votes, voteOf('ben', ['1']))).status, 422, 'an author');
    assert.equal((await fetch(votes, voteOf('xan', ['7']))).status, 422);
    assert.equal((await fetch(votes, voteOf('xan', []))).status, 422);
    assert.equal((await fetch(votes, voteOf('xan', 'nonsense'))).status, 422);
    assert.equal((await fetch(votes, voteOf('stranger', ['1']))).status, 401);
    assert.equal((await fetch(votes, { method: 'POST' })).status, 401);
    const { poll: closed } = await read('name');
    assert.equal((await fetch(`${server.origin}/api/v1/polls/${closed.id}/votes`, voteOf('zoe', ['1']))).status, 422);
  });

  it('lets somebody from elsewhere vote, on its own polls and on those of others', async () => {
    const uri = other.posts[0] ?? '';
    const page = `${server.origin}/authorize_interaction?uri=${encodeURIComponent(uri)}`;
    const shown = await fetch(page);
    assert.match(await shown.text(), /Adopt the code of conduct\?/);
    const cookie = shown.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = { method: 'POST', body: new URLSearchParams({ 'choices[]': '1' }) };
    assert.equal((await fetch(page, { ...form, headers: { cookie, origin: 'https://evil.example' } })).status, 403);
    const voted = await fetch(page, { ...form, headers: { cookie, origin: server.origin } });
    assert.match(await voted.text(), /Your vote was sent/);
    const question = await (await fetch(uri, { headers: activity })).json();
    assert.deepEqual(totals(question), [0, 1, 0]);
    const again = await fetch(page, { ...form, headers: { cookie, origin: server.origin } });
    assert.equal(again.status, 422);
    assert.equal((await fetch(`${server.origin}/authorize_interaction?uri=x%3A%2F%2F`)).status, 404);
    const own = `${server.origin}/authorize_interaction?uri=${encodeURIComponent(server.posts['quorum'] ?? '')}`;
    assert.match(await (await fetch(own)).text(), /monthly call/);
  });

  it('counts requests and stops answering', async () => {
    const strict = await mastodon({ limit: 2 });
    after(() => strict.close());
    const url = `${strict.origin}/api/v1/statuses/113500000000000001`;
    const first = await fetch(url);
    assert.equal(first.headers.get('x-ratelimit-remaining'), '1');
    assert.match(first.headers.get('access-control-expose-headers') ?? '', /X-RateLimit-Remaining/);
    await fetch(url);
    const third = await fetch(url);
    assert.deepEqual([third.status, third.headers.get(anybody)], [429, '*']);
    assert.ok(Date.parse(third.headers.get('x-ratelimit-reset') ?? '') > Date.now());
  });

  it('lets ballots trickle in, up to a cap', async () => {
    const lively = await mastodon({ trickle: { every: 5, upTo: 3 } });
    after(() => lively.close());
    await new Promise((done) => setTimeout(done, 150));
    const { poll } = await (await fetch(`${lively.origin}/api/v1/statuses/113500000000000001`)).json();
    assert.equal(poll.votes_count, 14 + 5 + 3 + 3);
  });

  it('serves pages under the policy of Mastodon', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'assent-'));
    after(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, 'index.html'), 'token {{token}}');
    const themed = await mastodon({
      mounts: { '/': folder },
      fill: (html, page) => html.replace('{{token}}', page.token),
    });
    after(() => themed.close());
    const page = await fetch(themed.origin);
    assert.equal(page.headers.get('content-security-policy'), mastodonPolicy(themed.origin));
    const token = /visitor=([\w-]+)/.exec(page.headers.get('set-cookie') ?? '')?.[1];
    assert.equal(await page.text(), `token ${token}`);
  });
});

describe('the hostile server', () => {
  it('has an answer for every case and goes on', async () => {
    const server = await hostile();
    after(() => server.close());
    assert.ok(cases.length > 60);
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
    assert.equal(new Set(server.cases.map(({ url }) => new URL(url).origin)).size, cases.length);
    for (const { name, api } of cases) {
      if (/megabytes|as they are|100,000/.test(name)) continue;
      const signal = AbortSignal.timeout(300);
      await fetch(server.origin + api, { signal }).then(
        (answer) => answer.text().catch(() => undefined),
        () => undefined,
      );
    }
    assert.equal((await fetch(`${server.origin}/@hostile/1`)).status, 401);
    assert.equal((await fetch(`${server.origin}/@hostile/9999`)).status, 404);
  });

  it('notices a token that follows a redirect', async () => {
    const server = await hostile();
    after(() => server.close());
    const { api } = server.cases.find(({ name }) => name === 'a redirect to another origin') ?? assert.fail();
    const { url, headers } = await fetch(server.origin + api, { redirect: 'manual' }).then((answer) => answer);
    assert.notEqual(headers.get('location')?.slice(0, 23), url.slice(0, 23));
    await fetch(headers.get('location') ?? '', signedIn('secret'));
    assert.equal(server.tokensElsewhere(), 1);
  });
});

describe('the file server', () => {
  /** @type {string} */
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assent-'));
    mkdirSync(path.join(folder, 'open'));
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'open/a.js'), 'export {};');
    symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'open/link.txt'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('serves what is in a folder under another name, and nothing outside', async () => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const server = await serveFolders({ mounts: { '/packs/x/': path.join(folder, 'open') }, headers });
    after(() => server.close());
    const script = await fetch(`${server.origin}/packs/x/a.js?ver=6.8`);
    assert.equal(script.status, 200);
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get(anybody), '*');
    for (const outside of ['..%2fsecret.txt', '%2e%2e/secret.txt', 'link.txt', '%00', 'none.js', '']) {
      assert.equal((await fetch(`${server.origin}/packs/x/${outside}`)).status, 404, outside);
    }
    assert.equal((await fetch(`${server.origin}/other/a.js`)).status, 404);
  });
});

describe('every server', () => {
  it('takes another port when the one it wants is taken', async () => {
    const first = await hostile();
    const second = await hostile({ port: first.port });
    after(() => Promise.all([first.close(), second.close()]));
    assert.notEqual(first.port, second.port);
  });
});
