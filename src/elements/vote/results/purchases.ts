import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Purchase } from '../../../core/result.js';
import { money } from '../papers/money.js';
import { bar } from './bars.js';
import { writer, type Pen } from './pen.js';
import { scrolling } from './scroll.js';

/** What was bought by equal shares, in the order of buying, and what is left of the budget. */
export function purchasesView(pen: Pen): TemplateResult | typeof nothing {
  const { shown, result, words, locales, tongue } = pen;
  const { purchases } = result;
  const { budget, currency } = shown.view.vote.settings ?? {};
  if (!purchases || budget === undefined) return nothing;
  const spent = purchases.reduce((sum, { cost }) => sum + cost, 0);
  const amount = (minor: number): string => tongue.formats.isolate(money(minor, currency, locales));
  const texts = { spent: amount(spent), budget: amount(budget), left: amount(budget - spent) };
  const share = budget > 0 ? spent / budget : 0;
  return html`<div part="budget" class="stack">
    <p>${words.results.spent({ ...texts, share }, tongue.formats)}</p>
    ${bar({ amount: spent, ticks: [] }, Math.max(budget, spent) || 1)}
    ${purchases.length > 0 ? purchasesTable(purchases, budget, amount, pen) : nothing}
  </div>`;
}

function purchasesTable(
  purchases: readonly Purchase[],
  budget: number,
  amount: (minor: number) => string,
  { words: { results }, tongue, locales }: Pen,
): TemplateResult {
  const { bought } = results;
  const effective = writer(2, locales, true);
  let left = budget;
  return scrolling(
    bought.title,
    html`<table part="purchases">
      <caption>
        ${bought.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${results.option}</th>
          <th scope="col">${bought.cost}</th>
          <th scope="col">${results.columns.supporters}</th>
          <th scope="col">${bought.effective}</th>
          <th scope="col">${bought.highest}</th>
          <th scope="col">${bought.left}</th>
        </tr>
      </thead>
      <tbody>
        ${purchases.map((purchase) => {
          const { option, cost, supporters, completion } = purchase;
          left -= cost;
          return html`<tr>
            <th scope="row">
              ${tongue.names.option(option)}
              ${completion ? html`<span class="small">${bought.completion}</span>` : nothing}
            </th>
            <td>${amount(cost)}</td>
            <td>${tongue.formats.number(supporters)}</td>
            <td>${effective(effectiveVotes(purchase))}</td>
            <td>${amount(highestPaid(purchase))}</td>
            <td>${amount(left)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

/** The cost divided by the most that a supporter paid: as many as would pay it all if everyone paid that. To a hundredth. */
function effectiveVotes({ cost, highestShare: [part, whole] }: Purchase): number {
  return quotient(BigInt(cost) * BigInt(whole), BigInt(part));
}

/** In minor units, to a hundredth. */
function highestPaid({ highestShare: [part, whole] }: Purchase): number {
  return quotient(BigInt(part), BigInt(whole));
}

/** Two numbers that may be longer than a float is exact, divided and rounded to a hundredth. */
function quotient(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 200n + whole) / (whole * 2n)) / 100;
}
