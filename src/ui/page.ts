import type { Page } from '../ports/page.js';

/** The page in a browser. */
export const browserPage: Page = {
  visible: () => document.visibilityState === 'visible',
  online: () => navigator.onLine,
  onReturn(run) {
    const signals: readonly (readonly [EventTarget, string])[] = [
      [document, 'visibilitychange'],
      [window, 'focus'],
      [window, 'pageshow'],
      [window, 'online'],
      [window, 'offline'],
    ];
    for (const [target, name] of signals) target.addEventListener(name, run);
    return () => {
      for (const [target, name] of signals) target.removeEventListener(name, run);
    };
  },
};
