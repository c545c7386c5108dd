import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RankedHolding } from '../../core/measure/concentration.js';
import type { PowerInk } from './bars.js';
import type { Measured } from './shares.js';

/** More rows than this would only hold up the browser. */
const mostListed = 10_000;
/** Rows that there are at first, and rows that are looked at together when something changes. */
export const firstListed = 250;
/** How many come each time that somebody asks for more: few enough to come at once. */
export const moreListed = 4 * firstListed;

/**
 * All that is drawn, as numbers, and more on request.
 *
 * @param listed - how many rows there may be so far
 */
export function shareTable(
  measured: Measured,
  listed: number,
  more: () => void,
  heading: string,
  ink: PowerInk,
): TemplateResult {
  const { words } = ink;
  const { holdings } = measured.concentration;
  const most = Math.min(holdings.length, mostListed);
  const pages = Math.ceil(Math.min(listed, most) / firstListed);
  const left = holdings.length - Math.min(pages * firstListed, most);
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="half">
      <table part="table">
        <thead>
          <tr>
            <th scope="col" class="number">${words.columns.rank}</th>
            <th scope="col">${heading}</th>
            <th scope="col" class="number">${words.columns[measured.unit]}</th>
            <th scope="col" class="number">${words.columns.share}</th>
            <th scope="col" class="number">${words.columns.running}</th>
          </tr>
        </thead>
        ${Array.from({ length: pages }, (_, page) =>
          // What does not change is not looked at again: there may be thousands.
          guard([measured.concentration, ink.formats, page], () => {
            const start = page * firstListed;
            const rows = holdings.slice(start, Math.min(start + firstListed, mostListed));
            return html`<tbody>
              ${rows.map((row) => tableRow(row, measured, ink))}
            </tbody>`;
          }),
        )}
      </table>
    </div>
    ${
      left > 0
        ? html`<p class="choice small">
            ${words.notListed({ n: left }, ink.formats)}
            ${pages * firstListed < most ? html`<button type="button" @click=${more}>${words.listMore}</button>` : nothing}
          </p>`
        : nothing
    }`;
}

function tableRow(
  { id, amount, rank, share, running }: RankedHolding,
  { name }: Measured,
  { formats }: PowerInk,
): TemplateResult {
  return html`<tr>
    <td>${formats.number(rank)}</td>
    <th scope="row"><bdi>${name(id)}</bdi></th>
    <td>${formats.number(amount)}</td>
    <td>${formats.percent(share)}</td>
    <td>${formats.percent(running)}</td>
  </tr>`;
}
