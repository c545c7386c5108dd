import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Pairwise, Round, Rounds } from '../../../core/result.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import type { Formats } from '../../../locales/formats.js';

/** What a table is written with. */
export interface TableInk {
  readonly words: ResultsWords;
  readonly formats: Formats;
  /** The name of an option, isolated. */
  readonly name: (option: string) => string;
}

/** A count by rounds: a row an option, a column a round. */
export function roundsTable({ rounds, unit, quota }: Rounds, { words, formats, name }: TableInk): TemplateResult {
  const ids = [...new Set(rounds.flatMap(({ totals }) => totals.map(({ option }) => option)))];
  const votes = (amount?: number): string => (amount === undefined ? '' : formats.number(amount / unit));
  const caption = quota === undefined ? words.rounds : words.roundsWithQuota({ votes: votes(quota) }, formats);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.rounds}>
    <table part="rounds">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.option}</th>
          ${rounds.map((_, n) => html`<th scope="col">${words.round({ n: n + 1 }, formats)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ids.map(
          (id) =>
            html`<tr>
              <th scope="row">${name(id)}</th>
              ${rounds.map((round) => html`<td>${votes(totalIn(round, id))} ${fateIn(round, id, words)}</td>`)}
            </tr>`,
        )}
        <tr>
          <th scope="row">${words.exhausted}</th>
          ${rounds.map(({ exhausted }) => html`<td>${votes(exhausted)}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

function totalIn({ totals }: Round, id: string): number | undefined {
  return totals.find(({ option }) => option === id)?.votes;
}

function fateIn({ elected, eliminated }: Round, id: string, words: ResultsWords): TemplateResult | typeof nothing {
  const fate = elected.includes(id) ? words.elected : eliminated.includes(id) ? words.eliminated : undefined;
  return fate === undefined ? nothing : html`<span class="small">${fate}</span>`;
}

/** Every option against every other. */
export function pairwiseTable(
  { preferred }: Pairwise,
  ids: readonly string[],
  { words, formats, name }: TableInk,
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.pairwise}>
    <table part="pairwise">
      <caption>
        ${words.pairwise}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.option}</th>
          ${ids.map((id) => html`<th scope="col">${name(id)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ids.map(
          (id, row) =>
            html`<tr>
              <th scope="row">${name(id)}</th>
              ${ids.map((_, column) => cell(preferred, row, column, formats))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The larger number of a pair is set in bold: the option of the row beats that of the column. */
function cell(preferred: Pairwise['preferred'], row: number, column: number, formats: Formats): TemplateResult {
  if (row === column) return html`<td></td>`;
  const own = preferred[row]?.[column] ?? 0;
  const number = formats.number(own);
  return html`<td>${own > (preferred[column]?.[row] ?? 0) ? html`<strong>${number}</strong>` : number}</td>`;
}
