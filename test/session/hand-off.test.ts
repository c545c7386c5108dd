import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createHttp } from '../../src/ports/http.js';
import { createHandOff, type HandOff } from '../../src/session/hand-off.js';
import { FakeClock, settle } from '../doubles/clock.js';

const ana = '@ana@social.example';
const object = 'https://other.example/@bo/1?a=b&c#d';
const encoded = 'https%3A%2F%2Fother.example%2F%40bo%2F1%3Fa%3Db%26c%23d';
const commonest = {
  url: `https://social.example/authorize_interaction?uri=${encoded}`,
  host: 'social.example',
  known: false,
};

const fep3b86 = 'https://w3id.org/fep/3b86/Object';
const ostatus = 'http://ostatus.org/schema/1.0/subscribe';

interface Scene {
  readonly clock: FakeClock;
  readonly handOff: HandOff;
  readonly asked: string[];
}

function scene(answer: (url: string, init?: RequestInit) => Response | Promise<Response>): Scene {
  const clock = new FakeClock();
  const asked: string[] = [];
  const http = createHttp({
    clock,
    fetch: async (url, init) => {
      asked.push(url);
      return answer(url, init);
    },
  });
  return { clock, handOff: createHandOff(http), asked };
}

const links = (...given: unknown[]) => scene(() => Response.json({ subject: 'acct:ana@social.example', links: given }));

