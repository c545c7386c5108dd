import { methodNamed } from '../core/count/methods.js';
import type { CountingMethod } from '../core/count/tally.js';
import { Recount } from '../core/recount/recount.js';
import type { RecountedVote } from '../core/recount/recount.js';
import { Failure } from '../ports/failure.js';
import type { RecountEngine } from './recount.js';
import { slicing } from './slices.js';
import type { SlicePorts } from './slices.js';

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
  ports: SlicePorts,
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
  let stopped = false;
  const { inSlices, rest } = slicing(ports, () => stopped);

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
