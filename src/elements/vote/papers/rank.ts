import type { Method, Vote } from '../../../core/vote.js';
import { rank as english } from '../../../locales/en/rank.js';
import { rankForm } from './rank-form.js';
import { withoutEquals, type Order } from './rank-order.js';
import { rankSheet } from './rank.styles.js';
import type { Sheet } from './sheet.js';
import type { Speech } from './speech.js';

/** Methods that can say what options on the same rank are. To the others that is an over-vote (`core/count/ranks.ts`). */
const withEquals: ReadonlySet<Method> = new Set<Method>(['borda', 'schulze']);

/** Options in an order, as many as one likes, equals where the method knows what they are. */
export const rank = (speech: Speech): Sheet<Order> => {
  const words = speech.inWords({ rank: english });
  speech.wear(rankSheet());
  return {
    get ready() {
      return words.ready;
    },

    empty: () => [],

    from(choice, { vote }) {
      if (choice.kind !== 'rank') return undefined;
      // Each once, and only what can be voted on now.
      const left = new Set(vote.options.map(({ id }) => id));
      const order = choice.ranks.map((equals) => equals.filter((id) => left.delete(id)));
      return withEquals.has(vote.method) ? order.filter(({ length }) => length > 0) : withoutEquals(order);
    },

    read({ draft, shown: { view, formats } }) {
      const say = words.words.rank;
      const { fewest, most } = limits(view.vote);
      const { length } = draft.flat();
      const add = '.rank [name=add]';
      if (length === 0) return { lack: say.nothingRanked, focus: add };
      if (length < fewest) return { lack: say.tooFew({ n: fewest }, formats), focus: add };
      if (length > most) return { lack: say.tooMany({ n: most }, formats), focus: '.rank ol > :last-child [name=out]' };
      return { kind: 'rank', ranks: draft };
    },

    howTo({ view: { vote }, formats }) {
      const say = words.words.rank;
      const { fewest, most } = limits(vote);
      if (fewest === most) return say.exactly({ n: most }, formats);
      if (most < vote.options.length) return say.between({ least: fewest, n: most }, formats);
      return fewest > 1 ? say.atLeast({ n: fewest }, formats) : say.anyNumber;
    },

    ...rankForm((pen) => {
      const { vote } = pen.shown.view;
      return { pen, say: words.words.rank, equals: withEquals.has(vote.method), ...limits(vote) };
    }),
  };
};

/** A vote that asks for more than there is asks for all. */
function limits({ settings, options: { length } }: Vote): { readonly fewest: number; readonly most: number } {
  const most = Math.min(settings?.most ?? length, length);
  return { fewest: Math.min(settings?.fewest ?? 1, most), most };
}
