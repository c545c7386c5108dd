/** Where a row was let go: how many other ranked rows are above it, or among what is not ranked. */
export type Place = number | 'out';

/** Pixels that a pointer may tremble. */
const slack = 4;

/**
 * Follows a pointer that has taken hold of a row, shows where the row would come, and tells where it was let go. Escape
 * puts it back. Nothing is rendered for it: the place is marked on the rows that are there (`data-mark`).
 *
 * @param start - the `pointerdown` on the grip
 * @param grip - the handle of the row. The browser scrolls by everything else
 * @param allows - whether the row may come there
 */
export function drag(
  start: PointerEvent,
  grip: HTMLElement,
  allows: (place: Place) => boolean,
  drop: (place: Place) => void,
): void {
  const row = grip.closest('li');
  const form = grip.closest<HTMLElement>('.rank');
  if (!row || !form || start.button !== 0 || !start.isPrimary) return;
  // What has the focus keeps it, and no text is selected.
  start.preventDefault();
  const { option } = row.dataset;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const over = new AbortController();
  const listening = { signal: over.signal, capture: true };
  let place: Place | undefined;

  const end = (): void => {
    over.abort();
    unmark(form);
    row.toggleAttribute('data-lifted', false);
    row.style.translate = '';
  };
  const follow = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    const distance = event.clientY - start.clientY;
    const lifted = row.hasAttribute('data-lifted');
    if (!lifted && Math.abs(distance) <= slack) return;
    const found = placeAt(event.clientY, form, row);
    place = allows(found) ? found : undefined;
    unmark(form);
    if (place !== undefined) mark(place, form, row);
    row.toggleAttribute('data-lifted', true);
    if (!still) row.style.translate = `0 ${distance}px`;
  };
  const letGo = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    end();
    // Meanwhile another ballot may be here, in the same rows.
    if (place !== undefined && row.isConnected && row.dataset['option'] === option) drop(place);
  };
  const lose = (event: PointerEvent): void => {
    if (event.pointerId === start.pointerId) end();
  };
  const putBack = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Not what is around us, which may close at it.
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  grip.setPointerCapture(start.pointerId);
  // Not on the grip alone: where a re-render takes it away, its events are the document's.
  addEventListener('pointermove', follow, listening);
  addEventListener('pointerup', letGo, listening);
  addEventListener('lostpointercapture', lose, listening);
  addEventListener('keydown', putBack, listening);
}

/** The ranked rows but for the one that is moved, which is wherever the pointer is. */
function others(form: Element, row: Element): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('ol > li')].filter((other) => other !== row);
}

function placeAt(y: number, form: Element, row: Element): Place {
  const line = form.querySelector('.line');
  if (line && y > line.getBoundingClientRect().top) return 'out';
  return others(form, row).filter((other) => {
    const { top, bottom } = other.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;
}

function unmark(form: Element): void {
  for (const marked of form.querySelectorAll<HTMLElement>('[data-mark]')) delete marked.dataset['mark'];
}

function mark(place: Place, form: Element, row: Element): void {
  const set = (element: HTMLElement | null | undefined, where: 'before' | 'after'): void => {
    if (element) element.dataset['mark'] = where;
  };
  if (place === 'out') {
    set(form.querySelector<HTMLElement>('.line'), 'before');
    return;
  }
  const rows = others(form, row);
  if (rows[place]) set(rows[place], 'before');
  else set(rows.at(-1) ?? form.querySelector<HTMLElement>('.ranked'), 'after');
}
