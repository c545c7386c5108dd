import { expect } from '@open-wc/testing';
import { Failure } from '../../src/ports/failure.js';
import { ScriptedBackend } from '../doubles/backend.js';
import { settle } from '../doubles/clock.js';
import { ballot, poll, pollAddress } from '../doubles/poll.js';
import { stage } from './stage.js';

const ana = { origin: 'https://social.example', token: () => 'a' };
const bo = { origin: 'https://social.example', token: () => 'b' };

describe('Sessions', () => {
  it('has one for each address of a backend with each account', () => {
    const { clock, backend, sessions, session } = stage();
    const others = [
      sessions.open(backend, `${pollAddress}2`),
      sessions.open(backend, pollAddress, ana),
      sessions.open(backend, pollAddress, bo),
      sessions.open(new ScriptedBackend(clock, () => poll()), pollAddress),
    ];
    expect(new Set([session, ...others])).to.have.length(5);
    expect(sessions.open(backend, pollAddress)).to.equal(session);
    expect(sessions.open(backend, pollAddress, ana)).to.equal(others[1]);
  });

  it('reads with the account it was opened with', async () => {
    const { clock, backend, sessions } = stage();
    sessions.open(backend, pollAddress, ana).watch();
    sessions.open(backend, pollAddress).watch();
    await clock.pass(0);
    expect(backend.reads.map(({ account }) => account)).to.deep.equal([ana, undefined]);
  });

  it('takes accounts of the same origin and id for one, and asks the newest for its token', async () => {
    const { clock, backend, sessions } = stage();
    const session = sessions.open(backend, pollAddress, { ...ana, id: 'ana' });
    const leave = session.watch();
    await clock.pass(0);
    backend.answerSend = () => new Failure('unsure');
    await session.cast(ballot('0'));
    leave();
    await settle();

    const newest = { ...ana, id: 'ana' };
    const again = sessions.open(backend, pollAddress, newest);
    expect(again.state.failure?.reason, 'still nobody knows').to.equal('unsure');
    again.watch();
    void again.refresh();
    await clock.pass(0);
    expect(backend.reads.at(-1)?.account).to.equal(newest);
    for (const other of [bo, { ...bo, id: 'bo' }, { ...ana, id: 'ana', origin: 'https://other.example' }, undefined])
      expect(sessions.open(backend, pollAddress, other)).not.to.equal(session);
  });

  it('forgets what nobody uses any more', async () => {
    const { clock, backend, sessions, session } = stage();
    const leave = session.watch();
    await clock.pass(0);
    leave();
    expect(sessions.open(backend, pollAddress), 'it may only have been moved').to.equal(session);
    await settle();
    expect(sessions.open(backend, pollAddress)).not.to.equal(session);
  });

  it('shares again what an element had kept', async () => {
    const { backend, sessions, session } = stage();
    session.subscribe(() => undefined)();
    await settle();
    session.subscribe(() => undefined);
    expect(sessions.open(backend, pollAddress)).to.equal(session);
  });

  it('leaves alone what took the place of something that an element had kept', async () => {
    const { backend, sessions, session } = stage();
    session.subscribe(() => undefined)();
    await settle();
    const successor = sessions.open(backend, pollAddress);
    session.subscribe(() => undefined)();
    await settle();
    expect(sessions.open(backend, pollAddress)).to.equal(successor);
  });

  it('listens to the page only while there is somebody to tell', async () => {
    const { page, backend, sessions, session } = stage();
    expect(page.listeners).to.equal(0);
    const leave = session.subscribe(() => undefined);
    const leaveToo = session.watch();
    expect(page.listeners).to.equal(1);
    sessions.open(backend, `${pollAddress}2`).watch()();
    await settle();
    expect(page.listeners, 'somebody else left').to.equal(1);
    leave();
    leaveToo();
    await settle();
    expect(page.listeners).to.equal(0);
  });
});
