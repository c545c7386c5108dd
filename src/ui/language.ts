/**
 * The language an element is in, as HTML has it: that of the nearest `lang`, up through shadow roots to their hosts; what
 * is slotted speaks the language of the place where it was written. On a page that does not say, the visitor's own.
 *
 * @returns a BCP 47 tag, as it was written
 */
export function nearestLanguage(element: Element): string {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.trim();
  if (tag) return tag;
  // `lang=""` says that nobody knows, whatever is further out.
  const host = tag === undefined && hostAround(element);
  return host ? nearestLanguage(host) : navigator.language;
}

function hostAround(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

const listeners = new Set<() => unknown>();

/** One for the page. It forgets a tree only with all others: what changes in one that nobody is in any more costs little. */
let observer: MutationObserver | undefined;

/** Runs something whenever a `lang` around the element was changed in place, or elsewhere. Returns how to stop. */
export function onLanguageChange(element: Element, run: () => unknown): () => void {
  observer ??= new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  for (let at: Element | undefined = element; at; at = hostAround(at)) {
    observer.observe(at.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  }
  listeners.add(run);
  return () => {
    listeners.delete(run);
    if (listeners.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
