import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Who {
  /** What one of `who` says, with a preposition before it: `3 instances`. */
  who: string;
}

export const power = {
  title: 'Where the ballots come from',
  titleOfShares: 'How it is shared out',
  groupBy: 'Group by',
  groupings: { instance: 'Instance', organisation: 'Organisation', class: 'Class' },
  /** In the form that follows a preposition. `n` need not be a whole number. */
  who: {
    instance: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# instance', other: '# instances' }),
    organisation: ({ n }: Count, f: Formats): string =>
      f.plural(n, { one: '# organisation', other: '# organisations' }),
    class: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# class', other: '# classes' }),
    holder: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# holder', other: '# holders' }),
  },
  ballots: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# ballot', other: '# ballots' }),
  voices: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# voice', other: '# voices' }),
  /** `amount` is what `ballots` or `voices` says. */
  from: ({ amount, who }: Who & { amount: string }): string => `${amount} from ${who}`,
  /** `amount` is a number. */
  among: ({ amount, who }: Who & { amount: string }): string => `${amount} among ${who}`,
  half: {
    ballots: ({ who }: Who): string => `More than half of the ballots come from ${who}.`,
    voices: ({ who }: Who): string => `More than half of the voices belong to ${who}.`,
    shares: ({ who }: Who): string => `More than half is with ${who}.`,
  },
  /** Beneath the row in which half of the whole is passed. */
  halfMark: 'More than half down to here',
  /** What is drawn. */
  legend: 'A bar is one share. The line adds them up.',
  others: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# other', other: '# others' }),

  asTable: 'The same as a table',
  columns: {
    rank: 'Rank',
    holder: 'Holder',
    ballots: 'Ballots',
    voices: 'Voices',
    shares: 'Number',
    share: 'Share',
    running: 'Down to here',
  },
  notListed: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: '# more is not listed', other: '# more are not listed' }),
  listMore: 'List more',

  indices: 'How concentrated it is',
  top: ({ n }: Count, f: Formats): string => `The ${f.number(n)} largest`,
  topMeans: 'What they have together.',
  effective: 'Effective number',
  effectiveMeans: ({ who }: Who): string => `As if everything were spread evenly over ${who}.`,
  nakamoto: 'Nakamoto number',
  nakamotoMeans: 'The fewest that together have more than half.',
  hhi: 'Herfindahl–Hirschman index',
  /** `share` is from 0 to 1. */
  hhiMeans: ({ share }: { share: number }, f: Formats): string =>
    `Drawn by lot twice, the same one comes up ${f.percent(share)} of the time.`,
  gini: 'Gini coefficient',
  giniMeans: 'From 0, where all have the same, towards 1, where one has everything.',
  caution: 'Each of these alone misleads. They describe a structure and are no score of anybody.',

  oneVoice: {
    instance: 'With one voice per instance',
    organisation: 'With one voice per organisation',
    class: 'With one voice per class',
  },
  oneVoiceMeans: 'Those who voted in the same group share one voice equally, however many they are.',
  asCounted: 'As counted',
  option: 'Option',
  /** `a` is a list of options. */
  unchanged: ({ a }: { a: string }): string => `The same would come first: ${a}.`,
  /** `a` comes first as counted, `b` with one voice for each group. */
  changed: ({ a, b }: { a: string; b: string }): string => `${b} would come first, and not ${a}.`,
  rounded: 'The groups have so many sizes that parts of a voice were rounded. A tie may go unnoticed.',

  ungrouped: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# ballot does not say where it belongs, and is left out.',
      other: '# ballots do not say where they belong, and are left out.',
    }),
  leftOut: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# ballot cannot be counted, and is left out.',
      other: '# ballots cannot be counted, and are left out.',
    }),
  /** How many of the ballots there are could be read. */
  known: ({ count, whole }: { count: number; whole: number }, f: Formats): string =>
    `Known here: ${f.number(count)} of ${f.number(whole)} ballots.`,

  notPublished: 'The ballots of this vote are not published here.',
  notNamed: 'In this vote nobody is shown whose a ballot is. So nothing is shown of where they come from.',
  tooFew: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'There is only # ballot. That is too few to speak of shares.',
      other: 'There are only # ballots. That is too few to speak of shares.',
    }),
  unknown: 'The ballots do not say where they come from.',
  empty: 'There is nothing to be shared out.',
};

export type PowerWords = Widen<typeof power>;
