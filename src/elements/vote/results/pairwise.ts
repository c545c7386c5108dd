import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OptionResult, Pairwise } from '../../../core/result.js';
import { beatsAll, comparedPlaces, pairOf, type Matrix } from './pairs.js';
import type { Pen } from './pen.js';
import { scrolling } from './scroll.js';
import { whenOpened } from './when-opened.js';

/** Up to here there is room for names at the head of the columns; with more they have the numbers of their rows. */
const mostNames = 5;

/** Every option against every other, who wins against all of them, and the paths that Schulze's method goes by. */
export function pairwiseTables(
  { preferred, paths }: Pairwise,
  options: readonly OptionResult[],
  pen: Pen,
): TemplateResult {
  const {
    words: { results, working },
    tongue: { formats, names: named },
  } = pen;
  const places = comparedPlaces(options);
  const names = places.map((place) => named.option(options[place]?.option ?? ''));
  const winner = beatsAll(preferred, places);
  const all = winner === undefined ? undefined : names[places.indexOf(winner)];
  return html`${
      places.length > 1
        ? html`<p part="pairs">
            ${all === undefined ? working.beatsNone : working.beatsAll({ options: [all] }, formats)}
          </p>`
        : nothing
    }
    ${matrix('pairwise', results.pairwise, preferred, places, names, pen)}
    <p class="small">${working.shading}</p>
    ${
      paths
        ? html`<details part="paths">
            <summary>${working.pathsTitle}</summary>
            ${whenOpened(
              () =>
                html`${matrix('paths-table', working.paths, paths, places, names, pen)}
                  <p class="small">${working.pathsMean}</p>`,
            )}
          </details>`
        : nothing
    }`;
}

function matrix(
  part: string,
  caption: string,
  values: Matrix,
  places: readonly number[],
  names: readonly string[],
  { words: { results }, tongue: { formats } }: Pen,
): TemplateResult {
  const numbered = places.length > mostNames;
  const number = (at: number): string => formats.number(at + 1);
  return scrolling(
    caption,
    html`<table class="dense matrix" part=${part}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${results.option}</th>
          ${names.map((name, at) =>
            numbered
              ? html`<th scope="col">
                  <span aria-hidden="true">${number(at)}</span><span class="unseen">${name}</span>
                </th>`
              : html`<th scope="col"><span class="clip">${name}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${places.map((place, at) => {
          const label = html`<span class="clip"
            >${numbered ? html`<span aria-hidden="true">${number(at)}. </span>` : nothing}${names[at]}</span
          >`;
          return html`<tr>
            <th scope="row">${label}</th>
            ${cells(values, place, places, formats.number)}
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

/**
 * The numbers of a row: who wins the pair is set in bold, and the shade says how clearly. There may be ten thousand of them,
 * so they are made without a template each.
 */
function cells(
  values: Matrix,
  place: number,
  places: readonly number[],
  write: (n: number) => string,
): DocumentFragment {
  const row = document.createDocumentFragment();
  for (const other of places) {
    const cell = document.createElement('td');
    if (other !== place) {
      const { own, wins, clear } = pairOf(values, place, other);
      cell.append(wins ? strong(write(own)) : write(own));
      if (wins) cell.className = `clear-${clear}`;
    }
    row.append(cell);
  }
  return row;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}
