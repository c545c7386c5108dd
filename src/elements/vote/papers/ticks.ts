import { html } from 'lit/html.js';
import { chosenOptions } from '../../../core/ballot.js';
import type { Vote } from '../../../core/vote.js';
import type { Pen, Sheet } from './sheet.js';

export type Ticks = ReadonlySet<string>;

/** Options that are ticked, one or several, in the list of options itself. */
export const ticks: Sheet<Ticks> = {
  empty: () => new Set(),
  // Of marks and points every option may have some, and 0 is one.
  from: (choice) => (choice.kind === 'one' || choice.kind === 'some' ? new Set(chosenOptions(choice)) : undefined),

  read({ draft, shown, say }) {
    const { vote } = shown.view;
    const { fewest, most } = limits(vote);
    const options = vote.options.map(({ id }) => id).filter((id) => draft.has(id));
    const [first] = options;
    if (first === undefined) return { lack: say.chooseFirst };
    if (options.length < fewest) return { lack: say.chooseAtLeast({ n: fewest }, shown.formats) };
    if (options.length > most) return { lack: say.chooseAtMost({ n: most }, shown.formats) };
    return isSeveral(vote) ? { kind: 'some', options } : { kind: 'one', option: first };
  },

  howTo({ view: { vote }, formats }, say) {
    if (!isSeveral(vote)) return say.chooseOne;
    const { fewest, most } = limits(vote);
    if (most < vote.options.length) return say.chooseBetween({ least: fewest, n: most }, formats);
    return fewest > 1 ? say.chooseAtLeast({ n: fewest }, formats) : say.chooseSome;
  },

  controls(pen) {
    const several = isSeveral(pen.shown.view.vote);
    const choose = (event: Event): void => {
      const { value, checked } = event.currentTarget as HTMLInputElement;
      pen.change(ticked(several ? pen.draft : new Set(), value, checked));
    };
    return ({ option }, name) =>
      html`<label
        ><input
          type=${several ? 'checkbox' : 'radio'}
          name="choice"
          .value=${option.id}
          .checked=${pen.draft.has(option.id)}
          @change=${choose}
        />${name}</label
      >`;
  },
};

function ticked(draft: Ticks, option: string, on: boolean): Pen<Ticks>['draft'] {
  const next = new Set(draft);
  if (on) next.add(option);
  else next.delete(option);
  return next;
}

function isSeveral({ method }: Vote): boolean {
  return method !== 'single';
}

function limits({ method, settings, options }: Vote): { readonly fewest: number; readonly most: number } {
  if (method === 'single') return { fewest: 1, most: 1 };
  return { fewest: settings?.fewest ?? 1, most: Math.min(settings?.most ?? options.length, options.length) };
}
