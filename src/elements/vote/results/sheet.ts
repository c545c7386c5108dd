import { html, type TemplateResult } from 'lit/html.js';
import { pageColour } from './page-colour.js';

/** A table that may be wider and longer than there is room: it scrolls, and its headings keep in sight. */
export function sheet(label: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll sheet" tabindex="0" role="region" aria-label=${label} @scroll=${cover}>${table}</div>`;
}

/** The page may have changed its colours since, and nothing is covered before it scrolls. */
function cover({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.style.setProperty('--_page', pageColour(currentTarget));
}
