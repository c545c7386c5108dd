import type { AssentVote } from '../../../src/elements/vote/vote.js';
import type { VoteView } from '../../../src/core/view.js';
import { rendered, show, textOf, until } from '../show.js';
import '../../../src/define/assent-vote.js';

/** What is shown of an option. */
export interface ShownOption {
  readonly label: string;
  readonly number?: string;
  readonly marks?: string;
}

/** A vote that the page already has. */
export async function showView(view: VoteView): Promise<AssentVote> {
  const element = show(document.createElement('assent-vote'));
  element.vote = view;
  await shownWhole(element, view);
  return element;
}

/** Waits until a vote is shown whole: what there is for one person in particular is loaded where there is any. */
export async function shownWhole(element: AssentVote, { may, vote }: VoteView): Promise<void> {
  await until(() => part(element, 'question'), 'the vote never came');
  await rendered(element);
  const fillable = may['ballot/cast'] === true && (vote.method === 'single' || vote.method === 'approval');
  if (fillable && element.matches(':state(open)')) await until(() => controls(element).length, 'the ballot never came');
}

export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector(`[part~=${name}]`) ?? null;
}

export function partText(element: Element, name: string): string {
  return textOf(part(element, name));
}

/** Everything that can be read in an element, folded things and words for screen readers included. */
export function allText(element: Element): string {
  return textOf(...(element.shadowRoot?.children ?? []));
}

/** What was just said, without the buttons beside it. */
export function sentence(element: Element): string {
  return textOf(element.shadowRoot?.querySelector('[role=status]'));
}

export function optionsOf(element: Element): ShownOption[] {
  return shownOptions(element, 'option');
}

/** The bars of a result that has more to it than numbers. */
export function barsOf(element: Element): ShownOption[] {
  return shownOptions(element, 'result');
}

function shownOptions(element: Element, name: string): ShownOption[] {
  return [...(element.shadowRoot?.querySelectorAll(`[part~=${name}]`) ?? [])].map((option) => {
    const [label, number, marks] = ['label', 'number', 'marks'].map((name) => {
      const found = option.querySelector(`[part~=${name}]`);
      return found === null ? undefined : textOf(found);
    });
    return { label: label ?? '', ...(number !== undefined && { number }), ...(marks !== undefined && { marks }) };
  });
}

export function controls(element: Element): HTMLInputElement[] {
  return [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
}

export function control(element: Element, index: number): HTMLInputElement {
  const found = controls(element)[index];
  if (!found) throw new Error(`there is no control ${index}`);
  return found;
}

/** The one button, link or other thing with exactly that text. */
export function named(element: Element, text: string): HTMLElement | undefined {
  const candidates = element.shadowRoot?.querySelectorAll<HTMLElement>('button, a, summary') ?? [];
  return [...candidates].find((candidate) => textOf(candidate) === text);
}

export function offers(element: Element, text: string): boolean {
  return named(element, text) !== undefined;
}

export function press(element: Element, text: string): void {
  const found = named(element, text);
  if (!found) throw new Error(`there is no "${text}" in: ${allText(element)}`);
  found.focus();
  found.click();
}
