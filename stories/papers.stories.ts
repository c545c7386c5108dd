import type { Meta } from '@storybook/web-components-vite';
import { fireEvent } from 'storybook/test';
import { memory } from '../src/backends/memory.js';
import { standardOptions } from '../src/core/count/standard-options.js';
import type { Choice } from '../src/core/ballot.js';
import type { Option, Vote } from '../src/core/vote.js';
import { ballot } from '../src/locales/en/ballot.js';
import { papers } from '../src/locales/en/papers.js';
import { rank } from '../src/locales/en/rank.js';
import { systemClock } from '../src/ports/clock.js';
import type { Server } from './stage/backends.js';
import { hears, says, screenOf, shadowOf, type Screen } from './stage/inside.js';
import { from, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** The ballots that are more than ticks: filled in, said in words, sent, and taken back. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Papers',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** A group that counts the ballots itself. `cast` are the ballots that are in, `you` being whoever looks. */
function group(vote: Partial<Vote>, cast: Readonly<Record<string, Choice>> = {}): Server {
  const whole: Vote = {
    question: 'What shall we cook?',
    method: 'score',
    options: named('Bread', 'Apples', 'Soup', 'Rice'),
    closes: inHours(70),
    results: 'after-close',
    secrecy: 'public',
    changeable: true,
    reason: 'off',
    ...vote,
  };
  return () => {
    const backend = memory({
      clock: systemClock,
      votes: { [address]: whole },
      me: 'you',
      source: { name: 'the assembly' },
    });
    for (const [voter, choice] of Object.entries(cast)) backend.cast(address, voter, choice);
    return backend;
  };
}

function named(...labels: readonly string[]): readonly Option[] {
  return labels.map((label, n) => ({ id: String(n), label }));
}

function usual(method: string): readonly Option[] {
  return standardOptions(method).map((option) => ({ ...option, label: '' }));
}

const meanings: Readonly<Record<string, Partial<Option>>> = {
  concern: { meaning: 'Good enough for now, and there is something to watch.' },
  objection: { meaning: 'It would harm us: say how, and it will be worked on.', prompt: 'What harm do you see?' },
};

interface Playing {
  readonly root: ShadowRoot;
  readonly screen: Screen;
  readonly userEvent: Parameters<NonNullable<VoteStory['play']>>[0]['userEvent'];
}

/** Fills the ballot in, waits until it says what it is about to say, sends it, and hears that it is in. */
function sends(said: string, fill: (playing: Playing) => Promise<void>): VoteStory {
  return {
    async play({ canvasElement, userEvent }) {
      const root = shadowOf(canvasElement);
      const screen = screenOf(root);
      await screen.findByRole('button', { name: ballot.submit });
      await fill({ root, screen, userEvent });
      await hears(root, papers.review({ said }));
      await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
      await hears(root, said, 'was recorded by the assembly');
    },
  };
}

/** Ticks what is called that. */
function ticking(...names: readonly string[]): VoteStory {
  return sends(names.join(' and '), async ({ screen, userEvent }) => {
    for (const name of names) {
      const [found] = [...screen.queryAllByRole('radio', { name }), ...screen.queryAllByRole('checkbox', { name })];
      if (found) await userEvent.click(found);
    }
  });
}

/** The reason is asked of whoever objects, in the words of the option. */
export const Consent = from(
  group({
    question: 'Adopt a quorum of one third for the monthly call',
    method: 'consent',
    options: usual('consent').map((option) => ({ ...option, ...meanings[option.id] })),
    reason: 'required-to-disagree',
  }),
  sends(papers.options.objection, async ({ root, screen, userEvent }) => {
    await userEvent.click(screen.getByRole('radio', { name: papers.options.objection }));
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await hears(root, ballot.reasonMissing);
    await userEvent.type(screen.getByRole('textbox'), 'Nobody would come any more.');
  }),
);

export const Consensus = from(
  group({
    question: 'Shall we meet every month?',
    method: 'consensus',
    options: usual('consensus'),
    reason: 'optional',
  }),
  sends(papers.options['stand-aside'], async ({ screen, userEvent }) => {
    await userEvent.click(screen.getByRole('radio', { name: papers.options['stand-aside'] }));
    await userEvent.type(screen.getByRole('textbox'), 'I cannot come, and will not stand in the way.');
  }),
);

export const Majority = from(
  group({ question: 'Shall we join the federation?', method: 'majority', options: usual('majority') }),
  ticking(papers.options.yes),
);

/** Silence agrees, so there is only one thing to say. */
export const LazyConsent = from(
  group({ question: 'The notes go online on Friday', method: 'lazy-consent', options: usual('lazy-consent') }),
  ticking(papers.options.block),
);

export const SenseCheck = from(
  group({ question: 'Does this draft go the right way?', method: 'sense-check', options: usual('sense-check') }),
  ticking(papers.options['not-sure']),
);

export const Gradients = from(
  group({ question: 'How far do you go along?', method: 'gradients', options: usual('gradients') }),
  ticking(papers.options['support-with-reservations']),
);

/** The options are the group's own. */
export const CheckIn = from(
  group({ question: 'How did you arrive today?', method: 'check-in', options: named('Rested', 'So so', 'Tired') }),
  ticking('So so'),
);

export const Count = from(
  group({ question: 'Who comes to clean up on Saturday?', method: 'count', options: usual('count') }),
  ticking(papers.options.accept),
);

/** Ticks that can be changed, and withdrawn. */
export const Single = from(group({ method: 'single' }), ticking('Soup'));

/** With a least and a most number of ticks. */
export const Approval = from(
  group({ method: 'approval', settings: { fewest: 2, most: 3 } }),
  sends('Bread and Rice', async ({ root, screen, userEvent }) => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bread' }));
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await hears(root, 'Choose at least 2');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Rice' }));
  }),
);

