import { html } from 'lit/html.js';
import { nameOf } from '../option-rows.js';
import { stanceShape } from '../stance-shape.js';
import type { Sheet } from './sheet.js';

/** Where somebody stands: one of the options in the list, each with the shape of its stance. */
export const stance = (): Sheet<string | undefined> => ({
  empty: () => undefined,
  from(choice, { vote }) {
    if (choice.kind === 'one') return choice.option;
    if (choice.kind !== 'stance') return undefined;
    return vote.options.find((option) => option.stance === choice.stance)?.id;
  },
  // The option and not its stance, which others may have, too.
  read: ({ draft, shown, say }) =>
    shown.view.vote.options.some(({ id }) => id === draft) && draft !== undefined
      ? { kind: 'one', option: draft }
      : { lack: say.chooseFirst },
  howTo: (_, say) => say.chooseOne,
  controls: (pen) => (row) =>
    html`<label
      ><input
        type="radio"
        name="choice"
        .value=${row.option.id}
        .checked=${pen.draft === row.option.id}
        @change=${() => {
          pen.change(row.option.id);
        }}
      />${stanceShape(row.option.stance)}${nameOf(row, pen.shown)}</label
    >`,
});
