import { html, nothing, type TemplateResult } from 'lit/html.js';
import { optionBdi } from './bars.js';
import type { Figures } from './figures.js';
import type { Pen } from './pen.js';
import { scrolling } from './scroll.js';
import { heapName, spreadsOf, type Heap, type Spread } from './spread.js';

/** How the marks are spread over each option, as columns or in a table. Nothing where there are none. */
export function spreadView(figures: Figures, asTable: boolean, pen: Pen): TemplateResult | typeof nothing {
  const spreads = spreadsOf(pen.shown.view.vote, pen.result);
  if (spreads.length === 0) return nothing;
  const title = pen.words.results.spread;
  return html`<div part="spread" class="stack">
    ${
      asTable
        ? table(spreads, figures, pen)
        : html`<p class="small" id="spread">${title}</p>
            <ul role="list" class="spreads" aria-labelledby="spread">
              ${rowsOf(spreads, figures).map(({ figure, spread }) => {
                const most = Math.max(1, ...spreads.flatMap(({ heaps }) => heaps.map(({ voices }) => voices)));
                return html`<li>
                  <span>${optionBdi(figure, pen)}</span>
                  <span class="columns" role="img" aria-label=${inWords(spread, pen)}
                    >${spread.heaps.map((heap) => column(heap, most, pen))}</span
                  >
                </li>`;
              })}
            </ul>`
    }
  </div>`;
}

function rowsOf(spreads: readonly Spread[], { rows }: Figures) {
  const byOption = new Map(spreads.map((spread) => [spread.option, spread]));
  return rows.flatMap((figure) => {
    const spread = byOption.get(figure.option.id);
    return spread ? [{ figure, spread }] : [];
  });
}

/** `0: 3, 1: 2, no opinion: 1` */
function inWords({ heaps }: Spread, pen: Pen): string {
  const { formats } = pen.tongue;
  return formats.list(
    heaps.map(({ mark, voices }) =>
      pen.words.papers.marked({ label: nameOf(mark, pen), text: formats.number(voices) }, formats),
    ),
  );
}

function column({ mark, voices }: Heap, most: number, pen: Pen): TemplateResult {
  const height = `--_part:${((100 * voices) / most).toFixed(2)}%`;
  return html`<span class=${typeof mark === 'number' ? 'column' : 'column apart'}
    ><span class="stem"><span class="heap" .style=${height}></span></span
    ><span>${pen.tongue.formats.number(voices)}</span><span class="mark">${nameOf(mark, pen)}</span></span
  >`;
}

function nameOf(mark: Heap['mark'], { shown, words, tongue }: Pen): string {
  return heapName(mark, shown.view.vote, words.papers, tongue.formats.number);
}

function table(spreads: readonly Spread[], figures: Figures, pen: Pen): TemplateResult {
  const { words, tongue } = pen;
  const heaps = spreads[0]?.heaps ?? [];
  return scrolling(
    words.results.spread,
    html`<table part="spread-table">
      <caption>
        ${words.results.spread}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.results.option}</th>
          ${heaps.map(({ mark }) => html`<th scope="col">${nameOf(mark, pen)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rowsOf(spreads, figures).map(
          ({ figure, spread }) =>
            html`<tr>
              <th scope="row">${optionBdi(figure, pen)}</th>
              ${spread.heaps.map(({ voices }) => html`<td>${tongue.formats.number(voices)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