/** Marks: 0, no opinion and not marked are three different things. */
export const Score = from(
  group({}),
  sends('Bread: 4, Apples: 0, and Soup: no opinion', async ({ screen, userEvent }) => {
    for (const [name, mark] of [
      ['Bread', '4'],
      ['Apples', '0'],
      ['Soup', 'none'],
    ] as const) {
      await userEvent.selectOptions(screen.getByRole('combobox', { name }), mark);
    }
  }),
);

export const AHundredMarks = from(
  group({ options: named(...Array.from({ length: 100 }, (_, n) => `Candidate ${n + 1}`)) }),
);

export const Star = from(
  group({ method: 'star' }),
  sends('Apples: 5 and Rice: 2', async ({ screen, userEvent }) => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Apples' }), '5');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rice' }), '2');
  }),
);

export const Points = from(
  group({ method: 'points', settings: { points: 30 } }),
  sends('Bread: 2 points', async ({ root, screen, userEvent }) => {
    await userEvent.dblClick(screen.getByRole('button', { name: /^One more for \P{L}*Bread/u }));
    await hears(root, '28 of 30 left');
  }),
);

/** More points than there are: the ballot says so, and is not sent. */
export const TooManyPoints = from(group({ method: 'points', settings: { points: 3 } }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    const field = await screen.findByRole('spinbutton', { name: 'Soup' });
    await fireEvent.change(field, { target: { value: '5' } });
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await hears(root, 'That is 2 points too many.');
  },
});

export const EqualShares = from(
  group({
    question: 'What shall we spend it on?',
    method: 'equal-shares',
    settings: { budget: 2_000_000, currency: 'GBP' },
    options: [
      { id: 'bikes', label: 'Cargo bikes for the market', cost: 1_250_000 },
      { id: 'trees', label: 'Trees along the canal', cost: 480_050 },
      { id: 'talks', label: 'Talks in the library', cost: 90_000 },
    ],
  }),
  sends('Cargo bikes for the market and Trees along the canal', async ({ root, screen, userEvent }) => {
    await userEvent.click(screen.getByRole('checkbox', { name: /bikes/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Trees/ }));
    await hears(root, 'Ticked: £17,300.50 of £20,000');
  }),
);

