import { voteState } from './vote.js';
import type { Vote } from './vote.js';

/** Who is about to see a result, and when. */
export interface Reader {
  /** Whether this person has a ballot in the vote. */
  readonly voted: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Whether this reader may see the numbers. A secret vote never shows them before its close, whatever its policy says. */
export function numbersVisible(vote: Vote, { voted, now }: Reader): boolean {
  if (voteState(vote, now) === 'closed') return true;
  if (vote.secrecy === 'secret') return false;
  return vote.results === 'always' || (vote.results === 'after-vote' && voted);
}
