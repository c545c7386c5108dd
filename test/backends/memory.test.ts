import { expect } from '@open-wc/testing';
import { memory } from '../../src/backends/memory.js';
import type { MemoryBackend, MemoryOptions } from '../../src/backends/memory.js';
import type { Act, CastBody } from '../../src/core/act.js';
import type { Choice } from '../../src/core/ballot.js';
import type { Vote } from '../../src/core/vote.js';
import { isFailure } from '../../src/ports/failure.js';
import { describeBackend } from '../../src/testing/index.js';
import { FakeClock } from '../doubles/clock.js';

const poll: Vote = {
  question: 'Tea or coffee?',
  method: 'single',
  options: [
    { id: 'tea', label: 'Tea' },
    { id: 'coffee', label: 'Coffee' },
    { id: 'neither', label: 'Neither', stance: 'disagree' },
  ],
  opens: '2026-11-23T00:00:00Z',
  closes: '2026-11-26T18:00:00Z',
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const coop: Vote = {
  ...poll,
  electorate: {
    kind: 'circle',
    circle: 'tech',
    frozen: {
      at: '2026-11-23T00:00:00Z',
      members: [
        { id: 'ana', name: 'Ana', type: 'person', status: 'active' },
        { id: 'coop', name: 'The co-op', type: 'organisation', status: 'active', representatives: ['ana'] },
        { id: 'ben', name: 'Ben', type: 'person', status: 'active' },
      ],
    },
  },
};

const votes = {
  poll,
  changeable: { ...poll, changeable: true },
  approval: { ...poll, method: 'approval' },
  closed: { ...poll, closes: '2026-11-23T06:00:00Z' },
  scheduled: { ...poll, opens: '2026-11-24T00:00:00Z' },
  cancelled: { ...poll, ended: 'cancelled' },
  'after-close': { ...poll, results: 'after-close' },
  'after-vote': { ...poll, results: 'after-vote' },
  secret: { ...poll, secrecy: 'secret' },
  coop,
  tombola: { ...poll, method: 'tombola' },
  reasoned: { ...poll, reason: 'required-to-disagree' },
} as const satisfies Record<string, Vote>;

function make(options: Partial<MemoryOptions> = {}): MemoryBackend & { readonly clock: FakeClock } {
  const clock = new FakeClock();
  const backend = memory({ clock, votes, me: 'ana', ...options });
  for (const address of ['closed', 'after-close', 'after-vote', 'secret']) {
    backend.cast(address, 'ben', { kind: 'one', option: 'tea' });
  }
  return Object.assign(backend, { clock });
}

const tea: Choice = { kind: 'one', option: 'tea' };
let sent = 0;

function act(subject: string, body: Partial<CastBody> = {}, onBehalfOf?: string): Act {
  sent += 1;
  return { id: `act-${sent}`, kind: 'ballot/cast', subject, onBehalfOf, body: { choice: tea, ...body } };
}

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no failure at all',
    (error: unknown) => (isFailure(error) ? error.reason : String(error)),
  );
}

const addresses = {
  changeable: 'changeable',
  closed: 'closed',
  afterClose: 'after-close',
  afterVote: 'after-vote',
  missing: 'nowhere',
};

describeBackend('memory', () => ({ backend: make(), open: 'poll', ...addresses }));
describeBackend('memory, with approval', () => ({ backend: make(), open: 'approval', ...addresses }));

