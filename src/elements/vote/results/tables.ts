import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Round, Rounds } from '../../../core/result.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import { writer } from './pen.js';
import { sheet } from './sheet.js';
import type { WorkingInk } from './flow.js';

/** What a table is written with. */
export interface TableInk extends WorkingInk {
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
  const totals = rounds.map((round) => new Map(round.totals.map((total) => [total.option, total.votes])));
  return sheet(
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
              <th scope="row"><span class="clip">${name(id)}</span></th>
              ${rounds.map((round, at) => html`<td>${votes(totals[at]?.get(id))} ${fateIn(round, id, words)}</td>`)}
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

function fateIn({ elected, eliminated }: Round, id: string, words: ResultsWords): TemplateResult | typeof nothing {
  const fate = elected.includes(id) ? words.elected : eliminated.includes(id) ? words.eliminated : undefined;
  return fate === undefined ? nothing : html`<span class="small">${fate}</span>`;
}
