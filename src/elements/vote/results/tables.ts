import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Pairwise, Round, Rounds } from '../../../core/result.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import type { Formats } from '../../../locales/formats.js';
import { writer } from './pen.js';
import { scrolling } from './scroll.js';

/** What a table is written with. */
export interface TableInk {
  readonly words: ResultsWords;
  readonly formats: Formats;
  /** The name of an option, isolated. */
  readonly name: (option: string) => string;
  /** What `Intl` writes with. */
  readonly locales: readonly string[];
}

/** A count by rounds: a row an option, a column a round. */
export function roundsTable(
  { rounds, unit, quota }: Rounds,
  { words, formats, name, locales }: TableInk,
): TemplateResult {
  const ids = [...new Set(rounds.flatMap(({ totals }) => totals.map(({ option }) => option)))];
  const amounts = rounds.flatMap(({ totals, exhausted }) => [exhausted, ...totals.map(({ votes }) => votes)]);
  // To the last unit: where votes are split, what is lost in splitting them shows.
  const isSplit = amounts.some((amount) => amount % unit !== 0);
  const number = writer(isSplit ? Math.round(Math.log10(unit)) : 0, locales, true);
  const votes = (amount?: number): string => (amount === undefined ? '' : number(amount / unit));
  const caption =
    quota === undefined ? words.rounds : words.roundsWithQuota({ votes: writer(5, locales)(quota / unit) }, formats);
  return scrolling(
    words.rounds,
    html`<table part="rounds">
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
    </table>`,
  );
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
  return scrolling(
    words.pairwise,
    html`<table part="pairwise">
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
    </table>`,
  );
}

/** The larger number of a pair is set in bold: the option of the row beats that of the column. */
function cell(preferred: Pairwise['preferred'], row: number, column: number, formats: Formats): TemplateResult {
  if (row === column) return html`<td></td>`;
  const own = preferred[row]?.[column] ?? 0;
  const number = formats.number(own);
  return html`<td>${own > (preferred[column]?.[row] ?? 0) ? html`<strong>${number}</strong>` : number}</td>`;
}
