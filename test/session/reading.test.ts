import { expect } from '@open-wc/testing';
import { Failure, type FailureReason } from '../../src/ports/failure.js';
import { settle } from '../doubles/clock.js';
import { poll } from '../doubles/poll.js';
import { gaps, minute, second, stage } from './stage.js';

describe('VoteSession: reading', () => {
  it('reads nothing until somebody can see it', async () => {
    const { clock, backend, session } = stage();
    session.subscribe(() => undefined);
    await clock.pass(minute);
    expect(backend.reads).to.have.length(0);
    expect(session.state).to.deep.equal({});
  });

  it('loads what somebody can see, and says so', async () => {
    const { clock, session } = stage();
    const states: unknown[] = [];
    session.subscribe(() => states.push([session.state.busy, session.state.phase]));
    session.watch();
    await clock.pass(0);
    expect(states).to.deep.equal([
      ['loading', undefined],
      [undefined, 'open'],
    ]);
    expect(session.state.view).to.deep.equal(poll());
  });

  it('reads once for all who share it', async () => {
    const { clock, backend, session, sessions } = stage();
    for (let tag = 0; tag < 10; tag++) {
      const shared = sessions.open(backend, session.state.view?.address ?? 'https://social.example/@ana/1');
      expect(shared).to.equal(session);
      shared.subscribe(() => undefined);
      shared.watch();
      void shared.load();
      void shared.refresh();
    }
    await clock.pass(0);
    expect(backend.reads).to.have.length(1);
  });

  it('loads only what was not loaded', async () => {
    const { clock, backend, session } = stage();
    const loaded = session.load();
    await clock.pass(0);
    await loaded;
    await session.load();
    expect(backend.reads).to.have.length(1);
  });

  it('tells everybody who asked when it is done', async () => {
    const { clock, session } = stage();
    let told = 0;
    for (let asking = 0; asking < 3; asking++) void session.refresh().then(() => (told += 1));
    await clock.pass(0);
    expect(told).to.equal(3);
  });

  it('joins the read that is under way', async () => {
    const { clock, backend, session } = stage();
    backend.latency = second;
    session.watch();
    await clock.pass(500);
    const refreshed = session.refresh();
    expect(session.state.busy).to.equal('loading');
    await clock.pass(500);
    await refreshed;
    expect(backend.reads).to.have.length(1);
    expect(session.state.busy).to.equal(undefined);
  });

  it('refreshes every 15 to 60 seconds while somebody can see it', async () => {
    for (const luck of [0, 0.5, 0.999]) {
      const { clock, backend, session } = stage(undefined, () => luck);
      session.watch();
      await clock.pass(20 * minute);
      const waits = gaps(backend.reads.map(({ at }) => at));
      expect(waits.length).to.be.greaterThan(19);
      for (const wait of waits) expect(wait).to.be.within(15, 60);
    }
  });

  it('does not announce a refresh that nobody asked for, and announces one that somebody did', async () => {
    const { clock, session } = stage();
    session.watch();
    await clock.pass(0);
    const busy: unknown[] = [];
    session.subscribe(() => busy.push(session.state.busy));
    await clock.pass(minute);
    expect(new Set(busy)).to.deep.equal(new Set([undefined]));
    void session.refresh();
    expect(session.state.busy).to.equal('refreshing');
  });

  it('reads more often while ballots come in', async () => {
    let voters = 0;
    const lively = stage(() => poll([voters++, 0]));
    const calm = stage();
    lively.session.watch();
    calm.session.watch();
    await lively.clock.pass(20 * minute);
    await calm.clock.pass(20 * minute);
    expect(lively.backend.reads.length).to.be.greaterThan(2 * calm.backend.reads.length);
  });

  it('stops when nobody can see it any more', async () => {
    const { clock, backend, session } = stage();
    session.subscribe(() => undefined);
    const leave = session.watch();
    const leaveToo = session.watch();
    await clock.pass(0);
    leave();
    leave();
    await clock.pass(minute);
    const before = backend.reads.length;
    expect(before).to.be.greaterThan(1);
    leaveToo();
    await clock.pass(10 * minute);
    expect(backend.reads).to.have.length(before);
  });

  it('never reads a vote again that is over', async () => {
    const { clock, backend, session } = stage(() => poll([1, 2], { vote: { ended: 'closed', closes: undefined } }));
    session.watch();
    await clock.pass(60 * minute);
    expect(backend.reads).to.have.length(1);
  });

  it('does not read while the page is hidden or offline, and reads once when the visitor is back', async () => {
    const { clock, page, backend, session } = stage();
    session.watch();
    await clock.pass(0);
    page.show(false);
    await clock.pass(10 * minute);
    expect(backend.reads).to.have.length(1);
    expect(clock.timers, 'timers besides the one for the closing').to.be.at.most(1);

    page.show(true);
    page.focus();
    await clock.pass(0);
    page.focus();
    await clock.pass(2 * second);
    page.focus();
    await clock.pass(0);
    expect(backend.reads).to.have.length(2);

    page.connect(false);
    await clock.pass(10 * minute);
    expect(backend.reads).to.have.length(2);
    page.connect(true);
    await clock.pass(0);
    expect(backend.reads).to.have.length(3);
  });

  it('reads nothing on return that nobody can see', async () => {
    const { clock, page, backend, session } = stage();
    session.subscribe(() => undefined);
    session.watch()();
    await clock.pass(minute);
    page.focus();
    await clock.pass(minute);
    expect(backend.reads).to.have.length(0);
  });

  it('has nothing to catch up on where nobody was looking', async () => {
    const { clock, page, backend, session } = stage();
    session.subscribe(() => undefined);
    const leave = session.watch();
    await clock.pass(0);
    leave();
    await clock.pass(6 * second);
    page.focus();
    session.watch();
    await clock.pass(0);
    expect(backend.reads).to.have.length(1);
  });

  it('does not read twice when the visitor comes back during a read', async () => {
    const { clock, page, backend, session } = stage();
    session.watch();
    await clock.pass(6 * second);
    backend.latency = second;
    page.focus();
    await clock.pass(500);
    page.focus();
    await clock.pass(5 * second);
    expect(backend.reads).to.have.length(2);
  });

  it('does not read for somebody who asked and left before it began', async () => {
    const { clock, backend, session } = stage();
    const leave = session.subscribe(() => undefined);
    const refreshed = session.refresh();
    leave();
    await refreshed;
    await clock.pass(minute);
    expect(backend.reads).to.have.length(0);
    expect(session.state.busy).to.equal(undefined);
  });

  it('tries again for whoever comes back to something that could not be had', async () => {
    let there = false;
    const { clock, session } = stage(() => (there ? poll() : new Failure('not-found')));
    session.watch()();
    const leave = session.watch();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('not-found');
    leave();
    await settle();
    there = true;
    session.watch();
    await clock.pass(0);
    expect(session.state.view).to.deep.equal(poll());
  });

  it('aborts its requests and drops its timers when nobody is left', async () => {
    const { clock, page, backend, session } = stage();
    backend.latency = minute;
    const unsubscribe = session.subscribe(() => undefined);
    const leave = session.watch();
    const refreshed = session.refresh();
    await clock.pass(second);
    leave();
    await settle();
    expect(backend.reads[0]?.signal?.aborted).to.equal(false);
    unsubscribe();
    await settle();
    expect(backend.reads[0]?.signal?.aborted).to.equal(true);
    expect(page.listeners).to.equal(0);
    await refreshed;
    await clock.pass(minute);
    expect(clock.timers).to.equal(0);
    expect(session.state.failure).to.equal(undefined);
    expect(session.state.busy).to.equal(undefined);
  });

  it('goes on when an element is only moved within the page', async () => {
    const { clock, backend, session } = stage();
    backend.latency = second;
    const leave = session.watch();
    await clock.pass(500);
    leave();
    session.watch();
    await clock.pass(500);
    expect(backend.reads).to.have.length(1);
    expect(session.state.view).to.deep.equal(poll());
  });

  it('leaves out what was scrolled past before its turn came', async () => {
    const { clock, backend, session } = stage();
    session.subscribe(() => undefined);
    session.watch()();
    await clock.pass(minute);
    expect(backend.reads).to.have.length(0);
  });

  it('can be used again after everybody had left', async () => {
    const { clock, backend, session } = stage();
    session.watch()();
    await clock.pass(minute);
    session.watch();
    await clock.pass(0);
    expect(session.state.view).to.deep.equal(poll());
    expect(backend.reads).to.have.length(1);
  });

  it('tells of a change only if there is one', async () => {
    const { clock, backend, session } = stage();
    backend.latency = second;
    let last = session.state;
    session.subscribe(() => {
      expect(session.state).not.to.deep.equal(last);
      last = session.state;
    });
    session.watch();
    await clock.pass(500);
    void session.refresh();
    expect(last).to.equal(session.state);
    await clock.pass(500);
    void session.refresh();
    await clock.pass(500);
    void session.refresh();
    await clock.pass(500);
    expect(last).to.equal(session.state);
  });
});

