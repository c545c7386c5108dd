import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { View } from '../../src/core/view.js';
import { Failure, type FailureReason } from '../../src/ports/failure.js';
import { Sessions } from '../../src/session/sessions.js';
import type { SessionState } from '../../src/session/state.js';
import type { Reply } from '../doubles/backend.js';
import { settle } from '../doubles/clock.js';
import { ballot, poll, pollAddress } from '../doubles/poll.js';
import { gaps, minute, second, stage, type Stage } from './stage.js';

const tea = { kind: 'one', option: '0' } as const;
const coffee = { kind: 'one', option: '1' } as const;

/** A session that somebody looks at, loaded. */
async function loaded(view: View = poll()): Promise<Stage> {
  const scene = stage(() => view);
  scene.session.subscribe(() => undefined);
  scene.session.watch();
  await scene.clock.pass(0);
  return scene;
}

/** What is known after a ballot for tea was sent to a server that says this to it, and that when it is read afterwards. */
async function afterCasting(sent: Reply, read: Reply, view?: View): Promise<SessionState> {
  const { backend, session } = await loaded(view);
  backend.answerSend = () => sent;
  backend.answerRead = () => read;
  await session.cast(ballot('0'));
  expect(session.state.busy).to.equal(undefined);
  return session.state;
}

describe('VoteSession: casting', () => {
  it('shows what the server answers, and remembers the ballot', async () => {
    const { clock, backend, session } = await loaded();
    let answer: (view: View) => void = () => undefined;
    backend.answerSend = () => new Promise((resolve) => (answer = resolve));
    const cast = session.cast(ballot('0'));
    await settle();
    expect(session.state.busy).to.equal('casting');
    expect(session.state.view, 'nothing is counted before the server counts it').to.deep.equal(poll());

    answer(poll([4, 4], { own: { choice: tea }, may: { 'ballot/cast': 'voted' } }));
    await cast;
    expect(session.state.busy).to.equal(undefined);
    expect(session.state.view?.own).to.deep.equal({ choice: tea });
    expect(session.state.view?.result?.counts.cast).to.equal(8);
    expect(session.state.recorded).to.deep.equal({ choice: tea, at: new Date(clock.now()).toISOString() });
  });

  it('looks again after 1, 3 and 8 seconds', async () => {
    const { clock, backend, session } = await loaded();
    await clock.pass(4 * second);
    backend.answerSend = () => poll();
    backend.reads.length = 0;
    await session.cast(ballot('0'));
    const cast = clock.now();
    await clock.pass(10 * second);
    expect(backend.reads.map(({ at }) => (at - cast) / second)).to.deep.equal([1, 3, 8]);
  });

  it('does not look again while nobody can see it', async () => {
    const { clock, page, backend, session } = await loaded();
    backend.answerSend = () => poll();
    await session.cast(ballot('0'));
    page.show(false);
    await clock.pass(minute);
    expect(backend.reads).to.have.length(1);
    page.show(true);
    await clock.pass(0);
    expect(backend.reads).to.have.length(2);
  });

  it('keeps the ballot while the server does not know of it yet', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerSend = () => poll();
    backend.answerRead = () => poll([9, 9]);
    await session.cast(ballot('0'));
    for (let look = 0; look < 5; look++) {
      expect(session.state.view?.own?.choice).to.deep.equal(tea);
      expect(session.state.view?.may['ballot/cast']).to.equal('voted');
      expect(session.state.recorded?.choice).to.deep.equal(tea);
      await clock.pass(5 * second);
    }
    expect(session.state.view?.result?.counts.cast, 'new numbers are shown all the same').to.equal(18);
  });

  it('believes the server about a ballot that it does know of', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerSend = () => poll();
    backend.answerRead = () => poll([9, 9], { own: { choice: coffee } });
    await session.cast(ballot('0'));
    await clock.pass(second);
    expect(session.state.view?.own?.choice).to.deep.equal(coffee);
  });

  it('leaves a ballot that may be changed to be changed', async () => {
    const changeable = poll([1, 1], { vote: { changeable: true } });
    const { backend, session } = await loaded(changeable);
    backend.answerSend = () => changeable;
    await session.cast(ballot('0'));
    expect(session.state.view?.may['ballot/cast']).to.equal(true);
    await session.cast(ballot('1', 'act-2'));
    expect(session.state.view?.own?.choice).to.deep.equal(coffee);
  });

  it('forgets the ballot when the options were edited, which starts the poll anew', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerSend = () => poll();
    const options = [
      { id: '0', label: 'Green tea' },
      { id: '1', label: 'Coffee' },
    ];
    backend.answerRead = () => poll([0, 0], { vote: { options } });
    await session.cast(ballot('0'));
    expect(session.state.recorded?.choice).to.deep.equal(tea);
    await clock.pass(second);
    expect(session.state.recorded).to.equal(undefined);
    expect(session.state.view?.own).to.equal(undefined);
    expect(session.state.view?.may['ballot/cast']).to.equal(true);
  });

  it('keeps the ballot when the options had been edited before it was cast', async () => {
    const { clock, backend, session } = await loaded();
    const edited = poll([1, 0], { vote: { options: [{ id: '0', label: 'Green tea' }] } });
    backend.answerSend = () => edited;
    backend.answerRead = () => edited;
    await session.cast(ballot('0'));
    await clock.pass(10 * second);
    expect(session.state.recorded?.choice).to.deep.equal(tea);
  });

  it('does not let a read that began before the ballot take it away', async () => {
    const { clock, backend, session } = await loaded();
    backend.latency = 5 * second;
    const refreshed = session.refresh();
    await clock.pass(second);
    backend.answerSend = () => poll([4, 4], { own: { choice: tea } });
    await session.cast(ballot('0'));
    await refreshed;
    expect(backend.reads[1]?.signal?.aborted).to.equal(true);
    await clock.pass(5 * second);
    expect(session.state.view?.result?.counts.cast).to.equal(8);
    expect(session.state.busy).to.equal(undefined);
  });

  it('reads nothing while a ballot is under way', async () => {
    const { clock, page, backend, session } = await loaded();
    backend.answerSend = () => new Promise(() => undefined);
    void session.cast(ballot('0'));
    await clock.pass(5 * minute);
    page.focus();
    void session.refresh();
    await clock.pass(5 * minute);
    expect(backend.reads).to.have.length(1);
    expect(session.state.busy).to.equal('casting');
  });

  it('ignores a second ballot while the first is under way, and takes one from a listener afterwards', async () => {
    const { backend, session } = await loaded();
    backend.answerSend = () => poll();
    const first = session.cast(ballot('0'));
    const second = session.cast(ballot('1', 'act-2'));
    expect(second).to.equal(first);
    session.subscribe(() => {
      if (session.state.recorded && backend.sent.length === 1) void session.cast(ballot('1', 'act-3'));
    });
    await first;
    await settle();
    expect(backend.sent.map(({ id }) => id)).to.deep.equal(['act-1', 'act-3']);
  });

  it('goes on when everybody leaves meanwhile, and remembers for whoever comes back', async () => {
    const { clock, backend, sessions, session } = stage();
    const leave = session.watch();
    await clock.pass(0);
    let answer: (view: View) => void = () => undefined;
    backend.answerSend = () => new Promise((resolve) => (answer = resolve));
    const cast = session.cast(ballot('0'));
    leave();
    await settle();
    answer(poll());
    await cast;
    const again = sessions.open(backend, 'https://social.example/@ana/1');
    expect(again.state.recorded?.choice).to.deep.equal(tea);
    expect(clock.timers).to.equal(0);
  });
});

