import type { Formats, Widen } from '../formats.js';

export const results = {
  /** `text` is how far the quorum is. */
  quorum: ({ text }: { text: string }): string => `Took part: ${text}`,
  reasons: 'Why',
  missing: 'What would change it',
  dissent: 'Who does not go along',
  classes: 'By class',
  ties: 'Ties',
  working: 'How it was counted',
  option: 'Option',
  rounds: 'Votes in each round',
  /** `votes` is a number. */
  roundsWithQuota: ({ votes }: { votes: string }): string => `Votes in each round; ${votes} are needed to be elected`,
  round: ({ n }: { n: number }, f: Formats): string => `Round ${f.number(n)}`,
  exhausted: 'No further choice',
  elected: 'elected',
  eliminated: 'out',
  pairwise: 'How many prefer the option of the row to that of the column',
};

export type ResultsWords = Widen<typeof results>;
