/** The visitor is about to open their own server in a new tab. Cancel it to open it yourself. */
export class HandOffEvent extends Event {
  static readonly eventName = 'assent-hand-off';

  /** @param url - the page of the visitor's server, with the poll's address in it */
  constructor(readonly url: string) {
    super(HandOffEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'assent-hand-off': HandOffEvent;
  }
}
