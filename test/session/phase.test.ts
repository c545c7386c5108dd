import { expect } from '@open-wc/testing';
import { settle } from '../doubles/clock.js';
import { poll } from '../doubles/poll.js';
import { minute, second, stage } from './stage.js';

const hour = 60 * minute;

describe('VoteSession: phase', () => {
  it('closes while somebody looks, and reads what came of it', async () => {
    const { clock, backend, session } = stage();
    session.subscribe(() => undefined);
    session.watch();
    await clock.pass(24 * hour - 1);
    expect(session.state.phase).to.equal('open');
    const before = backend.reads.length;
    const { view } = session.state;
    await clock.pass(1);
    expect(session.state.phase).to.equal('closed');
    expect(session.state.view, 'the same view, only later').to.equal(view);
    await clock.pass(20 * second);
    expect(backend.reads).to.have.length(before + 2);
    await clock.pass(hour);
    expect(backend.reads, 'and then it is over').to.have.length(before + 2);
  });

  it('closes on the page even when it is hidden, and reads when the visitor is back', async () => {
    const { clock, page, backend, session } = stage();
    session.watch();
    await clock.pass(0);
    page.show(false);
    await clock.pass(25 * hour);
    expect(session.state.phase).to.equal('closed');
    expect(backend.reads).to.have.length(1);
    page.show(true);
    await clock.pass(0);
    expect(backend.reads).to.have.length(2);
    await clock.pass(hour);
    expect(backend.reads).to.have.length(2);
  });

  it('opens, and reads what may be done then', async () => {
    const opening = { opens: '2026-11-23T13:00:00Z' };
    const { clock, backend, session } = stage(() => poll([0, 0], { vote: opening }));
    session.watch();
    await clock.pass(hour - 1);
    expect(session.state.phase).to.equal('scheduled');
    expect(backend.reads).to.have.length(1);
    await clock.pass(1);
    expect(session.state.phase).to.equal('open');
    await clock.pass(2 * second);
    expect(backend.reads).to.have.length(2);
    await clock.pass(minute);
    expect(backend.reads.length, 'and goes on reading').to.be.greaterThan(2);
  });

  it('spreads the reads of all visitors at the closing', async () => {
    const moments = new Set<number | undefined>();
    for (const luck of [0.1, 0.5, 0.9]) {
      const { clock, backend, session } = stage(undefined, () => luck);
      session.watch();
      await clock.pass(24 * hour);
      const before = backend.reads.length;
      await clock.pass(5 * second);
      moments.add(backend.reads[before]?.at);
    }
    expect(moments).to.have.length(3);
  });

  it('knows the time again after the device was asleep', async () => {
    const { clock, page, session } = stage();
    session.watch();
    await clock.pass(0);
    clock.jump(25 * hour);
    page.focus();
    expect(session.state.phase).to.equal('closed');
  });

  it('knows the time again after nobody had used it', async () => {
    const { clock, backend, session } = stage();
    const leave = session.watch();
    await clock.pass(0);
    leave();
    await settle();
    await clock.pass(25 * hour);
    session.watch();
    expect(session.state.phase).to.equal('closed');
    await clock.pass(2 * second);
    expect(backend.reads).to.have.length(2);
  });

  it('follows a closing time that was moved', async () => {
    let closes = '2026-11-23T12:01:00Z';
    const { clock, session } = stage(() => poll([1, 1], { vote: { closes } }));
    session.watch();
    await clock.pass(0);
    closes = '2026-11-23T14:00:00Z';
    await clock.pass(90 * second);
    expect(session.state.phase).to.equal('open');
    await clock.pass(2 * hour);
    expect(session.state.phase).to.equal('closed');
  });

  it('stays open where no time, or none that can be read, is given', async () => {
    for (const closes of [undefined, 'tomorrow']) {
      const { clock, session } = stage(() => poll([1, 1], { vote: { closes } }));
      session.watch();
      await clock.pass(48 * hour);
      expect(session.state.phase).to.equal('open');
    }
  });

  it('waits for a closing further away than a timer can be set', async () => {
    const { clock, session } = stage(() => poll([1, 1], { vote: { closes: '2027-11-23T12:00:00Z' } }));
    session.subscribe(() => undefined);
    void session.load();
    await clock.pass(364 * 24 * hour);
    expect(session.state.phase).to.equal('open');
    await clock.pass(24 * hour);
    expect(session.state.phase).to.equal('closed');
  });
});
