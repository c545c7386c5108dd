import { html } from 'lit/html.js';
import { money } from './money.js';
import type { Sheet } from './sheet.js';
import type { Speech } from './speech.js';
import { ticks, type Ticks } from './ticks.js';

/** Ticks for projects, each with what it costs. */
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
    const control = ticks.controls?.(pen);
    const currency = pen.shown.view.vote.settings?.currency;
    return (row, name) => {
      const { cost } = row.option;
      const named =
        cost === undefined
          ? name
          : html`${name} <span class="cost small" part="cost">${money(cost, currency, speech.locales)}</span>`;
      return control ? control(row, named) : named;
    };
  },
});
