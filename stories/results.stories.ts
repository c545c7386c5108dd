import type { Meta } from '@storybook/web-components-vite';
import type { Vote } from '../src/core/vote.js';
import {
  cast,
  circle,
  marks,
  membersOf,
  named,
  one,
  past,
  people,
  points,
  rank,
  some,
  stances,
  times,
} from './stage/decided.js';
import { says } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** What came of a vote, by every method: the outcome and its rule, the numbers in the method's own unit, who did not go along. All of it is counted here, none of it written down. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Results',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

const nine = membersOf(people.slice(0, 9));

const consensus: Vote = {
  ...past,
  question: 'Adopt a quorum of one third for the monthly call',
  method: 'consensus',
  options: [
    { id: 'agree', label: 'I agree', stance: 'agree' },
    { id: 'aside', label: 'I stand aside', meaning: 'I do not object, nor take part.', stance: 'stand-aside' },
    { id: 'block', label: 'I block', meaning: 'It would harm what we stand for.', stance: 'block' },
  ],
  reason: 'optional',
  electorate: circle(nine),
  rule: {
    minimumDays: 7,
    clauses: [
      { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' },
      { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [1, 2], of: 'decided' },
      {
        purpose: 'block',
        count: { stance: 'block' },
        cmp: '=',
        amount: 0,
        unless: { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [9, 10], of: 'decided' },
      },
    ],
    silence: 'ignore',
    tieBreaks: [],
  },
};

const towns: Vote = {
  ...past,
  question: 'Where do we meet in spring?',
  method: 'instant-runoff',
  options: named('Lisbon', 'Kraków', 'Marseille', 'Bergen'),
};

/** Eight people rank the towns. */
const rankings = [
  rank('lisbon', 'marseille'),
  rank('lisbon'),
  rank('lisbon', 'bergen'),
  rank('kraków', 'bergen', 'marseille'),
  rank('kraków', 'marseille'),
  rank('marseille', 'kraków'),
  rank('marseille', 'kraków'),
  rank('bergen', 'kraków'),
];

/** It passed, and who did not go along stands beside it. */
export const AdoptedWithDissent = from(cast(consensus, [...times(7, one('agree')), one('aside')]), {
  play: says('Adopted', 'Hana stands aside', '8 of 9 answered · quorum 3, met', '7 of 8 · 88%', 'at least 4 needed'),
});

/** A block holds as long as fewer than nine in ten agree. */
export const Blocked = from(cast(consensus, [...times(3, one('agree')), one('block')]), {
  play: says('Dara blocks', 'none allowed'),
});

/** Too few took part, so nothing is decided. That is no rejection. */
export const Inquorate = from(cast(consensus, times(2, one('agree'))), {
  play: says('Too few', '2 of 9 answered · quorum 3, not met'),
});

/** Still open: the rule, how far it is, and what would change it. */
export const SoFar = from(cast({ ...consensus, closes: inHours(70) }, times(2, one('agree'))), {
  play: says('What would change it', '2 of 9 answered · quorum 3, not met so far'),
});

/** Hidden until the close: the rule and how many took part are no secret, everything else is. */
export const Hidden = from(
  cast({ ...consensus, results: 'after-close', closes: inHours(70) }, [one('agree'), one('block')]),
  { play: says('The numbers are shown after the close.', '2 of 9 answered') },
);

/** A secret vote after its close: numbers, and no names. */
export const Secret = from(cast({ ...consensus, secrecy: 'secret' }, [...times(6, one('agree')), one('block')]), {
  play: says('1 person blocks'),
});

const workers = { purpose: 'pass', count: { stance: 'agree' }, cmp: '>=', amount: [2, 3], of: 'decided' } as const;
const classes: Vote = {
  ...consensus,
  question: 'Raise the monthly contribution to £10',
  electorate: circle(membersOf(people, (_, n) => ({ classes: [n < 8 ? 'workers' : 'users'] }))),
  rule: {
    clauses: [
      { purpose: 'quorum', count: { ballots: 'any' }, cmp: '>=', amount: [1, 3], of: 'eligible' },
      { ...workers, class: 'workers' },
      { ...workers, class: 'users', amount: [1, 2] },
    ],
    silence: 'ignore',
    tieBreaks: [],
  },
};
const byClass = [...times(5, one('agree')), one('aside'), ...times(6, one('agree')), ...times(4, one('block'))];

/** Each class with its turnout and how it voted, and whether each has passed it. */
export const PerClass = from(cast(classes, byClass), { play: says('By class', 'workers', 'users') });

/** One class has so few voters that its numbers would tell how somebody voted. */
export const PerClassSecret = from(
  cast({ ...classes, secrecy: 'secret' }, [...times(9, one('agree')), ...times(3, one('block'))]),
  { play: says('is not told') },
);

/** Nobody objects; two have a concern. */
export const Consent = from(
  cast(
    {
      ...consensus,
      question: 'Rotate the facilitation each month',
      method: 'consent',
      options: stances(['consent', 'agree'], ['concern', 'concern'], ['objection', 'object']),
      rule: undefined,
    },
    [...times(6, one('consent')), ...times(2, one('concern'))],
  ),
  { play: says('I consent, with a concern', '2 of 8 · 25%') },
);

/** More for than against; one abstains, and is in no share of those who decided. */
export const Majority = from(
  cast(
    {
      ...consensus,
      method: 'majority',
      options: stances(['yes', 'agree'], ['no', 'disagree'], ['abstain', 'abstain']),
      rule: undefined,
    },
    [...times(4, one('yes')), ...times(3, one('no')), one('abstain')],
    [one('no')],
  ),
  { play: says('Adopted', '1 abstained', 'too late') },
);

/** Nobody spoke up. */
export const LazyConsent = from(
  cast({ ...consensus, method: 'lazy-consent', options: stances(['block', 'block']), rule: undefined }, []),
  { play: says('Adopted') },
);

/** What people think so far. */
export const SenseCheck = from(
  cast(
    {
      ...consensus,
      question: 'Shall we move our chat?',
      method: 'sense-check',
      options: stances(['looks-good', 'agree'], ['not-sure', 'abstain'], ['concerned', 'concern']),
      rule: undefined,
    },
    [...times(4, one('looks-good')), ...times(2, one('not-sure')), one('concerned')],
  ),
  { play: says('Looks good', '4 of 7') },
);

/** Eight steps, several of them of one stance. */
export const Gradients = from(
  cast(
    {
      ...consensus,
      question: 'The new bylaws, as they stand',
      method: 'gradients',
      options: stances(
        ['endorsement', 'agree'],
        ['minor-contention', 'agree'],
        ['support-with-reservations', 'agree'],
        ['abstain', 'abstain'],
        ['more-discussion', 'concern'],
        ['support-despite-dislike', 'stand-aside'],
        ['serious-disagreement', 'disagree'],
        ['veto', 'block'],
      ),
      rule: undefined,
    },
    [
      ...times(2, one('endorsement')),
      ...times(3, one('minor-contention')),
      one('support-with-reservations'),
      one('more-discussion'),
      one('serious-disagreement'),
    ],
  ),
  { play: says('I seriously disagree', '3 of 8 · 38%') },
);

/** How people are. */
export const CheckIn = from(
  cast(
    {
      ...consensus,
      question: 'How are you today?',
      method: 'check-in',
      options: named('Rested', 'Tired', 'Curious'),
      rule: undefined,
    },
    [...times(3, one('rested')), ...times(4, one('tired')), one('curious')],
  ),
  { play: says('Tired', '4 of 8') },
);

/** Who is in, and how many were hoped for. */
export const Count = from(
  cast(
    {
      ...consensus,
      question: 'Who helps at the summer fair?',
      method: 'count',
      options: stances(['accept', 'agree'], ['decline', 'disagree']),
      settings: { target: 8 },
      rule: undefined,
    },
    [...times(5, one('accept')), ...times(2, one('decline'))],
  ),
  { play: says('I take part', 'target 8') },
);

const plain: Vote = { ...towns, method: 'single', rule: { clauses: [], silence: 'ignore', tieBreaks: [] } };
const votes = [...times(4, one('lisbon')), ...times(2, one('kraków')), one('bergen')];

/** One choice each. */
export const Single = from(cast(plain, votes), { play: says('Chosen', '4 of 7 · 57%') });

/** As many choices as one likes. */
export const Approval = from(
  cast({ ...plain, method: 'approval' }, [
    some('lisbon', 'kraków'),
    some('lisbon', 'marseille'),
    some('kraków'),
    some('lisbon', 'bergen'),
  ]),
  { play: says('Chosen', '3 of 4 · 75%') },
);

/** Nothing breaks the tie. */
export const Tied = from(cast(plain, [...times(3, one('lisbon')), ...times(3, one('kraków')), one('bergen')]), {
  play: says('A tie between', 'Tied'),
});

const scores = [
  marks({ lisbon: 5, kraków: 4, marseille: 0, bergen: null }),
  marks({ lisbon: 4, kraków: 5, marseille: 3 }),
  marks({ lisbon: 5, kraków: 3, marseille: 0, bergen: 1 }),
  marks({ lisbon: 2, kraków: 4, bergen: 0 }),
  marks({ lisbon: 5, kraków: 4, marseille: 2, bergen: null }),
  marks({ lisbon: 1, kraków: 5, marseille: 4 }),
];

/** Marks are added up; no opinion, nought and no mark are three different things. */
export const Score = from(cast({ ...towns, method: 'score' }, scores), {
  play: says('Sum of the marks', '25 points', 'mean 4.17 of 6 marks'),
});

/** The mean of the marks, over those who gave one. */
export const ScoreMean = from(cast({ ...towns, method: 'score', settings: { mean: true } }, scores), {
  play: says('Mean of the marks', '4.17'),
});

/** Stars, then a runoff between the two with the most. */
export const Star = from(cast({ ...towns, method: 'star' }, scores), {
  play: says('25 stars', 'in the runoff 3 of 6 · 50%'),
});

/** Ten points each. */
export const Points = from(
  cast({ ...towns, method: 'points', settings: { points: 10 } }, [
    points({ lisbon: 10 }),
    points({ lisbon: 4, kraków: 6 }),
    points({ marseille: 5, bergen: 3, lisbon: 2 }),
  ]),
  { play: says('16 of 30 · 53%') },
);

/** Points for places. */
export const Borda = from(cast({ ...towns, method: 'borda' }, rankings), { play: says('first choice of 3 people') });

/** Round by round: who is out, and to whom their votes go. */
export const Runoff = from(cast(towns, rankings), { play: says('How it was counted', 'of 8 ·') });

/** Every option against every other. */
export const Pairs = from(cast({ ...towns, method: 'schulze' }, rankings), {
  play: says('How it was counted', 'How many of the others each option beats'),
});

/** Two seats: votes are split to five decimals, and the quota is on every bar. */
export const Seats = from(
  cast({ ...towns, question: 'Who keeps the accounts?', method: 'stv', settings: { seats: 2 } }, [
    ...times(5, rank('lisbon', 'marseille')),
    rank('lisbon', 'bergen'),
    ...times(3, rank('kraków', 'marseille')),
    rank('marseille', 'kraków'),
    rank('bergen', 'marseille'),
  ]),
  { play: says('quota 4', 'Elected') },
);

/** What was bought of a common budget, what it cost those who want it, and what is left. */
export const EqualShares = from(
  cast(
    {
      ...towns,
      question: 'What do we spend this year’s money on?',
      method: 'equal-shares',
      settings: { budget: 500_000, currency: 'GBP' },
      options: [
        { id: 'server', label: 'A new server', cost: 180_000 },
        { id: 'meeting', label: 'A meeting in person', cost: 240_000 },
        { id: 'audit', label: 'A security audit', cost: 150_000 },
        { id: 'stickers', label: 'Stickers', cost: 12_550 },
      ],
    },
    [
      ...times(4, some('server', 'meeting')),
      ...times(3, some('server', 'stickers')),
      ...times(2, some('audit', 'stickers')),
    ],
  ),
  { play: says('Funded', '7 of 9 · 78%', 'left', 'Effective votes') },
);

/** Yes, and if need be, for each time. */
export const TimePoll = from(
  cast(
    {
      ...towns,
      question: 'When do we meet?',
      method: 'time-poll',
      options: [12, 36, 60].map((hours) => ({
        id: `in-${hours}`,
        label: '',
        starts: inHours(hours),
        ends: inHours(hours + 1),
      })),
    },
    [
      marks({ 'in-12': 2, 'in-36': 1, 'in-60': 0 }),
      marks({ 'in-12': 2, 'in-36': 2, 'in-60': null }),
      marks({ 'in-12': 0, 'in-36': 2, 'in-60': 1 }),
      marks({ 'in-12': 2, 'in-36': 1 }),
    ],
  ),
  { play: says('yes 3 of 4 · 75%', 'yes or maybe 4 of 4 · 100%') },
);

const hundred: Vote = {
  ...towns,
  question: 'Which of these shall we read together?',
  method: 'score',
  options: Array.from({ length: 100 }, (_, n) => ({ id: `book-${n + 1}`, label: `Book ${n + 1}` })),
};

/** A hundred options: long, and still to be read. */
export const Hundred = from(
  cast(
    hundred,
    Array.from({ length: 12 }, (_, voter) =>
      marks(
        Object.fromEntries(
          hundred.options.map(({ id }, n) => [id, n === 41 ? 5 : (n * (voter + 3) + (n % 7) * voter) % 6]),
        ),
      ),
    ),
  ),
  { play: says('Book 100', 'points') },
);
