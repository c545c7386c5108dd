import type { Page } from '../ports/page.js';

/** The page in a browser. */
export const browserPage: Page = {
  visible: () => !document.hidden,
  online: () => navigator.onLine,
  onReturn(run) {
    const stop = new AbortController();
    // `visibilitychange` is the document's own, and bubbles.
    for (const signal of ['visibilitychange', 'focus', 'pageshow', 'online', 'offline']) {
      addEventListener(signal, run, stop);
    }
    return () => stop.abort();
  },
};
