import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { activitypub } from '../../src/backends/activitypub.js';
import { auto } from '../../src/backends/auto.js';
import { mastodon } from '../../src/backends/mastodon.js';
import type { Backend, CallOptions } from '../../src/ports/backend.js';
import { asFailure } from '../../src/ports/failure.js';
import { createHttp, type HttpPorts } from '../../src/ports/http.js';
import { createTurns } from '../../src/ports/turns.js';
import * as casting from '../../src/session/casting.js';
import { Sessions } from '../../src/session/sessions.js';
import type { VoteSession } from '../../src/session/vote-session.js';
import { FakeClock, settle } from '../doubles/clock.js';
import { FakePage } from '../doubles/page.js';
import { ballot, pollAddress } from '../doubles/poll.js';

const second = 1000;
const minute = 60 * second;
const window = 5 * minute;
/** What a window may bring: what was saved up, and what comes in meanwhile. Mastodon allows 300. */
const most = 60 + window / (2 * second);
const origin = 'https://social.example';
const idle = () => true;

/** The largest number of moments that any window holds. */
function busiestWindow(moments: readonly number[]): number {
  let first = 0;
  return moments.reduce((busiest, moment, last) => {
    while (moment - (moments[first] ?? 0) >= window) first += 1;
    return Math.max(busiest, last - first + 1);
  }, 0);
}

interface Door {
  readonly clock: FakeClock;
  readonly gate: ReturnType<ReturnType<typeof createTurns>>;
  /** What was let in, or why it was not, in this order. */
  readonly log: string[];
  /** Wants to make a request that takes so many milliseconds. */
  readonly want: (name: string, wish?: Pick<CallOptions, 'signal' | 'idle' | 'urgent'>, takes?: number) => void;
}

function door(clock = new FakeClock()): Door {
  const gate = createTurns(clock)(origin);
  const log: string[] = [];
  const want: Door['want'] = (name, wish = {}, takes = 0) => {
    gate.enter(wish).then(
      (leave) => {
        log.push(name);
        clock.after(takes, leave);
      },
      (error: unknown) => {
        const { reason, retryAt } = asFailure(error);
        const wait = retryAt === undefined ? '' : ` for ${String((retryAt - clock.now()) / second)} s`;
        log.push(`${name}: ${reason}${wait}`);
      },
    );
  };
  return { clock, gate, log, want };
}

