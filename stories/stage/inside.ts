import { configure, expect, waitFor, within, type queries } from 'storybook/test';

/** Queries as Testing Library knows them. */
export type Screen = ReturnType<typeof within<typeof queries>>;

interface Playing {
  readonly canvasElement: HTMLElement;
}
type Play = (playing: Playing) => Promise<void>;

configure({
  // Milliseconds. The words of a language and a few answers, on a slow machine.
  asyncUtilTimeout: 10_000,
  // Without the whole page in it.
  getElementError: (message) => new Error(message ?? 'not found'),
});

/** The shadow root of the first such element, also where that element is in the shadow of another one. */
export function shadowOf(around: ParentNode, tag = 'assent-vote'): ShadowRoot {
  const root = around.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`There is no ${tag} here, or nothing in it.`);
  return root;
}

/** What can be found in an element, as its visitor finds it. */
export function inside(around: ParentNode, tag?: string): Screen {
  return screenOf(shadowOf(around, tag));
}

export function screenOf(root: ShadowRoot): Screen {
  // The queries take whatever can be searched.
  return within(root as unknown as HTMLElement);
}

/** Waits until an element says all of this somewhere. */
export async function hears(root: ShadowRoot, ...sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await waitFor(() => expect(textOf(root)).toContain(sentence));
}

/** A play that only looks: the element says all of this. */
export function says(...sentences: readonly string[]): Play {
  return saysIn('assent-vote', ...sentences);
}

export function saysIn(tag: string, ...sentences: readonly string[]): Play {
  return ({ canvasElement }) => hears(shadowOf(canvasElement, tag), ...sentences);
}

/** Whatever can be read in an element, without the marks that keep names apart from the text around them. */
export function textOf(root: ShadowRoot): string {
  return root.textContent.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

/** Waits until something in an element has the focus. */
export async function focused(root: ShadowRoot, selector: string): Promise<void> {
  await waitFor(() => expect(root.activeElement).toBe(root.querySelector(selector)));
}
