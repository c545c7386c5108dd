import { voteState, type Vote } from '../core/vote.js';
import type { Failure, FailureReason } from '../ports/failure.js';

/** When to read again, in milliseconds since the epoch. `Infinity` is never. */
export interface NextReads {
  /** If nothing happens. */
  readonly routine: number;
  /** If the visitor comes back, not before this. */
  readonly onReturn: number;
}

export const never: NextReads = { routine: Infinity, onReturn: Infinity };

const second = 1000;
/** Between two reads of an open vote, before jitter adds up to a quarter: 15 to 60 s in all. */
const shortest = 15 * second;
const longest = 48 * second;
const longestBackOff = 300 * second;
/** Coming back twice within this is coming back once. */
const rest = 5 * second;
/** After so many reads in a row that brought nothing new, a vote is read as seldom as any. */
const calmAfter = 10;

/** Trying these again by ourselves brings the same answer. A person may still press the button. */
const lasting: ReadonlySet<FailureReason> = new Set([
  'sign-in',
  'forbidden',
  'not-found',
  'gone',
  'too-large',
  'not-a-vote',
  'address',
  'unsupported',
]);

/**
 * After an answer: sooner where things move, later where the server gets tired of us.
 *
 * @param pressure - how much of what the server allows is used up, from 0 to 1
 * @param unchanged - how many reads in a row brought the same numbers
 * @param random - from 0 to 1
 */
export function afterAnswer(now: number, pressure: number, unchanged: number, random: number): NextReads {
  const slowness = Math.min(1, Math.max(pressure, unchanged / calmAfter));
  const wait = shortest + slowness * (longest - shortest);
  return { routine: now + wait * (1 + random / 4), onReturn: now + rest };
}

/**
 * After a failure: later and later.
 *
 * @param times - how many failures in a row, this one included
 * @param everRead - whether it was ever read
 * @param random - from 0 to 1
 */
export function afterFailure(
  now: number,
  failure: Failure,
  times: number,
  everRead: boolean,
  random: number,
): NextReads {
  if (lasting.has(failure.reason)) return never;
  if (failure.reason === 'offline') return { routine: Infinity, onReturn: now };
  const again = now + Math.min(longestBackOff, shortest * 2 ** (times - 1)) * (1 + random / 4);
  // What never answered may well be blocked by the page's own policy, and would then fill its reports for nothing.
  const blocked = failure.reason === 'unreachable' && !everRead;
  return { routine: blocked ? Infinity : Math.max(again, failure.retryAt ?? 0), onReturn: again };
}

/** When the clock alone will open or close a vote, in milliseconds since the epoch. */
export function nextChange(vote: Vote, now: number): number {
  switch (voteState(vote, now)) {
    case 'scheduled':
      return Date.parse(vote.opens ?? '');
    case 'open':
      return vote.closes === undefined ? Infinity : Date.parse(vote.closes);
    default:
      return Infinity;
  }
}
