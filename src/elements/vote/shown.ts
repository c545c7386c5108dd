import type { VoteState } from '../../core/vote.js';
import type { VoteView } from '../../core/view.js';
import type { VoteWords } from '../../locales/en/vote.js';
import type { Formats } from '../../locales/formats.js';
import type { Numbers } from './rows.js';

/** What words and numbers are written with. */
export interface Ink {
  readonly words: VoteWords;
  readonly formats: Formats;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A vote as it is shown at one moment. */
export interface Shown extends Ink {
  readonly view: VoteView;
  readonly phase: VoteState;
  readonly numbers: Numbers;
}

/** Whether we have a form for it, and know what its numbers mean. */
export function isFillable({ vote }: VoteView): boolean {
  return vote.method === 'single' || vote.method === 'approval';
}
