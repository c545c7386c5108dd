import type { Formats, Widen } from '../formats.js';

/** How a count went, in drawings, and what the same ballots would come to by other methods. */
export const working = {
  /** `n` rounds; `options` are those elected. */
  flow: ({ n, options }: { n: number; options: readonly string[] }, f: Formats): string =>
    f.plural(n, {
      one: `How the votes moved in # round. Elected: ${f.list(options)}.`,
      other: `How the votes moved in # rounds. Elected: ${f.list(options)}.`,
    }),
  flowOpen: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, {
      one: 'How the votes moved in # round. Nobody is elected.',
      other: 'How the votes moved in # rounds. Nobody is elected.',
    }),
  drawing: 'Drawing of the rounds',
  electedIn: ({ n }: { n: number }, f: Formats): string => `elected in round ${f.number(n)}`,
  outIn: ({ n }: { n: number }, f: Formats): string => `out in round ${f.number(n)}`,
  others: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, { one: '# other option', other: '# other options' }),
  /** `votes` is a number. */
  quota: ({ votes }: { votes: string }): string => `Dashed line: ${votes} votes are needed to be elected.`,
  lastRounds: ({ n, whole }: { n: number; whole: number }, f: Formats): string =>
    `The last ${f.number(n)} of ${f.number(whole)} rounds are drawn; the table has all of them.`,
  firstOptions: ({ n, whole }: { n: number; whole: number }, f: Formats): string =>
    `${f.number(n)} of ${f.number(whole)} options are drawn one by one; the table has all of them.`,

  beatsAll: ({ options }: { options: readonly string[] }, f: Formats): string =>
    `Against every other option, more people prefer ${f.list(options)}.`,
  beatsNone: 'No option is preferred by more people against every other one.',
  shading: 'In bold: more people prefer the option of the row. The darker, the clearer.',
  paths: 'How strong the strongest path is from the option of the row to that of the column',
  pathsTitle: 'The strongest paths',
  pathsMean:
    'A path goes from option to option, each preferred to the next, and is as strong as its weakest step. In bold: the path is stronger than the one back.',

  otherwise: 'If it were counted by another method',
  caution:
    'Under another method, people would perhaps have voted otherwise. This says only what these same ballots would come to.',
  countOtherwise: 'Fetch the ballots and count them',
  counting: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, { one: '# ballot read', other: '# ballots read' }),
  counted: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, {
      one: '# ballot, counted by each method',
      other: '# ballots, counted by each method',
    }),
  failed: 'The list of ballots cannot be had, or not be read, just now.',
  method: 'Method',
  wouldElect: 'Would elect',
  thisVote: 'this vote',
  oneSeat: 'one seat',
  nobody: 'nobody',
  /** `options` may win, and nothing decides among them. */
  oneOf: ({ options }: { options: readonly string[] }, f: Formats): string => `tied: ${f.list(options)}`,
  allAgree: 'All these methods agree.',
  oneSeatEach: 'The other methods fill one seat only.',
  differs: 'By the method of this vote, these ballots come to another result than the one above.',
};

export type WorkingWords = Widen<typeof working>;
