import { html, type TemplateResult } from 'lit/html.js';

/** Something wide or long, to be scrolled by hand or by the keyboard. */
export function scrolling(label: string, content: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>${content}</div>`;
}
