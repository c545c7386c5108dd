import type { Meta } from '@storybook/web-components-vite';
import { memory } from '../src/backends/memory.js';
import { standardOptions } from '../src/core/count/standard-options.js';
import type { Option, Vote } from '../src/core/vote.js';
import { ballot } from '../src/locales/en/ballot.js';
import { papers } from '../src/locales/en/papers.js';
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

/** A group that counts the ballots itself. */
function group(vote: Partial<Vote>): Server {
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
  return () => memory({ clock: systemClock, votes: { [address]: whole }, me: 'you', source: { name: 'the assembly' } });
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

/** Ticks that can be changed, and withdrawn. */
export const Ticks = from(group({ method: 'single' }));
