import { expect } from '@open-wc/testing';
import { describeBackend } from '../../src/testing/index.js';
import type { FailureReason } from '../../src/ports/failure.js';
import { memberServer } from './member-server.js';
import { recordings, type Recording } from './replay-fetch.js';
import { account, address, noon, origin } from './social.js';
import { accountOn, answered, answering, one, world } from './world.js';

const status = `${origin}/api/v1/statuses/113530000000000001`;
const accept = 'application/activity+json';

const snac = 'http://127.0.0.1:8402';
const gotosocial = 'http://127.0.0.1:8410';
const hollo = 'http://127.0.0.1:8420';

describe('auto', () => {
  describe('finding a way', () => {
    it('Mastodon: the API, in one request', async () => {
      const { read, asked } = world('auto', await recordings('mastodon', '001-status-anon', '009-document'), {
        at: noon,
      });
      expect((await read(address)).result?.counts.cast).to.equal(60);
      expect(asked).to.deep.equal([`GET ${status}`]);
    });

    it('Hollo: the API, in one request', async () => {
      const { read, asked } = world(
        'auto',
        await recordings('hollo', '043-before-status-anon', '049-before-ap-activityjson'),
      );
      const view = await read(`${hollo}/@alice/01a205c8-72e1-7aa3-ac2a-974949167107`);
      expect(view.vote.author?.name).to.equal('Alice');
      expect(asked).to.have.length(1);
    });

    it('snac: its documents, in one request', async () => {
      const { read, asked } = world(
        'auto',
        await recordings('snac', '033-before-status-anon', '039-before-ap-activityjson'),
      );
      const view = await read(`${snac}/alice/p/1795393416.612736`);
      expect(view.vote.question).to.equal('Adopt the code of conduct? #governance');
      expect(asked).to.deep.equal([`GET ${snac}/alice/p/1795393416.612736`]);
    });

    it('snac, with an account: its API', async () => {
      const given = await recordings(
        'snac',
        '044-search-resolve-token',
        '010-preflight-status',
        '039-before-ap-activityjson',
      );
      const { read } = world('auto', given);
      const view = await read(`${snac}/alice/p/1795393416.612736`, accountOn(snac));
      expect(view.may['ballot/cast']).to.equal(true);
    });

    it('GoToSocial: no way without an account, and says so', async () => {
      const given = await recordings('gotosocial', '050-before-status-anon', '056-before-ap-activityjson');
      const { failToRead, asked } = world('auto', given);
      const page = `${gotosocial}/users/alice/statuses/01M82VQ9M2E8WD0BFB9H83GM2J`;
      const failure = await failToRead(page);
      expect(failure).to.include({ reason: 'sign-in', url: page });
      expect(asked).to.have.length(2);
    });

    it('GoToSocial, with an account: its API', async () => {
      const given = await recordings('gotosocial', '053-before-status-token', '009-preflight-status-get');
      const { read } = world('auto', given);
      const view = await read(`${gotosocial}/@alice/statuses/01M82VQ9M2E8WD0BFB9H83GM2J`, accountOn(gotosocial));
      expect(view.may['ballot/cast']).to.equal(true);
    });

    it('a server whose documents alone are open: the second request, and from then on the first', async () => {
      const [api] = await recordings('mastodon', '016-status-missing');
      if (!api) throw new Error('no recording');
      const note = `${origin}/notes/113530000000000404`;
      const { read, asked } = world('auto', [api, answering(note, { id: note, oneOf: ['Tea'] }, { accept })]);
      await read(note);
      expect(asked).to.deep.equal([`GET ${origin}/api/v1/statuses/113530000000000404`, `GET ${note}`]);
      await read(note);
      expect(asked.slice(2)).to.deep.equal([`GET ${note}`]);
    });

    it('something else on the web: its documents', async () => {
      const page = 'https://coop.example/?p=12';
      const { read, asked } = world('auto', [answering(page, { id: page, oneOf: ['Tea'] }, { accept })]);
      expect((await read(page)).source.url).to.equal(page);
      expect(asked).to.deep.equal([`GET ${page}`]);
    });

    it('an address inside the API: nothing but the API', async () => {
      const { failToRead, asked } = world('auto', await recordings('mastodon', '016-status-missing'));
      const failure = await failToRead(`${origin}/api/v1/statuses/113530000000000404`);
      expect(failure).to.include({ reason: 'not-found', url: origin });
      expect(asked).to.have.length(1);
    });

    it('names the server before it asks any', () => {
      const { backend, asked } = world('auto', []);
      expect(backend.origin(address)).to.equal(origin);
      expect(() => backend.origin('hello'))
        .to.throw()
        .with.property('reason', 'address');
      expect(asked).to.deep.equal([]);
    });
  });

  describe('what it fails with', () => {
    const outcomes: readonly (readonly [api: Outcome, document: Outcome, reason: FailureReason])[] = [
      [401, 401, 'sign-in'],
      [401, 404, 'sign-in'],
      [404, 401, 'sign-in'],
      [404, 'closed', 'not-found'],
      [404, 404, 'not-found'],
      [403, 'closed', 'forbidden'],
      [418, 418, 'forbidden'],
      [422, 422, 'forbidden'],
      [500, 'closed', 'server'],
      [503, 404, 'not-found'],
      ['closed', 'closed', 'unreachable'],
      ['closed', 404, 'not-found'],
      ['closed', 'page', 'malformed'],
      ['page', 'page', 'malformed'],
      ['page', 'login', 'sign-in'],
      ['post', 'closed', 'not-a-vote'],
      ['post', 404, 'not-a-vote'],
      [404, 'post', 'not-a-vote'],
    ];
    for (const [api, document, reason] of outcomes) {
      it(`is ${reason} when the API says ${api} and the document says ${document}`, async () => {
        const given = [recordingOf(status, api), recordingOf(address, document, accept)].flat();
        const { failToRead, asked } = world('auto', given);
        const failure = await failToRead(address);
        expect(failure.reason).to.equal(reason);
        expect(failure.url).to.equal(address);
        // What a browser hides behind CORS stays hidden: once is enough.
        expect(asked.filter((one) => one === `GET ${address}`)).to.have.length(document === 503 ? 3 : 1);
      });
    }

    for (const [code, reason] of [
      [429, 'limited'],
      [410, 'gone'],
    ] as const) {
      it(`is ${reason} after ${code}, and nothing else is asked`, async () => {
        const { failToRead, asked } = world('auto', [recordingOf(status, code)].flat());
        expect((await failToRead(address)).reason).to.equal(reason);
        expect(asked).to.have.length(1);
      });
    }

    it('is slow when nothing comes, and nothing else is asked', async () => {
      const asked: string[] = [];
      const { failToRead } = world('auto', [], {
        fetch: (url) => {
          asked.push(url);
          return new Promise(() => undefined);
        },
      });
      expect((await failToRead(address)).reason).to.equal('slow');
      expect(new Set(asked)).to.deep.equal(new Set([status]));
    });

    it('is offline when the device is, and nothing else is asked', async () => {
      const { failToRead, asked } = world('auto', [], { online: () => false });
      expect((await failToRead(address)).reason).to.equal('offline');
      expect(asked).to.have.length(1);
    });

    it('is the address, when a page on the web is no poll at all', async () => {
      const page = 'https://coop.example/about';
      const { failToRead } = world('auto', [recordingOf(page, 'page', accept)].flat());
      const failure = await failToRead(page);
      expect(failure).to.include({ reason: 'address', url: page });
    });

    it('keeps what the server said about coming back', async () => {
      const [recording] = [recordingOf(status, 503)].flat();
      if (!recording) throw new Error('no recording');
      const headers = [
        ...recording.response.headers,
        ['retry-after', '30'],
        ['access-control-expose-headers', 'Retry-After'],
      ] as const;
      const busy = { ...recording, response: { ...recording.response, headers } };
      const { failToRead, clock } = world('auto', [busy]);
      const startedAt = clock.now();
      expect((await failToRead(address)).retryAt).to.equal(startedAt + 30_000);
    });
  });

  describe('casting', () => {
    it('goes through the API', async () => {
      const given = await recordings('mastodon', '002-status-token', '020-preflight-vote', '003-vote');
      const { send } = world('auto', given, { at: noon });
      expect((await send(address, one('2'), account)).own).to.deep.equal({ choice: one('2') });
    });

    it('needs an account on the server of the poll', async () => {
      const { failToSend, asked } = world('auto', []);
      expect((await failToSend(address, one('2'))).reason).to.equal('sign-in');
      expect(asked).to.deep.equal([]);
    });
  });
});

type Outcome = number | 'closed' | 'page' | 'login' | 'post';

const bodies: Readonly<Record<string, unknown>> = {
  page: '<!doctype html><title>Welcome</title>',
  login: '<!doctype html><form><input type="password"></form>',
  post: { id: '1', type: 'Note', content: '<p>Hello</p>', poll: null },
};

function recordingOf(url: string, outcome: Outcome, its?: string): Recording[] {
  if (outcome === 'closed') return [];
  const recording = answering(url, bodies[outcome], { accept: its });
  return [typeof outcome === 'number' ? answered(recording, outcome) : recording];
}

describeBackend('auto', async () => {
  const { fetch, ...addresses } = await memberServer();
  const { backend } = world('auto', [], { at: noon, fetch });
  return { backend, account, ...addresses };
});
