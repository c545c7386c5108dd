import type { Recounted } from '../core/recount/recount.js';
import type { Clock } from '../ports/clock.js';
import { asFailure, Failure, isFailure } from '../ports/failure.js';
import { Interruption } from './interruption.js';

/** Some of the ballots: bytes of a text with a ballot as JSON on each line, or a list of ballots. */
export type Piece = Uint8Array | readonly unknown[];

/** Ballots: all at once, or in pieces. Pieces are asked for once more where somebody has several ballots. */
export type BallotSource = readonly unknown[] | (() => AsyncIterable<Piece>);

/** How far a recount is. */
export interface RecountProgress {
  /** The second reading begins from zero. There is one only where somebody has several ballots. */
  readonly reading: 1 | 2;
  /** Ballots in this reading. */
  readonly ballots: number;
  /** Bytes in this reading. Lists have none. */
  readonly bytes: number;
}

export interface RecountOptions {
  readonly signal?: AbortSignal;
  /** Called about ten times a second. */
  readonly onProgress?: (progress: RecountProgress) => void;
}

/** Whatever counts: on the page, or in a worker. Every rejection is a `Failure`. */
export interface RecountEngine {
  /** Takes a piece in, and resolves to the number of ballots in this reading so far. */
  take(piece: Piece): Promise<number>;
  /** Ends a reading. `again` asks for all pieces once more. */
  end(): Promise<Recounted | 'again'>;
  /** Ends everything. */
  stop(): void;
}

/** A piece that is larger is taken apart, so that work and messages stay small: bytes, or ballots. */
const mostBytes = 64 * 1024;
const mostItems = 500;
/** Milliseconds from one word on progress to the next. */
const interval = 100;

/**
 * Reads ballots, and has them counted.
 *
 * @throws Failure `cancelled` when the signal says so; what the source fails with, `unreachable` where that is no
 *   failure; `too-large` for more than five million ballots; `malformed` when the second reading has others than the first
 */
export async function recountBallots(
  source: BallotSource,
  engine: RecountEngine,
  clock: Pick<Clock, 'now'>,
  { signal, onProgress }: RecountOptions = {},
): Promise<Recounted> {
  const over = new AbortController();
  const interruption = new Interruption();
  const cancel = (): void => interruption.interrupt(new Failure('cancelled'));
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { signal: over.signal });
  let toldAt = -Infinity;
  const tell = (progress: RecountProgress): void => {
    const now = clock.now();
    if (Math.abs(now - toldAt) < interval) return;
    toldAt = now;
    onProgress?.(progress);
  };
  try {
    for (const reading of [1, 2] as const) {
      await readOnce(source, engine, interruption, (ballots, bytes) => tell({ reading, ballots, bytes }));
      const end = await interruption.wait(() => engine.end());
      if (end !== 'again') return end;
    }
    throw new Failure('malformed');
  } catch (error) {
    throw asFailure(error);
  } finally {
    over.abort();
    engine.stop();
  }
}

/** The next piece is asked for while the one before is counted. */
async function readOnce(
  source: BallotSource,
  engine: RecountEngine,
  interruption: Interruption,
  tell: (ballots: number, bytes: number) => void,
): Promise<void> {
  const pieces = typeof source === 'function' ? source()[Symbol.asyncIterator]() : [source].values();
  let bytes = 0;
  let taking: Promise<number> = Promise.resolve(0);
  try {
    for (;;) {
      const next = await interruption.wait(() => nextOf(pieces));
      if (next.done === true) break;
      for (const part of partsOf(next.value)) {
        tell(await interruption.wait(() => taking), bytes);
        if (part instanceof Uint8Array) bytes += part.byteLength;
        taking = engine.take(part);
        taking.catch(() => undefined);
      }
    }
    tell(await interruption.wait(() => taking), bytes);
  } finally {
    // Nobody waits for a source that hangs.
    Promise.resolve(pieces.return?.()).catch(() => undefined);
  }
}

async function nextOf(pieces: AsyncIterator<Piece> | Iterator<Piece>): Promise<IteratorResult<Piece>> {
  try {
    return await pieces.next();
  } catch (error) {
    throw isFailure(error) ? error : new Failure('unreachable', { cause: error });
  }
}

function* partsOf(piece: Piece): Generator<Piece, void> {
  if (piece instanceof Uint8Array) {
    for (let at = 0; at < piece.length; at += mostBytes) yield piece.subarray(at, at + mostBytes);
  } else for (let at = 0; at < piece.length; at += mostItems) yield piece.slice(at, at + mostItems);
}