describe('VoteSession: failures', () => {
  it('keeps what it has, says why, and forgets why at the next success', async () => {
    const answers = [poll(), new Failure('server'), poll([5, 5])];
    const { clock, session } = stage(() => answers.shift() ?? poll([9, 9]));
    session.watch();
    await clock.pass(0);
    void session.refresh();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('server');
    expect(session.state.view).to.deep.equal(poll());
    void session.refresh();
    await clock.pass(0);
    expect(session.state.failure).to.equal(undefined);
    expect(session.state.view).to.deep.equal(poll([5, 5]));
  });

  it('waits longer after each failure in a row, up to five minutes and a quarter', async () => {
    let failing = false;
    const { clock, backend, session } = stage(() => (failing ? new Failure('server') : poll()));
    session.watch();
    await clock.pass(0);
    failing = true;
    await clock.pass(60 * minute);
    const waits = gaps(backend.reads.map(({ at }) => at)).slice(1);
    expect(waits.slice(0, 6)).to.deep.equal([15, 30, 60, 120, 240, 300].map((wait) => wait * 1.125));
    expect(Math.max(...waits)).to.be.at.most(375);
    failing = false;
    await clock.pass(6 * minute);
    const recovered = backend.reads.length;
    await clock.pass(minute);
    expect(backend.reads.length).to.be.greaterThan(recovered + 1);
    failing = true;
    await clock.pass(minute);
    backend.reads.length = 0;
    await clock.pass(2 * minute);
    expect(backend.reads.length, 'patience starts anew').to.be.greaterThan(0);
  });

  const lasting: FailureReason[] = [
    'sign-in',
    'forbidden',
    'not-found',
    'gone',
    'not-a-vote',
    'address',
    'unsupported',
  ];
  for (const reason of [...lasting, 'unreachable'] as const) {
    it(`does not insist after ${reason}, but a person may`, async () => {
      const { clock, backend, session } = stage(() => new Failure(reason));
      session.watch();
      await clock.pass(60 * minute);
      expect(backend.reads).to.have.length(1);
      const failed = session.state;
      void session.refresh();
      expect(session.state.busy).to.equal('loading');
      await clock.pass(0);
      expect(backend.reads).to.have.length(2);
      expect(session.state.failure).not.to.equal(failed.failure);
    });
  }

  it('comes back by itself when the network does', async () => {
    let offline = true;
    const { clock, page, session } = stage(() => (offline ? new Failure('offline') : poll()));
    page.connect(false);
    session.watch();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('offline');
    offline = false;
    page.connect(true);
    await clock.pass(0);
    expect(session.state.view).to.deep.equal(poll());
  });

  it('takes anything that is thrown for an answer it does not understand', async () => {
    const { clock, session } = stage(() => new TypeError('x is not a function'));
    session.watch();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('malformed');
  });

  it('says that an address is none', async () => {
    const { clock, backend, sessions } = stage(() => new Failure('address'));
    const session = sessions.open(backend, 'nonsense');
    session.watch();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('address');
  });

  it('waits as long as the server says, and tells only those who asked', async () => {
    let limited = true;
    const { clock, backend, session } = stage(({ at }) =>
      limited ? new Failure('limited', { retryAt: at + 3 * minute }) : poll(),
    );
    limited = false;
    session.watch();
    await clock.pass(0);
    limited = true;
    await clock.pass(minute);
    expect(backend.reads).to.have.length(2);
    expect(session.state.failure, 'nobody asked').to.equal(undefined);
    void session.refresh();
    await clock.pass(0);
    expect(session.state.failure?.reason).to.equal('limited');
    expect(session.state.busy).to.equal(undefined);
    limited = false;
    await clock.pass(3 * minute - 1);
    expect(backend.reads).to.have.length(3);
    await clock.pass(1);
    expect(backend.reads).to.have.length(4);
    expect(session.state.failure).to.equal(undefined);
  });

  it('lets its reads say whether anybody waits for them, also once somebody does', async () => {
    const waiting: unknown[] = [];
    const { clock, backend, session } = stage(({ idle }) => {
      waiting.push(idle?.());
      return poll();
    });
    session.watch();
    await clock.pass(0);
    expect(waiting).to.deep.equal([false]);
    backend.latency = 5 * second;
    await clock.pass(19 * second);
    expect(backend.reads).to.have.length(2);
    expect(backend.reads[1]?.idle?.()).to.equal(true);
    void session.refresh();
    expect(backend.reads[1]?.idle?.()).to.equal(false);
    await clock.pass(5 * second);
    expect(backend.reads, 'it joined that one').to.have.length(2);
    expect(session.state.busy).to.equal(undefined);
  });

  it('gives up what nobody waits for when the visitor leaves, and catches up on return', async () => {
    const { clock, page, backend, session } = stage();
    session.watch();
    await clock.pass(0);
    backend.latency = 10 * second;
    await clock.pass(20 * second);
    expect(backend.reads).to.have.length(2);
    page.show(false);
    expect(backend.reads[1]?.signal?.aborted).to.equal(true);
    await clock.pass(10 * minute);
    expect(backend.reads).to.have.length(2);
    page.show(true);
    expect(backend.reads).to.have.length(3);
  });

  it('goes on when the clock of the device is set back or forward by days', async () => {
    for (const days of [-3, 3]) {
      const { clock, page, backend, session } = stage(() => poll([1, 2], { vote: { closes: undefined } }));
      session.watch();
      await clock.pass(second);
      clock.jump(days * 24 * 60 * minute);
      page.focus();
      await clock.pass(0);
      expect(backend.reads, 'on return').to.have.length(2);
      await clock.pass(20 * minute);
      expect(backend.reads.length).to.be.greaterThan(20);
    }
  });

  it('does not wait for a timer that was slept through', async () => {
    const { clock, page, backend, session } = stage();
    session.watch();
    await clock.pass(second);
    clock.jump(6 * 60 * minute);
    page.focus();
    await clock.pass(0);
    expect(backend.reads).to.have.length(2);
  });

  it('needs one timer, until everybody has left', async () => {
    const { clock, session } = stage();
    const leaving = [session.subscribe(() => undefined), session.watch(), session.watch()];
    await clock.pass(0);
    void session.refresh();
    expect(clock.timers).to.equal(1);
    await clock.pass(60 * minute);
    expect(clock.timers).to.equal(1);
    for (const leave of leaving) leave();
    await settle();
    expect(clock.timers).to.equal(0);
  });

  it('slows down as the server gets tired of us', async () => {
    const counts = [300, 150, 20].map(async (remaining) => {
      let voters = 0;
      const { clock, backend, session } = stage(() => poll([voters++, 0]));
      backend.saysOfLimits = { limit: 300, remaining, resetAt: clock.now() + 60 * minute };
      session.watch();
      await clock.pass(10 * minute);
      return backend.reads.length;
    });
    const [fresh = 0, tired = 0, spent = 0] = await Promise.all(counts);
    expect(tired).to.be.lessThan(fresh * 0.75);
    expect(spent).to.be.lessThan(tired * 0.75);
  });
});
