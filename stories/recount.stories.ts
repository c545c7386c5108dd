import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { memory } from '../src/backends/memory.js';
import type { Choice } from '../src/core/ballot.js';
import type { Vote } from '../src/core/vote.js';
import { systemClock } from '../src/ports/clock.js';
import type { Fetch } from '../src/ports/fetch.js';
import { telling, type Server } from './stage/backends.js';
import { hears, inside, shadowOf } from './stage/inside.js';
import { tag, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** Anybody can count a vote again whose ballots are published: on their own device, and without asking anybody else. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Recount',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

const people = ['ana', 'ben', 'chidi', 'dara', 'eve', 'farid', 'goran', 'hana'];

const spring: Vote = {
  question: 'Where do we meet in spring?',
  method: 'instant-runoff',
  options: ['Lisbon', 'Kraków', 'Marseille', 'Bergen'].map((label) => ({ id: label.toLowerCase(), label })),
  closes: inHours(-2),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const rankings = [
  ['lisbon', 'marseille'],
  ['lisbon'],
  ['lisbon', 'bergen'],
  ['kraków', 'bergen', 'marseille'],
  ['kraków', 'marseille'],
  ['marseille', 'kraków'],
  ['marseille', 'kraków'],
  ['bergen', 'kraków'],
];

const rank = (ids: readonly string[]): Choice => ({ kind: 'rank', ranks: ids.map((id) => [id]) });

/** What is published, a ballot on each line. */
function linesOf(choices: readonly Choice[], more: readonly string[] = []): string {
  const castAt = inHours(-50);
  const ballots = choices.map((choice, n) => ({ id: `b${n + 1}`, voter: people[n], choice, castAt }));
  return [...ballots.map((ballot) => JSON.stringify(ballot)), ...more].join('\n');
}

/** A server with ballots that were cast before the close, and that says where they are. */
function publishing(ballots: () => string, choices: readonly Choice[] = rankings.map(rank)): Server {
  const server: Server = () => {
    let ago = 50 * 3_600_000;
    const clock = { ...systemClock, now: () => systemClock.now() - ago };
    const backend = memory({ clock, votes: { [address]: spring }, source: { name: 'assembly.example' } });
    for (const [n, choice] of choices.entries()) backend.cast(address, people[n] ?? String(n), choice);
    ago = 0;
    return backend;
  };
  return telling(server, (view) => ({ ...view, ballots: ballots() }));
}

function listed(text: string): () => string {
  return () => URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
}

function story(server: Server, play: VoteStory['play'], fetch?: Fetch): VoteStory {
  return {
    render: (args) => html`<assent-backend .backend=${server()} .fetch=${fetch}>${tag(args)}</assent-backend>`,
    play,
  };
}

/** Presses the button, and waits until all of this is said. */
function recounts(...sentences: readonly string[]): VoteStory['play'] {
  return async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement).findByRole('button', { name: 'Recount it' }));
    await hears(shadowOf(canvasElement), ...sentences);
  };
}

const honest = linesOf(rankings.map(rank));

/** In the line that says where the numbers come from. */
export const Offered = story(publishing(listed(honest)), async ({ canvasElement }) => {
  await inside(canvasElement).findByRole('button', { name: 'Recount it' });
});

/** The published ballots come to the published result. */
export const Agrees = story(publishing(listed(honest)), recounts('Recounted 8 ballots here: the same result.'));

/** They do not: each number that differs is in a table, as it was published and as it was counted. */
export const Differs = story(
  publishing(listed(linesOf([...rankings.slice(0, 7), ['kraków']].map(rank)))),
  recounts('Recounted 8 ballots here: not the same result.', 'Where they differ'),
);

/** Ballots that do not count, each with its reason, and a line that is none. */
export const LeftOut = story(
  publishing(
    listed(
      linesOf(rankings.map(rank), [
        JSON.stringify({ id: 'b9', voter: 'ines', choice: rank(['atlantis']), castAt: inHours(-49) }),
        JSON.stringify({ id: 'b10', voter: 'jan', choice: rank(['lisbon']), castAt: inHours(-1) }),
        JSON.stringify({ id: 'b11', voter: 'kim', choice: rank(['lisbon']), castAt: inHours(-49), withdrawn: true }),
        '<p>Not found</p>',
      ]),
    ),
  ),
  recounts('too late', '1 ballot was withdrawn.', 'line 12'),
);

/** As many ballots as anybody likes, one after the other, for as long as somebody looks. */
const endless: Fetch = (_input, { signal } = {}) => {
  const [first = ''] = honest.split('\n');
  let n = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      n += 1;
      const line = first.replace('"b1"', `"c${n}"`).replace('"ana"', `"voter ${n}"`);
      if (signal?.aborted) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${line}\n`));
    },
  });
  return Promise.resolve(new Response(body));
};

/** How far it is, and a way to stop it. */
export const Running = story(publishing(listed(honest)), recounts('ballots read'), endless);

/** Stopped before its end, it says nothing. */
export const Stopped = story(
  publishing(listed(honest)),
  async (context) => {
    await recounts('ballots read')?.(context);
    await userEvent.click(await inside(context.canvasElement).findByRole('button', { name: 'Cancel' }));
    await hears(shadowOf(context.canvasElement), 'The recount was stopped before its end');
  },
  endless,
);

/** The list cannot be had: why, and what can be done. */
export const Failed = story(
  publishing(() => 'https://assembly.example/votes/7/ballots.jsonl'),
  recounts('The ballots cannot be fetched', 'Open the list of ballots'),
  () => Promise.reject(new TypeError('Failed to fetch')),
);

/** Whoever kept the receipt of their ballot sees what it says and whether it counts. */
export const FindMyBallot = story(publishing(listed(honest)), async (context) => {
  await recounts('the same result')?.(context);
  const screen = inside(context.canvasElement);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Receipt of your ballot' }), 'b4');
  await userEvent.click(await screen.findByRole('button', { name: 'Find my ballot' }));
  await hears(shadowOf(context.canvasElement), 'Found. It says: 1. Kraków, 2. Bergen, and 3. Marseille. It counts.');
});

/** Ballots and result as files: rankings also as BLT, which other programs count. */
export const SaveAsAFile = story(publishing(listed(honest)), async (context) => {
  await recounts('the same result')?.(context);
  await userEvent.click(await inside(context.canvasElement).findByText('Save as a file'));
  await inside(context.canvasElement).findByRole('button', { name: 'Ballots (BLT)' });
});
