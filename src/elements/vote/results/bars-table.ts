import { html, nothing, type TemplateResult } from 'lit/html.js';
import { stanceShape } from '../stance-shape.js';
import { besideText, unitText } from './amount-text.js';
import { optionBdi } from './bars.js';
import type { Figures } from './figures.js';
import type { Measure } from './measures.js';
import { writer, type Pen } from './pen.js';
import { scrolling } from './scroll.js';

/** The same as the bars, in a table. */
export function barsTable(figures: Figures, pen: Pen): TemplateResult {
  const { words, shown } = pen;
  const { measures, rows } = figures;
  const number = writer(measures.digits, pen.locales, true);
  const columns = columnsOf(figures, number, pen);
  const said = words.results;
  const notes = rows.map((figure) =>
    [
      figure.fateText ?? '',
      figure.own ? shown.words.yourChoice : '',
      ...figure.ticks.map(({ text }) => text),
      ...besideText(figure, figures, pen),
    ].filter(Boolean),
  );
  const hasNotes = notes.some((all) => all.length > 0);
  const table = html`<table part="results-table" aria-labelledby="unit">
    ${
      figures.ticks.length > 0
        ? html`<caption>
            ${figures.ticks.map(({ text }) => text).join(' · ')}
          </caption>`
        : nothing
    }
    <thead>
      <tr>
        <th scope="col">${said.option}</th>
        ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        ${hasNotes ? html`<th scope="col" class="note">${said.note}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (figure, n) =>
          html`<tr class=${figure.fate && figure.fate !== 'ahead' ? 'first' : ''}>
            <th scope="row">${stanceShape(figure.option.stance)} ${optionBdi(figure, pen)}</th>
            ${columns.map(({ write }) => html`<td>${write(figure.measure)}</td>`)}
            ${hasNotes ? html`<td class="note">${notes[n]?.join(' · ')}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
    ${
      measures.whole === undefined
        ? nothing
        : html`<tfoot>
            <tr>
              <th scope="row">${said.whole}</th>
              <td>${number(measures.whole)}</td>
              ${columns.slice(1).map(() => html`<td></td>`)} ${hasNotes ? html`<td></td>` : nothing}
            </tr>
          </tfoot>`
    }
  </table>`;
  return scrolling(unitText(figures, pen), table);
}

interface Column {
  readonly name: string;
  readonly write: (measure: Measure) => string;
}

function columnsOf(
  { measures: { unit, whole } }: Figures,
  number: (n: number) => string,
  { words, tongue }: Pen,
): readonly Column[] {
  const { columns } = words.results;
  const known = (n: number | undefined): string => (n === undefined ? '' : number(n));
  const share = (n: number | undefined): string =>
    n === undefined || whole === undefined ? '' : tongue.formats.percent(n / whole);
  const shares = (of: (measure: Measure) => number | undefined): readonly Column[] =>
    whole === undefined ? [] : [{ name: columns.share, write: (measure) => share(of(measure)) }];
  const amount = ({ amount }: Measure): number | undefined => amount;
  const atMost = ({ atMost }: Measure): number | undefined => atMost;
  return [
    { name: columns[unit], write: (measure) => known(measure.amount) },
    ...shares(amount),
    ...(unit === 'times'
      ? [{ name: columns.atMost, write: (measure: Measure) => known(measure.atMost) }, ...shares(atMost)]
      : []),
  ];
}
