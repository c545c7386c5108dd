/**
 * The colour behind an element, as far as it can be told: that of the nearest element around it which has a solid one,
 * through shadow roots and slots. We have none of our own, and what sticks to an edge has to cover what scrolls beneath it.
 */
export function pageColour(from: Element): string {
  for (let at: Element | null | undefined = from; at; at = around(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (isSolid(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Computed colours without an alpha: `rgb(1, 2, 3)`, `color(srgb 0.1 0.2 0.3)`, `oklch(…)`. */
function isSolid(colour: string): boolean {
  return colour !== 'transparent' && !colour.startsWith('rgba') && !colour.includes('/');
}
