import { expect } from '@open-wc/testing';
import type { FailureReason } from '../../src/ports/failure.js';
import { createHttp } from '../../src/ports/http.js';
import { FakeClock } from '../doubles/clock.js';
import { failureOf } from './failure-of.js';
import { headersOf, never, noAnswer, scene, type Scene } from './http-scene.js';

const url = 'https://social.example/api/v1/statuses/1';
const origin = 'https://social.example';
const account = { origin, token: () => 'secret-token' };

const ok = (): Response => Response.json({ id: '1' });
const status = (code: number, headers: HeadersInit = {}): Response => new Response('', { status: code, headers });

const reasonOf = async ({ http, finish }: Scene, options = {}): Promise<FailureReason> =>
  (await failureOf(finish(http.request(url, options)))).reason;

describe('createHttp', () => {
  describe('an anonymous GET', () => {
    it('sends nothing that asks for permission, and nothing about the visitor', async () => {
      const { http, asked } = scene(ok);
      const answer = await http.request(url);
      expect(answer).to.deep.equal({ url, json: { id: '1' }, signedIn: false });
      const { init } = asked[0] ?? {};
      expect(init).to.include({
        method: 'GET',
        credentials: 'omit',
        cache: 'no-cache',
        redirect: 'follow',
        referrerPolicy: 'no-referrer',
      });
      expect(init?.headers).to.deep.equal({});
      expect(init?.body).to.equal(undefined);
    });

    it('names what it accepts only where a server needs it', async () => {
      const { http, asked } = scene(ok);
      await http.request(url, { accept: 'application/activity+json' });
      expect(asked.map(headersOf)).to.deep.equal([{ accept: 'application/activity+json' }]);
    });

    it('says where the answer came from', async () => {
      const { http } = scene(() => Object.defineProperty(ok(), 'url', { value: 'https://other.example/1' }));
      expect((await http.request(url)).url).to.equal('https://other.example/1');
    });
  });

  describe('a token', () => {
    it('goes to the origin of the account, and never after a redirect', async () => {
      const { http, asked } = scene(ok);
      expect((await http.request(url, { account })).signedIn).to.equal(true);
      expect(asked.map(headersOf)).to.deep.equal([{ authorization: 'Bearer secret-token' }]);
      expect(asked[0]?.init.redirect).to.equal('error');
    });

    for (const other of [
      'http://social.example',
      'https://social.example:8443',
      'https://www.social.example',
      'https://social.example.evil.example',
      'https://social.example/',
      'https://SOCIAL.example',
      'null',
      '',
    ]) {
      it(`goes nowhere when the account is on “${other}”`, async () => {
        const { http, asked } = scene(ok);
        const answer = await http.request(url, { account: { origin: other, token: () => 'secret-token' } });
        expect(answer.signedIn).to.equal(false);
        expect(asked.map(headersOf)).to.deep.equal([{}]);
      });
    }

    it('is asked for at each request', async () => {
      const tokens = ['one', undefined, 'three'];
      const { http, asked } = scene(ok);
      const changing = { origin, token: () => Promise.resolve(tokens.shift()) };
      for (let time = 0; time < 3; time++) await http.request(url, { account: changing });
      expect(asked.map(headersOf)).to.deep.equal([
        { authorization: 'Bearer one' },
        {},
        { authorization: 'Bearer three' },
      ]);
    });

    it('is not there when the page fails to give it', async () => {
      const { http, asked } = scene(ok);
      const broken = { origin, token: () => Promise.reject(new Error('no session')) };
      expect((await http.request(url, { account: broken })).signedIn).to.equal(false);
      expect(asked.map(headersOf)).to.deep.equal([{}]);
    });

    it('is in no failure, whatever the browser writes into its own errors', async () => {
      const quoting = scene(({ init }) => {
        throw new TypeError(`${new Headers(init.headers).get('authorization') ?? ''} is not a legal header value`);
      });
      const failure = await failureOf(quoting.finish(quoting.http.request(url, { account })));
      expect(failure.reason).to.equal('unreachable');
      expect([failure.message, String(failure.cause), JSON.stringify(failure)].join()).not.to.contain('secret-token');
    });
  });

  describe('a POST', () => {
    it('sends JSON, once, and not after a redirect', async () => {
      const { http, asked } = scene(ok);
      await http.request(url, { account, body: { choices: ['2'] } });
      expect(asked[0]?.init).to.include({ method: 'POST', body: '{"choices":["2"]}', redirect: 'error' });
      expect(asked.map(headersOf)).to.deep.equal([
        { authorization: 'Bearer secret-token', 'content-type': 'application/json' },
      ]);
    });

    for (const [story, token] of [
      ['has none', () => undefined],
      ['fails to give one', () => Promise.reject(new Error('no session'))],
      ['never gives one', () => never<string>()],
    ] as const) {
      it(`is not sent where the page has an account and ${story}`, async () => {
        const unsigned = scene(ok);
        expect(await reasonOf(unsigned, { account: { origin, token }, body: {} })).to.equal('sign-in');
        expect(unsigned.asked).to.have.length(0);
      });
    }

    it('is not sent to another server than that of the account', async () => {
      const elsewhere = scene(ok);
      const options = { account: { ...account, origin: 'https://other.example' }, body: {} };
      expect(await reasonOf(elsewhere, options)).to.equal('sign-in');
      expect(elsewhere.asked).to.have.length(0);
    });

    it('is cancelled, and not sent, when it is told to stop while the page looks for its token', async () => {
      const { http, asked, clock } = scene(ok);
      const controller = new AbortController();
      const waiting = { origin, token: () => never<string>() };
      const request = http.request(url, { account: waiting, body: {}, signal: controller.signal });
      await clock.pass(100);
      controller.abort();
      expect((await failureOf(request)).reason).to.equal('cancelled');
      expect(asked).to.have.length(0);
      expect(clock.timers).to.equal(0);
    });

    for (const [name, answer] of [
      ['nothing readable', noAnswer],
      ['a failing server', () => status(503)],
      ['no answer in time', () => never<Response>()],
    ] as const) {
      it(`is never repeated after ${name}`, async () => {
        const posting = scene(answer);
        await reasonOf(posting, { body: {}, retries: 2 });
        expect(posting.asked).to.have.length(1);
      });
    }
  });

  describe('the word for a failure', () => {
    const words: readonly (readonly [code: number, reading: FailureReason, posting?: FailureReason])[] = [
      [400, 'forbidden', 'refused'],
      [401, 'sign-in'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [406, 'forbidden', 'refused'],
      [408, 'slow'],
      [410, 'gone'],
      [418, 'forbidden', 'refused'],
      [422, 'forbidden', 'refused'],
      [429, 'limited'],
      [451, 'forbidden', 'refused'],
      [500, 'server'],
      [502, 'server'],
      [503, 'server'],
      [304, 'malformed'],
    ];
    for (const [code, reading, posting = reading] of words) {
      it(`is ${reading} for ${code}${posting === reading ? '' : `, and ${posting} after a POST`}`, async () => {
        const answer = (): Response => new Response(code === 304 ? null : '<h1>No</h1>', { status: code });
        expect(await reasonOf(scene(answer))).to.equal(reading);
        expect(await reasonOf(scene(answer), { body: {} })).to.equal(posting);
      });
    }

    it('is unreachable when a browser tells nothing, and offline when the device has no network', async () => {
      expect(await reasonOf(scene(noAnswer))).to.equal('unreachable');
      expect(await reasonOf(scene(noAnswer, { online: () => false }))).to.equal('offline');
    });

    const bodies: readonly (readonly [what: string, body: BodyInit | null, reason: FailureReason])[] = [
      ['an empty body', '', 'malformed'],
      ['no body', null, 'malformed'],
      ['cut-off JSON', '{"id":"1","poll":{"id', 'malformed'],
      ['a page', '<!doctype html><title>Welcome</title>', 'malformed'],
      ['a login page', '\n <html><form action="/login"><input type=password></form>', 'sign-in'],
      ['JSON about a password', '{"html":"<input type=\'password\'>"', 'malformed'],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80, 0x81]), 'malformed'],
    ];
    for (const [what, body, reason] of bodies) {
      it(`is ${reason} for ${what} with status 200`, async () => {
        expect(await reasonOf(scene(() => new Response(body)))).to.equal(reason);
      });
    }

    it('says nothing of the body', async () => {
      const { http } = scene(() => new Response('{"secret'));
      const failure = await failureOf(http.request(url));
      expect(String(failure.cause)).not.to.contain('secret');
    });
  });

  describe('a body', () => {
    it('is read as JSON whatever it is called', async () => {
      for (const type of ['text/html', 'text/plain', 'application/octet-stream', '']) {
        const { http } = scene(() => new Response('\ufeff {"id":"ü"}', { headers: { 'Content-Type': type } }));
        expect((await http.request(url)).json).to.deep.equal({ id: 'ü' });
      }
    });

    it('is put together from pieces, also in the middle of a character', async () => {
      const bytes = new TextEncoder().encode('{"id":"🗳️"}');
      const { http } = scene(() => new Response(streamOf([...bytes].map((byte) => new Uint8Array([byte])))));
      expect((await http.request(url)).json).to.deep.equal({ id: '🗳️' });
    });

    it('is not read any further once it is too large', async () => {
      let pieces = 0;
      let cancelled = false;
      const endless = new ReadableStream({
        pull: (controller) => {
          pieces += 1;
          controller.enqueue(new Uint8Array(65_536).fill(32));
        },
        cancel: () => {
          cancelled = true;
        },
      });
      expect(await reasonOf(scene(() => new Response(endless)))).to.equal('too-large');
      expect(cancelled).to.equal(true);
      expect(pieces).to.be.below(40);
    });

    it('may be two megabytes', async () => {
      const { http } = scene(() => new Response(JSON.stringify('a'.repeat(2 * 1024 * 1024 - 2))));
      expect((await http.request(url)).json).to.have.length(2 * 1024 * 1024 - 2);
    });
  });

  describe('repeating', () => {
    for (const [name, answer] of [
      ['nothing readable', noAnswer],
      ['a failing server', () => status(500)],
    ] as const) {
      it(`tries three times after ${name}`, async () => {
        const stubborn = scene(answer);
        await reasonOf(stubborn);
        expect(stubborn.asked).to.have.length(3);
      });
    }

    it('is content with the first success', async () => {
      const { http, asked, finish } = scene((_, attempt) => (attempt < 2 ? noAnswer() : ok()));
      expect((await finish(http.request(url))).json).to.deep.equal({ id: '1' });
      expect(asked).to.have.length(2);
    });

    for (const code of [400, 401, 403, 404, 410, 418, 422, 429]) {
      it(`is no use after ${code}`, async () => {
        const settled = scene(() => status(code));
        await reasonOf(settled);
        expect(settled.asked).to.have.length(1);
      });
    }

    it('is no use without a network, nor after an answer that makes no sense', async () => {
      for (const hopeless of [scene(noAnswer, { online: () => false }), scene(() => new Response('<p>'))]) {
        await reasonOf(hopeless);
        expect(hopeless.asked).to.have.length(1);
      }
    });

    it('is left out where the caller wants none', async () => {
      const once = scene(noAnswer);
      await reasonOf(once, { retries: 0 });
      expect(once.asked).to.have.length(1);
    });

    it('waits longer each time, by chance, so that a thousand pages do not come back together', async () => {
      for (const [chance, expected] of [
        [0.25, [0, 250, 750]],
        [0.75, [0, 750, 2250]],
      ] as const) {
        const times: number[] = [];
        const jittered = scene(
          () => {
            times.push(jittered.clock.now());
            return noAnswer();
          },
          { random: () => chance },
        );
        await reasonOf(jittered);
        const [first = 0] = times;
        expect(times.map((time) => time - first)).to.deep.equal(expected);
      }
    });

    it('heeds a server that says how long it will be away', async () => {
      const away = scene(() => status(503, { 'Retry-After': '30' }));
      const failure = await failureOf(away.finish(away.http.request(url)));
      expect(away.asked).to.have.length(1);
      expect(failure.reason).to.equal('server');
      expect(failure.retryAt).to.equal(Date.parse('2026-11-23T12:00:30Z'));
    });

    it('does not take the reset of a limit for the end of another trouble', async () => {
      const troubled = scene(() => status(500, { 'X-RateLimit-Reset': '2026-11-23T12:05:00Z' }));
      expect((await failureOf(troubled.finish(troubled.http.request(url)))).retryAt).to.equal(undefined);
    });
  });

  describe('time', () => {
    it('ends a request that is never answered, and does not make anybody wait for another', async () => {
      const silent = scene(() => never());
      const startedAt = silent.clock.now();
      expect(await reasonOf(silent)).to.equal('slow');
      expect(silent.asked).to.have.length(1);
      expect(silent.clock.now() - startedAt).to.be.within(15_000, 16_000);
    });

    it('ends a body that never ends', async () => {
      const stuck = scene(() => new Response(new ReadableStream({ pull: () => never() })));
      expect(await reasonOf(stuck, { retries: 0 })).to.equal('slow');
    });

    it('takes a token that does not come in time for none', async () => {
      const stuck = scene(ok);
      const waiting = { origin, token: () => never<string>() };
      const answer = await stuck.finish(stuck.http.request(url, { account: waiting }));
      expect(answer.signedIn).to.equal(false);
      expect(stuck.asked.map(headersOf)).to.deep.equal([{}]);
    });

    it('does not count the time that a page takes for its token', async () => {
      const late = scene(ok);
      const slow = { origin, token: () => new Promise<string>((done) => late.clock.after(14_000, () => done('late'))) };
      const answer = await late.finish(late.http.request(url, { account: slow, body: {} }));
      expect(answer.signedIn).to.equal(true);
      expect(late.asked).to.have.length(1);
    });

    it('leaves no timer behind, and tells the browser to let go', async () => {
      const { http, clock, asked, finish } = scene((_, attempt) => (attempt === 1 ? ok() : status(404)));
      await http.request(url);
      await failureOf(finish(http.request(url)));
      expect(clock.timers).to.equal(0);
      expect(asked.map(({ init }) => init.signal?.aborted)).to.deep.equal([true, true]);
    });
  });

  describe('cancelling', () => {
    it('before it began sends nothing', async () => {
      const { http, asked } = scene(ok);
      expect((await failureOf(http.request(url, { signal: AbortSignal.abort() }))).reason).to.equal('cancelled');
      expect(asked).to.have.length(0);
    });

    it('ends a request under way at once, also where `fetch` takes no notice', async () => {
      const { http, asked, clock } = scene(() => never());
      const controller = new AbortController();
      const request = http.request(url, { signal: controller.signal });
      await clock.pass(0);
      controller.abort(new Error('gone elsewhere'));
      expect((await failureOf(request)).reason).to.equal('cancelled');
      expect(asked[0]?.init.signal?.aborted).to.equal(true);
      expect(clock.timers).to.equal(0);
    });

    it('ends the pause before another try', async () => {
      const { http, asked, clock } = scene(noAnswer);
      const controller = new AbortController();
      const request = http.request(url, { signal: controller.signal });
      await clock.pass(100);
      controller.abort();
      expect((await failureOf(request)).reason).to.equal('cancelled');
      expect(asked).to.have.length(1);
      expect(clock.timers).to.equal(0);
    });
  });

  describe('limits', () => {
    const limits = { 'X-RateLimit-Limit': '300', 'X-RateLimit-Remaining': '12' };

    it('are remembered for each origin, also when it refuses', async () => {
      const { http, finish } = scene((_, attempt) =>
        attempt === 1
          ? Response.json({}, { headers: { ...limits, 'X-RateLimit-Reset': '2026-11-23T12:05:00.000Z' } })
          : status(404, { ...limits, 'X-RateLimit-Remaining': '11', 'X-RateLimit-Reset': '2026-11-23T12:05:00Z' }),
      );
      const resetAt = Date.parse('2026-11-23T12:05:00Z');
      expect(http.limits(origin)).to.equal(undefined);
      await http.request(url);
      expect(http.limits(origin)).to.deep.equal({ limit: 300, remaining: 12, resetAt });
      await failureOf(finish(http.request(url)));
      expect(http.limits(origin)).to.deep.equal({ limit: 300, remaining: 11, resetAt });
      expect(http.limits('https://other.example')).to.equal(undefined);
    });

    it('are unknown where they are not said, or make no sense', async () => {
      const saying: readonly HeadersInit[] = [
        {},
        limits,
        { ...limits, 'X-RateLimit-Reset': 'soon' },
        { 'X-RateLimit-Limit': '-1' },
      ];
      for (const nonsense of saying) {
        const { http } = scene(() => Response.json({}, { headers: nonsense }));
        await http.request(url);
        expect(http.limits(origin)).to.equal(undefined);
      }
    });

    const waits: readonly (readonly [name: string, value: string, until: string | undefined])[] = [
      ['X-RateLimit-Reset', '2026-11-23T12:04:00.000Z', '2026-11-23T12:04:00Z'],
      ['X-RateLimit-Reset', '90', '2026-11-23T12:01:30Z'],
      ['X-RateLimit-Reset', String(Date.parse('2026-11-23T12:03:00Z') / 1000), '2026-11-23T12:03:00Z'],
      ['Retry-After', '45', '2026-11-23T12:00:45Z'],
      ['Retry-After', 'Mon, 23 Nov 2026 12:02:00 GMT', '2026-11-23T12:02:00Z'],
      // Another clock: never at once, never for days.
      ['X-RateLimit-Reset', '2026-11-23T11:00:00Z', '2026-11-23T12:00:01Z'],
      ['X-RateLimit-Reset', '2026-12-24T12:00:00Z', '2026-11-23T13:00:00Z'],
      ['Retry-After', '99999999', '2026-11-23T13:00:00Z'],
      ['Retry-After', 'later', undefined],
      ['X-Other', '1', undefined],
    ];
    for (const [name, value, until] of waits) {
      it(`end ${until ?? 'at no time that is known'} for ${name}: ${value}`, async () => {
        const limited = scene(() => status(429, { [name]: value }));
        const failure = await failureOf(limited.http.request(url));
        expect(failure.reason).to.equal('limited');
        expect(failure.retryAt).to.equal(until && Date.parse(until));
      });
    }
  });

  it('reads over a real connection, and notices the page’s own server', async () => {
    const http = createHttp({ fetch: (input, init) => fetch(input, init), clock: new FakeClock() });
    const fixture = new URL('../fixtures/mastodon/001-status-anon.json', import.meta.url).href;
    expect(http.samePage(location.origin)).to.equal(false);
    const answer = await http.request(fixture);
    expect(answer.url).to.equal(fixture);
    expect(answer.json).to.have.property('name', 'status-anon');
    expect(http.samePage(location.origin)).to.equal(true);
  });
});

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
