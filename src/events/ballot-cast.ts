import type { ActOf } from '../core/act.js';

/** A ballot is about to be sent. Cancel it to send it yourself. */
export class BallotCastEvent extends Event {
  static readonly eventName = 'assent-ballot-cast';

  constructor(readonly act: ActOf<'ballot/cast'>) {
    super(BallotCastEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'assent-ballot-cast': BallotCastEvent;
  }
}
