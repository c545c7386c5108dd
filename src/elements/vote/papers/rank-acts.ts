import type { RankWords } from '../../../locales/en/rank.js';
import { drag, type Place } from './rank-drag.js';
import { added, moved, placed, standingOf, type Move, type Order } from './rank-order.js';
import { optionName } from '../option-name.js';
import type { Pen } from './sheet.js';

/** What a ranking is filled in with. */
export interface Desk {
  readonly pen: Pen<Order>;
  readonly say: RankWords;
  /** Whether options may stand on the same rank. */
  readonly equals: boolean;
  readonly fewest: number;
  readonly most: number;
}

export function onClick(desk: Desk): (event: Event) => void {
  return ({ target }) => {
    const button = elementOf(target)?.closest('button');
    const option = optionAt(button);
    if (button?.name === 'skip') button.form?.querySelector<HTMLElement>('.main')?.focus();
    if (!button || option === undefined || button.ariaDisabled === 'true') return;
    if (button.name === 'add') add(desk, option);
    else move(desk, option, button.name as Move);
  };
}

/**
 * Arrows go from row to row, and with Alt they take the row along: as in a list that can be rearranged (ARIA Authoring
 * Practices, “Listbox Examples with Rearrangeable Options”).
 */
export function onKeyDown(desk: Desk): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const way = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined;
    const button = elementOf(event.target)?.closest('button');
    const option = optionAt(button);
    if (!way || !button || option === undefined || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    if (altKey) move(desk, option, way, button.name);
    else walk(button, way === 'up' ? -1 : 1);
  };
}

/** Takes hold of a row by its grip. */
export function onPointerDown(desk: Desk): (event: PointerEvent) => void {
  return (event) => {
    const grip = elementOf(event.target)?.closest<HTMLElement>('.grip');
    const option = optionAt(grip);
    if (!grip || option === undefined) return;
    const allows = (place: Place): boolean => {
      const { draft } = desk.pen;
      return standingOf(draft, option) !== undefined || (place !== 'out' && draft.flat().length < desk.most);
    };
    drag(event, grip, allows, (place) => {
      if (place === 'out') takeOut(desk, option);
      else drop(desk, option, place);
    });
  };
}

function add(desk: Desk, option: string): void {
  const { draft, shown } = desk.pen;
  const ranked = new Set(draft.flat());
  const others = shown.numbers.rows.filter(({ option: { id } }) => !ranked.has(id));
  const at = others.findIndex(({ option: { id } }) => id === option);
  // On to the next one, and after the last to the one before: who ranks many presses the same key again and again.
  const next = others[at + 1] ?? others[at - 1];
  change(desk, added(draft, option), option, next ? controlIn(next.number, 'add') : undefined);
}

/** @param control - the button that has the focus, and keeps it */
function move(desk: Desk, option: string, way: Move, control: string = way): void {
  if (way === 'out') takeOut(desk, option);
  else change(desk, moved(desk.pen.draft, option, way), option, controlOf(desk, option, control));
}

function drop(desk: Desk, option: string, place: number): void {
  change(desk, placed(desk.pen.draft, option, place), option);
}

/** Says where an option is now, unless it is where it was. */
function change(desk: Desk, order: Order, option: string, focus = controlOf(desk, option, 'up')): void {
  if (order !== desk.pen.draft) desk.pen.change(order, placeText(desk, order, option), focus);
}

/** The focus goes to the row that takes its place. */
function takeOut(desk: Desk, option: string): void {
  const { pen, say } = desk;
  const order = moved(pen.draft, option, 'out');
  if (order === pen.draft) return;
  const at = pen.draft.flat().indexOf(option);
  const left = order.flat();
  const next = left[at] ?? left.at(-1);
  const focus = next === undefined ? controlOf(desk, option, 'add') : controlOf(desk, next, 'out');
  pen.change(order, say.removed({ name: nameFor(desk, option) }, pen.shown.formats), focus);
}

/** The focus goes to the same button of the next row, or to what that has instead. */
function walk(button: Element, by: number): void {
  const rows = [...(button.closest('.rank')?.querySelectorAll('li') ?? [])];
  const row = rows[rows.findIndex((each) => each.contains(button)) + by];
  const same = row?.querySelector<HTMLElement>(`[name=${button.getAttribute('name') ?? ''}]`);
  (same ?? row?.querySelector<HTMLElement>('button'))?.focus();
}

function placeText(desk: Desk, order: Order, option: string): string {
  const { say, pen } = desk;
  const { formats } = pen.shown;
  const name = nameFor(desk, option);
  const rank = standingOf(order, option)?.rank ?? 0;
  const options = (order[rank] ?? []).filter((other) => other !== option).map((other) => nameFor(desk, other));
  return options.length > 0
    ? say.shared({ name, options, n: rank + 1 }, formats)
    : say.placed({ name, n: rank + 1, whole: order.length }, formats);
}

function nameFor({ pen: { shown } }: Desk, option: string): string {
  const row = shown.numbers.rows.find(({ option: { id } }) => id === option);
  return row ? optionName(row, shown) : option;
}

/** The selector of a button in the row of an option, wherever the row will be. */
function controlOf({ pen }: Desk, option: string, name: string): string {
  const row = pen.shown.numbers.rows.find(({ option: { id } }) => id === option);
  return controlIn(row?.number ?? 0, name);
}

function controlIn(number: number, name: string): string {
  return `#rank-${number} [name=${name}]`;
}

function elementOf(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? target : undefined;
}

/** Whose row something is in. */
function optionAt(element: Element | null | undefined): string | undefined {
  return element?.closest('li')?.dataset['option'];
}