describe('createHandOff', () => {
  it('asks the server of the handle, and takes the form of FEP-3b86 first', async () => {
    const { clock, handOff, asked } = links(
      { rel: ostatus, template: 'https://social.example/subscribe?to={uri}' },
      { rel: fep3b86, template: 'https://social.example/open?thing={object}' },
    );
    expect(await handOff(ana, object)).to.deep.equal({
      url: `https://social.example/open?thing=${encoded}`,
      host: 'social.example',
      known: true,
    });
    expect(asked).to.deep.equal(['https://social.example/.well-known/webfinger?resource=acct:ana@social.example']);
    expect(clock.timers).to.equal(0);
  });

  it('takes the older form where there is no other', async () => {
    const { handOff } = links(
      { rel: 'self', href: 'https://social.example/users/ana' },
      { rel: ostatus, template: 'https://social.example/subscribe?to={uri}' },
    );
    expect((await handOff(ana, object)).url).to.equal(`https://social.example/subscribe?to=${encoded}`);
  });

  it('names the host, which may be another than that of the handle', async () => {
    const { handOff } = links({ rel: fep3b86, template: 'https://fedi.social.example:8443/open?thing={object}' });
    expect((await handOff(ana, object)).host).to.equal('fedi.social.example:8443');
  });

  it('leaves out what else a form may ask for, and puts nothing but the address in', async () => {
    const { handOff } = links({
      rel: fep3b86,
      template: 'https://social.example/?o={object}&s={on-success}&t={object}',
    });
    expect((await handOff(ana, "https://x.example/$&$1'")).url).to.equal(
      'https://social.example/?o=https%3A%2F%2Fx.example%2F%24%26%241%27&s=&t=https%3A%2F%2Fx.example%2F%24%26%241%27',
    );
  });

  const unfit: unknown[] = [
    'http://social.example/open?thing={object}',
    'javascript:alert("{object}")',
    'data:text/html,{object}',
    '{object}',
    '/open?thing={object}',
    'https://{object}/',
    'https://ana:secret@social.example/?{object}',
    'https://social.example/open',
    'https://social.example/open?thing={uri}',
    '',
    null,
    7,
    ['https://social.example/{object}'],
  ];
  for (const template of unfit) {
    it(`does not open ${JSON.stringify(template)}`, async () => {
      const { handOff } = links({ rel: fep3b86, template });
      expect(await handOff(ana, object)).to.deep.equal(commonest);
    });
  }

  it('takes the next form where the first is unfit', async () => {
    const { handOff } = links(
      { rel: fep3b86, template: 'javascript:{object}' },
      { rel: fep3b86, template: 'https://social.example/open?thing={object}' },
    );
    expect((await handOff(ana, object)).url).to.equal(`https://social.example/open?thing=${encoded}`);
  });

  it('allows http on the machine of the visitor', async () => {
    const alice = '@alice@127.0.0.1:8410';
    const { handOff, asked } = links({ rel: fep3b86, template: 'http://localhost:8410/open?thing={object}' });
    expect((await handOff(alice, object)).host).to.equal('localhost:8410');
    expect(asked).to.deep.equal(['http://127.0.0.1:8410/.well-known/webfinger?resource=acct:alice@127.0.0.1:8410']);
    expect((await handOff('[::1]:8410', object)).url).to.match(/^http:\/\/\[::1\]:8410\/authorize/);
  });

  for (const [server, expected] of [
    ['snac', 'https://127.0.0.1:8402/authorize_interaction'],
    ['gotosocial', 'http://127.0.0.1:8410/authorize_interaction'],
    ['hollo', 'http://127.0.0.1:8420/authorize_interaction'],
  ] as const) {
    it(`understands ${server}`, async () => {
      const file = new URL(`../fixtures/${server}/001-webfinger.json`, import.meta.url);
      const recorded = (await (await fetch(file)).json()) as { request: { url: string }; response: { body: unknown } };
      const { handOff, asked } = scene(() => Response.json(recorded.response.body));
      const { host } = new URL(recorded.request.url);
      const found = await handOff(`@alice@${host}`, object);
      // Only snac says itself where it opens things.
      expect(found).to.deep.equal({ url: `${expected}?uri=${encoded}`, host, known: server === 'snac' });
      expect(asked).to.deep.equal([recorded.request.url]);
    });
  }

  const broken: readonly (readonly [string, () => Response | Promise<Response>])[] = [
    ['a page that forbids it', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['nobody of that name', () => new Response('', { status: 404 })],
    ['a server that is broken', () => new Response('<h1>Oops</h1>', { status: 502 })],
    ['HTML', () => new Response('<h1>Hello</h1>')],
    ['nothing', () => new Response('')],
    ...['null', '[]', '7', '"x"', '{"links":{}}', '{"links":[null,7,"x",[],{}]}', '{"__proto__":{"links":1}}'].map(
      (body) => [body, () => new Response(body)] as const,
    ),
  ];
  for (const [what, answer] of broken) {
    it(`falls back to the commonest form after ${what}, and does not ask again`, async () => {
      const { handOff, asked } = scene(answer);
      expect(await handOff(ana, object)).to.deep.equal(commonest);
      expect(await handOff(ana, object)).to.deep.equal(commonest);
      expect(asked).to.have.length(1);
    });
  }

  it('waits five seconds and no longer', async () => {
    let aborted = false;
    const { clock, handOff } = scene(
      (_, init) =>
        new Promise(() => {
          init?.signal?.addEventListener('abort', () => {
            aborted = true;
          });
        }),
    );
    let found: unknown;
    void handOff(ana, object).then((interaction) => (found = interaction));
    await clock.pass(4999);
    expect(found).to.equal(undefined);
    await clock.pass(1);
    await settle();
    expect(found).to.deep.equal(commonest);
    expect(aborted).to.equal(true);
    expect(clock.timers).to.equal(0);
  });

  it('asks once for several at the same time, and for several things', async () => {
    const { handOff, asked } = links({ rel: fep3b86, template: 'https://social.example/open?thing={object}' });
    const [first, second] = await Promise.all([handOff(ana, object), handOff(ana, 'https://other.example/2')]);
    expect(first.url).to.contain(encoded);
    expect(second.url).to.contain('example%2F2');
    expect(asked).to.have.length(1);
    await handOff('@bo@social.example', object);
    expect(asked).to.have.length(2);
  });

  it('never asks where it may not, or where nobody is named', async () => {
    const { handOff, asked } = links({ rel: fep3b86, template: 'https://social.example/open?thing={object}' });
    expect(await handOff(ana, object, false)).to.deep.equal(commonest);
    expect(await handOff('social.example', object)).to.deep.equal(commonest);
    expect(asked).to.have.length(0);
  });

  it('makes an address even of half a character', async () => {
    const { url } = await links({ rel: fep3b86, template: 'https://social.example/?o={object}' }).handOff(
      ana,
      'https://x.example/\ud800',
    );
    expect(url).to.equal('https://social.example/?o=https%3A%2F%2Fx.example%2F%EF%BF%BD');
  });

  it('always finds something that is safe to open', async () => {
    const piece = fc.constantFrom(
      'https://',
      'http:',
      'javascript:',
      '//',
      'a.example',
      '{object}',
      '{',
      '}',
      '@',
      '?',
      '%',
      '\ud800',
    );
    const template = fc.oneof(
      fc.webUrl(),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `${pieces.join('')}{object}`),
    );
    await fc.assert(
      fc.asyncProperty(template, fc.string({ unit: 'binary' }), async (given, thing) => {
        const { url, host } = await links({ rel: fep3b86, template: given }).handOff(ana, thing);
        expect(new URL(url).protocol).to.equal('https:');
        expect(new URL(url).host).to.equal(host);
      }),
      { numRuns: 200 },
    );
  });
});
