import type { Formats, Widen } from '../formats.js';

interface Options {
  /** Their labels. */
  options: readonly string[];
}

export const count = {
  methods: {
    single: 'Single choice',
    approval: 'Several choices',
    consent: 'Consent',
    consensus: 'Consensus',
    majority: 'Majority',
    'lazy-consent': 'Lazy consent',
    'sense-check': 'Sense check',
    gradients: 'Gradients of agreement',
    'check-in': 'Check-in',
    count: 'Head count',
    score: 'Score voting',
    points: 'Points',
    borda: 'Ranking with points (Borda)',
    'instant-runoff': 'Ranking with runoffs',
    schulze: 'Ranking in pairs (Schulze)',
    stv: 'Ranking for several seats (STV)',
    star: 'Scores, then a runoff (STAR)',
    'equal-shares': 'Budget in equal shares',
    'time-poll': 'Finding a time',
  },
  /** For a method that we do not know. */
  otherMethod: ({ name }: { name: string }, f: Formats): string => `Method “${f.isolate(name)}”`,
  ways: {
    single: 'Everyone chooses one option; the one with the most votes wins.',
    approval: 'Everyone chooses as many options as they like; the one chosen by most wins.',
    consent: 'It goes ahead as soon as no objection is left.',
    consensus: 'It needs agreement, and nobody may block it.',
    majority: 'It needs more votes for than against.',
    'lazy-consent': 'It goes ahead unless somebody speaks up.',
    'sense-check': 'It shows what people think so far, and decides nothing.',
    gradients: 'Everyone says how far they agree; it shows a mood, and decides nothing.',
    'check-in': 'Everyone says how they are; nothing is decided.',
    count: 'It counts who is in.',
    score: 'Everyone gives marks; the option with the best marks wins.',
    points: 'Everyone shares out the same number of points; the option with the most wins.',
    borda: 'Everyone ranks the options; each place gives points, and the most points win.',
    'instant-runoff':
      'Everyone ranks the options; the weakest drops out and its votes move on, until one has more than half.',
    schulze:
      'Everyone ranks the options; each is compared with each, and the one that stands strongest against all others wins.',
    stv: 'Everyone ranks the options; whoever reaches the quota gets a seat, and votes that are left over move on.',
    star: 'Everyone gives marks; of the two options with the best marks, the one that more people prefer wins.',
    'equal-shares':
      'Everyone has the same share of the budget; a project is funded when those who want it can pay for it together.',
    'time-poll': 'Everyone says when they can; the time that suits most wins.',
  },
  unknownWay: 'This page does not know how it is counted.',

  invalid: ({ n, text }: { n: number; text: string }, f: Formats): string =>
    f.plural(n, { one: `# ballot does not count: ${text}`, other: `# ballots do not count: ${text}` }),
  invalidReasons: {
    'wrong-kind': 'filled in for another way of voting',
    empty: 'left empty',
    'unknown-option': 'for something that was not to be chosen',
    'duplicate-option': 'the same option twice',
    'over-vote': 'more chosen or given than allowed',
    'under-vote': 'less chosen or given than needed',
    'out-of-range': 'a mark or number that is not offered',
    late: 'too late',
    'not-eligible': 'from somebody who has no vote here',
    'not-representative': 'cast for somebody else without being allowed to',
  },

  otherReason: ({ name }: { name: string }, f: Formats): string => `“${f.isolate(name)}”`,

  tie: ({ options }: Options, f: Formats): string => `Tie between ${f.list(options)}`,
  tieInRound: ({ options, n }: Options & { n: number }, f: Formats): string =>
    `Tie between ${f.list(options)} in round ${f.number(n)}`,
  tieBroken: ({ tie, way, options }: Options & { tie: string; way: string }, f: Formats): string =>
    `${tie}. What decided: ${way}. The choice fell on ${f.list(options)}.`,
  tieLeft: ({ tie, way }: { tie: string; way: string }): string =>
    `${tie}. What decided: ${way}. None of them was chosen.`,
  tieUnbroken: ({ tie }: { tie: string }): string => `${tie}. Nothing has broken it.`,
};

export type CountWords = Widen<typeof count>;
