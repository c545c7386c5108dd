import type { Meta } from '@storybook/web-components-vite';
import type { Vote } from '../src/core/vote.js';
import { cast, circle, membersOf, named, one, past, people, stances, times } from './stage/decided.js';
import { says } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** What came of a vote on a proposal, or of one that asks where people stand: the outcome and its rule, the numbers, who did not go along. All of it is counted here, none of it written down. */
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
