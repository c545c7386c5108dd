import { html, nothing, type TemplateResult } from 'lit';
import type { Grouping } from '../../core/measure/grouping.js';
import { shareBars, type PowerInk } from './bars.js';
import { indexList } from './indices.js';
import { shareTable } from './share-table.js';
import type { Measured } from './shares.js';

/** What the visitor has done here. */
export interface Folds {
  /** How many rows of the table there are so far; none while it is folded. */
  readonly listed: number;
  readonly toggle: (event: Event) => void;
  readonly more: () => void;
}

/** What is in a whole, and how it is spread: a sentence, bars, the same as a table, and the indices. */
export function wholeOf(
  measured: Measured,
  heading: string,
  notes: readonly string[],
  { listed, toggle, more }: Folds,
  ink: PowerInk,
): TemplateResult {
  const { words, formats } = ink;
  const { concentration, unit, noun } = measured;
  const who = (n: number): string => words.who[noun]({ n }, formats);
  const holders = concentration.holdings.length;
  const facts =
    unit === 'shares'
      ? words.among({ amount: formats.number(concentration.total), who: who(holders) }, formats)
      : words.from({ amount: words[unit]({ n: concentration.total }, formats), who: who(holders) }, formats);
  return html`<p class="half-sentence" id="half" part="half">
      ${words.half[unit]({ who: who(concentration.nakamoto) }, formats)}
    </p>
    <p class="small" part="facts">${[`${facts}.`, ...notes].filter(Boolean).join(' ')}</p>
    ${shareBars(measured, ink)}
    <details part="table-switch" ?open=${listed > 0} @toggle=${toggle}>
      <summary>${words.asTable}</summary>
      ${listed > 0 ? shareTable(measured, listed, more, heading, ink) : nothing}
    </details>
    ${indexList(measured, ink)}`;
}

/** What to group by, where there is a choice. */
export function groupingChoice(
  known: readonly Grouping[],
  chosen: Grouping,
  choose: (event: Event) => void,
  { words }: PowerInk,
): TemplateResult | typeof nothing {
  if (known.length < 2) return nothing;
  return html`<p class="choice" part="group-by">
    <label for="group-by">${words.groupBy}</label>
    <select id="group-by" @change=${choose}>
      ${known.map(
        (grouping) =>
          html`<option value=${grouping} ?selected=${grouping === chosen}>${words.groupings[grouping]}</option>`,
      )}
    </select>
  </p>`;
}

/** One sentence in place of everything. */
export function nothingBut(sentence: string): TemplateResult {
  return html`<p part="nothing">${sentence}</p>`;
}
