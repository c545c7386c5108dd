import type { Recounted, RecountedVote } from '../core/recount/recount.js';
import { systemClock } from '../ports/clock.js';
import type { Fetch } from '../ports/fetch.js';
import { publishedBallots } from '../session/published-ballots.js';
import { recountBallots } from '../session/recount.js';
import type { BallotSource, RecountOptions } from '../session/recount.js';
import { recountInSlices } from '../session/recount-slices.js';
import { takeTurns } from './take-turns.js';
import { startWorker } from './worker.js';
import type { WorkerUse } from './worker.js';

export { compareResults } from '../core/recount/compare.js';

const pageFetch: Fetch = (input, init) => fetch(input, init);

/**
 * The ballots that are published at an address, see `publishedBallots`.
 *
 * @param fetch - whatever the page fetches with
 */
export function ballotsAt(address: string, fetch: Fetch = pageFetch, signal?: AbortSignal): BallotSource {
  return publishedBallots(address, { fetch, clock: systemClock, online: () => navigator.onLine }, signal);
}

export interface PageRecountOptions extends RecountOptions {
  /** What the voter kept, to find the ballot by. It stays on the page. */
  readonly receipt?: string;
  /** `if-unopposed` where it is not said. */
  readonly worker?: WorkerUse;
}

/**
 * Counts published ballots again: in a worker where the page allows one, else on the page, in slices that leave it
 * responsive. Compare the outcome with what was published by `compareResults`.
 *
 * @throws Failure as `recountBallots` says, and `unsupported` where we do not know the method
 */
export async function recount(
  vote: RecountedVote,
  ballots: BallotSource,
  { receipt, worker = 'if-unopposed', ...options }: PageRecountOptions = {},
): Promise<Recounted> {
  const watched = receipt === undefined ? undefined : await idFrom(vote, receipt);
  const engine =
    (await startWorker(worker, vote, watched)) ??
    (await recountInSlices(vote, watched, { clock: systemClock, pause: takeTurns }));
  return recountBallots(ballots, engine, systemClock, options);
}

/** Few look for a ballot, and the hash is as large as the rest. */
async function idFrom(vote: RecountedVote, receipt: string): Promise<string> {
  const { ballotIdOf } = await import('../core/recount/receipt.js');
  return ballotIdOf(vote, receipt);
}
