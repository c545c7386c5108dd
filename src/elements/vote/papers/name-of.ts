import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Row } from '../rows.js';
import type { Shown } from '../shown.js';
import type { Speech } from './speech.js';

/** The name of an option on a ballot. What comes from the vote is in its language, and our words are in the page's. */
export function nameOf(row: Row, shown: Shown, speech: Speech): TemplateResult {
  const lang = row.option.label ? shown.view.vote.language : undefined;
  return html`<span part="label"><bdi lang=${lang ?? nothing}>${speech.name(row, shown)}</bdi></span>`;
}
