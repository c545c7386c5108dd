import type { Formats, Message, Widen } from '../formats.js';

interface Count {
  n: number;
}
interface Name {
  /** What somebody wrote: a label, a name, a word that we do not know. */
  name: string;
}

/**
 * Who does something. `subject` is written out, with its amount; `number` is that of the verb: nobody, one, a single
 * part (“a third”), several, or one who is called by name. `place` says by which way, and may be empty.
 */
export interface Doing {
  subject: string;
  number: 'none' | 'one' | 'part' | 'many' | 'named';
  /** After an “if”; as a fact; as what would have to be. */
  mood: 'if' | 'fact' | 'must';
  place: string;
}

/** An amount with everybody it counts: “two thirds of the members”. */
interface Amount {
  amount: string;
}
interface Part {
  /** Of whom, as the group's `of` says it. May be empty. */
  of: string;
  /** The amount comes after “more than” or “less than”: a case of its own in some languages. */
  oblique: boolean;
}
interface Pair {
  a: string;
  b: string;
}
interface Condition {
  condition: string;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');

const does =
  (one: string, many: string, infinitive = many) =>
  ({ subject, number, mood, place }: Doing): string => {
    if (mood === 'must') return joined(subject, 'would have to', infinitive, place);
    return joined(subject, number === 'part' || number === 'many' ? many : one, place);
  };

const noObjection: Message<Pick<Doing, 'mood'>> = () => 'no objection stands';

export const decide = {
  /** What a clause counts. */
  doing: {
    agree: does('agrees', 'agree'),
    abstain: does('abstains', 'abstain'),
    'stand-aside': does('stands aside', 'stand aside'),
    concern: does('raises a concern', 'raise a concern'),
    disagree: does('disagrees', 'disagree'),
    object: does('objects', 'object'),
    block: does('blocks', 'block'),
  },
  says: (doing: Doing & Name, f: Formats): string =>
    does(`says “${f.isolate(doing.name)}”`, `say “${f.isolate(doing.name)}”`)(doing),
  chooses: (doing: Doing & Name, f: Formats): string =>
    does(`chooses “${f.isolate(doing.name)}”`, `choose “${f.isolate(doing.name)}”`)(doing),
  takesPart: does('takes part', 'take part'),
  isThere: does('is present', 'are present', 'be present'),
  holdsObjection: does('has an objection that still stands', 'have an objection that still stands'),
  noObjection,

  nobody: 'nobody',
  people: ({ n }: Count & { oblique: boolean }, f: Formats): string =>
    f.plural(n, { one: '# person', other: '# people' }),
  voices: ({ n }: Count & { oblique: boolean }, f: Formats): string =>
    f.plural(n, { one: '# voice', other: '# voices' }),
  parts: {
    half: ({ of }: Part): string => joined('half', of),
    third: ({ of }: Part): string => joined('a third', of),
    twoThirds: ({ of }: Part): string => joined('two thirds', of),
    quarter: ({ of }: Part): string => joined('a quarter', of),
    threeQuarters: ({ of }: Part): string => joined('three quarters', of),
  },
  percent: ({ share, of }: Pick<Part, 'of'> & { share: number }, f: Formats): string => joined(f.percent(share), of),
  ratio: ({ n, whole, of }: Pick<Part, 'of'> & Count & { whole: number }, f: Formats): string =>
    joined(`${f.number(n)} in every ${f.number(whole)}`, of),

  atLeast: ({ amount }: Amount): string => `at least ${amount}`,
  moreThan: ({ amount }: Amount): string => `more than ${amount}`,
  exactly: ({ amount }: Amount): string => `exactly ${amount}`,
  atMost: ({ amount }: Amount): string => `at most ${amount}`,
  lessThan: ({ amount }: Amount): string => `fewer than ${amount}`,

  groups: {
    eligible: { of: 'of the members', among: 'among the members', all: 'all members' },
    active: { of: 'of the active members', among: 'among the active members', all: 'all active members' },
    present: { of: 'of those present', among: 'among those present', all: 'all those present' },
    valid: { of: 'of those who voted', among: 'among those who voted', all: 'all those who voted' },
  },
  inClass: ({ name }: Name, f: Formats): string => `in the group “${f.isolate(name)}”`,
  withoutAbstentions: 'abstentions left out',
  byWeight: 'counted by weight',
  withSilence: 'silence counted in',
  withoutSilence: 'silence left out',
  places: { async: 'outside the call', call: 'in the call', proxy: 'by proxy' },
  comma: ({ a, b }: Pair): string => `${a}, ${b}`,
  /** Between conditions, and before the last of them. */
  next: ({ a, b }: Pair): string => `${a}, ${b}`,
  and: ({ a, b }: Pair): string => `${a} and ${b}`,
  then: ({ a, b }: Pair): string => `${a}, then ${b}`,
  unless: ({ condition, exception }: Condition & { exception: string }): string => `${condition}, unless ${exception}`,

  passesIf: ({ condition }: Condition): string => `It passes if ${condition}.`,
  onlyIf: ({ condition }: Condition): string => `But only if ${condition}.`,
  noCondition: 'The rule asks for nothing more than the vote itself.',
  countsIf: ({ condition }: Condition): string => `It only counts if ${condition}.`,
  objectionsHold: 'While an objection stands, nothing is adopted.',
  minimumDays: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: 'Voting stays open at least # day.', other: 'Voting stays open at least # days.' }),
  provisionalDays: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'After that, the decision can be objected to for # day.',
      other: 'After that, the decision can be objected to for # days.',
    }),
  silenceConsents: 'Whoever does not answer is taken to agree, but not to have taken part.',
  tieBreaks: ({ ways }: { ways: string }): string => `If there is a tie, this decides: ${ways}.`,
  ways: {
    'status-quo': 'the way things are now',
    chair: 'the chair',
    seed: 'a draw that everyone can check',
    'earlier-round': 'the earlier round',
    votes: 'the number of supporters',
    cost: 'the lower cost',
    maybe: 'who could make it if need be',
    score: 'the higher score',
    'match-ups': 'who loses fewer comparisons with the others',
    'five-stars': 'the number of five-star ratings',
  },
  other: ({ name }: Name, f: Formats): string => `“${f.isolate(name)}”`,

  decisions: {
    adopted: 'Adopted.',
    'not-adopted': 'Not adopted.',
    inquorate: 'Too few took part, so nothing is decided.',
    measured: 'Nothing was to be decided: the numbers show where people stand.',
  },
  unanimous: 'Adopted unanimously by those who voted.',
  provisional: ({ until }: { until: string }): string =>
    until
      ? `Adopted provisionally. It can be objected to until ${until}.`
      : 'Adopted provisionally. It can still be objected to.',
  chosen: ({ options }: { options: readonly string[] }, f: Formats): string => `Chosen: ${f.list(options)}.`,
  chosenProvisionally: ({ options, until }: { options: readonly string[]; until: string }, f: Formats): string =>
    `Chosen provisionally: ${f.list(options)}. It can be objected to until ${until}.`,
  chosenUnnamed: 'A choice was made.',
  tied: ({ options }: { options: readonly string[] }, f: Formats): string => `A tie between ${f.list(options)}.`,
  tiedUnnamed: 'A tie.',
  otherDecision: ({ name }: Name, f: Formats): string => `What came of it: “${f.isolate(name)}”.`,
  pending: {
    unknown: 'Not decided yet.',
    cancelled: 'Nothing is decided: the vote was cancelled.',
    opening: 'Not decided yet: voting has not begun.',
    close: 'Not decided yet: voting is still open.',
    objections: 'Not decided yet: an objection still stands.',
  },
  pendingDays: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: 'Not decided yet: voting has to be open for at least # day.',
      other: 'Not decided yet: voting has to be open for at least # days.',
    }),

  ofWhole: ({ n, whole }: Count & { whole: number }, f: Formats): string => `${f.number(n)} of ${f.number(whole)}`,
  needed: {
    atLeast: ({ n }: Count, f: Formats): string => `at least ${f.number(n)} needed`,
    exactly: ({ n }: Count, f: Formats): string => `exactly ${f.number(n)} needed`,
    atMost: ({ n }: Count, f: Formats): string => `at most ${f.number(n)} allowed`,
    none: 'none allowed',
  },
  met: ({ because }: { because: string }): string => `${because}: met.`,
  notMet: ({ because }: { because: string }): string => `${because}: not met.`,
  lifted: ({ because, exception }: { because: string; exception: string }): string =>
    `${because}: lifted, because ${exception}.`,
  semicolon: ({ a, b }: Pair): string => `${a}; ${b}`,

  more: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# more person', other: '# more people' }),
  fewer: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# person fewer', other: '# people fewer' }),
  instead: ({ n }: Count, f: Formats): string =>
    f.plural(n, { one: '# of those who said something else', other: '# of those who said something else' }),
  moreVoices: ({ n }: Count, f: Formats): string => f.plural(n, { one: '# more voice', other: '# more voices' }),
  others: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# more person would have to say something else',
      other: '# more people would have to say something else',
    }),
  withdrawn: ({ n }: Count, f: Formats): string =>
    f.plural(n, {
      one: '# objection would have to be withdrawn or resolved',
      other: '# objections would have to be withdrawn or resolved',
    }),
  toMeet: ({ change }: { change: string }): string => `To get there, ${change}.`,
  toBreak: ({ change }: { change: string }): string => `To change that, ${change}.`,
  notEnough: 'Those who have not answered are not enough for it.',

  reason: ({ said, text }: { said: string; text: string }, f: Formats): string => `${said}: “${f.isolate(text)}”`,
  fate: ({ said, text }: { said: string; text: string }): string => `${said} (${text})`,
  fates: {
    raised: 'not looked at yet',
    testing: 'being looked at',
    qualified: 'found to be valid',
    integrating: 'being worked in',
    dismissed: 'dismissed',
    resolved: 'resolved',
    withdrawn: 'withdrawn',
  },
};

export type DecideWords = Widen<typeof decide>;
