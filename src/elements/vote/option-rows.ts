import { html, nothing, type TemplateResult } from 'lit/html.js';
import { optionName } from './option-name.js';
import type { Numbers, Row } from './rows.js';
import type { Ink, Shown } from './shown.js';

/** Puts a control before the name of an option, where a ballot can be filled in. */
export type WithControl = (row: Row, name: TemplateResult) => TemplateResult;

/** The options, each with its number and bar. */
export function optionRows(shown: Shown, withControl?: WithControl): TemplateResult {
  return html`<ul role="list" part="options">
    ${shown.numbers.rows.map((row) => optionRow(row, shown, withControl))}
  </ul>`;
}

/** The name of an option. What comes from the vote is in its language, and our words are in the page's. */
export function nameOf(row: Row, shown: Shown): TemplateResult {
  const lang = row.option.label ? shown.view.vote.language : undefined;
  // The inner element has the direction of its text, the outer one the side of the page.
  return html`<span part="label"><bdi lang=${lang ?? nothing}>${optionName(row, shown)}</bdi></span>`;
}

function optionRow(row: Row, shown: Shown, withControl?: WithControl): TemplateResult {
  const { numbers, words } = shown;
  const { option, share } = row;
  const name = nameOf(row, shown);
  const marks = [
    row.own ? words.yourChoice : '',
    row.first ? (numbers.tied ? words.tiedMost : words.mostVotes) : '',
  ].filter(Boolean);
  const number = numberOf(row, numbers, shown);
  return html`<li
    part="option"
    class="${share === undefined ? '' : 'counted'} ${row.first ? 'first' : ''}"
    .style=${share === undefined ? '' : `--_share:${(share * 100).toFixed(2)}%`}
  >
    ${withControl ? withControl(row, name) : name}
    ${number ? html`<span class="number" part="number">${number}</span>` : nothing}
    ${option.meaning ? html`<span class="marks small">${option.meaning}</span>` : nothing}
    ${marks.length ? html`<span class="marks small" part="marks">${marks.join(' · ')}</span>` : nothing}
  </li>`;
}

function numberOf({ count, share }: Row, { totals }: Numbers, { words, formats }: Ink): string {
  if (count === undefined) return '';
  if (!totals?.whole || share === undefined) return formats.number(count);
  return words.share({ count, whole: totals.whole, share }, formats);
}
