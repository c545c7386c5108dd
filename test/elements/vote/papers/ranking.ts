import type { Option, Vote } from '../../../../src/core/vote.js';
import { textOf } from '../../show.js';
import { rendered } from '../../show.js';
import { fillIn, type Filling } from './filling.js';

export const dishes: readonly Option[] = ['Bread', 'Apples', 'Tea', 'Rice'].map((label, n) => ({
  id: String(n),
  label,
}));

/** A vote by ranking, with its ballot open for mia. */
export function fillInRanking(changes: Partial<Vote> = {}): Promise<Filling> {
  return fillIn({ method: 'schulze', options: dishes, ...changes });
}

const texts = (element: Element, selector: string): string[] =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => textOf(found));

/** What is ranked, each with its number: `1 Tea`. */
export function rankedOn(element: Element): string[] {
  const [places, names] = ['.place', '[part~=label]'].map((part) => texts(element, `.rank ol > li ${part}`));
  return (names ?? []).map((name, n) => `${places?.[n] ?? ''} ${name}`);
}

export function unrankedOn(element: Element): string[] {
  return texts(element, '.rank ul > li [part~=label]');
}

/** The row of an option. */
export function rowOf(element: Element, label: string): HTMLElement {
  const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.rank li') ?? [])];
  const row = rows.find((each) => textOf(each.querySelector('[part~=label]')) === label);
  if (!row) throw new Error(`there is no row of ${label}`);
  return row;
}

/** A button in the row of an option: `add`, `up`, `down`, `top`, `same` or `out`. */
export function tool(element: Element, label: string, name: string): HTMLButtonElement {
  const found = rowOf(element, label).querySelector<HTMLButtonElement>(`button[name=${name}]`);
  if (!found) throw new Error(`${label} has no ${name}`);
  return found;
}

/** Presses such buttons, one after the other: `['Tea', 'add']`. */
export async function act({ element }: Filling, ...steps: readonly (readonly [string, string])[]): Promise<void> {
  for (const [label, name] of steps) {
    const button = tool(element, label, name);
    button.focus();
    button.click();
    await rendered(element);
  }
}

/** Which button has the focus, and in the row of which option. */
export function focusIn(element: Element): string {
  const active = element.shadowRoot?.activeElement;
  const label = textOf(active?.closest('li')?.querySelector('[part~=label]'));
  return [label, active?.getAttribute('name') ?? active?.className ?? 'nothing'].filter(Boolean).join(' ');
}
