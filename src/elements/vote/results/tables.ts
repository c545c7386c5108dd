import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Round, Rounds } from '../../../core/result.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import type { WorkingInk } from './flow.js';
import { sheet } from './sheet.js';

/** A count by rounds: a row an option, a column a round. */
export function roundsTable({ rounds, unit, quota }: Rounds, { words, formats, name }: WorkingInk): TemplateResult {
  const ids = [...new Set(rounds.flatMap(({ totals }) => totals.map(({ option }) => option)))];
  const votes = (amount?: number): string => (amount === undefined ? '' : formats.number(amount / unit));
  const caption = quota === undefined ? words.rounds : words.roundsWithQuota({ votes: votes(quota) }, formats);
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