const dishes = {
  question: 'What shall we cook?',
  method: 'instant-runoff',
  options: named('Bread and olives', 'Apple pie', 'Lentil soup', 'Rice with beans', 'Nothing at all'),
};

export const Ranking = from(group(dishes), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    await hears(root, rank.empty);
    await userEvent.click(await screen.findByRole('button', { name: ballot.submit }));
    await hears(root, rank.nothingRanked);
  },
});

export const RankingHalfDone = from(group(dishes), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    for (const name of ['Apple pie', 'Lentil soup', 'Bread and olives'])
      await userEvent.click(await screen.findByRole('button', { name: `Add ${name}` }));
    await userEvent.click(screen.getByRole('button', { name: /^Move .*Lentil soup.* up$/ }));
    await hears(root, 'Lentil soup is now number 1 of 3.', 'You are about to say: 1. Lentil soup, 2. Apple pie');
  },
});

/** Some on the same rank, by a switch; the first choices of the others beneath the ballot. */
export const RankingWithEquals = from(
  group(
    { ...dishes, method: 'schulze', results: 'always' },
    {
      you: { kind: 'rank', ranks: [['2'], ['1', '3', '0']] },
      ana: { kind: 'rank', ranks: [['0', '1'], ['2']] },
      ben: { kind: 'rank', ranks: [['1']] },
    },
  ),
  {
    async play({ canvasElement, userEvent }) {
      const root = shadowOf(canvasElement);
      const screen = screenOf(root);
      const [, , same] = await screen.findAllByRole('button', { name: /: same rank as the one above$/ });
      if (same) await userEvent.click(same);
      await hears(root, 'Rice with beans is now number 3, together with Bread and olives.');
    },
  },
);

/** The best three by Borda: whoever has them is told how to have another. */
export const RankingTheBestThree = from(
  group({ ...dishes, method: 'borda', settings: { most: 3 } }, { you: { kind: 'rank', ranks: [['0'], ['1'], ['4']] } }),
);

export const RankingAHundred = from(
  group(
    {
      question: 'Who shall speak for us?',
      method: 'stv',
      settings: { seats: 5 },
      options: named(...Array.from({ length: 100 }, (_, n) => `Candidate ${n + 1}`)),
    },
    { you: { kind: 'rank', ranks: Array.from({ length: 12 }, (_, n) => [String(n * 7)]) } },
  ),
);

/** Names that are long, run the other way, or are nothing at all. */
export const RankingAnyNames = from(
  group(
    {
      ...dishes,
      options: named(
        'الخبز مع الزيتون والزعتر',
        `A co-operative kitchen ${'that feeds the whole street '.repeat(6)}`.slice(0, 200),
        'W'.repeat(200),
        '',
        '<b>Soup</b>',
      ).map((option) => (option.id === '4' ? { ...option, meaning: 'With what is left from the market.' } : option)),
    },
    { you: { kind: 'rank', ranks: [['1'], ['0'], ['2']] } },
  ),
);

/** Each time in the zone of the reader. */
export const TimePoll = from(
  group({
    question: 'When do we meet?',
    method: 'time-poll',
    options: [30, 54, 78].map((hours, n) => ({
      id: String(n),
      label: ['', '', 'As always'][n] ?? '',
      starts: inHours(hours),
      ends: inHours(hours + 1),
    })),
  }),
  sends('As always: maybe', async ({ screen, userEvent }) => {
    const maybe = screen.getAllByRole('radio', { name: papers.maybe }).at(-1);
    if (maybe) await userEvent.click(maybe);
  }),
);

/** A ballot that was in is taken back. */
export const Withdrawn = from(group({ method: 'single' }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    await userEvent.click(await screen.findByRole('radio', { name: 'Soup' }));
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await userEvent.click(await screen.findByRole('button', { name: papers.withdraw }));
    await hears(root, papers.withdrawn);
  },
});

/** The same names after the close as before it, where the group gave none. */
export const ClosedWithoutLabels = from(
  group({
    question: 'Shall we meet every month?',
    method: 'consensus',
    options: usual('consensus'),
    closes: inHours(-2),
  }),
  { play: says(papers.options.agree, papers.options.block) },
);
