import { html, nothing } from 'lit/html.js';
import { nameOf } from '../option-rows.js';
import { lackOfMarks, marked, marksFrom, type Marked } from './marked.js';
import { timeWords } from './say-choice.js';
import type { Sheet } from './sheet.js';
import { slotTime } from './slot-time.js';
import type { Speech } from './speech.js';

/** Yes, maybe or no for each time. */
export const slots = (speech: Speech): Sheet<Marked> => ({
  steps: true,
  empty: () => new Map(),
  from: marksFrom,
  read: ({ draft, shown }) =>
    lackOfMarks(draft, shown, speech.words.answerFirst, speech) ?? { kind: 'marks', marks: Object.fromEntries(draft) },
  howTo: () => speech.words.whichTimes,
  controls(pen) {
    const answers = [...timeWords(speech.words)];
    return (row) => {
      const { option, number } = row;
      // A label of its own does not say when that is here.
      const time = option.label ? slotTime(option, speech.locales) : '';
      return html`<div class="entry" role="radiogroup" aria-labelledby="slot-${number}">
        <span id="slot-${number}">
          ${nameOf(row, pen.shown)} ${time ? html`<span class="small when">${time}</span>` : nothing}
        </span>
        <span class="answers">
          ${answers.map(
            ([mark, word]) =>
              html`<label
                ><input
                  type="radio"
                  name="slot-${number}"
                  .checked=${pen.draft.get(option.id) === mark}
                  @change=${() => {
                    pen.change(marked(pen.draft, option.id, mark));
                  }}
                />${word}</label
              >`,
          )}
        </span>
      </div>`;
    };
  },
});
