import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Because, ClassResult } from '../../../core/result.js';
import { becauseText } from '../../../locales/reason-text.js';
import { stanceShape } from '../stance-shape.js';
import { amountText, unitText } from './amount-text.js';
import { optionBdi } from './bars.js';
import { figuresOf, type Figures } from './figures.js';
import { measuresOf } from './measures.js';
import { writer, type Pen } from './pen.js';
import { scrolling } from './scroll.js';

/** The turnout of each class, how it voted as far as that may be told, and what the rule asks of it. */
export function classesView(pen: Pen): TemplateResult | typeof nothing {
  const { result, words, tongue } = pen;
  const { classes = [], becauses = [] } = result;
  if (classes.length === 0) return nothing;
  const figures = figuresOf(pen);
  const said = words.results;
  const demands = becauses.flatMap(ofClasses).map((because) => becauseText(because, tongue));
  const isTold = classes.some(({ options }) => options.length > 0);
  return html`<div part="classes" class="stack">
    ${scrolling(
      said.classes,
      html`<table>
        <caption>
          ${isTold ? [said.classes, unitText(figures, pen)].join(' · ') : said.classes}
        </caption>
        <thead>
          <tr>
            <th scope="col">${said.columns.class}</th>
            <th scope="col">${said.columns.members}</th>
            <th scope="col">${said.columns.cast}</th>
            ${
              isTold
                ? figures.rows.map(
                    (figure) =>
                      html`<th scope="col">${stanceShape(figure.option.stance)} ${optionBdi(figure, pen)}</th>`,
                  )
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${classes.map((each) => classRow(each, isTold, figures, pen))}
        </tbody>
      </table>`,
    )}
    ${isTold || pen.shown.view.vote.secrecy === 'public' ? nothing : html`<p class="small">${said.tooFew}</p>`}
    ${
      demands.length > 0
        ? html`<ul class="lines" aria-label=${said.classes}>
            ${demands.map((text) => html`<li>${text}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

function classRow(each: ClassResult, isTold: boolean, figures: Figures, pen: Pen): TemplateResult {
  const { formats } = pen.tongue;
  const { class: name, counts } = each;
  const measures = measuresOf(pen.shown.view.vote, each);
  const own: Figures = { ...figures, measures, number: writer(measures.digits, pen.locales) };
  const known = (n: number | undefined): string => (n === undefined ? '' : formats.number(n));
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    <td>${known(counts.eligible)}</td>
    <td>${known(counts.cast)}</td>
    ${
      isTold
        ? figures.rows.map(({ option }) => {
            const measure = measures.of.get(option.id) ?? { option: option.id };
            return html`<td>${amountText(measure, own, pen).map((text) => html`<span>${text}</span>`)}</td>`;
          })
        : nothing
    }
  </tr>`;
}

/** A clause that is about one class, or one that is and could lift it. */
function ofClasses(because: Because): readonly Because[] {
  const { clause, unless } = because;
  return clause.class === undefined ? (unless ? ofClasses(unless) : []) : [because];
}
