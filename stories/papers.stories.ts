import type { Meta } from '@storybook/web-components-vite';
import { memory } from '../src/backends/memory.js';
import { standardOptions } from '../src/core/count/standard-options.js';
import type { Choice } from '../src/core/ballot.js';
import type { Option, Vote } from '../src/core/vote.js';
import { ballot } from '../src/locales/en/ballot.js';
import { papers } from '../src/locales/en/papers.js';
import { rank } from '../src/locales/en/rank.js';
import { systemClock } from '../src/ports/clock.js';
import type { Server } from './stage/backends.js';
import { hears, screenOf, shadowOf } from './stage/inside.js';
import { from, voteControls, type VoteArgs } from './stage/vote-story.js';
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

/** The reason is asked of whoever objects, in the words of the option. */
export const Consent = from(
  group({
    question: 'Adopt a quorum of one third for the monthly call',
    method: 'consent',
    options: usual('consent').map((option) => ({ ...option, ...meanings[option.id] })),
    reason: 'required-to-disagree',
  }),
  {
    async play({ canvasElement, userEvent }) {
      const root = shadowOf(canvasElement);
      const screen = screenOf(root);
      await userEvent.click(await screen.findByRole('radio', { name: papers.options.objection }));
      await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
      await hears(root, ballot.reasonMissing);
      await userEvent.type(screen.getByRole('textbox'), 'Nobody would come any more.');
      await hears(root, 'You are about to say: I object.');
    },
  },
);

export const Consensus = from(
  group({
    question: 'Shall we meet every month?',
    method: 'consensus',
    options: usual('consensus'),
    reason: 'optional',
  }),
);

export const Gradients = from(group({ method: 'gradients', options: usual('gradients') }));

/** Marks: 0, no opinion and not marked are three different things. */
export const Marks = from(group({}), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Bread' }), '4');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Soup' }), 'none');
    await hears(root, 'You are about to say: ');
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await hears(root, 'recorded by the assembly');
    await userEvent.click(screen.getByRole('button', { name: papers.withdraw }));
    await hears(root, papers.withdrawn);
  },
});

export const AHundredMarks = from(
  group({ options: named(...Array.from({ length: 100 }, (_, n) => `Candidate ${n + 1}`)) }),
);

export const Points = from(group({ method: 'points', settings: { points: 30 } }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    const [more] = await screen.findAllByRole('button', { name: /^One more for/ });
    if (more) await userEvent.dblClick(more);
    await hears(root, '28 of 30 left', '2 points');
  },
});

export const Times = from(
  group({
    question: 'When do we meet?',
    method: 'time-poll',
    options: [30, 54, 78].map((hours, n) => ({
      id: String(n),
      label: n === 2 ? 'As always' : '',
      starts: inHours(hours),
      ends: inHours(hours + 1),
    })),
  }),
  {
    async play({ canvasElement, userEvent }) {
      const root = shadowOf(canvasElement);
      const screen = screenOf(root);
      const [yes] = await screen.findAllByRole('radio', { name: papers.yes });
      if (yes) await userEvent.click(yes);
      await hears(root, 'You are about to say: ');
    },
  },
);

export const Projects = from(
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

/** Ticks that can be changed, and withdrawn. */
export const Ticks = from(group({ method: 'single' }));
