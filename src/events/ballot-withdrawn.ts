import type { ActOf } from '../core/act.js';
import type { VoteView } from '../core/view.js';

/** The backend took a withdrawal in; the view is its answer. */
export class BallotWithdrawnEvent extends Event {
  static readonly eventName = 'assent-ballot-withdrawn';

  constructor(
    readonly act: ActOf<'ballot/withdraw'>,
    readonly view: VoteView,
  ) {
    super(BallotWithdrawnEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'assent-ballot-withdrawn': BallotWithdrawnEvent;
  }
}