describe('memory', () => {
  it('refuses in words', async () => {
    const backend = make();
    expect(await reasonOf(backend.send(act('closed')))).to.equal('closed');
    expect(await reasonOf(backend.send(act('cancelled')))).to.equal('closed');
    expect(await reasonOf(backend.send(act('scheduled')))).to.equal('scheduled');
    expect(await reasonOf(backend.send(act('nowhere')))).to.equal('not-found');
    expect(await reasonOf(backend.send(act('tombola')))).to.equal('unsupported');
    expect(await reasonOf(backend.send(act('poll', { choice: { kind: 'stance', stance: 'agree' } })))).to.equal(
      'choice',
    );
    expect(await reasonOf(make({ me: undefined }).send(act('poll')))).to.equal('sign-in');
    expect(await reasonOf(make({ me: 'zoe' }).send(act('coop')))).to.equal('not-eligible');
    expect(() => backend.cast('nowhere', 'ben', tea))
      .to.throw()
      .with.property('reason', 'not-found');
  });

  it('asks those who disagree for a reason where the vote does', async () => {
    const choice: Choice = { kind: 'one', option: 'neither' };
    const backend = make();
    expect(await reasonOf(backend.send(act('reasoned', { choice })))).to.equal('choice');
    expect(await reasonOf(backend.send(act('reasoned', { choice, reason: ' ' })))).to.equal('choice');
    const view = await backend.send(act('reasoned', { choice, reason: 'Water is enough' }));
    expect(view.own?.choice).to.deep.equal(choice);
    expect((await make().send(act('reasoned'))).own?.choice).to.deep.equal(tea);
  });

  it('closes by its clock, and the close itself is too late', async () => {
    const backend = make();
    await backend.clock.pass(Date.parse('2026-11-26T18:00:00Z') - backend.clock.now());
    expect(await reasonOf(backend.send(act('poll')))).to.equal('closed');
    const { may, result } = await backend.read('poll');
    expect(may).to.deep.equal({ 'ballot/cast': 'closed' });
    expect(result?.final).to.be.true;
  });

  it('shows hidden numbers at the close', async () => {
    const backend = make();
    expect((await backend.read('secret')).result?.counts).to.deep.equal({ cast: 1 });
    await backend.clock.pass(Date.parse('2026-11-26T18:00:00Z') - backend.clock.now());
    for (const address of ['secret', 'after-close', 'after-vote']) {
      expect((await backend.read(address)).result?.winners, address).to.deep.equal(['tea']);
    }
  });

  it('counts a ballot for the voice it is cast for', async () => {
    const backend = make();
    const forTheCoop = await backend.send(act('coop', {}, 'coop'));
    expect(forTheCoop.own).to.equal(undefined);
    expect(forTheCoop.may).to.deep.equal({ 'ballot/cast': true });
    const own = await backend.send(act('coop', { choice: { kind: 'one', option: 'coffee' } }));
    expect(own.result?.counts).to.include({ eligible: 3, cast: 2, silent: 1 });
    expect(await reasonOf(backend.send(act('coop', {}, 'coop')))).to.equal('voted');
    expect(await reasonOf(backend.send(act('coop', {}, 'ben')))).to.equal('not-eligible');
  });

  it('takes an act in once, also when the vote was closed meanwhile', async () => {
    const backend = make();
    const once = act('poll');
    await backend.send(once);
    await backend.clock.pass(7 * 24 * 60 * 60 * 1000);
    const again = await backend.send(once);
    expect(again.result?.counts.cast).to.equal(1);
    expect(again.own).to.deep.equal({ choice: tea, castAt: '2026-11-23T12:00:00.000Z' });
  });

  it('keeps a ballot as it was sent', async () => {
    const backend = make();
    const options = ['tea'];
    await backend.send(act('approval', { choice: { kind: 'some', options } }));
    options.push('coffee');
    expect((await backend.read('approval')).own?.choice).to.deep.equal({ kind: 'some', options: ['tea'] });
  });

  it('puts in the ballots of others as they are, and counts those it can', async () => {
    const backend = make();
    backend.cast('poll', 'ben', { kind: 'one', option: 'coffee' });
    backend.cast('poll', 'eve', { kind: 'one', option: 'beer' });
    const { result, own, may } = await backend.read('poll');
    expect(result?.counts).to.include({ cast: 2, valid: 1, invalid: 1 });
    expect(result?.invalid?.map(({ reason }) => reason)).to.deep.equal(['unknown-option']);
    expect(own).to.equal(undefined);
    expect(may).to.deep.equal({ 'ballot/cast': true });
  });

  it('fails the next call when it is told to, and only that one', async () => {
    const backend = make();
    backend.failNext('limited', { retryAt: 5 });
    const failure: unknown = await backend.send(act('poll')).catch((error: unknown) => error);
    expect(failure).to.include({ reason: 'limited', retryAt: 5 });
    expect((await backend.read('poll')).result?.counts.cast).to.equal(0);
  });

  it('takes its time, and can be stopped meanwhile', async () => {
    const backend = make({ latency: 500 });
    const first = backend.read('poll');
    let done = false;
    void first.then(() => (done = true));
    await backend.clock.pass(499);
    expect(done).to.be.false;
    await backend.clock.pass(1);
    expect((await first).type).to.equal('vote');

    const controller = new AbortController();
    const second = backend.send(act('poll'), { signal: controller.signal });
    await backend.clock.pass(100);
    controller.abort();
    expect(await reasonOf(second)).to.equal('cancelled');
    expect(backend.clock.timers).to.equal(0);
  });

  it('decides where there is a rule, and says nothing of the kind about a plain poll', async () => {
    const rule = {
      clauses: [
        { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' },
        { purpose: 'pass', count: { option: 'tea' }, cmp: '>', amount: [1, 2], of: 'decided' },
      ],
      silence: 'ignore',
      tieBreaks: [],
    } as const;
    const backend = make({
      votes: { ...votes, ruled: { ...coop, rule }, hidden: { ...coop, rule, results: 'after-close' } },
    });
    const open = await backend.send(act('ruled'));
    expect(open.result).to.include({ decision: 'pending' });
    expect(open.result?.missing?.map(({ change, by }) => [change, by])).to.deep.equal([
      ['fewer', 1],
      ['others', 1],
    ]);
    const hidden = await backend.send(act('hidden'));
    expect(hidden.result).to.have.all.keys('asOf', 'final', 'counts', 'options', 'becauses');
    expect(hidden.result?.becauses?.map(({ got, needed, base }) => [got, needed, base])).to.deep.equal([[1, 1, 3]]);
    await backend.clock.pass(Date.parse('2026-11-26T18:00:00Z') - backend.clock.now());
    for (const address of ['ruled', 'hidden']) {
      expect((await backend.read(address)).result, address).to.include({ decision: 'chosen', final: true });
    }
    expect((await backend.read('closed')).result).to.not.have.any.keys('decision', 'becauses');
  });

  it('says where its views come from', async () => {
    const backend = make({ source: { origin: 'https://assembly.example', name: 'assembly.example' } });
    expect(backend.origin('poll')).to.equal('https://assembly.example');
    expect((await backend.read('poll')).source).to.deep.equal({
      origin: 'https://assembly.example',
      name: 'assembly.example',
      kind: 'origin',
    });
    expect(() => backend.origin(''))
      .to.throw()
      .with.property('reason', 'address');
  });
});
