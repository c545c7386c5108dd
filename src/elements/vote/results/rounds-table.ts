import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Round, Rounds } from '../../../core/result.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import { writer, type Pen } from './pen.js';
import { scrolling } from './scroll.js';

/** A count by rounds: a row an option, a column a round. */
export function roundsTable(
  { rounds, unit, quota }: Rounds,
  { words: { results }, tongue: { formats, names }, locales }: Pen,
): TemplateResult {
  const ids = [...new Set(rounds.flatMap(({ totals }) => totals.map(({ option }) => option)))];
  const amounts = rounds.flatMap(({ totals, exhausted }) => [exhausted, ...totals.map(({ votes }) => votes)]);
  // To the last unit: where votes are split, what is lost in splitting them shows.
  const isSplit = amounts.some((amount) => amount % unit !== 0);
  const number = writer(isSplit ? Math.round(Math.log10(unit)) : 0, locales, true);
  const votes = (amount?: number): string => (amount === undefined ? '' : number(amount / unit));
  const caption =
    quota === undefined
      ? results.rounds
      : results.roundsWithQuota({ votes: writer(5, locales)(quota / unit) }, formats);
  const totals = rounds.map((round) => new Map(round.totals.map((total) => [total.option, total.votes])));
  return scrolling(
    results.rounds,
    html`<table class="dense" part="rounds">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${results.option}</th>
          ${rounds.map((_, n) => html`<th scope="col">${results.round({ n: n + 1 }, formats)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ids.map(
          (id) =>
            html`<tr>
              <th scope="row"><span class="clip">${names.option(id)}</span></th>
              ${rounds.map((round, at) => html`<td>${votes(totals[at]?.get(id))} ${fateIn(round, id, results)}</td>`)}
            </tr>`,
        )}
        <tr>
          <th scope="row">${results.exhausted}</th>
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
