import { html, nothing, type TemplateResult } from 'lit/html.js';
import { optionName } from '../option-name.js';
import { nameOf } from '../option-rows.js';
import type { Row } from '../rows.js';
import { onClick, onKeyDown, onPointerDown, type Desk } from './rank-acts.js';
import { icons } from './rank-icons.js';
import { standings, type Move, type Order, type Standing } from './rank-order.js';
import type { Pen, Sheet } from './sheet.js';

/** Before more buttons than that there is one that leads past them. */
const mostToPass = 12;

const moves = ['up', 'down', 'top', 'out'] as const;

/** The ranked options in their order, and beneath a line the others in the order of the vote. */
export function rankForm(deskOf: (pen: Pen<Order>) => Desk): Pick<Sheet<Order>, 'body'> {
  return {
    body(pen) {
      const desk = deskOf(pen);
      const { rows } = pen.shown.numbers;
      const byId = new Map(rows.map((row) => [row.option.id, row]));
      const ranked = standings(pen.draft).flatMap((standing) => {
        const row = byId.get(standing.option);
        byId.delete(standing.option);
        return row ? rankedRow(row, standing, desk) : [];
      });
      // Rows are not kept with their options: nothing that has the focus is moved, and the focus goes where it is told.
      return html`<div
        class="rank"
        @click=${onClick(desk)}
        @keydown=${onKeyDown(desk)}
        @pointerdown=${onPointerDown(desk)}
      >
        ${rankedTitle(desk, ranked.length)}
        ${
          ranked.length > 0
            ? html`<ol class="ranked" role="list" aria-labelledby="ranked">
                ${ranked}
              </ol>`
            : html`<p class="ranked">${desk.say.empty}</p>`
        }
        ${
          byId.size > 0
            ? html`<p class="line"><b id="unranked">${desk.say.unranked}</b> ${lineText(desk, ranked.length)}</p>
                ${byId.size > mostToPass ? html`<button type="button" class="unseen" name="skip">${desk.say.skip}</button>` : nothing}
                <ul role="list" aria-labelledby="unranked">
                  ${[...byId.values()].map((row) => unrankedRow(row, desk, ranked.length))}
                </ul>`
            : nothing
        }
      </div>`;
    },
  };
}

function rankedTitle({ say, pen }: Desk, ranked: number): TemplateResult {
  const keys = say.hint({ text: 'Alt + ↑ ↓' }, pen.shown.formats);
  return html`<p>
    <b id="ranked">${say.ranked}</b> ${ranked > 1 ? html`<span class="hint small">· ${keys}</span>` : nothing}
  </p>`;
}

function rankedRow(row: Row, standing: Standing, desk: Desk): TemplateResult {
  const { pen, say, equals } = desk;
  const { formats } = pen.shown;
  const name = optionName(row, pen.shown);
  const tool = (move: Move): TemplateResult => {
    const words = say[move]({ name }, formats);
    return html`<button
      type="button"
      name=${move}
      aria-label=${words}
      title=${words}
      aria-disabled=${!standing.moves.has(move)}
      aria-pressed=${move === 'same' ? standing.joined : nothing}
      aria-keyshortcuts=${move === 'up' ? 'Alt+ArrowUp' : move === 'down' ? 'Alt+ArrowDown' : nothing}
    >
      ${icons[move]}
    </button>`;
  };
  return html`<li
    part="option"
    id="rank-${row.number}"
    class=${standing.joined ? 'equal' : ''}
    data-option=${row.option.id}
  >
    ${grip}
    <span class="place">${formats.number(standing.rank + 1)}</span>
    ${label(row, desk)}
    <span class="tools">${equals ? tool('same') : nothing} ${moves.map(tool)}</span>
  </li>`;
}

function unrankedRow(row: Row, desk: Desk, ranked: number): TemplateResult {
  const { number, option } = row;
  const full = ranked >= desk.most;
  return html`<li part="option" id="rank-${number}" data-option=${option.id}>
    ${grip} ${label(row, desk)}
    <button
      type="button"
      name="add"
      id="add-${number}"
      aria-labelledby="add-${number} name-${number}"
      aria-describedby=${full ? 'full' : nothing}
      aria-disabled=${full}
    >
      ${desk.say.add}
    </button>
  </li>`;
}

const grip = html`<span class="grip" aria-hidden="true">${icons.grip}</span>`;

function label(row: Row, { pen }: Desk): TemplateResult {
  const { meaning } = row.option;
  return html`<span class="name"
    ><span id="name-${row.number}">${nameOf(row, pen.shown)}</span>${
      meaning ? html`<span class="meaning small"><bdi>${meaning}</bdi></span>` : nothing
    }</span
  >`;
}

/** What the line above the unranked options says of them. */
function lineText({ pen, say, fewest, most }: Desk, ranked: number): TemplateResult | typeof nothing {
  const { formats } = pen.shown;
  const full = ranked >= most;
  if (ranked === 0) return nothing;
  const text = full
    ? say.full({ n: most }, formats)
    : ranked < fewest
      ? say.tooFew({ n: fewest }, formats)
      : say.leftOut;
  return html`· <span class="small" id=${full ? 'full' : nothing}>${text}</span>`;
}
