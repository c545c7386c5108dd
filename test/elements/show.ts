import { nextFrame, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';

const shown: Element[] = [];

afterEach(() => {
  for (const element of shown.splice(0)) element.remove();
});

/** Puts something on the page, in a column of 480 px, until the end of the test. */
export function show<E extends HTMLElement>(element: E): E {
  const place = document.createElement('main');
  place.style.inlineSize = '480px';
  place.append(element);
  shown.push(document.body.appendChild(place));
  return element;
}

/** Waits for something to become true, and fails with the sentence when it does not. */
export function until(condition: () => unknown, sentence: string): Promise<void> {
  return waitUntil(() => Boolean(condition()), sentence, { interval: 10, timeout: 4000 });
}

/** Lets an element do what it is about to do: render, and hear from the observers of the page. */
export async function rendered(element: LitElement): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

/** The text of some nodes, with the white space as it is shown and a space between elements. */
export function textOf(...nodes: readonly (Node | null | undefined)[]): string {
  return nodes
    .map(rawText)
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function rawText(node: Node | null | undefined): string {
  if (node instanceof Text) return node.data;
  const inside = [...(node?.childNodes ?? [])].map(rawText).join('');
  return node instanceof Element ? ` ${inside} ` : inside;
}

/** The element that has the focus, in whatever shadow tree it is. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}
