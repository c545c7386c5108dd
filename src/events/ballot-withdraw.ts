import type { ActOf } from '../core/act.js';

/** A ballot is about to be withdrawn. Cancel it to withdraw it yourself. */
export class BallotWithdrawEvent extends Event {
  static readonly eventName = 'assent-ballot-withdraw';

  constructor(readonly act: ActOf<'ballot/withdraw'>) {
    super(BallotWithdrawEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'assent-ballot-withdraw': BallotWithdrawEvent;
  }
}
