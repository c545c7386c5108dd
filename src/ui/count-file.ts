import { voteInFile } from '../core/exchange/vote-in-file.js';
import type { FileProblem } from '../core/exchange/vote-in-file.js';
import type { VoteView } from '../core/view.js';
import type { Method } from '../core/vote.js';
import { systemClock } from '../ports/clock.js';
import type { RecountOptions } from '../session/recount.js';
import { recount } from './recount.js';

export { methodsForFile } from '../core/exchange/vote-in-file.js';

export interface CountFileOptions extends RecountOptions {
  /** One of `methodsForFile`. */
  readonly method: Method;
  /** How many are to be chosen, where the file does not say it. */
  readonly seats?: number;
  /** What to call this device in a sentence, as in “From this device”. */
  readonly from?: string;
}

/**
 * Counts the ballots of a file, BLT or CSV, on this device. What comes of it is a view for the `vote` of `assent-vote`,
 * which shows it like any other; its ballots can be counted again there, and saved in other formats.
 *
 * @returns in which line the file is none, where it is none
 * @throws Failure as `recount` does
 */
export async function countFile(
  file: Pick<File, 'name' | 'text'>,
  { method, seats, from = 'this device', ...options }: CountFileOptions,
): Promise<{ readonly view: VoteView } | { readonly problem: FileProblem }> {
  const read = voteInFile(file.name, await file.text(), method, seats);
  if ('problem' in read) return read;
  const { vote, ballots } = read.value;
  const { result } = await recount(vote, ballots, options);
  const asOf = new Date(systemClock.now()).toISOString();
  const lines = ballots.map((ballot) => `${JSON.stringify(ballot)}\n`);
  return {
    view: {
      type: 'vote',
      address: file.name,
      source: { origin: location.origin, name: from, kind: 'recount' },
      asOf,
      may: {},
      vote,
      result: { ...result, asOf, final: true },
      // For as long as the page is open.
      ballots: URL.createObjectURL(new Blob(lines, { type: 'application/jsonl' })),
    },
  };
}
