import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { methodNamed } from '../../src/core/count/methods.js';
import type { RecountedVote, Recounted } from '../../src/core/recount/recount.js';
import { isFailure } from '../../src/ports/failure.js';
import { recountBallots } from '../../src/session/recount.js';
import type { BallotSource, Piece, RecountEngine, RecountOptions, RecountProgress } from '../../src/session/recount.js';
import { recountRemotely, serveRecount } from '../../src/session/recount-remote.js';
import type { RemoteWorker } from '../../src/session/recount-remote.js';
import { recountInSlices } from '../../src/session/recount-slices.js';
import { ballot, inLines, recounted, vote } from '../core/recount/random-ballots.js';
import { FakeClock } from '../doubles/clock.js';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A worker without a thread of its own. */
function worker(serve = true): RemoteWorker & { ended: boolean; fail(): void } {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  if (serve) serveRecount(port2, new FakeClock());
  const errors = new EventTarget();
  return {
    ended: false,
    fail: () => errors.dispatchEvent(new Event('error')),
    addEventListener(type: string, hear: (event: MessageEvent) => void) {
      (type === 'message' ? port1 : errors).addEventListener(type, hear as (event: Event) => void);
    },
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    terminate() {
      this.ended = true;
      port1.close();
    },
  };
}

const ways: Record<string, (about: RecountedVote, watched?: string) => Promise<RecountEngine>> = {
  'in slices': (about, watched) => recountInSlices(about, watched, { clock: new FakeClock(), pause: turn }),
  'in a worker': async (about, watched) => {
    const engine = await recountRemotely(worker(), about, watched, new FakeClock());
    if (!engine) throw new Error('it did not start');
    return engine;
  },
};

function piecesOf(...pieces: readonly Piece[]): BallotSource {
  return async function* () {
    yield* pieces;
  };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return isFailure(error) ? error.reason : String(error);
  }
}

const several = [
  ballot('1', 'ana', 'tea'),
  ballot('2', 'zoë 🫖', 'coffee'),
  ballot('3', 'ana', 'coffee', { supersedes: '1' }),
  ballot('4', 'ben', 'water'),
];

async function expected(): Promise<Recounted> {
  const method = await methodNamed(vote.method);
  if (!method) throw new Error();
  return recounted(method, vote, [several], { watched: '1' });
}

for (const [way, open] of Object.entries(ways)) {
  describe(`recounting ${way}`, () => {
    const count = async (source: BallotSource, options?: RecountOptions): Promise<Recounted> =>
      recountBallots(source, await open(vote, '1'), new FakeClock(), options);

    it('comes to the same from a list, from pages and from bytes cut anywhere', async () => {
      const right = await expected();
      expect(await count(several)).to.deep.equal(right);
      expect(await count(piecesOf(several.slice(0, 1), [], several.slice(1)))).to.deep.equal(right);
      const bytes = bytesOf(`\ufeff${inLines(several)}`);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
          const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const pieces = places.slice(1).map((end, at) => bytes.slice(places[at], end));
          expect(await count(piecesOf(...pieces))).to.deep.equal(right);
        }),
        { numRuns: 30 },
      );
    });

    it('leaves the pieces as they are', async () => {
      const bytes = bytesOf(inLines(several));
      await count(piecesOf(bytes));
      expect(bytes.length).to.be.above(0);
    });

    it('says how far it is, in this reading', async () => {
      const clock = { at: 0, now: () => (clock.at += 1000) };
      const told: RecountProgress[] = [];
      const bytes = bytesOf(inLines(several));
      await recountBallots(piecesOf(bytes.subarray(0, 100), bytes.subarray(100)), await open(vote), clock, {
        onProgress: (progress) => told.push(progress),
      });
      const ends = ([1, 2] as const).map((reading) => told.filter((each) => each.reading === reading).at(-1));
      expect(ends).to.deep.equal([1, 2].map((reading) => ({ reading, ballots: 4, bytes: bytes.length })));
    });

    it('is cancelled at once, also while nothing comes', async () => {
      const early = AbortSignal.abort();
      expect(await failureOf(count(several, { signal: early }))).to.equal('cancelled');
      const abort = new AbortController();
      const hanging: BallotSource = async function* () {
        yield several;
        await new Promise(() => undefined);
      };
      const counting = failureOf(count(hanging, { signal: abort.signal }));
      await turn();
      abort.abort();
      expect(await counting).to.equal('cancelled');
    });

    it('fails in words', async () => {
      const broken: BallotSource = async function* () {
        yield several;
        throw new TypeError('network error');
      };
      expect(await failureOf(count(broken))).to.equal('unreachable');
      let opened = 0;
      const changing: BallotSource = async function* () {
        opened += 1;
        yield opened === 1 ? several : several.slice(1);
      };
      expect(await failureOf(count(changing))).to.equal('malformed');
    });

    it('takes large pieces apart', async () => {
      const taken: Piece[] = [];
      const inner = await open(vote);
      const engine: RecountEngine = { ...inner, take: (piece) => (taken.push(piece), inner.take(piece)) };
      const many = Array.from({ length: 2000 }, (_, n) => ballot(String(n), `voter ${n}`, 'tea'));
      const { result } = await recountBallots(piecesOf(many, bytesOf('\n'.repeat(200_000))), engine, new FakeClock());
      expect(result.counts.cast).to.equal(2000);
      expect(taken.every(({ length }) => length <= 64 * 1024)).to.be.true;
      expect(taken).to.have.length(8);
    });
  });
}

