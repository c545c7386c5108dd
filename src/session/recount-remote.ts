import type { Recounted, RecountedVote } from '../core/recount/recount.js';
import type { Clock } from '../ports/clock.js';
import { asFailure, Failure } from '../ports/failure.js';
import type { FailureReason } from '../ports/failure.js';
import type { Piece, RecountEngine } from './recount.js';
import { recountInSlices } from './recount-slices.js';

/** What the page tells whoever counts elsewhere. Each gets exactly one answer, in order. */
type Request =
  | { readonly kind: 'start'; readonly vote: RecountedVote; readonly watched: string | undefined }
  | { readonly kind: 'take'; readonly piece: Piece }
  | { readonly kind: 'end' };

type Answer =
  | { readonly kind: 'started' }
  | { readonly kind: 'taken'; readonly ballots: number }
  | { readonly kind: 'ended'; readonly outcome: Recounted | 'again' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** Milliseconds in which a worker has to start: its script and that of the method have to be loaded. */
const patience = 10_000;

/** Where messages come from: a worker, or the page it works for. */
interface Messages {
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
}

/** The side that counts. */
export interface WorkerScope extends Messages {
  postMessage(message: unknown): void;
}

/** The side that asks. */
export interface RemoteWorker extends Messages {
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', hear: () => void): void;
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

/** Counts for whoever sends messages. */
export function serveRecount(scope: WorkerScope, clock: Pick<Clock, 'now'>): void {
  // Nothing else waits here.
  const ports = { clock, pause: () => Promise.resolve() };
  let engine: RecountEngine | undefined;
  const answer = async (request: Request): Promise<Answer> => {
    if (request.kind === 'start') {
      engine = await recountInSlices(request.vote, request.watched, ports);
      return { kind: 'started' };
    }
    if (!engine) throw new Failure('unsupported');
    if (request.kind === 'take') return { kind: 'taken', ballots: await engine.take(request.piece) };
    return { kind: 'ended', outcome: await engine.end() };
  };
  let queue = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    queue = queue
      .then(() => answer(data as Request))
      .catch((error: unknown): Answer => ({ kind: 'failed', reason: asFailure(error).reason }))
      .then((answered) => scope.postMessage(answered));
  });
}

/**
 * Has a worker count.
 *
 * @param watched - the id of a ballot to look for, see `ballotIdOf`
 * @returns nothing where the worker does not start: then it is ended, and nothing was read yet
 */
export async function recountRemotely(
  worker: RemoteWorker,
  vote: RecountedVote,
  watched: string | undefined,
  clock: Clock,
): Promise<RecountEngine | undefined> {
  let waiting: { resolve: (answer: Answer) => void; reject: (failure: Failure) => void } | undefined;
  worker.addEventListener('message', ({ data }) => waiting?.resolve(data as Answer));
  for (const event of ['error', 'messageerror'] as const) {
    worker.addEventListener(event, () => waiting?.reject(new Failure('malformed')));
  }
  const ask = async (request: Request, transfer: Transferable[] = []): Promise<Answer> => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting = { resolve, reject };
      worker.postMessage(request, transfer);
    });
    if (answer.kind === 'failed') throw new Failure(answer.reason);
    return answer;
  };

  const callOff = clock.after(patience, () => waiting?.reject(new Failure('slow')));
  try {
    const { method, options, settings, closes, secrecy, electorate } = vote;
    await ask({ kind: 'start', vote: { method, options, settings, closes, secrecy, electorate }, watched });
  } catch {
    worker.terminate();
    return undefined;
  } finally {
    callOff();
  }

  return {
    async take(piece) {
      // A copy: whoever reads may still need its own.
      const own = piece instanceof Uint8Array ? piece.slice() : piece;
      const answer = await ask({ kind: 'take', piece: own }, own instanceof Uint8Array ? [own.buffer] : []);
      return answer.kind === 'taken' ? answer.ballots : 0;
    },
    async end() {
      const answer = await ask({ kind: 'end' });
      if (answer.kind !== 'ended') throw new Failure('malformed');
      return answer.outcome;
    },
    stop: () => worker.terminate(),
  };
}
