import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Name {
  /** What an option is called. */
  name: string;
}

/** What the form says by which options are put in an order. */
export const rank = {
  /** How to fill it in, beside the time that is left. */
  anyNumber: 'Rank as many as you like, best first',
  between: ({ least, n }: Count & { least: number }, f: Formats): string =>
    least > 1 ? `Rank ${f.number(least)} to ${f.number(n)}, best first` : `Rank up to ${f.number(n)}, best first`,
  exactly: ({ n }: Count, f: Formats): string => `Rank ${f.number(n)}, best first`,
  atLeast: ({ n }: Count, f: Formats): string => `Rank at least ${f.number(n)}, best first`,
  nothingRanked: 'Rank an option first.',
  tooFew: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Rank at least # option.', other: 'Rank at least # options.' }),
  tooMany: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Rank no more than # option.', other: 'Rank no more than # options.' }),

  ranked: 'Your order',
  /** Beside it. `text` are the keys. */
  hint: ({ text }: { text: string }): string => `Drag by the dots, or press ${text}`,
  empty: 'Nothing is ranked yet. Begin with what you like best.',
  unranked: 'Not ranked',
  /** Beside it, where enough is ranked to leave the others. */
  leftOut: 'These are left out of your ballot.',
  full: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'You can rank #. To add another, take it out.',
      other: 'You can rank #. To add another, take one out.',
    }),

  /** A button before a long list of options that are not ranked: it leads to what is after them. */
  skip: 'Skip the list',
  add: 'Add',
  up: ({ name }: Name, f: Formats): string => `Move ${f.isolate(name)} up`,
  down: ({ name }: Name, f: Formats): string => `Move ${f.isolate(name)} down`,
  top: ({ name }: Name, f: Formats): string => `Move ${f.isolate(name)} to the top`,
  out: ({ name }: Name, f: Formats): string => `Take ${f.isolate(name)} out`,
  /** A switch that is on or off. */
  same: ({ name }: Name, f: Formats): string => `${f.isolate(name)}: same rank as the one above`,

  /** What is said after a step. `n` is the rank, from 1, and `whole` how many there are. */
  placed: ({ name, n, whole }: Count & Name & { whole: number }, f: Formats): string =>
    `${f.isolate(name)} is now number ${f.number(n)} of ${f.number(whole)}.`,
  /** `options` are the others there. */
  shared: ({ name, options, n }: Count & Name & { options: readonly string[] }, f: Formats): string =>
    `${f.isolate(name)} is now number ${f.number(n)}, together with ${f.list(options)}.`,
  removed: ({ name }: Name, f: Formats): string => `${f.isolate(name)} is no longer ranked.`,
};

export type RankWords = Widen<typeof rank>;
