export type Direction = 'ltr' | 'rtl';

/**
 * The language an element is in, as HTML has it: that of the nearest `lang`, up through shadow roots to their hosts; what
 * is slotted speaks the language of the place where it was written. On a page that does not say, the visitor's own.
 *
 * @returns a BCP 47 tag, as it was written
 */
export function nearestLanguage(element: Element): string {
  for (const ancestor of throughHosts(element)) {
    const tag = ancestor.closest('[lang]')?.getAttribute('lang')?.trim();
    if (tag) return tag;
    // `lang=""` says that nobody knows, whatever is further out.
    if (tag === '') break;
  }
  return navigator.language;
}

/** The direction an element is in, `dir="auto"` included. */
export function nearestDirection(element: Element): Direction {
  return element.matches(':dir(rtl)') ? 'rtl' : 'ltr';
}

/** Runs something whenever a `lang` or `dir` around the element was changed in place. Returns how to stop. */
export function onLanguageChange(element: Element, run: () => void): () => void {
  const roots = Array.from(throughHosts(element), (ancestor) => ancestor.getRootNode());
  for (const root of roots) listen(root, run);
  return () => {
    for (const root of roots) unlisten(root, run);
  };
}

/** The element, the host of the shadow tree it is in, the host of the tree that one is in, and so on. */
function* throughHosts(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at;) {
    yield at;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

/** One observer for each tree, however many elements in it listen. */
const watches = new Map<Node, Watch>();

function listen(root: Node, run: () => void): void {
  let watch = watches.get(root);
  if (!watch) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const listener of listeners) listener();
    });
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    watch = { observer, listeners };
    watches.set(root, watch);
  }
  watch.listeners.add(run);
}

function unlisten(root: Node, run: () => void): void {
  const watch = watches.get(root);
  if (!watch?.listeners.delete(run) || watch.listeners.size) return;
  watch.observer.disconnect();
  watches.delete(root);
}