describe('turns', () => {
  it('lets sixty in at once, four together, and one every two seconds from then on', async () => {
    const { clock, log, want } = door();
    for (let n = 0; n < 100; n++) want(String(n), {}, 100);
    await settle();
    expect(log).to.have.length(4);
    await clock.pass(1900);
    expect(log).to.have.length(60);
    await clock.pass(10 * second);
    expect(log.length).to.be.within(65, 66);
    await clock.pass(5 * minute);
    expect(log).to.deep.equal(Array.from({ length: 100 }, (_, n) => String(n)));
    expect(clock.timers).to.equal(0);
  });

  it('never lets more in than it may, whatever happens', async () => {
    const act = fc.constantFrom('want', 'want', 'idle', 'sleep', 'set back', 'pause');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(120), fc.nat(90)), { maxLength: 40 }), async (acts) => {
        const { clock, gate } = door();
        const moments: number[] = [];
        let together = 0;
        let mostTogether = 0;
        let real = 0;
        for (const [name, number, seconds] of acts) {
          if (name === 'want' || name === 'idle') {
            for (let n = 0; n < number; n++) {
              gate.enter(name === 'idle' ? { idle } : {}).then(
                (leave) => {
                  moments.push(real + clock.now());
                  together += 1;
                  mostTogether = Math.max(together, mostTogether);
                  clock.after(number, () => {
                    together -= 1;
                    leave();
                  });
                },
                () => undefined,
              );
            }
          }
          if (name === 'sleep') clock.jump(number * minute);
          if (name === 'set back') {
            clock.jump(-number * minute);
            real += number * minute;
          }
          if (name === 'pause') gate.heed(undefined, clock.now() + number * second);
          await clock.pass(seconds * second);
        }
        expect(busiestWindow(moments)).to.be.at.most(most);
        expect(mostTogether).to.be.at.most(4);
      }),
      { numRuns: 50 },
    );
  });

  it('puts what somebody waits for before what nobody waits for, also when somebody begins to', async () => {
    const { clock, log, want } = door();
    for (let n = 0; n < 60; n++) want('before');
    await clock.pass(0);
    log.length = 0;
    let waited = false;
    want('idle', { idle });
    want('idle at first', { idle: () => !waited });
    want('asked');
    await clock.pass(2 * second);
    expect(log).to.deep.equal(['asked']);
    waited = true;
    await clock.pass(4 * second);
    expect(log).to.deep.equal(['asked', 'idle at first', 'idle']);
  });

  it('lets a ballot in at once, and makes the others wait for it', async () => {
    const { clock, gate, log, want } = door();
    for (let n = 0; n < 70; n++) want('asked', {}, minute);
    want('ballot', { urgent: true });
    await settle();
    expect(log).to.deep.equal([...Array<string>(4).fill('asked'), 'ballot']);
    gate.heed(undefined, clock.now() + minute);
    want('another', { urgent: true });
    await settle();
    expect(log.at(-1)).to.equal('another');
    const moments: number[] = [];
    const busy = door();
    for (let n = 0; n < 80; n++) busy.want('ballot', { urgent: true });
    busy.want('asked');
    for (let n = 0; n < 100 && !busy.log.includes('asked'); n++) {
      await busy.clock.pass(second);
      moments.push(busy.clock.now());
    }
    expect(moments).to.have.length((80 - 60 + 1) * 2);
  });

  it('sends everybody away until the server wants to be asked again', async () => {
    const { clock, gate, log, want } = door();
    for (let n = 0; n < 60; n++) want('before');
    await clock.pass(0);
    log.length = 0;
    want('waiting');
    want('waiting too', { idle });
    await settle();
    expect(log).to.deep.equal([]);
    gate.heed(undefined, clock.now() + 90 * second);
    gate.heed(undefined, clock.now() + second);
    want('later');
    await settle();
    expect(log).to.deep.equal([
      'waiting: limited for 90 s',
      'waiting too: limited for 90 s',
      'later: limited for 90 s',
    ]);
    await clock.pass(90 * second);
    want('after');
    await settle();
    expect(log.at(-1)).to.equal('after');
  });

  it('keeps the last tenth of what the server allows for what somebody waits for', async () => {
    const { clock, gate, log, want } = door();
    const limit = 300;
    const resetAt = clock.now() + 4 * minute;
    const said = [
      { limit, remaining: 30, resetAt },
      { limit, remaining: 29, resetAt },
      undefined,
      { limit: 0, remaining: 0, resetAt },
      { limit: Number.NaN, remaining: 0, resetAt },
      { limit, remaining: 0, resetAt: clock.now() - 1 },
      { limit, remaining: 0, resetAt: clock.now() + 61 * minute },
    ];
    for (const limits of said) {
      gate.heed(limits);
      want('asked');
      want('idle', { idle });
      await clock.pass(0);
    }
    const spent = ['asked', 'idle: limited for 240 s'];
    const fresh = ['asked', 'idle'];
    expect(log).to.deep.equal([fresh, spent, spent, fresh, fresh, fresh, fresh].flat());
  });

  it('minds no pause that lies further ahead than any server means', async () => {
    const { clock, gate, log, want } = door();
    gate.heed(undefined, clock.now() + minute);
    clock.jump(-3 * 24 * 60 * minute);
    want('after the clock was set back');
    await settle();
    gate.heed(undefined, clock.now() + minute);
    want('after the server said so again');
    await settle();
    expect(log).to.deep.equal(['after the clock was set back', 'after the server said so again: limited for 60 s']);
  });

  it('drops what is called off while it waits, and keeps its place for nobody', async () => {
    const { clock, log, want } = door();
    for (let n = 0; n < 60; n++) want('before');
    await clock.pass(0);
    log.length = 0;
    const controller = new AbortController();
    for (let n = 0; n < 10; n++) want('left', { signal: controller.signal });
    want('stayed');
    controller.abort();
    await settle();
    expect(log).to.deep.equal(Array<string>(10).fill('left: cancelled'));
    await clock.pass(2 * second);
    expect(log.at(-1)).to.equal('stayed');
    want('too late', { signal: controller.signal });
    await settle();
    expect(log.at(-1)).to.equal('too late: cancelled');
    expect(clock.timers).to.equal(0);
  });

  it('gives every origin its own', async () => {
    const clock = new FakeClock();
    const turns = createTurns(clock);
    turns(origin).heed(undefined, clock.now() + minute);
    await turns('https://other.example').enter({});
    expect(
      await turns(origin)
        .enter({})
        .then(String, (error: unknown) => asFailure(error).reason),
    ).to.equal('limited');
  });
});

