import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RankedHolding } from '../../core/measure/concentration.js';
import type { PowerInk } from './bars.js';
import type { Measured } from './shares.js';

/** More rows than this would only hold up the browser. */
export const mostListed = 10_000;
/** Rows that are made in one go. */
export const listedAtOnce = 500;

/** All that is drawn, as numbers. @param listed - how many rows there are so far */
export function shareTable(measured: Measured, listed: number, heading: string, ink: PowerInk): TemplateResult {
  const { words } = ink;
  const { holdings } = measured.concentration;
  const pages = Math.ceil(Math.min(listed, holdings.length, mostListed) / listedAtOnce);
  const more = holdings.length - mostListed;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="half">
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
            const start = page * listedAtOnce;
            const rows = holdings.slice(start, Math.min(start + listedAtOnce, mostListed));
            return html`<tbody>
              ${rows.map((row) => tableRow(row, measured, ink))}
            </tbody>`;
          }),
        )}
      </table>
    </div>
    ${more > 0 ? html`<p class="small">${words.notListed({ n: more }, ink.formats)}</p>` : nothing}`;
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
