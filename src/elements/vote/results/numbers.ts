import { html, type TemplateResult } from 'lit/html.js';
import type { Result } from '../../../core/result.js';
import { unitText } from './amount-text.js';
import { barsTable } from './bars-table.js';
import { bars } from './bars.js';
import { figuresOf } from './figures.js';
import type { Pen } from './pen.js';
import { purchasesView } from './purchases.js';
import { spreadView } from './spread-view.js';

/** Whether a result says anything of its options that a bar could show. */
export function hasNumbers({ options }: Pick<Result, 'options'>): boolean {
  return options.some(({ voters, score }) => voters !== undefined || score !== undefined);
}

/** The numbers of a result in the unit of its method, as bars or, at the press of a button, in tables. */
export class ResultNumbers {
  /** Kept while the element is. */
  #asTable = false;

  /** @param changed - what is shown has to be shown anew */
  constructor(private readonly changed: () => void) {}

  render(pen: Pen): TemplateResult {
    const figures = figuresOf(pen);
    const asTable = this.#asTable;
    return html`<div part="results" class="stack">
      <div class="unit">
        <p class="small" id="unit">${unitText(figures, pen)}</p>
        <button
          class="quiet small"
          type="button"
          aria-pressed=${asTable}
          aria-describedby="unit"
          @click=${this.#toggle}
        >
          ${pen.words.results.asTable}
        </button>
      </div>
      ${asTable ? barsTable(figures, pen) : bars(figures, pen)} ${purchasesView(pen)}
      ${spreadView(figures, asTable, pen)}
    </div>`;
  }

  readonly #toggle = (): void => {
    this.#asTable = !this.#asTable;
    this.changed();
  };
}
