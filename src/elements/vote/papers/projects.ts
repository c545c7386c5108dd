import { html } from 'lit/html.js';
import { money } from './money.js';
import type { Shown } from '../shown.js';
import type { Sheet } from './sheet.js';
import type { Speech } from './speech.js';
import { ticks, type Ticks } from './ticks.js';

/** Ticks for projects, each with what it costs, and what all that is ticked costs beside what there is. */
export const projects = (speech: Speech): Sheet<Ticks> => ({
  ...ticks,
  howTo(shown, say) {
    const { budget, currency } = shown.view.vote.settings ?? {};
    const how = ticks.howTo(shown, say);
    if (budget === undefined) return how;
    const amount = money(budget, currency, speech.locales);
    return [how, speech.words.budget({ amount }, shown.formats)].join(' · ');
  },
  controls(pen) {
    const { vote } = pen.shown.view;
    const control = ticks.controls?.({
      shown: pen.shown,
      say: pen.say,
      get draft() {
        return pen.draft;
      },
      change: (draft) => pen.change(draft, sum(pen.shown, draft, speech)),
    });
    const currency = vote.settings?.currency;
    return (row, name) => {
      const { cost } = row.option;
      const said = cost === undefined ? speech.words.noCost : money(cost, currency, speech.locales);
      const named = html`${name} <span class="cost small" part="cost">${said}</span>`;
      return control ? control(row, named) : named;
    };
  },
  note({ shown, draft }) {
    const said = sum(shown, draft, speech);
    return said === undefined ? undefined : html`<p class="tally" part="tally">${said}</p>`;
  },
});

/** More than there is may be ticked: a ballot says what is worth its money, and not what to spend. */
function sum({ view, formats }: Shown, draft: Ticks, { words, locales }: Speech): string | undefined {
  const { settings, options } = view.vote;
  const { budget, currency } = settings ?? {};
  if (budget === undefined) return undefined;
  const ticked = options.reduce((all, { id, cost = 0 }) => (draft.has(id) ? all + cost : all), 0);
  const amount = money(ticked, currency, locales);
  const whole = money(budget, currency, locales);
  return ticked > budget ? words.tickedOver({ amount, whole }, formats) : words.ticked({ amount, whole }, formats);
}
