import { html, nothing, type TemplateResult } from 'lit';
import type { Ink } from './lines.js';
import type { Numbers, Row } from './rows.js';

/** How a ballot is filled in; absent where there is nothing to fill in. */
export interface Paper {
  readonly several: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (event: Event) => void;
}

/** The options, each with its number and bar, and with a control where a ballot can be cast. */
export function optionRows(numbers: Numbers, ink: Ink, language: string | undefined, paper?: Paper): TemplateResult {
  return html`<ul role="list" part="options" aria-labelledby="question">
    ${numbers.rows.map((row) => optionRow(row, numbers, ink, language, paper))}
  </ul>`;
}

function optionRow(
  row: Row,
  { totals, tied }: Numbers,
  ink: Ink,
  language: string | undefined,
  paper?: Paper,
): TemplateResult {
  const { words, formats } = ink;
  const { option, count, share } = row;
  // The inner element has the direction of its text, the outer one the side of the page.
  const name = html`<span part="label"><bdi lang=${language ?? nothing}>${optionName(row, ink)}</bdi></span>`;
  const marks = [
    row.own ? words.yourChoice : undefined,
    row.first ? (tied ? words.tiedMost : words.mostVotes) : undefined,
  ].filter((mark) => mark !== undefined);
  return html`<li
    part="option"
    class="${share === undefined ? '' : 'counted'} ${row.first ? 'first' : ''}"
    .style=${share === undefined ? '' : `--_share:${(share * 100).toFixed(2)}%`}
  >
    ${
      paper
        ? html`<label
            ><input
              type=${paper.several ? 'checkbox' : 'radio'}
              name="choice"
              .value=${option.id}
              .checked=${paper.chosen.has(option.id)}
              @change=${paper.onChange}
            />${name}</label
          >`
        : name
    }
    ${
      count === undefined || !totals
        ? nothing
        : html`<span class="number" part="number"
            >${share === undefined ? formats.number(count) : words.share({ count, whole: totals.whole, share }, formats)}</span
          >`
    }
    ${option.meaning ? html`<span class="marks small">${option.meaning}</span>` : nothing}
    ${marks.length > 0 ? html`<span class="marks small" part="marks">${marks.join(' · ')}</span>` : nothing}
  </li>`;
}

/** An option without a readable label has its number; options with the same label have both. */
export function optionName({ option, number, sameLabel }: Row, { words, formats }: Ink): string {
  if (!option.label) return words.unnamedOption({ n: number }, formats);
  return sameLabel ? words.sameName({ label: option.label, n: number }, formats) : option.label;
}
