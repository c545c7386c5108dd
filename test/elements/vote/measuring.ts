import type { AssentVote } from '../../../src/elements/vote/vote.js';

/** In CSS pixels: half a pixel is rounding. */
const rounding = 1;

/** WCAG 2.2, 2.5.8: the least that a target measures, in CSS pixels. */
const leastTarget = 24;

function insideOf(element: AssentVote): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*:not(.unseen)') ?? [])].filter(
    (inner) => inner.getClientRects().length > 0,
  );
}

function called(element: AssentVote, inner: Element): string {
  return `${element.parentElement?.ariaLabel ?? ''}: ${inner.localName} ${inner.textContent}`
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is wider than a narrow page is in a box that can be scrolled sideways. */
function isScrolled({ parentElement: around }: Element): boolean {
  return around !== null && (/auto|scroll/.test(getComputedStyle(around).overflowX) || isScrolled(around));
}

/** What sticks out of an element to the left or to the right, but for what can be scrolled there. */
export function stickingOut(element: AssentVote): string[] {
  const { left, right } = element.getBoundingClientRect();
  return insideOf(element)
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      return (box.left < left - rounding || box.right > right + rounding) && !isScrolled(inner);
    })
    .map((inner) => called(element, inner));
}

/** What does not show whole what is in it, and cannot be scrolled to show it; but for names in tables that the bars have whole. */
export function cutOff(element: AssentVote): string[] {
  const whole = insideOf(element).filter((inner) => inner.matches('[part=result] bdi'));
  const isWhole = ({ textContent }: Element): boolean => whole.some((name) => name.textContent === textContent);
  return insideOf(element)
    .filter((inner) => !(inner.matches('table .clip') && isWhole(inner)))
    .filter(({ localName }) => localName !== 'textarea')
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        clientWidth > 0 && (scrollWidth > clientWidth + rounding || scrollHeight > clientHeight + rounding),
    )
    .filter((inner) => /hidden|clip/.test(getComputedStyle(inner).overflow))
    .map((inner) => called(element, inner));
}

/** Boxes beside each other that lie on each other. Lines of text are none, and neither is a line that is drawn over a bar. */
export function overlapping(element: AssentVote): string[] {
  const boxes = insideOf(element).filter(
    (inner) => getComputedStyle(inner).display !== 'inline' && !inner.matches('.bar > .tick'),
  );
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => other.parentElement === one.parentElement && overlap(one, other))
      .map((other) => `${called(element, one)} / ${called(element, other)}`),
  );
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map((each) => each.getBoundingClientRect());
  if (!a || !b) return false;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > rounding && height > rounding;
}

/** Controls that are hard to hit. One with a label around it is as large as that. */
export function tooSmall(element: AssentVote): string[] {
  return insideOf(element)
    .filter((inner) => inner.matches('button, input, select, textarea, summary'))
    .filter((inner) => {
      const { width, height } = (inner.closest('label') ?? inner).getBoundingClientRect();
      return width < leastTarget || height < leastTarget;
    })
    .map((inner) => called(element, inner));
}
