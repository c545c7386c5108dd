import type { Formats, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Label {
  /** The name of an option. */
  label: string;
}

/** What the forms of ballots say that are more than ticks, and what is said of any ballot before and after it is sent. */
export const papers = {
  markEach: ({ n }: Count, f: Formats): string => `Mark each option from 0 to ${f.number(n)}; ${f.number(n)} is best`,
  notMarked: 'not marked',
  noOpinion: 'no opinion',
  markFirst: 'Mark an option first.',
  markAtLeast: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Mark at least # option.', other: 'Mark at least # options.' }),
  markAtMost: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Mark no more than # option.', other: 'Mark no more than # options.' }),

  shareOut: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Give # point', other: 'Share out up to # points' }),
  left: ({ count, whole }: { count: number; whole: number }, f: Formats): string =>
    `${f.number(count)} of ${f.number(whole)} left`,
  tooMany: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'That is # point too many.', other: 'That is # points too many.' }),
  more: ({ label }: Label, f: Formats): string => `One more for ${f.isolate(label)}`,
  fewer: ({ label }: Label, f: Formats): string => `One less for ${f.isolate(label)}`,
  giveFirst: 'Give at least one point first.',
  giveAtLeast: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Give points to at least # option.', other: 'Give points to at least # options.' }),
  giveAtMost: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Give points to no more than # option.', other: 'Give points to no more than # options.' }),

  whichTimes: 'Say for each time whether you can',
  yes: 'yes',
  maybe: 'maybe',
  no: 'no',
  answerFirst: 'Answer for one time first.',

  budget: ({ amount }: { amount: string }): string => `There is ${amount} to spend`,
  /** Of a project that says no cost. */
  noCost: 'Without a cost it cannot be funded',
  ticked: ({ amount, whole }: { amount: string; whole: string }): string => `Ticked: ${amount} of ${whole}`,
  tickedOver: ({ amount, whole }: { amount: string; whole: string }): string =>
    `Ticked: ${amount} of ${whole}. More than there is may be ticked: the count finds what can be paid for.`,

  marked: ({ label, text }: Label & { text: string }, f: Formats): string => `${f.isolate(label)}: ${text}`,
  points: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# point', other: '# points' }),
  others: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# more', other: '# more' }),
  /** `said` is what the ballot says. */
  review: ({ said }: { said: string }): string => `You are about to say: ${said}.`,
  recorded: ({ said, host, time }: { said: string; host: string; time: string }): string =>
    `Your vote for ${said} was recorded by ${host}${time ? `: ${time}` : ''}.`,
  /** The same of a stance, which is a sentence: `I object`. */
  recordedStance: ({ said, host, time }: { said: string; host: string; time: string }): string =>
    `Your vote, “${said}”, was recorded by ${host}${time ? `: ${time}` : ''}.`,
  change: 'Change my vote',
  withdraw: 'Withdraw my vote',
  withdrawn: 'Your vote is withdrawn. It stays in the record, and is not counted.',

  /** Options that the group gave no name, by their id. */
  options: {
    consent: 'I consent',
    concern: 'I consent, with a concern',
    objection: 'I object',
    agree: 'I agree',
    abstain: 'I abstain',
    'stand-aside': 'I stand aside',
    disagree: 'I disagree',
    block: 'I block',
    yes: 'Yes',
    no: 'No',
    'looks-good': 'Looks good',
    'not-sure': 'Not sure',
    concerned: 'I have concerns',
    endorsement: 'I endorse it',
    'minor-contention': 'I agree, with a minor point of contention',
    'support-with-reservations': 'I support it with reservations',
    'more-discussion': 'I want more discussion',
    'support-despite-dislike': 'I do not like it, and support it all the same',
    'serious-disagreement': 'I seriously disagree',
    veto: 'I veto it',
    accept: 'I take part',
    decline: 'I do not take part',
    object: 'I object to it',
  },
};

export type PapersWords = Widen<typeof papers>;
