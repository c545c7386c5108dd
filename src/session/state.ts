import type { Choice } from '../core/ballot.js';
import type { Instant } from '../core/instant.js';
import type { VoteState } from '../core/vote.js';
import type { View } from '../core/view.js';
import type { Failure } from '../ports/failure.js';

/** What a session knows. A new object at every change, so that `===` tells whether anything did. */
export interface SessionState {
  readonly view?: View;
  /** What holds now, by the clock. Follows the times of the view even when nothing is read. */
  readonly phase?: VoteState;
  /**
   * Why the last request failed. Cleared by the next success; if a ballot failed, by the next that somebody asked for.
   * A view that was read earlier stays.
   */
  readonly failure?: Failure;
  /** What somebody asked for and waits for. Refreshing by itself is not announced. */
  readonly busy?: 'loading' | 'refreshing' | 'casting';
  /** The ballot this page sent and the backend took in, also where the server does not repeat it. */
  readonly recorded?: { readonly choice: Choice; readonly at: Instant };
}