describe('VoteSession: casting that fails', () => {
  const failed = (reason: FailureReason) => new Failure(reason);

  it('finds the ballot in a fresh read after a lost answer', async () => {
    for (const own of [{}, { choice: tea }, { choice: { kind: 'some', options: ['0'] } as const }]) {
      const state = await afterCasting(failed('unsure'), poll([4, 4], { own }));
      expect(state.failure).to.equal(undefined);
      expect(state.recorded?.choice).to.deep.equal(tea);
    }
    const state = await afterCasting(failed('unsure'), poll([4, 4], { may: { 'ballot/cast': 'voted' } }));
    expect(state.failure).to.equal(undefined);
    expect(state.recorded?.choice).to.deep.equal(tea);
  });

  it('does not take another ballot for this one', async () => {
    const state = await afterCasting(failed('unsure'), poll([4, 4], { own: { choice: coffee } }));
    expect(state.failure?.reason).to.equal('voted');
    expect(state.recorded).to.equal(undefined);
  });

  it('does not take the ballot from before for this one where ballots can be changed', async () => {
    for (const own of [{}, { choice: coffee }]) {
      const before = poll([4, 4], { own, vote: { changeable: true } });
      const state = await afterCasting(failed('unsure'), before, before);
      expect(state.failure?.reason).to.equal('unsure');
      expect(state.recorded).to.equal(undefined);
    }
  });

  const refusals: readonly (readonly [string, View, FailureReason])[] = [
    ['another ballot is there', poll([4, 4], { own: { choice: coffee } }), 'voted'],
    ['the server says that there is one', poll([4, 4], { may: { 'ballot/cast': 'voted' } }), 'voted'],
    ['the vote has closed', poll([4, 4], { vote: { ended: 'closed' } }), 'closed'],
    ['its time is over', poll([4, 4], { vote: { closes: '2026-11-23T11:59:59Z' } }), 'closed'],
    ['it was cancelled', poll([4, 4], { vote: { ended: 'cancelled' } }), 'closed'],
    ['it has not opened', poll([4, 4], { vote: { opens: '2026-11-23T13:00:00Z' } }), 'scheduled'],
    ['it is their own poll', poll([4, 4], { may: { 'ballot/cast': 'own-poll' } }), 'own-poll'],
    ['they may not vote', poll([4, 4], { may: { 'ballot/cast': 'not-eligible' } }), 'not-eligible'],
    ['they are signed out', poll([4, 4], { may: { 'ballot/cast': 'sign-in' } }), 'sign-in'],
    ['nobody can vote there', poll([4, 4], { may: { 'ballot/cast': 'read-only' } }), 'unsupported'],
    ['nothing speaks against it', poll([4, 4]), 'refused'],
  ];
  it('takes its own ballot for its own, although a repeated request was refused', async () => {
    const state = await afterCasting(failed('refused'), poll([4, 4], { own: { choice: tea } }));
    expect(state.failure).to.equal(undefined);
    expect(state.recorded?.choice).to.deep.equal(tea);
  });

  for (const [story, fresh, reason] of refusals) {
    it(`says ${reason} if it was refused and ${story}`, async () => {
      const state = await afterCasting(failed('refused'), fresh);
      expect(state.failure?.reason).to.equal(reason);
      expect(state.recorded).to.equal(undefined);
      expect(state.view?.result?.counts.cast).to.equal(8);
    });
  }

  it('stays unsure when the poll does not know of it, and when it cannot be read', async () => {
    for (const read of [poll(), failed('server')]) {
      const state = await afterCasting(failed('unsure'), read);
      expect(state.failure?.reason).to.equal('unsure');
      expect(state.view).to.deep.equal(poll());
      expect(state.recorded).to.equal(undefined);
    }
  });

  it('is unsure about an error that no backend should throw', async () => {
    const state = await afterCasting(new TypeError('x is not a function'), poll());
    expect(state.failure?.reason).to.equal('unsure');
  });

  it('is sure again when the ballot turns up later', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerSend = () => failed('unsure');
    await session.cast(ballot('0'));
    await clock.pass(second);
    expect(session.state.failure?.reason, 'one read later').to.equal('unsure');
    backend.answerRead = () => poll([4, 4], { own: { choice: tea } });
    await clock.pass(2 * second);
    expect(session.state.failure).to.equal(undefined);
    expect(session.state.recorded?.choice).to.deep.equal(tea);
    expect(backend.sent).to.have.length(1);
  });

  it('lets the failure stand until somebody does something about it', async () => {
    for (const reason of ['unsure', 'refused', 'choice'] as const) {
      const { clock, backend, session } = await loaded();
      backend.answerSend = () => failed(reason);
      await session.cast(ballot('0'));
      await clock.pass(5 * minute);
      expect(session.state.failure?.reason).to.equal(reason);
      backend.answerRead = () => failed('server');
      await clock.pass(5 * minute);
      expect(session.state.failure?.reason, 'whatever else fails').to.equal(reason);
      backend.answerRead = () => poll();
      void session.refresh();
      await clock.pass(0);
      expect(session.state.failure).to.equal(undefined);
    }
  });

  it('forgets what went wrong before', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerRead = () => failed('server');
    void session.refresh();
    await clock.pass(0);
    backend.answerRead = () => poll();
    void session.refresh();
    await clock.pass(0);
    backend.answerSend = () => new Promise(() => undefined);
    void session.cast(ballot('0'));
    expect(session.state.busy).to.equal('casting');
    expect(session.state.failure).to.equal(undefined);
  });

  it('does not mix up one ballot with the one before', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerSend = () => failed('unsure');
    await session.cast(ballot('0'));
    const before = backend.reads.length;
    backend.answerSend = () => failed('choice');
    await session.cast(ballot('9', 'act-2'));
    expect(session.state.failure?.reason).to.equal('choice');
    expect(backend.reads).to.have.length(before);
    backend.answerRead = () => poll([4, 4], { own: { choice: tea } });
    await clock.pass(second);
    expect(session.state.failure?.reason, 'the first is in, and shows; the second is not').to.equal('choice');
    backend.answerSend = () => poll([4, 4], { own: { choice: tea } });
    await session.cast(ballot('0', 'act-3'));
    expect(session.state.failure).to.equal(undefined);
  });

  it('is not forgotten while nobody knows what became of it', async () => {
    const { clock, backend, sessions, session } = stage();
    const leave = session.watch();
    await clock.pass(0);
    backend.answerSend = () => failed('unsure');
    await session.cast(ballot('0'));
    leave();
    await settle();
    expect(sessions.open(backend, pollAddress).state.failure?.reason).to.equal('unsure');
  });

  it('is forgotten in the end if nobody waited for it', async () => {
    const { clock, backend, sessions, session } = stage();
    const leave = session.watch();
    await clock.pass(0);
    let fail: (failure: Failure) => void = () => undefined;
    backend.answerSend = () => new Promise((_, reject) => (fail = reject));
    const cast = session.cast(ballot('0'));
    leave();
    await settle();
    fail(failed('choice'));
    await cast;
    expect(sessions.open(backend, pollAddress)).not.to.equal(session);
  });

  it('sends nothing where its own code cannot be had, and says so', async () => {
    const { clock, page, backend } = await loaded();
    let there = false;
    const loadCasting = () => (there ? import('../../src/session/casting.js') : Promise.reject(new TypeError('404')));
    const sessions = new Sessions({ clock, page, random: () => 0.5, loadCasting });
    const session = sessions.open(backend, pollAddress);
    session.watch();
    await clock.pass(0);
    await session.cast(ballot('0'));
    await clock.pass(10 * second);
    expect(backend.sent).to.have.length(0);
    expect(session.state.failure?.reason).to.equal('unreachable');
    expect(session.state.busy).to.equal(undefined);
    there = true;
    backend.answerSend = () => poll([4, 4], { own: { choice: tea } });
    await session.cast(ballot('0'));
    expect(backend.sent).to.have.length(1);
    expect(session.state.failure).to.equal(undefined);
  });

  it('lets a person try again', async () => {
    const { backend, session } = await loaded();
    backend.answerSend = () => failed('unsure');
    await session.cast(ballot('0'));
    backend.answerSend = () => poll([4, 4], { own: { choice: tea } });
    await session.cast(ballot('0', 'act-2'));
    expect(session.state.failure).to.equal(undefined);
    expect(session.state.recorded?.choice).to.deep.equal(tea);
    expect(backend.sent).to.have.length(2);
  });

  it('stays unsure while the server wants to be left alone, and finds out later', async () => {
    const { clock, backend, session } = await loaded();
    backend.answerRead = () => new Failure('limited', { retryAt: clock.now() + minute });
    backend.answerSend = () => failed('unsure');
    await session.cast(ballot('0'));
    expect(session.state.failure?.reason).to.equal('unsure');
    await clock.pass(second);
    expect(session.state.failure?.reason).to.equal('unsure');
    backend.answerRead = () => poll([4, 4], { own: { choice: tea } });
    await clock.pass(2 * minute);
    expect(session.state.recorded?.choice, 'found out later').to.deep.equal(tea);
    expect(backend.sent).to.have.length(1);
  });

  it('never sends a ballot that nobody cast', async () => {
    const reply = fc.constantFrom<Reply>(
      poll(),
      poll([4, 4], { own: { choice: tea } }),
      ...(['unsure', 'refused', 'slow', 'limited', 'offline', 'server', 'malformed'] as const).map(failed),
    );
    const act = fc.constantFrom('cast', 'refresh', 'focus', 'hide', 'show', 'leave', 'watch', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, reply, reply), { maxLength: 20 }), async (acts) => {
        const { clock, page, backend, session } = stage();
        let leave = session.watch();
        let casts = 0;
        for (const [name, sent, read] of acts) {
          backend.answerSend = () => sent;
          backend.answerRead = () => read;
          if (name === 'cast') {
            casts += 1;
            await session.cast(ballot('0', `act-${String(casts)}`));
          }
          if (name === 'refresh') void session.refresh();
          if (name === 'focus') page.focus();
          if (name === 'hide' || name === 'show') page.show(name === 'show');
          if (name === 'leave') leave();
          if (name === 'watch') leave = session.watch();
          await clock.pass(20 * second);
        }
        expect(backend.sent.map(({ id }) => id)).to.deep.equal(
          [...backend.sent.keys()].map((n) => `act-${String(n + 1)}`),
        );
        expect(backend.sent).to.have.length(casts);
        expect(gaps(backend.reads.map(({ at }) => at)).every((gap) => gap >= 0)).to.equal(true);
        expect(session.state.busy).to.equal(undefined);
      }),
      { numRuns: 50 },
    );
  });
});
