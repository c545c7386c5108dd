import type { Meta } from '@storybook/web-components-vite';
import type { Choice } from '../src/core/ballot.js';
import type { Vote } from '../src/core/vote.js';
import { memory } from '../src/backends/memory.js';
import { systemClock } from '../src/ports/clock.js';
import type { Server } from './stage/backends.js';
import { says } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** What came of a vote: the rule, the outcome, who does not go along and why, and how it was counted. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Results',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

const people = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eve', 'Farid', 'Goran', 'Hana', 'Ines'];

const consensus: Vote = {
  question: 'Adopt a quorum of one third for the monthly call',
  method: 'consensus',
  options: [
    { id: 'agree', label: 'I agree', stance: 'agree' },
    { id: 'aside', label: 'I stand aside', meaning: 'I do not object, nor take part.', stance: 'stand-aside' },
    { id: 'block', label: 'I block', meaning: 'It would harm what we stand for.', stance: 'block' },
  ],
  opens: inHours(-200),
  closes: inHours(-2),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'optional',
  electorate: {
    kind: 'circle',
    circle: 'tech',
    frozen: {
      at: inHours(-200),
      members: people.map((name) => ({ id: name.toLowerCase(), name, type: 'person', status: 'active' })),
    },
  },
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

const runoff: Vote = {
  question: 'Where do we meet in spring?',
  method: 'instant-runoff',
  options: ['Lisbon', 'Kraków', 'Marseille', 'Bergen'].map((label) => ({ id: label.toLowerCase(), label })),
  closes: inHours(-2),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const one = (option: string): Choice => ({ kind: 'one', option });
const rank = (...ids: readonly string[]): Choice => ({ kind: 'rank', ranks: ids.map((id) => [id]) });

/** A server with ballots that were cast before the close. */
function cast(vote: Vote, choices: readonly Choice[]): Server {
  return () => {
    let ago = 50 * 3_600_000;
    const clock = { ...systemClock, now: () => systemClock.now() - ago };
    const backend = memory({ clock, votes: { [address]: vote }, source: { name: 'assembly.example' } });
    choices.forEach((choice, n) => backend.cast(address, people[n]?.toLowerCase() ?? String(n), choice));
    ago = 0;
    return backend;
  };
}

const seven = Array.from({ length: 7 }, () => one('agree'));

/** It passed, and who did not go along stands beside it. */
export const AdoptedWithDissent = from(cast(consensus, [...seven, one('aside')]), {
  play: says('Adopted', 'Hana stands aside'),
});

/** A block holds as long as fewer than nine in ten agree. */
export const Blocked = from(cast(consensus, [one('agree'), one('agree'), one('agree'), one('block')]), {
  play: says('Dara blocks'),
});

/** Too few took part, so nothing is decided. That is no rejection. */
export const Inquorate = from(cast(consensus, [one('agree'), one('agree')]), { play: says('Too few') });

/** Still open: the rule, how far it is, and what would change it. */
export const SoFar = from(cast({ ...consensus, closes: inHours(70) }, [one('agree'), one('agree')]), {
  play: says('What would change it'),
});

/** Hidden until the close: the rule is no secret, everything else is. */
export const Hidden = from(
  cast({ ...consensus, results: 'after-close', closes: inHours(70) }, [one('agree'), one('block')]),
  { play: says('The numbers are shown after the close.') },
);

/** Round by round: who is out, and to whom their votes go. */
export const Runoff = from(
  cast(runoff, [
    rank('lisbon', 'marseille'),
    rank('lisbon'),
    rank('lisbon', 'bergen'),
    rank('kraków', 'bergen', 'marseille'),
    rank('kraków', 'marseille'),
    rank('marseille', 'kraków'),
    rank('marseille', 'kraków'),
    rank('bergen', 'kraków'),
  ]),
  { play: says('How it was counted') },
);

/** Every option against every other. */
export const Pairs = from(
  cast({ ...runoff, method: 'schulze' }, [
    rank('lisbon', 'marseille', 'kraków'),
    rank('kraków', 'marseille'),
    rank('marseille', 'lisbon'),
  ]),
  { play: says('How it was counted') },
);
