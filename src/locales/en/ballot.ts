import type { Formats, Widen } from '../formats.js';

export const ballot = {
  chooseOne: 'Choose one',
  chooseSome: 'Choose one or more',
  chooseFirst: 'Choose an option first.',
  chooseBetween: ({ least, n }: { least: number; n: number }, f: Formats): string =>
    least > 1 ? `Choose ${f.number(least)} to ${f.number(n)}` : `Choose up to ${f.number(n)}`,
  chooseAtLeast: ({ n }: { n: number }, f: Formats): string => `Choose at least ${f.number(n)}`,
  chooseAtMost: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, { one: 'Choose no more than #.', other: 'Choose no more than #.' }),
  reason: 'Why?',
  optional: '(if you like)',
  required: '(needed)',
  reasonMissing: 'Say why: it will be read and worked on.',
  undo: 'Undo',
  undone: 'Undone.',
  submit: 'Vote',
  submitting: 'Sending …',
  seenByServers: 'The servers involved know how you vote.',
  seenByAll: 'Everyone can see how you vote.',
  seenByNobody: 'Secret: nobody is shown how you vote.',
  seenReasons: 'Reasons are shown with names, votes are not.',

  recorded: ({ options, host }: { options: readonly string[]; host: string }, f: Formats): string =>
    `Your vote for ${f.list(options)} was recorded by ${host}.`,
  recordedUnknown: 'You have voted.',
  notEligible: 'You are not among the voters here.',
  signInFirst: 'Sign in on this site to vote.',
  addressNeeded: 'This poll can be voted on from elsewhere only if this page gives the address of its post.',
  ownPoll: 'You cannot vote in your own poll.',
  unknownMethod: 'This page does not know how this vote is counted.',
};

export type BallotWords = Widen<typeof ballot>;