/** Lets bodies arrive: that takes some tasks, and a timer is the slowest of them. */
async function tasks(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let task = 0; task < 5; task++) {
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
  }
  port1.close();
}

interface Many {
  readonly clock: FakeClock;
  readonly page: FakePage;
  readonly sessions: readonly VoteSession[];
  /** Every request, in order. */
  readonly asked: { readonly url: string; readonly at: number; readonly method: string }[];
  /** Lets time pass, and bodies arrive. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** A page with polls at these addresses, all of which somebody can see. */
function many(
  addresses: readonly string[],
  answer: (url: string) => Response,
  open: (ports: HttpPorts) => Backend = (ports) => mastodon({ http: createHttp(ports), ...ports }),
): Many {
  const clock = new FakeClock();
  const page = new FakePage();
  const asked: Many['asked'] = [];
  const fetch: HttpPorts['fetch'] = (url, init) => {
    asked.push({ url, at: clock.now(), method: init?.method ?? '' });
    return Promise.resolve(answer(url));
  };
  const backend = open({ fetch, clock, random: () => 0.5 });
  const account = { origin, token: () => 'secret' };
  const shared = new Sessions({ clock, page, random: () => 0.5, loadCasting: () => Promise.resolve(casting) });
  const sessions = addresses.map((address) => shared.open(backend, address, account));
  for (const session of sessions) session.watch();
  const pass = async (milliseconds: number): Promise<void> => {
    const end = clock.now() + milliseconds;
    while (clock.now() < end) {
      await clock.pass(Math.min(500, end - clock.now()));
      await tasks();
    }
  };
  return { clock, page, sessions, asked, pass };
}

const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${origin}/@ana/${String(n + 1)}`);

const post = (id: string, host = origin): unknown => ({
  id,
  uri: `${host}/@ana/${id}`,
  url: `${host}/@ana/${id}`,
  content: 'Tea or coffee?',
  poll: {
    id,
    options: [
      { title: 'Tea', votes_count: 3 },
      { title: 'Coffee', votes_count: 4 },
    ],
    own_votes: [],
  },
});

describe('a page of many polls', () => {
  // What is loaded on use takes no time here.
  before(() => Promise.all([import('../../src/backends/mastodon-account.js'), import('../../src/backends/copies.js')]));

  it('asks a server that fails for all of them no more often than any other', async function () {
    this.timeout(20_000);
    const { asked, pass } = many(addresses(200), () => new Response('', { status: 503 }));
    await pass(minute);
    expect(asked.length).to.be.within(60, 60 + 30);
    await pass(20 * minute);
    expect(busiestWindow(asked.map(({ at }) => at))).to.be.at.most(most);
  });

  it('reads them all, then keeps them fresh, and stays within what it may', async function () {
    this.timeout(20_000);
    const { asked, pass, sessions } = many(addresses(100), (url) => Response.json(post(url.split('/').at(-1) ?? '')));
    await pass(2 * minute);
    expect(sessions.filter(({ state }) => state.view)).to.have.length(100);
    await pass(6 * minute);
    expect(busiestWindow(asked.map(({ at }) => at))).to.be.at.most(most);
    expect(asked.length).to.be.greaterThan(250);
    expect(sessions.filter(({ state }) => state.failure ?? state.busy)).to.have.length(0);
  });

  it('keeps nobody from voting', async () => {
    const page = many(addresses(200), (url) => Response.json(url.includes('/polls/') ? { options: [{}] } : post('1')));
    const [first] = page.sessions;
    await page.pass(2 * second);
    const { length } = page.asked;
    void first?.cast({ ...ballot('0'), subject: `${origin}/@ana/1` });
    await page.pass(3 * second);
    expect(page.asked.slice(length).map(({ url, method }) => `${method} ${url}`)).to.include(
      `POST ${origin}/api/v1/polls/1/votes`,
    );
  });

  it('leaves a server alone that says so, tells everybody at once, and goes on when it may', async () => {
    let limited = true;
    const headers = { 'X-RateLimit-Reset': '2026-11-23T12:03:00Z' };
    const { asked, clock, sessions, pass } = many(addresses(10), () =>
      limited ? new Response('', { status: 429, headers }) : Response.json(post('1')),
    );
    await pass(second);
    expect(asked.length, 'those that were under way').to.be.at.most(4);
    for (const { state } of sessions) {
      expect(state.failure?.reason).to.equal('limited');
      expect(state.failure?.retryAt).to.equal(Date.parse('2026-11-23T12:03:00Z'));
    }
    const { length } = asked;
    const refreshed = sessions[0]?.refresh();
    await clock.pass(0);
    await refreshed;
    limited = false;
    await pass(3 * minute - 2 * second);
    expect(asked).to.have.length(length);
    await pass(20 * second);
    expect(sessions.filter(({ state }) => state.view)).to.have.length(10);
  });

  it('leaves a server alone for a minute that does not say for how long', async () => {
    const { asked, pass } = many([pollAddress], () => new Response('', { status: 429 }));
    await pass(59 * second);
    expect(asked).to.have.length(1);
    await pass(20 * second);
    expect(asked).to.have.length(2);
  });

  it('pauses the origin of a copy where that is limited, and not the server of the copy', async () => {
    const home = 'https://copies.example';
    let limited = false;
    const copies = Array.from({ length: 3 }, (_, n) => `${home}/@ana@social.example/${String(n + 1)}`);
    const { asked, sessions, pass } = many(
      [...copies, `${home}/@bo/9`],
      (url) => {
        const id = url.split('/').at(-1) ?? '';
        if (url.startsWith(home)) return Response.json(post(id, id === '9' ? home : origin));
        return limited ? new Response('', { status: 429 }) : Response.json(post(id));
      },
      (ports) => auto(ports),
    );
    await pass(second);
    expect(sessions.map(({ state }) => state.view?.source.origin)).to.deep.equal([origin, origin, origin, home]);
    limited = true;
    asked.length = 0;
    await pass(30 * second);
    const at = (server: string): number => asked.filter(({ url }) => url.startsWith(server)).length;
    expect(at(origin), 'one that is told, and two that were under way at most').to.be.within(1, 3);
    expect(at(home), 'the one that lives there').to.be.greaterThan(0);
    expect(sessions.map(({ state }) => state.failure)).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('leaves the last tenth of what a server allows to those who ask, whichever way it is read', async () => {
    const headers = {
      'X-RateLimit-Limit': '300',
      'X-RateLimit-Remaining': '29',
      'X-RateLimit-Reset': '2026-11-23T12:30:00Z',
    };
    const question = { id: pollAddress, type: 'Question', oneOf: [{ name: 'Tea' }, { name: 'Coffee' }] };
    const ways: readonly (readonly [unknown, ((ports: HttpPorts) => Backend)?])[] = [
      [post('1')],
      [question, (ports) => activitypub({ http: createHttp(ports), ...ports })],
      [post('1'), auto],
    ];
    for (const [body, open] of ways) {
      const { asked, sessions, pass } = many([pollAddress], () => Response.json(body, { headers }), open);
      await pass(5 * minute);
      expect(asked).to.have.length(1);
      expect(sessions[0]?.state.view?.vote.options).to.have.length(2);
      expect(sessions[0]?.state.failure, 'nobody asked').to.equal(undefined);
      void sessions[0]?.refresh();
      await pass(second);
      expect(asked).to.have.length(2);
    }
  });
});
