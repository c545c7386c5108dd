import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { TickController, Ticker } from '../../src/ui/ticker.js';
import { FakeClock } from '../doubles/clock.js';
import { FakePage } from '../doubles/page.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('Ticker', () => {
  let clock: FakeClock;
  let page: FakePage;
  let ticker: Ticker;

  beforeEach(() => {
    clock = new FakeClock();
    page = new FakePage();
    ticker = new Ticker(clock, page);
  });

  function count(distance: number): { ticks: number; stop: () => void } {
    const run = (): void => {
      counter.ticks += 1;
    };
    ticker.watch(run, clock.now() + distance);
    const counter = { ticks: 0, stop: () => ticker.watch(run) };
    return counter;
  }

  it('ticks more often the nearer the time is, before and after', async () => {
    for (const sign of [1, -1]) {
      const near = count(sign * 30 * second);
      const later = count(sign * hour);
      const far = count(sign * 3 * day);
      await clock.pass(minute);
      expect([near.ticks, later.ticks, far.ticks]).to.deep.equal([60, 1, 0]);
      await clock.pass(19 * minute);
      expect([later.ticks, far.ticks]).to.deep.equal([20, 2]);
      for (const { stop } of [near, later, far]) stop();
    }
  });

  it('speeds up as a time comes near', async () => {
    const counter = count(3 * hour);
    await clock.pass(3 * hour - 30 * second);
    const before = counter.ticks;
    await clock.pass(10 * second);
    expect(counter.ticks - before).to.equal(10);
  });

  it('has one timer for all', async () => {
    const counters = Array.from({ length: 1000 }, (_, i) => count(day + i * second));
    expect(clock.timers).to.equal(1);
    await clock.pass(10 * minute);
    expect(counters.every(({ ticks }) => ticks === 1)).to.equal(true);
    expect(clock.timers).to.equal(1);
  });

  it('wakes up earlier for a nearer time that comes later', async () => {
    count(3 * day);
    const near = count(30 * second);
    expect(clock.timers).to.equal(1);
    await clock.pass(second);
    expect(near.ticks).to.equal(1);
  });

  it('leaves nothing behind when nobody watches any more', () => {
    const counters = [count(minute), count(day)];
    for (const { stop } of counters) stop();
    expect(clock.timers).to.equal(0);
    expect(page.listeners).to.equal(0);
  });

  it('goes on for the others', async () => {
    const near = count(30 * second);
    const other = count(hour);
    near.stop();
    await clock.pass(minute);
    expect([near.ticks, other.ticks]).to.deep.equal([0, 1]);
  });

  it('bears it when somebody stops or starts while it ticks', async () => {
    let ticks = 0;
    const run = (): void => {
      ticks += 1;
      ticker.watch(run);
      count(20 * second);
    };
    ticker.watch(run, clock.now() + 10 * second);
    await clock.pass(5 * second);
    expect(ticks).to.equal(1);
    expect(clock.timers).to.equal(1);
  });

  it('follows another time in place of the one before', async () => {
    let ticks = 0;
    const run = (): void => {
      ticks += 1;
    };
    ticker.watch(run, clock.now() + 30 * second);
    ticker.watch(run, clock.now() + hour);
    await clock.pass(30 * second);
    expect(ticks).to.equal(0);
    ticker.watch(run, clock.now() + 30 * second);
    await clock.pass(10 * second);
    expect(ticks).to.equal(10);
    expect(clock.timers).to.equal(1);
  });

  it('begins while nobody sees the page, and ticks when somebody does', async () => {
    page.show(false);
    const counters = [count(30 * second), count(hour)];
    expect(clock.timers).to.equal(0);
    page.show(true);
    await clock.pass(minute);
    expect(counters.map(({ ticks }) => ticks)).to.deep.equal([60, 1]);
  });

  it('rests while nobody sees the page, and catches up', async () => {
    const counter = count(hour);
    page.show(false);
    await clock.pass(5 * minute);
    expect(counter.ticks).to.equal(0);
    expect(clock.timers).to.equal(0);
    page.show(true);
    expect(counter.ticks).to.equal(1);
    await clock.pass(minute);
    expect(counter.ticks).to.equal(2);
  });
});

describe('TickController', () => {
  const clock = new FakeClock();
  const ticker = new Ticker(clock, new FakePage());

  class TickTest extends LitElement {
    at?: number = clock.now() + 60 * second;
    renders = 0;
    readonly tick = new TickController(this, () => this.at, ticker);

    protected override render(): TemplateResult {
      this.renders += 1;
      return html`${this.at}`;
    }
  }
  customElements.define('tick-test', TickTest);

  async function make(): Promise<TickTest> {
    return fixture<TickTest>(html`<tick-test></tick-test>`);
  }

  it('renders its host again as time passes', async () => {
    const element = await make();
    await clock.pass(second);
    await element.updateComplete;
    expect(element.renders).to.equal(2);
  });

  it('follows another time, and none', async () => {
    const element = await make();
    element.at = clock.now() + 30 * day;
    element.requestUpdate();
    await element.updateComplete;
    const { renders } = element;
    await clock.pass(minute);
    await element.updateComplete;
    expect(element.renders).to.equal(renders);

    element.at = undefined;
    element.requestUpdate();
    await element.updateComplete;
    expect(clock.timers).to.equal(0);
  });

  it('stops when the element leaves, and starts when it is back', async () => {
    const element = await make();
    const parent = element.parentElement;
    element.remove();
    expect(clock.timers).to.equal(0);
    parent?.append(element);
    await aTimeout(0);
    expect(clock.timers).to.equal(1);
  });
});