describe('recounting in slices', () => {
  it('pauses after twelve milliseconds, and when the clock was put back', async () => {
    const clock = { at: 0, step: 1, now: () => (clock.at += clock.step) };
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    const many = Array.from({ length: 120 }, (_, n) => ballot(String(n), `voter ${n}`, 'tea'));
    await recountBallots(many, await recountInSlices(vote, undefined, { clock, pause }), new FakeClock());
    expect(pauses).to.be.within(9, 12);
    pauses = 0;
    clock.step = -1;
    await recountBallots(many, await recountInSlices(vote, undefined, { clock, pause }), new FakeClock());
    expect(pauses).to.be.within(9, 12);
  });

  it('does not count by a guess', async () => {
    const ports = { clock: new FakeClock(), pause: turn };
    expect(await failureOf(recountInSlices({ ...vote, method: 'tombola' }, undefined, ports))).to.equal('unsupported');
  });
});

describe('a worker that counts', () => {
  it('is ended when it is done', async () => {
    const remote = worker();
    const engine = await recountRemotely(remote, vote, undefined, new FakeClock());
    if (!engine) throw new Error();
    expect(remote.ended).to.be.false;
    await recountBallots(several, engine, new FakeClock());
    expect(remote.ended).to.be.true;
  });

  it('is given up where it does not start, without a word', async () => {
    const clock = new FakeClock();
    const silent = worker(false);
    const starting = recountRemotely(silent, vote, undefined, clock);
    await clock.pass(10_000);
    expect(await starting).to.equal(undefined);
    expect(silent.ended).to.be.true;
    expect(clock.timers).to.equal(0);

    const failing = worker(false);
    const failed = recountRemotely(failing, vote, undefined, clock);
    failing.fail();
    expect(await failed).to.equal(undefined);
    expect(await recountRemotely(worker(), { ...vote, method: 'tombola' }, undefined, clock)).to.equal(undefined);
  });

  it('is given up where it fails later, in a word', async () => {
    const remote = worker();
    const engine = await recountRemotely(remote, vote, undefined, new FakeClock());
    if (!engine) throw new Error();
    const hanging: BallotSource = async function* () {
      yield several;
      await turn();
      remote.fail();
      yield several;
      remote.fail();
      await new Promise(() => undefined);
    };
    expect(await failureOf(recountBallots(hanging, engine, new FakeClock()))).to.equal('malformed');
  });
});
