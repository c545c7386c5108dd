import { html, type TemplateResult } from 'lit/html.js';

/** On a grid of 16 units, in lines. The button around it has the words. */
function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}

export const icons = {
  up: icon('M8 13V3.5M4 7.5l4-4 4 4'),
  down: icon('M8 3v9.5M4 8.5l4 4 4-4'),
  top: icon('M3.5 2.5h9M8 14V6M4 10l4-4 4 4'),
  out: icon('M4 4l8 8M12 4l-8 8'),
  same: icon('M3 6h10M3 10h10'),
  grip: icon('M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01'),
};
