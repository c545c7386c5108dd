import { html } from 'lit/html.js';
import { stanceShape } from '../stance-shape.js';
import type { Sheet } from './sheet.js';

/** Where somebody stands: one of the options in the list, each with the shape of its stance. */
export const stance: Sheet<string | undefined> = {
  empty: () => undefined,
  from(choice, { vote }) {
    if (choice.kind === 'one') return choice.option;
    if (choice.kind !== 'stance') return undefined;
    return vote.options.find((option) => option.stance === choice.stance)?.id;
  },
  read: ({ draft, shown, say }) =>
    shown.view.vote.options.some(({ id }) => id === draft) && draft !== undefined
      ? { kind: 'one', option: draft }
      : { lack: say.chooseFirst },
  howTo: (_, say) => say.chooseOne,
  controls:
    (pen) =>
    ({ option }, name) =>
      html`<label
        ><input
          type="radio"
          name="choice"
          .value=${option.id}
          .checked=${pen.draft === option.id}
          @change=${() => {
            pen.change(option.id);
          }}
        />${stanceShape(option.stance)}${name}</label
      >`,
};
