import { html } from 'lit/html.js';
import type { Vote } from '../../../core/vote.js';
import { nameOf } from '../option-rows.js';
import { lackOfMarks, marked, marksFrom, type Marked } from './marked.js';
import type { Sheet } from './sheet.js';
import type { Speech } from './speech.js';

const none = 'none';

/** A mark for each option, from 0 up; to have no opinion and not to mark one at all are something else than 0. */
export const marks = (speech: Speech): Sheet<Marked> => ({
  steps: true,
  empty: () => new Map(),
  from: marksFrom,
  read: ({ draft, shown }) =>
    lackOfMarks(draft, shown, speech.words.markFirst, speech) ?? { kind: 'marks', marks: Object.fromEntries(draft) },
  howTo: ({ view, formats }) => speech.words.markEach({ n: highestOf(view.vote) }, formats),
  controls(pen) {
    const { formats, view } = pen.shown;
    const all = Array.from({ length: highestOf(view.vote) + 1 }, (_, mark) => mark).reverse();
    return (row) => {
      const { id } = row.option;
      const mark = pen.draft.get(id);
      const choose = (event: Event): void => {
        const { value } = event.currentTarget as HTMLSelectElement;
        pen.change(marked(pen.draft, id, value === '' ? undefined : value === none ? null : Number(value)));
      };
      return html`<label class="entry">
        ${nameOf(row, pen.shown)}
        <select @change=${choose}>
          <option value="" .selected=${mark === undefined}>${speech.words.notMarked}</option>
          ${all.map((each) => html`<option value=${each} .selected=${mark === each}>${formats.number(each)}</option>`)}
          <option value=${none} .selected=${mark === null}>${speech.words.noOpinion}</option>
        </select>
      </label>`;
    };
  },
});

/** Nobody finds their way in more marks than that, whatever a server says. */
const highestEver = 100;

function highestOf({ settings, method }: Vote): number {
  return Math.min(method === 'star' ? 5 : (settings?.highest ?? 5), highestEver);
}
