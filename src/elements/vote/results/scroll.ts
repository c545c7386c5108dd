import { html, type TemplateResult } from 'lit/html.js';
import { pageColour } from './page-colour.js';

/** Something wide or long, to be scrolled by hand or by the keyboard. The headings of a table keep in sight. */
export function scrolling(label: string, content: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label} @scroll=${cover}>${content}</div>`;
}

/** The page may have changed its colours since, and nothing is covered before it scrolls. */
function cover({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.style.setProperty('--_page', pageColour(currentTarget));
}
