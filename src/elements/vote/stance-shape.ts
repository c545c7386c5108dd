import { nothing, svg, type SVGTemplateResult, html, type TemplateResult } from 'lit/html.js';
import type { Stance } from '../../core/stance.js';

const ring = svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"></circle>`;
// With a bar left out: at this size, a full one looks like a disc, and to object like to agree.
const octagon = svg`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 7v2h8V7z" fill="currentColor"></path>`;

/** A map, so that a stance from elsewhere never finds something that no stance is. */
const shapes: ReadonlyMap<Stance, SVGTemplateResult> = new Map<Stance, SVGTemplateResult>([
  ['agree', svg`<circle cx="8" cy="8" r="7" fill="currentColor"></circle>`],
  ['stand-aside', svg`${ring}<path d="M8 1a7 7 0 0 0 0 14z" fill="currentColor"></path>`],
  ['abstain', ring],
  ['concern', svg`${ring}<circle cx="8" cy="8" r="2.5" fill="currentColor"></circle>`],
  ['disagree', svg`<path d="M8 0l8 8-8 8-8-8z" fill="currentColor"></path>`],
  ['object', octagon],
  ['block', octagon],
]);

/** The shape of a stance, in the colour of the text around it: colour never speaks alone. Words say the same beside it. */
export function stanceShape(stance?: Stance): TemplateResult | typeof nothing {
  const shape = stance === undefined ? undefined : shapes.get(stance);
  return shape
    ? html`<svg part="stance" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${shape}</svg>`
    : nothing;
}
