import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Came extends Count {
  whole: number | undefined;
}

export const results = {
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

  asTable: 'Show as a table',
  /** What the numbers of a method are. */
  units: {
    votes: 'Votes',
    approvals: 'How many chose each option',
    stances: 'Where people stand',
    stars: 'Sum of the stars, up to 5 from each',
    points: 'Points, as a share of all that were given',
    ranks: 'Points for the places in the rankings',
    rounds: 'Votes when an option was elected, or else in the last round that it was in',
    wins: 'How many of the others each option beats',
    supporters: 'How many want each project',
    times: 'Who can come, and who could if need be',
  },
  /** `n` is the best mark. */
  sums: ({ n }: Count, f: Formats): string => `Sum of the marks from 0 to ${f.number(n)}`,
  means: ({ n }: Count, f: Formats): string => `Mean of the marks from 0 to ${f.number(n)}, over those who gave one`,
  /** `amount` and `of` are numbers as they are written; `share` is from 0 to 1. */
  part: ({ amount, of, share }: { amount: string; of: string; share: number }, f: Formats): string =>
    `${amount} of ${of} · ${f.percent(share)}`,
  points: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# point', other: '# points' }),
  stars: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# star', other: '# stars' }),
  yes: ({ text }: { text: string }): string => `yes ${text}`,
  yesOrMaybe: ({ text }: { text: string }): string => `yes or maybe ${text}`,
  meanOf: ({ n, amount }: Count & { amount: string }, f: Formats): string =>
    f.plural(n, { one: `mean ${amount} of # mark`, other: `mean ${amount} of # marks` }),
  sumOf: ({ n, amount }: Count & { amount: string }, f: Formats): string =>
    f.plural(n, { one: `sum ${amount} of # mark`, other: `sum ${amount} of # marks` }),
  firstChoice: ({ n }: { n: number }, f: Formats): string =>
    f.plural(n, { one: 'first choice of # person', other: 'first choice of # people' }),
  runoff: ({ text }: { text: string }): string => `in the runoff ${text}`,
  cost: ({ amount }: { amount: string }): string => `costs ${amount}`,
  /** What became of an option. `ahead`: in the count, where the rule decided nothing, or otherwise. */
  fates: { chosen: 'Chosen', elected: 'Elected', funded: 'Funded', tied: 'Tied', ahead: 'Ahead in the count' },
  quota: ({ votes }: { votes: string }): string => `quota ${votes}`,
  target: ({ n }: { n: number }, f: Formats): string => `target ${f.number(n)}`,
  /** Heads of columns. */
  columns: {
    votes: 'Votes',
    approvals: 'Voters',
    stances: 'Voters',
    sums: 'Sum',
    means: 'Mean',
    stars: 'Stars',
    points: 'Points',
    ranks: 'Points',
    rounds: 'Votes',
    wins: 'Beats',
    supporters: 'Supporters',
    times: 'Yes',
    atMost: 'Yes or maybe',
    share: 'Share',
    class: 'Class',
    members: 'Members',
    cast: 'Took part',
  },
  note: 'Note',
  whole: 'Out of',

  /** `whole` is absent where nobody knows how many there are. */
  answered: ({ n, whole }: Came, f: Formats): string =>
    whole === undefined ? `${f.number(n)} answered` : `${f.number(n)} of ${f.number(whole)} answered`,
  present: ({ n, whole }: Came, f: Formats): string =>
    whole === undefined ? `${f.number(n)} present` : `${f.number(n)} of ${f.number(whole)} present`,
  /** `came` is what `answered` or `present` says. */
  quorumLine: ({ came, needed, state }: { came: string; needed: string; state: 'met' | 'open' | 'missed' }): string =>
    `${came} · quorum ${needed}, ${{ met: 'met', open: 'not met so far', missed: 'not met' }[state]}`,
  quorumWord: 'quorum',
  turnout: {
    eligible: ({ n }: Count, f: Formats): string => `${f.number(n)} may vote`,
    valid: ({ n }: Count, f: Formats): string => `${f.number(n)} valid`,
    abstain: ({ n }: Count, f: Formats): string => `${f.number(n)} abstained`,
    invalid: ({ n }: Count, f: Formats): string => `${f.number(n)} invalid`,
    silent: ({ n }: Count, f: Formats): string => `${f.number(n)} did not answer`,
  },
  tooFew: 'How each class voted is not told: in one of them so few did that it would show how somebody voted.',

  spread: 'How often each mark was given',
  spent: (
    { spent, budget, left, share }: { spent: string; budget: string; left: string; share: number },
    f: Formats,
  ): string => `${spent} of ${budget} spent · ${f.percent(share)} · ${left} left`,
  bought: {
    title: 'What was bought, in the order of buying',
    cost: 'Cost',
    effective: 'Effective votes',
    highest: 'Most that one paid',
    left: 'Left of the budget',
    completion: 'with the money that was left over',
  },
};

export type ResultsWords = Widen<typeof results>;
