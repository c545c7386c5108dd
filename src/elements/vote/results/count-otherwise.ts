import type { OtherOutcome } from '../../../core/count/other-methods.js';
import { Otherwise } from '../../../core/count/otherwise.js';
import type { Vote } from '../../../core/vote.js';
import { systemClock as clock } from '../../../ports/clock.js';
import { Failure } from '../../../ports/failure.js';
import type { Fetch } from '../../../ports/fetch.js';
import { publishedBallots } from '../../../session/published-ballots.js';
import { recountBallots } from '../../../session/recount.js';
import { recountInSlices } from '../../../session/recount-slices.js';
import { takeTurns } from '../../../ui/take-turns.js';

/** What the published ballots come to, by the vote's own method and by the others. */
export interface Comparison {
  readonly ballots: number;
  /** By the vote's own method, with ties broken as its rule says. */
  readonly own: OtherOutcome;
  readonly others: readonly OtherOutcome[];
}

/** What it needs of a page. */
export interface ComparisonPorts {
  /** What the page wants to be used in place of its own. */
  readonly fetch?: Fetch | undefined;
  readonly signal: AbortSignal;
  /** Is told how many ballots are read. */
  readonly onProgress: (ballots: number) => void;
}

const pageFetch: Fetch = (input, init) => fetch(input, init);

/**
 * Fetches the published ballots, and counts them by every method that they allow. Loaded on use.
 *
 * @param address - where the ballots are, from the page's own address on
 * @throws Failure as `recountBallots` says
 */
export async function countOtherwise(
  vote: Vote,
  address: string,
  { fetch = pageFetch, signal, onProgress }: ComparisonPorts,
): Promise<Comparison> {
  const otherwise = await Otherwise.of(vote).catch((cause: unknown) => {
    throw new Failure('unreachable', { cause });
  });
  if (!otherwise) throw new Failure('unsupported');
  const absolute = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
  const source = publishedBallots(absolute, { fetch, clock, online: () => navigator.onLine }, signal);
  const engine = await recountInSlices(vote, undefined, { clock, pause: takeTurns }, otherwise.method);
  const { result, broken, ballots } = await recountBallots(source, engine, clock, {
    signal,
    onProgress: (progress) => onProgress(progress.ballots),
  });
  const others: OtherOutcome[] = [];
  for (const outcome of otherwise.outcomes()) {
    others.push(outcome);
    // Each may take a while. The page has its turn in between.
    await takeTurns();
    if (signal.aborted) throw new Failure('cancelled');
  }
  const { winners, tied } = { winners: result.winners ?? [], tied: result.tied ?? false, ...broken };
  return { ballots, own: { method: vote.method, winners, tied }, others };
}
