import type { View } from '../core/view.js';
import { voteState, type Vote } from '../core/vote.js';
import type { Limits } from '../ports/backend.js';
import type { Failure } from '../ports/failure.js';

/** When to read again, in milliseconds after the last answer. `Infinity` is never. */
export interface Pace {
  /** If nothing happens. */
  readonly routine: number;
  /** If the visitor comes back, not before this. */
  readonly onReturn: number;
}

export const never: Pace = { routine: Infinity, onReturn: Infinity };

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
const lasting = /^(sign-in|forbidden|not-found|gone|too-large|not-a-vote|address|unsupported)$/;

/**
 * After an answer: sooner where things move, later where the server gets tired of us.
 *
 * @param limits - what the server last said about them
 * @param unchanged - how many reads in a row brought the same numbers
 * @param random - from 0 to 1
 */
export function afterAnswer(limits: Limits | undefined, unchanged: number, random: number): Pace {
  const pressure = limits?.limit ? 1 - limits.remaining / limits.limit : 0;
  const slowness = Math.min(1, Math.max(pressure, unchanged / calmAfter));
  return { routine: (shortest + slowness * (longest - shortest)) * (1 + random / 4), onReturn: rest };
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
  { reason, retryAt = 0 }: Failure,
  times: number,
  everRead: boolean,
  random: number,
): Pace {
  if (lasting.test(reason)) return never;
  if (reason === 'offline') return { routine: Infinity, onReturn: 0 };
  const again = Math.min(longestBackOff, shortest * 2 ** (times - 1)) * (1 + random / 4);
  // What never answered may well be blocked by the page's own policy, and would then fill its reports for nothing.
  const blocked = reason === 'unreachable' && !everRead;
  return { routine: blocked ? Infinity : Math.max(again, retryAt - now), onReturn: again };
}

/** How long until the clock alone opens or closes a vote, in milliseconds. `Infinity` is never. */
export function untilChange(vote: Vote, now: number): number {
  const moment = Date.parse((voteState(vote, now) === 'scheduled' ? vote.opens : vote.closes) ?? '');
  return !vote.ended && moment > now ? moment - now : Infinity;
}

/** Whether anything was counted between the two. */
export function sameNumbers(a: View, b: View): boolean {
  const inWriting = ({ result }: View): string => JSON.stringify([result?.counts, result?.options]);
  return inWriting(a) === inWriting(b);
}
