import { html, nothing, type TemplateResult } from 'lit';
import type { PowerWords } from '../../locales/en/power.js';
import type { Formats } from '../../locales/formats.js';
import type { Measured } from './shares.js';

/** What everything here is written with. */
export interface PowerInk {
  readonly words: PowerWords;
  readonly formats: Formats;
}

interface Bar {
  readonly label: string;
  readonly amount: number;
  /** From 0 to 1, as is `before`: what those above it have together. */
  readonly share: number;
  readonly before: number;
  /** The first one down to which there is more than half. */
  readonly isHalf?: boolean;
  /** Several in one. */
  readonly isRest?: boolean;
}

/** As many have a row of their own; one more has one too, rather than to be "1 other". */
const mostBars = 12;

/** The largest first, each with its bar and its piece of the line that adds them up; the rest in one row. */
export function shareBars(measured: Measured, ink: PowerInk): TemplateResult {
  const { words, formats } = ink;
  return html`<div class="chart">
    <p class="small">${words.legend}</p>
    <ol role="list" part="shares" aria-labelledby="half" data-half=${formats.percent(0.5)}>
      ${barsOf(measured, ink).map((bar) => barRow(bar, ink))}
    </ol>
  </div>`;
}

function barsOf({ concentration, name }: Measured, { words, formats }: PowerInk): readonly Bar[] {
  const { total, nakamoto } = concentration;
  const held = concentration.holdings.filter(({ amount }) => amount > 0);
  const shown = held.length > mostBars + 1 ? held.slice(0, mostBars) : held;
  const bars = shown.map(({ id, amount, share }, place): Bar => {
    const before = held[place - 1]?.running ?? 0;
    return { label: name(id), amount, share, before, isHalf: place + 1 === nakamoto };
  });
  if (shown.length === held.length) return bars;
  const before = shown.at(-1)?.running ?? 0;
  const amount = total - shown.reduce((sum, each) => sum + each.amount, 0);
  const label = words.others({ n: held.length - shown.length }, formats);
  return [...bars, { label, amount, share: amount / total, before, isRest: true }];
}

function barRow({ label, amount, share, before, isHalf, isRest }: Bar, { words, formats }: PowerInk): TemplateResult {
  return html`<li
    part="share"
    class=${isRest ? 'rest' : isHalf ? 'is-half' : ''}
    .style=${`--_share:${percents(share)};--_before:${percents(before)}`}
  >
    <span class="name"><bdi>${label}</bdi></span>
    <span class="number">${formats.number(amount)} · ${formats.percent(share)}</span>
    <span class="track"></span>
    ${isHalf ? html`<span class="half small" part="half-mark">${words.halfMark}</span>` : nothing}
  </li>`;
}

function percents(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
