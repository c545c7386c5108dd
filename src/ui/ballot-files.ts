import type { Result } from '../core/result.js';
import type { VoteView } from '../core/view.js';
import type { Vote } from '../core/vote.js';
import { systemClock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';
import type { BallotSource, Piece } from '../session/recount.js';
import { slicing } from '../session/slices.js';
import type { Slicing } from '../session/slices.js';
import { takeTurns } from './take-turns.js';

/** JSON Lines has all ballots as they are published; CSV and BLT have those that count, each voter's one. */
export type BallotFormat = 'jsonl' | 'csv' | 'blt';
export type ResultFormat = 'json' | 'csv';

const types = {
  jsonl: 'application/jsonl',
  csv: 'text/csv;charset=utf-8',
  blt: 'text/plain;charset=utf-8',
  json: 'application/json',
} as const;

/** Characters or bytes that are kept before they are handed to the browser, which may put them on a disk. */
const mostKept = 1024 * 1024;

/** A file that is made piece by piece and is never in the memory of the page as a whole. */
class Growing {
  readonly #blobs: Blob[] = [];
  #parts: BlobPart[] = [];
  #kept = 0;

  add(part: string | Uint8Array): void {
    // A copy: whoever read it may use its memory again.
    this.#parts.push(typeof part === 'string' ? part : new Uint8Array(part));
    this.#kept += part.length;
    if (this.#kept >= mostKept) this.#hand();
  }

  end(type: string): Blob {
    this.#hand();
    return new Blob(this.#blobs, { type });
  }

  #hand(): void {
    this.#blobs.push(new Blob(this.#parts));
    this.#parts = [];
    this.#kept = 0;
  }
}

/**
 * Published ballots as a file.
 *
 * @throws Failure `cancelled` when the signal says so; what the source fails with; `too-large` for more than 200,000
 *   ballots as CSV or BLT; `unsupported` for a method that we do not know
 */
export async function ballotFile(
  format: BallotFormat,
  vote: Vote,
  source: BallotSource,
  signal?: AbortSignal,
): Promise<Blob> {
  const slices = slicing({ clock: systemClock, pause: takeTurns }, () => signal?.aborted ?? false);
  const file = new Growing();
  if (format === 'jsonl') {
    for await (const piece of piecesOf(source)) await slices.inSlices(lines(piece, file));
    return file.end(types.jsonl);
  }
  const ballots = await countedIn(vote, source, slices);
  if (format === 'csv') {
    const { csvRows } = await import('../core/exchange/ballots-csv.js');
    await slices.inSlices(added(csvRows(ballots, vote.options), file));
  } else {
    const { BltWriter } = await import('../core/exchange/blt.js');
    const blt = new BltWriter({ title: vote.question, seats: vote.settings?.seats ?? 1, options: vote.options });
    await slices.inSlices(each(ballots, (ballot) => blt.add(ballot)));
    await slices.rest();
    file.add(blt.text());
  }
  return file.end(types[format]);
}

/**
 * A result as a file. In JSON the vote and where all this comes from are in it too; whose view it was is not.
 *
 * @param result - as the reader may see it, see `visibleResult`
 */
export async function resultFile(format: ResultFormat, view: VoteView, result: Result): Promise<Blob> {
  const { address, source, asOf, vote } = view;
  if (format === 'json') {
    return new Blob([`${JSON.stringify({ address, source, asOf, vote, result }, undefined, 2)}\n`], {
      type: types.json,
    });
  }
  const { resultToCsv } = await import('../core/exchange/result-csv.js');
  return new Blob([resultToCsv(vote, result)], { type: types.csv });
}

/** Hands a file to the browser, to be saved under a name. No request is made, so no policy of the page forbids it. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes it up later, and does not say when it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function countedIn(vote: Vote, source: BallotSource, { inSlices }: Slicing) {
  const [{ methodNamed }, { CountedBallots }] = await Promise.all([
    import('../core/count/methods.js'),
    import('../core/recount/counted-ballots.js'),
  ]);
  const method = await methodNamed(vote.method);
  if (!method) throw new Failure('unsupported');
  const counted = new CountedBallots(vote, method);
  const decoder = new TextDecoder();
  for await (const piece of piecesOf(source)) {
    await inSlices(counted.read(piece instanceof Uint8Array ? decoder.decode(piece, { stream: true }) : piece));
    if (counted.full) throw new Failure('too-large');
  }
  await inSlices(counted.read(decoder.decode()));
  return inSlices(collected(counted.end()));
}

function* collected<T>(steps: Iterable<T | undefined>): Generator<undefined, T[]> {
  const all: T[] = [];
  for (const step of steps) {
    if (step !== undefined) all.push(step);
    yield;
  }
  return all;
}

function* each<T>(items: Iterable<T>, take: (item: T) => void): Generator<undefined, void> {
  for (const item of items) {
    take(item);
    yield;
  }
}

function added(parts: Iterable<string>, file: Growing): Generator<undefined, void> {
  return each(parts, (part) => file.add(part));
}

function* lines(piece: Piece, file: Growing): Generator<undefined, void> {
  if (piece instanceof Uint8Array) file.add(piece);
  else yield* each(piece, (ballot) => file.add(`${JSON.stringify(ballot)}\n`));
}

async function* piecesOf(source: BallotSource): AsyncGenerator<Piece, void> {
  if (typeof source === 'function') yield* source();
  else yield source;
}
