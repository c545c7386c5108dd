import { html, nothing, type TemplateResult } from 'lit/html.js';
import { stanceShape } from '../stance-shape.js';
import { amountText, besideText } from './amount-text.js';
import type { Figure, Figures, Tick } from './figures.js';
import type { Pen } from './pen.js';

/** A row for each option: its name and number, its bar with what had to be reached, and what became of it. */
export function bars(figures: Figures, pen: Pen): TemplateResult {
  return html`${figures.ticks.map((tick) => tickWord(tick, figures.full))}
    <ul role="list" class="bars" aria-labelledby="unit">
      ${figures.rows.map((figure) => barRow(figure, figures, pen))}
    </ul>`;
}

function barRow(figure: Figure, figures: Figures, pen: Pen): TemplateResult {
  const { option, measure, fate, fateText, own, ticks } = figure;
  const { shown } = pen;
  const { amount, atMost } = measure;
  const beside = [
    fateText === undefined ? '' : html`<strong>${fateText}</strong>`,
    own ? shown.words.yourChoice : '',
    ...besideText(figure, figures, pen),
  ].filter(Boolean);
  return html`<li part="result" class=${fate && fate !== 'ahead' ? 'first' : ''}>
    <span part="label">${stanceShape(option.stance)}${optionBdi(figure, pen)}</span>
    <span class="number" part="number"
      >${amountText(measure, figures, pen).map((text) => html`<span>${text}</span>`)}</span
    >
    ${amount === undefined ? nothing : bar({ amount, atMost, ticks: [...figures.ticks, ...ticks] }, figures.full)}
    ${ticks.map((tick) => tickWord(tick, figures.full))}
    ${option.meaning ? html`<span class="marks small" lang=${shown.view.vote.language ?? nothing}>${option.meaning}</span>` : nothing}
    ${beside.length > 0 ? html`<span class="marks facts" part="marks">${beside.map((text) => html`<span>${text}</span>`)}</span>` : nothing}
  </li>`;
}

/** The name of an option in its own language; ours, where it has none. */
export function optionBdi({ option }: Pick<Figure, 'option'>, { shown, tongue }: Pen): TemplateResult {
  const lang = option.label ? shown.view.vote.language : undefined;
  return html`<bdi lang=${lang ?? nothing}>${tongue.names.option(option.id)}</bdi>`;
}

interface Bar {
  readonly amount: number;
  readonly atMost?: number | undefined;
  readonly ticks: readonly Tick[];
}

/** Numbers stand beside it, so it is for the eye alone. */
export function bar({ amount, atMost = amount, ticks }: Bar, full: number): TemplateResult {
  const fill = (share: number): string => `--_share:${percent(share, full)}`;
  return html`<span class="bar" part="bar" aria-hidden="true"
    ><span class="fill" .style=${fill(amount)}></span
    >${atMost > amount ? html`<span class="fill perhaps" .style=${fill(atMost - amount)}></span>` : nothing}${ticks.map(
      ({ at }) => html`<span class="tick" .style=${`--_at:${percent(at, full)}`}></span>`,
    )}</span
  >`;
}

/** The word of a tick begins beneath it, or ends where the bar does. */
export function tickWord({ at, text }: Tick, full: number): TemplateResult {
  return html`<span class="word small" .style=${`--_at:${percent(at, full)}`}
    ><span part="threshold">${text}</span></span
  >`;
}

function percent(amount: number, full: number): string {
  return `${Math.min(100, Math.max(0, (amount / full) * 100)).toFixed(2)}%`;
}
