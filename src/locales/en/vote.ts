import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Host {
  /** Without scheme: `social.example`. */
  host: string;
}
interface Relative {
  /** As `formats.relative` writes it: `in 3 days`. */
  relative: string;
}

export const vote = {
  unnamedOption: ({ n }: Count, f: Formats): string => `Option ${f.number(n)}`,
  /** For options that share their label; `n` is the place in the list, from 1. */
  sameName: ({ label, n }: Count & { label: string }, f: Formats): string =>
    `${f.isolate(label)} (option ${f.number(n)})`,
  omitted: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: '# more option is not shown', other: '# more options are not shown' }),

  reading: 'Reading …',
  refresh: 'Read again',
  /** Where not even the words for what went wrong could be loaded. */
  failed: 'This could not be read. Try again, or open the poll there.',
  retry: 'Try again',
  showMore: 'Show more',
  linkOut: ({ host }: Host): string => `Open the poll at ${host}`,
  /** The button of a poll that waits to be asked for. */
  load: ({ host }: Host): string => `Show the poll from ${host}`,
  loadNote: 'That server has not been asked yet.',
  several: 'Several choices',
  warning: ({ text }: { text: string }): string => `Content warning: ${text}`,
  voteElsewhere: 'Vote from your own server',

  closes: ({ relative }: Relative): string => `Closes ${relative}`,
  closed: ({ relative }: Relative): string => `Closed ${relative}`,
  closedNoTime: 'Closed',
  noClosing: 'No closing date',
  opens: ({ relative }: Relative): string => `Opens ${relative}`,
  cancelled: 'Cancelled',

  askedBy: ({ name }: { name: string }, f: Formats): string => `Asked by ${f.isolate(name)}`,
  from: ({ host }: Host): string => `From ${host}`,
  copyFrom: ({ host, origin }: Host & { origin?: string }): string =>
    `Copy kept by ${host}; the numbers may lag behind${origin ? ` ${origin}` : ''}`,
  asOf: ({ time }: { time: string }): string => `as of ${time}`,

  /** Marks on options. With several choices there are more of them than people. */
  marks: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# vote', other: '# votes' }),
  totalVoters: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# person voted', other: '# people voted' }),
  /** `share` is from 0 to 1. */
  share: ({ count, whole, share }: { count: number; whole: number; share: number }, f: Formats): string =>
    `${f.number(count)} of ${f.number(whole)} · ${f.percent(share)}`,
  mostVotes: 'Most votes',
  tiedMost: 'Tied for most votes',
  finalResult: 'Final result',
  soFar: 'So far',
  nobodyYet: 'Nobody has voted yet.',
  hiddenUntilClose: 'The numbers are shown after the close.',
  hiddenUntilVote: 'The numbers are shown once you have voted.',
  hiddenNoReason: 'The server gives no numbers.',

  yourChoice: 'Your choice',

  closedNow: 'The vote is now closed.',
  /** `total` is what `totalVoters` or `marks` says. */
  updated: ({ total }: { total: string }): string => `New numbers: ${total}.`,
};

export type VoteWords = Widen<typeof vote>;
