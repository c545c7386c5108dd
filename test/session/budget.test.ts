import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Failure } from '../../src/ports/failure.js';
import { Budget, Rank } from '../../src/session/budget.js';
import { settle, FakeClock } from '../doubles/clock.js';
import { ballot, poll } from '../doubles/poll.js';
import { minute, second, stage, type Stage } from './stage.js';

const window = 5 * minute;
/** What a window may bring: what was saved up, and what comes in meanwhile. Mastodon allows 300. */
const most = 60 + window / (2 * second);

function watchMany({ sessions, backend }: Stage, count: number): (() => void)[] {
  return Array.from({ length: count }, (_, n) =>
    sessions.open(backend, `https://social.example/@ana/${String(n + 1)}`).watch(),
  );
}

/** The largest number of moments that any window holds. */
function busiestWindow(moments: readonly number[]): number {
  let first = 0;
  return moments.reduce((busiest, moment, last) => {
    while (moment - (moments[first] ?? 0) >= window) first += 1;
    return Math.max(busiest, last - first + 1);
  }, 0);
}

describe('Budget', () => {
  it('does not wait for a timer that was slept through', async () => {
    const scene = stage();
    scene.session.watch();
    await scene.clock.pass(second);
    const reads = scene.backend.reads.length;
    scene.clock.jump(6 * 60 * minute);
    scene.page.focus();
    await scene.clock.pass(0);
    expect(scene.backend.reads.length).to.equal(reads + 1);
  });

  it('loads a thousand tags without asking too often, and with one timer beside the ones that close', async () => {
    const scene = stage(() => poll([1, 1], { vote: { closes: undefined } }));
    scene.backend.latency = 100;
    watchMany(scene, 1000);
    expect(scene.clock.timers).to.equal(1);
    await scene.clock.pass(10 * second);
    expect(scene.backend.reads.length).to.be.within(60, 65);
    expect(scene.backend.mostTogether).to.equal(4);
    scene.backend.latency = 0;
    await scene.clock.pass(40 * minute);
    expect(new Set(scene.backend.reads.map(({ address }) => address))).to.have.length(1000);
    expect(busiestWindow(scene.backend.reads.map(({ at }) => at))).to.be.at.most(most);
    expect(scene.clock.timers).to.equal(1);
  });

  it('needs one timer for a thousand polls that close', async () => {
    const scene = stage();
    const closing: (() => void)[] = [];
    for (let n = 0; n < 1000; n++) {
      const session = scene.sessions.open(scene.backend, `https://social.example/@ana/${String(n)}`);
      closing.push(session.subscribe(() => undefined));
      void session.load();
    }
    await scene.clock.pass(60 * minute);
    expect(scene.backend.reads).to.have.length(1000);
    expect(scene.clock.timers).to.equal(1);
    for (const leave of closing) leave();
    await settle();
    expect(scene.clock.timers).to.equal(0);
  });

  it('never reads an origin more often than it may, whatever happens on the page', async () => {
    const act = fc.constantFrom('watch', 'watch', 'leave', 'refresh', 'focus', 'hide', 'show', 'fail', 'heal', 'sleep');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(120), fc.nat(90)), { maxLength: 40 }), async (acts) => {
        const scene = stage();
        let leaving: (() => void)[] = [];
        for (const [name, number, seconds] of acts) {
          if (name === 'watch') leaving.push(...watchMany(scene, number));
          if (name === 'leave') for (const leave of leaving.splice(0, number)) leave();
          if (name === 'refresh') void scene.session.refresh();
          if (name === 'focus') scene.page.focus();
          if (name === 'hide' || name === 'show') scene.page.show(name === 'show');
          if (name === 'fail') scene.backend.answerRead = () => new Failure('server');
          if (name === 'heal') scene.backend.answerRead = () => poll();
          if (name === 'sleep') scene.clock.jump(number * minute);
          await scene.clock.pass(seconds * second);
        }
        leaving = [];
        expect(busiestWindow(scene.backend.reads.map(({ at }) => at))).to.be.at.most(most);
        expect(scene.backend.mostTogether).to.be.at.most(4);
      }),
      { numRuns: 30 },
    );
  });

  it('lets first loads and buttons go before refreshes', async () => {
    const scene = stage();
    watchMany(scene, 200);
    await scene.clock.pass(5 * minute);
    const known = new Set(scene.backend.reads.map(({ address }) => address));
    expect(known).to.have.length(200);
    const before = scene.backend.reads.length;
    const late = scene.sessions.open(scene.backend, 'https://social.example/@late/1');
    late.watch();
    await scene.clock.pass(4 * second);
    const next = scene.backend.reads.slice(before).map(({ address }) => address);
    expect(next.indexOf('https://social.example/@late/1')).to.be.within(0, 1);
  });

  it('keeps nobody from voting', async () => {
    const scene = stage();
    watchMany(scene, 200);
    await scene.clock.pass(second);
    scene.backend.answerSend = () => poll();
    void scene.session.cast(ballot('0'));
    await settle();
    expect(scene.backend.sent).to.have.length(1);
  });

  it('gives every origin its own', async () => {
    const scene = stage();
    watchMany(scene, 200);
    await scene.clock.pass(second);
    const elsewhere = scene.sessions.open(scene.backend, 'https://other.example/@bo/1');
    elsewhere.watch();
    await scene.clock.pass(0);
    expect(elsewhere.state.view).to.deep.equal(poll());
  });

  it('slows down as the server gets tired of us, and stops short of the end', async () => {
    const counts: number[] = [];
    for (const remaining of [300, 150, 20]) {
      let voters = 0;
      const scene = stage(() => poll([voters++, 0]));
      scene.backend.saysOfLimits = { limit: 300, remaining, resetAt: scene.clock.now() + 60 * minute };
      scene.session.watch();
      await scene.clock.pass(10 * minute);
      const { length } = scene.backend.reads;
      counts.push(length);
      void scene.session.refresh();
      await scene.clock.pass(0);
      expect(scene.backend.reads, 'a person is served all the same').to.have.length(length + 1);
    }
    const [fresh = 0, tired = 0, spent = 0] = counts;
    expect(tired).to.be.lessThan(fresh * 0.75);
    expect(spent).to.equal(1);
  });

  it('makes nothing of limits that make no sense', () => {
    const clock = new FakeClock();
    const budget = new Budget(clock, () => false);
    const later = clock.now() + minute;
    for (const [limit, remaining, resetAt, pressure] of [
      [0, 0, later, 0],
      [Number.NaN, 1, later, 0],
      [300, 400, later, 0],
      [300, -5, later, 1],
      [300, 0, clock.now() - 1, 0],
    ] as const) {
      budget.heed({ limit, remaining, resetAt });
      expect(budget.pressure).to.equal(pressure);
    }
    budget.pause(later);
    budget.pause(later - second);
    expect(budget.pausedUntil).to.equal(later);
    budget.pause(Date.parse('9999-01-01'));
    expect(budget.pausedUntil).to.be.at.most(clock.now() + 60 * minute);
  });

  it('goes on when the clock of the device is set back', async () => {
    const scene = stage();
    scene.clock.jump(-60 * minute);
    scene.session.watch();
    await scene.clock.pass(0);
    expect(scene.backend.reads).to.have.length(1);
  });

  it('runs what was moved at its new time only, and what was dropped not at all', async () => {
    const clock = new FakeClock();
    const budget = new Budget(clock, () => false);
    const done: string[] = [];
    const moved = () => done.push('moved');
    const dropped = () => done.push('dropped');
    const first = () => {
      done.push('first');
      budget.plan(moved, clock.now() + minute, Rank.asked);
      budget.drop(dropped);
    };
    budget.plan(moved, 0, Rank.idle);
    budget.plan(dropped, 0, Rank.idle);
    budget.plan(first, 0, Rank.asked);
    await clock.pass(second);
    expect(done).to.deep.equal(['first']);
    await clock.pass(minute);
    expect(done).to.deep.equal(['first', 'moved']);
    expect(clock.timers).to.equal(0);
  });
});
