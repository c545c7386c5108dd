/**
 * Registers an element once. On a server, in a browser that is too old for what the elements use, and where another copy
 * of the library came first, it leaves things as they are: the light-DOM fallback stays.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined' || !CSS.supports('selector(:state(open))')) return;
  if (!customElements.get(tag)) customElements.define(tag, element);
}
