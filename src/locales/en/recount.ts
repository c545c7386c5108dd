import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Text {
  text: string;
}

export const recount = {
  offer: 'Recount it',
  title: 'Recount on this device',
  cancel: 'Cancel',
  again: 'Count again',
  retry: 'Try again',
  progress: 'Ballots read',
  starting: 'Fetching the ballots …',
  reading: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# ballot read', other: '# ballots read' }),
  readingAgain: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'Some voters have several ballots, so all are read once more: # so far',
      other: 'Some voters have several ballots, so all are read once more: # so far',
    }),
  cancelled: 'The recount was stopped before its end, so it says nothing.',

  same: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'Recounted # ballot here: the same result.',
      other: 'Recounted # ballots here: the same result.',
    }),
  differs: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'Recounted # ballot here: not the same result.',
      other: 'Recounted # ballots here: not the same result.',
    }),
  nothingToCompare: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'Recounted # ballot here. No result is published to compare it with.',
      other: 'Recounted # ballots here. No result is published to compare them with.',
    }),
  stillOpen: 'The vote goes on, and ballots may be newer than the numbers. Read again, then count again.',
  /** `time` is when the published numbers are from. */
  compared: ({ time }: { time: string }): string => `Compared with the numbers as of ${time}.`,

  differences: 'Where they differ',
  what: 'What',
  published: 'Published',
  recounted: 'Recounted',
  absent: 'none',
  yes: 'yes',
  no: 'no',
  more: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'and # more difference', other: 'and # more differences' }),
  counts: {
    eligible: 'Who may vote',
    cast: 'Took part',
    valid: 'Valid ballots',
    invalid: 'Invalid ballots',
    abstain: 'Abstentions',
    silent: 'Did not answer',
  },
  fields: {
    voters: 'voters',
    score: 'score',
    rank: 'rank',
    transfers: 'votes that move on',
  },
  parts: {
    winners: 'Winners',
    tied: 'Tied',
    tieBreaks: 'Ties',
    rounds: 'Rounds',
    marks: 'Marks',
    purchases: 'Funded projects',
    invalid: 'Invalid ballots',
    pairwise: 'Pairs',
  },
  /** What a number is about, and which one. */
  about: ({ a, b }: { a: string; b: string }): string => `${a}: ${b}`,
  round: ({ n }: Count, f: Formats): string => `Round ${f.number(n)}`,
  against: ({ a, b }: { a: string; b: string }): string => `${a} preferred to ${b}`,
  ballot: ({ name }: { name: string }, f: Formats): string => `Ballot ${f.isolate(name)}`,

  leftOut: 'Ballots that do not count',
  replaced: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# ballot was replaced by a later one of the same voter.',
      other: '# ballots were replaced by later ones of the same voters.',
    }),
  withdrawn: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: '# ballot was withdrawn.', other: '# ballots were withdrawn.' }),
  stale: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# ballot answers an earlier text.',
      other: '# ballots answer an earlier text.',
    }),
  /** `options` are the numbers of the first such lines. */
  malformed: ({ n, options }: Count & { options: readonly string[] }, f: Formats): string =>
    f.plural(n, {
      one: `# line is no ballot and was left out: line ${f.list(options)}`,
      other: `# lines are no ballots and were left out: lines ${f.list(options)}`,
    }),
  malformedMore: ({ text }: Text): string => `${text} …`,
  whichInvalid: 'Which ballots are invalid',
  invalidOne: ({ name, text }: Text & { name: string }, f: Formats): string => `${f.isolate(name)}: ${text}`,

  limits: 'What this does not show',
  limit: {
    always:
      'A recount adds up what is published. Whether every ballot is in the list as it was cast, only those who cast them can tell: find yours.',
    anonymous: 'The ballots do not say whose they are, so nobody can see here whether each voter had one.',
    weights: 'How many voices stand behind a ballot is taken from the list.',
    lateness: 'Some ballots do not say when they were cast, so they may have come too late.',
    rule: 'Only the numbers are counted again. What the rule makes of them is not.',
  },

  find: 'Find my ballot',
  receipt: 'Receipt of your ballot',
  receiptNote: 'It stays on this page and is not kept.',
  receiptMissing: 'Put in the receipt that you were given when you voted.',
  notFound:
    'No ballot with this receipt is in the list. Check the receipt; if it is right, tell those who run the vote.',
  found: ({ text }: Text): string => `Found. It says: ${text}.`,
  standing: {
    counted: 'It counts.',
    replaced: 'It does not count, because a later one of yours replaces it.',
    stale: 'It does not count, because the text changed after it was cast.',
    withdrawn: 'It does not count, because it was withdrawn.',
  },
  standsInvalid: ({ text }: Text): string => `It does not count: ${text}.`,

  save: 'Save as a file',
  saveBallots: ({ name }: { name: string }): string => `Ballots (${name})`,
  saveResult: ({ name }: { name: string }): string => `Result (${name})`,
  /** `name` is that of the format with all of them. */
  saveNote: ({ name }: { name: string }): string =>
    `${name} has all ballots as they are published, the other files only those that count.`,
  saving: 'The file is being made …',
  saved: ({ name }: { name: string }, f: Formats): string => `Handed to the browser to be saved: ${f.isolate(name)}`,
  saveTooLarge: ({ name }: { name: string }): string =>
    `There are too many ballots for this kind of file. Take ${name}.`,

  openList: 'Open the list of ballots',
  failures: {
    offline: 'You are offline, and the ballots have to be fetched. Try again when you are back.',
    unreachable:
      'The ballots cannot be fetched: their server is out of reach, or lets no other page read them. Try again, or open the list there.',
    slow: 'The ballots stopped coming. Try again in a moment.',
    forbidden: 'The server does not show the ballots to everybody. Open the list there.',
    'not-found': 'There is no list of ballots at the published address. Tell those who run the vote.',
    limited: 'The server asks for a pause. Try again in a few minutes.',
    server: 'The server of the ballots has a problem. Try again later.',
    malformed: 'The list of ballots cannot be read, or it changed while it was read. Try again.',
    'too-large': 'There are more ballots than this page can count. Open the list and count it elsewhere.',
    unsupported: 'This page does not know how this vote is counted.',
  },
};

export type RecountWords = Widen<typeof recount>;
