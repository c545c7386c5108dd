import type { ActOf } from '../core/act.js';
import type { VoteView } from '../core/view.js';

/** The backend took a ballot in; the view is its answer. */
export class BallotCountedEvent extends Event {
  static readonly eventName = 'assent-ballot-counted';

  constructor(
    readonly act: ActOf<'ballot/cast'>,
    readonly view: VoteView,
  ) {
    super(BallotCountedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'assent-ballot-counted': BallotCountedEvent;
  }
}
