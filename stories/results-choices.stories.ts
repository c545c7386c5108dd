import type { Meta } from '@storybook/web-components-vite';
import type { Vote } from '../src/core/vote.js';
import { cast, marks, named, one, past, points, rank, some, times } from './stage/decided.js';
import { says } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** What came of a choice between options, by every method: the numbers in its own unit, and how it was counted. All of it is counted here, none of it written down. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Results of choices',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

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
