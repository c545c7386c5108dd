import { html, type TemplateResult } from 'lit/html.js';
import type { Vote } from '../../../core/vote.js';
import { optionName } from '../option-name.js';
import { nameOf } from '../option-rows.js';
import type { Pen, Sheet } from './sheet.js';
import type { Speech } from './speech.js';

/** Points by option; what has none is not in it. */
type Points = ReadonlyMap<string, number>;

const minus = sign('M3 8h10');
const plus = sign('M3 8h10M8 3v10');

/** Points to be shared out among the options. */
export const points = (speech: Speech): Sheet<Points> => ({
  steps: true,
  empty: () => new Map(),
  from: (choice) =>
    choice.kind === 'points' ? new Map(Object.entries(choice.points).filter(([, given]) => given > 0)) : undefined,

  read({ draft, shown: { view, formats } }) {
    const { words } = speech;
    const { fewest = 1, most = Infinity } = view.vote.settings ?? {};
    const over = -left(view.vote, draft);
    // To the first that has some: only fewer there, or more elsewhere, helps.
    const given = view.vote.options.findIndex(({ id }) => draft.has(id));
    const focus = `#points-${Math.max(given, 0) + 1}`;
    if (draft.size === 0) return { lack: words.giveFirst, focus };
    if (over > 0) return { lack: words.tooMany({ n: over }, formats), focus };
    if (draft.size < fewest) return { lack: words.giveAtLeast({ n: fewest }, formats), focus };
    if (draft.size > most) return { lack: words.giveAtMost({ n: most }, formats), focus };
    return { kind: 'points', points: Object.fromEntries(draft) };
  },

  howTo: ({ view, formats }) => speech.words.shareOut({ n: all(view.vote) }, formats),

  controls: (pen) => (row) => {
    const { words } = speech;
    const { shown } = pen;
    const { option, number } = row;
    const label = optionName(row, shown);
    const given = pen.draft.get(option.id) ?? 0;
    const give = (amount: number): void => {
      const next = withPoints(pen.draft, option.id, amount);
      pen.change(next, tally(shown.view.vote, next, pen, speech));
    };
    const write = (event: Event): void => {
      const field = event.currentTarget as HTMLInputElement;
      const amount = Math.max(0, Math.trunc(Number(field.value)));
      give(Number.isSafeInteger(amount) ? amount : given);
      // What was no amount is not in the field any more.
      field.value = String(pen.draft.get(option.id) ?? 0);
    };
    const noMore = left(shown.view.vote, pen.draft) <= 0;
    return html`<div class="entry">
      <label for="points-${number}">${nameOf(row, shown)}</label>
      <span class="stepper">
        <button
          type="button"
          aria-label=${words.fewer({ label }, shown.formats)}
          aria-disabled=${given === 0}
          @click=${() => {
            const now = pen.draft.get(option.id) ?? 0;
            if (now > 0) give(now - 1);
          }}
        >
          ${minus}
        </button>
        <input
          type="number"
          id="points-${number}"
          min="0"
          max=${all(shown.view.vote)}
          step="1"
          inputmode="numeric"
          .value=${String(given)}
          @change=${write}
        />
        <button
          type="button"
          aria-label=${words.more({ label }, shown.formats)}
          aria-disabled=${noMore}
          @click=${() => {
            if (left(shown.view.vote, pen.draft) > 0) give((pen.draft.get(option.id) ?? 0) + 1);
          }}
        >
          ${plus}
        </button>
      </span>
    </div>`;
  },

  note: (pen) =>
    html`<p class="tally ${left(pen.shown.view.vote, pen.draft) < 0 ? 'over' : ''}" part="tally">
      ${tally(pen.shown.view.vote, pen.draft, pen, speech)}
    </p>`,
});

function all({ settings, options }: Vote): number {
  return settings?.points ?? options.length;
}

/** Below zero where too many were given. */
function left(vote: Vote, draft: Points): number {
  return [...draft.values()].reduce((rest, given) => rest - given, all(vote));
}

function withPoints(draft: Points, option: string, given: number): Points {
  const next = new Map(draft);
  if (given > 0) next.set(option, given);
  else next.delete(option);
  return next;
}

function tally(vote: Vote, draft: Points, { shown: { formats } }: Pen<Points>, { words }: Speech): string {
  const rest = left(vote, draft);
  return rest < 0 ? words.tooMany({ n: -rest }, formats) : words.left({ count: rest, whole: all(vote) }, formats);
}

function sign(path: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d=${path} stroke="currentColor" stroke-width="2"></path>
  </svg>`;
}
