import { expect } from '@open-wc/testing';
import { memory } from '../../src/backends/memory.js';
import type { View } from '../../src/core/view.js';
import type { Vote } from '../../src/core/vote.js';
import type { Backend } from '../../src/ports/backend.js';
import { Failure } from '../../src/ports/failure.js';
import { describeBackend } from '../../src/testing/index.js';
import type { BackendCase } from '../../src/testing/index.js';
import { FakeClock } from '../doubles/clock.js';
import { failed, outcomesOf } from './collect.js';

const open: Vote = {
  question: 'Tea or coffee?',
  method: 'single',
  options: [
    { id: 'tea', label: 'Tea' },
    { id: 'coffee', label: 'Coffee' },
  ],
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

function rightCase(): BackendCase {
  const backend = memory({
    clock: new FakeClock(),
    me: 'ana',
    votes: {
      open,
      changeable: { ...open, changeable: true },
      closed: { ...open, ended: 'closed' },
      'after-close': { ...open, results: 'after-close' },
      'after-vote': { ...open, results: 'after-vote' },
    },
  });
  for (const address of ['after-close', 'after-vote']) backend.cast(address, 'ben', { kind: 'one', option: 'tea' });
  return {
    backend,
    open: 'open',
    changeable: 'changeable',
    closed: 'closed',
    afterClose: 'after-close',
    afterVote: 'after-vote',
    missing: 'nowhere',
  };
}

/** What fails when one thing about a backend is wrong. */
async function failuresWith(wrong: (right: Backend) => Partial<Backend>): Promise<string[]> {
  const outcomes = await outcomesOf(() =>
    describeBackend('broken', () => {
      const right = rightCase();
      return { ...right, backend: { ...right.backend, ...wrong(right.backend) } };
    }),
  );
  return failed(outcomes);
}

/** Changes every view that a backend hands out. */
function changing(change: (view: View) => View): (right: Backend) => Partial<Backend> {
  return (right) => ({
    read: async (...call) => change(await right.read(...call)),
    send: async (...call) => change(await right.send(...call)),
  });
}

describe('describeBackend', () => {
  it('passes a backend that is right', async () => {
    const outcomes = await outcomesOf(() => describeBackend('memory', rightCase));
    expect(failed(outcomes)).to.deep.equal([]);
    expect([...outcomes.values()].filter((outcome) => outcome === 'passed').length).to.be.greaterThan(15);
  });

  it('leaves out what there is no address for, and says so', async () => {
    const outcomes = await outcomesOf(() =>
      describeBackend('memory', () => ({ ...rightCase(), closed: undefined, afterClose: undefined })),
    );
    expect(outcomes.get('refuses a ballot after the close')).to.equal('skipped');
    expect(outcomes.get('stay hidden until the close')).to.equal('skipped');
  });

  it('asks nothing of a backend that takes no acts but to say so', async () => {
    const failures = await failuresWith((right) => ({
      ...changing((view) => ({ ...view, may: {} }))(right),
      supports: { acts: false, idempotent: false },
      send: () => Promise.reject(new Failure('unsupported')),
    }));
    expect(failures).to.deep.equal([]);
  });

  it('sees a view that does not fit', async () => {
    const failures = await failuresWith(changing((view) => ({ ...view, asOf: 'just now' })));
    expect(failures).to.include('hands out views that fit the schema, also after a journey as JSON');
  });

  it('sees an error that is no failure', async () => {
    const failures = await failuresWith((right) => ({
      read: async (address, options) => {
        if (address === 'nowhere') throw new TypeError('oh');
        return right.read(address, options);
      },
    }));
    expect(failures).to.deep.equal(['says that there is nothing where there is nothing']);
  });

  it('sees a signal ignored', async () => {
    const failures = await failuresWith((right) => ({ read: (address) => right.read(address) }));
    expect(failures).to.deep.equal(['stops when it is told to']);
  });

  it('sees an act counted twice', async () => {
    let sent = 0;
    const failures = await failuresWith((right) => ({
      supports: { acts: true, idempotent: true },
      send: (act, options) => {
        sent += 1;
        return right.send({ ...act, id: `${act.id}-${sent}` }, options);
      },
    }));
    expect(failures).to.deep.equal(['counts an act once, however often it is sent']);
  });

  it('sees a refused ballot change something', async () => {
    let tries = 0;
    const failures = await failuresWith((right) => ({
      send: async (act, options) => {
        tries += 1;
        return right.send(act, options);
      },
      read: async (...call) => {
        const view = await right.read(...call);
        return { ...view, result: view.result && { ...view.result, winners: [`winner ${tries}`] } };
      },
    }));
    expect(failures).to.include('refuses a ballot for something that is not on it');
    expect(failures).to.include('refuses a ballot after the close');
  });

  it('sees hidden numbers leak, whichever', async () => {
    const leaks: readonly NonNullable<View['result']>[] = [
      { asOf: '', final: false, counts: {}, options: [], winners: ['tea'] },
      { asOf: '', final: false, counts: { valid: 1 }, options: [] },
      { asOf: '', final: false, counts: {}, options: [{ option: 'coffee' }, { option: 'tea' }] },
    ];
    for (const leak of leaks) {
      const failures = await failuresWith(
        changing((view) =>
          view.result && view.vote.results !== 'always' ? { ...view, result: { ...leak, asOf: view.asOf } } : view,
        ),
      );
      expect(failures).to.include('stay hidden until the close');
      expect(failures).to.include('are shown to those who have voted, where that is the rule');
    }
  });
});
