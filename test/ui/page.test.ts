import { expect } from '@open-wc/testing';
import { browserPage } from '../../src/ui/page.js';

describe('browserPage', () => {
  it('tells when somebody comes back or goes, until it is stopped', () => {
    const heard: string[] = [];
    let name = '';
    const stop = browserPage.onReturn(() => heard.push(name));
    const signals: readonly (readonly [EventTarget, string])[] = [
      [document, 'visibilitychange'],
      [window, 'focus'],
      [window, 'pageshow'],
      [window, 'online'],
      [window, 'offline'],
    ];
    const dispatchAll = (): void => {
      for (const [target, signal] of signals) {
        name = signal;
        // As browsers do: that of the document bubbles.
        target.dispatchEvent(new Event(signal, { bubbles: target === document }));
      }
    };
    dispatchAll();
    expect(heard).to.deep.equal(signals.map(([, signal]) => signal));
    stop();
    dispatchAll();
    expect(heard).to.have.length(signals.length);
  });

  it('knows whether it is seen', () => {
    expect(browserPage.visible()).to.equal(document.visibilityState === 'visible');
    expect(browserPage.online()).to.equal(navigator.onLine);
  });
});
