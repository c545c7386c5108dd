import { methodNamed } from '../core/count/methods.js';
import type { CountingMethod } from '../core/count/tally.js';
import { Recount } from '../core/recount/recount.js';
import type { RecountedVote } from '../core/recount/recount.js';
import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { RecountEngine } from './recount.js';

/** Milliseconds of work at a stretch: within the 16 of a frame, most of the rest being the page's own. */
const slice = 12;

export interface SlicePorts {
  readonly clock: Pick<Clock, 'now'>;
  /** Resolves when whatever else waits has had its turn. */
  readonly pause: () => Promise<void>;
}

/**
 * Counts where it is called, some milliseconds at a time.
 *
 * @param watched - the id of a ballot to look for, see `ballotIdOf`
 * @param counting - what to count with, where it is not the vote's method alone
 * @throws Failure `unsupported` where we do not know the method
 */
export async function recountInSlices(
  vote: RecountedVote,
  watched: string | undefined,
  { clock, pause }: SlicePorts,
  counting?: CountingMethod,
): Promise<RecountEngine> {
  const method =
    counting ??
    (await methodNamed(vote.method).catch((cause: unknown) => {
      throw new Failure('unreachable', { cause });
    }));
  if (!method) throw new Failure('unsupported');
  const recount = new Recount(vote, method, watched);
  let decoder = new TextDecoder();
  let since = clock.now();
  let stopped = false;

  const rest = async (): Promise<void> => {
    await pause();
    since = clock.now();
  };
  const inSlices = async <T>(steps: Generator<undefined, T>): Promise<T> => {
    for (;;) {
      if (stopped) throw new Failure('cancelled');
      const step = steps.next();
      if (step.done) return step.value;
      // A clock that was put back would else make for a very long slice.
      if (Math.abs(clock.now() - since) >= slice) await rest();
    }
  };

  return {
    async take(piece) {
      await inSlices(recount.read(piece instanceof Uint8Array ? decoder.decode(piece, { stream: true }) : piece));
      if (recount.full) throw new Failure('too-large');
      return recount.ballots;
    },
    async end() {
      await inSlices(recount.read(decoder.decode()));
      const ended = await inSlices(recount.end());
      if (ended === 'changed') throw new Failure('malformed');
      if (ended === 'again') {
        decoder = new TextDecoder();
        return ended;
      }
      await rest();
      return recount.outcome();
    },
    stop() {
      stopped = true;
    },
  };
}
