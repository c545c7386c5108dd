/** Registers the elements a page uses, and no others, as they appear in it. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'assent-backend': () => import('./define/assent-backend.js'),
  'assent-poll': () => import('./define/assent-poll.js'),
  'assent-power': () => import('./define/assent-power.js'),
  'assent-sign-in': () => import('./define/assent-sign-in.js'),
  'assent-vote': () => import('./define/assent-vote.js'),
};

function load(root: ParentNode): void {
  for (const [tag, definition] of Object.entries(definitions)) {
    if (!customElements.get(tag) && root.querySelector(tag)) void definition();
  }
}

if (typeof document !== 'undefined') {
  load(document);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) load(document);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
