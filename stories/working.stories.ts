import type { Meta } from '@storybook/web-components-vite';
import type { Choice } from '../src/core/ballot.js';
import type { Vote } from '../src/core/vote.js';
import { memory } from '../src/backends/memory.js';
import { systemClock } from '../src/ports/clock.js';
import { telling, type Server } from './stage/backends.js';
import { hears, inside, says, shadowOf } from './stage/inside.js';
import { replaceFetch } from './stage/recordings.js';
import { from, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, inHours } from './stage/votes.js';

/** How a count went: round by round as a drawing, pair by pair as a matrix, and what other methods would have made of it. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Working of a count',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** How many people rank like this, best first: initials of options. */
type Bloc = readonly [people: number, ranking: string];

const base: Omit<Vote, 'question' | 'options' | 'method'> = {
  opens: inHours(-100),
  closes: inHours(-2),
  results: 'always',
  secrecy: 'public',
  changeable: false,
  reason: 'off',
};

const places = ['Lisbon', 'Kraków', 'Marseille', 'Bergen', 'Ghent'];

const runoff: Vote = {
  ...base,
  question: 'Where do we meet in spring?',
  method: 'instant-runoff',
  options: optionsOf(places),
};

const spring: readonly Bloc[] = [
  [9, 'LMG'],
  [4, 'LG'],
  [8, 'KBM'],
  [3, 'KM'],
  [6, 'MKG'],
  [3, 'MG'],
  [4, 'BKM'],
  [1, 'B'],
  [2, 'GML'],
  [1, 'GBK'],
];

const board: Vote = {
  ...base,
  question: 'Three seats on the board',
  method: 'stv',
  options: optionsOf(['Ana Sousa', 'Ben Okoro', 'Chidi Eze', 'Dara Lynch', 'Eve Marin', 'Farid Aziz']),
  settings: { seats: 3 },
};

const boardBallots: readonly Bloc[] = [
  [14, 'ABC'],
  [5, 'AD'],
  [7, 'BC'],
  [6, 'CE'],
  [3, 'CB'],
  [2, 'C'],
  [5, 'DEF'],
  [4, 'ED'],
  [3, 'FED'],
];

function optionsOf(labels: readonly string[]): Vote['options'] {
  return labels.map((label) => ({ id: label.toLowerCase(), label }));
}

function choicesOf({ options }: Vote, blocs: readonly Bloc[]): Choice[] {
  return blocs.flatMap(([people, ranking]) => {
    const ranks = [...ranking].map((initial) =>
      options.flatMap(({ id, label }) => (label.startsWith(initial) ? [id] : [])),
    );
    return Array.from({ length: people }, (): Choice => ({ kind: 'rank', ranks }));
  });
}

/** A server with ballots that were cast before the close. */
function cast(vote: Vote, choices: readonly Choice[]): Server {
  return () => {
    let ago = 50 * 3_600_000;
    const clock = { ...systemClock, now: () => systemClock.now() - ago };
    const backend = memory({ clock, votes: { [address]: vote }, source: { name: 'assembly.example' } });
    choices.forEach((choice, n) => backend.cast(address, `voter-${n}`, choice));
    ago = 0;
    return backend;
  };
}

/** A hundred options and five hundred rankings, the same each time. A few options are known to most. */
function hundred(method: string): Server {
  const options = Array.from({ length: 100 }, (_, n) => ({ id: `p${n}`, label: `Proposal ${n + 1}` }));
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const choices = Array.from({ length: 500 }, (): Choice => {
    const picks = Array.from({ length: 14 }, () => `p${(Math.floor(100 * random() ** 2.5) * 37) % 100}`);
    return { kind: 'rank', ranks: [...new Set(picks)].map((id) => [id]) };
  });
  const vote: Vote = { ...base, question: 'Which of a hundred proposals first?', method, options };
  return cast({ ...vote, settings: { seed: 'rain' } }, choices);
}

/** Five options: the weakest goes, and its votes move on. */
export const InstantRunoff = from(cast(runoff, choicesOf(runoff, spring)), { play: says('Round 3') });

/** Three seats: what is above the quota moves on too, in parts of a vote. */
export const ThreeSeats = from(cast(board, choicesOf(board, boardBallots)), { play: says('Dashed line') });

/** A hundred options in many rounds: the last rounds are drawn, and the table has all. */
export const HundredOptions = from(hundred('instant-runoff'), { play: says('How it was counted') });

const wordy = 'with a garden, a kitchen for forty, beds in four rooms, and a train that stops nearby on most days, '
  .repeat(2)
  .slice(0, -2);
const longer: Vote = {
  ...runoff,
  options: runoff.options.map(({ id, label }) => ({ id, label: `${label} ${wordy}` })),
};

/** Names of two hundred characters: they are cut in drawings and tables, and whole in the list of options. */
export const LongNames = from(cast(longer, choicesOf(longer, spring)), { play: says('Round 3') });

/** The same in pairs. */
export const LongNamesInPairs = from(cast({ ...longer, method: 'schulze' }, choicesOf(longer, spring)), {
  play: says('In bold'),
});

/** From right to left the rounds run from right to left. */
export const RightToLeft = from(cast(runoff, choicesOf(runoff, spring)), {
  globals: { locale: 'ar' },
  play: says('الجولة'),
});

/** Nothing broke the tie: nobody is elected. */
export const Tie = from(
  cast(
    runoff,
    choicesOf(runoff, [
      [3, 'LM'],
      [3, 'KM'],
      [1, 'BL'],
      [1, 'GK'],
    ]),
  ),
  { play: says('Nothing has broken it') },
);

const capital: Vote = {
  ...base,
  question: 'Where shall the capital of Tennessee be?',
  method: 'schulze',
  options: optionsOf(['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']),
};

const tennessee: readonly Bloc[] = [
  [42, 'MNCK'],
  [26, 'NCKM'],
  [15, 'CKNM'],
  [17, 'KCNM'],
];

/** Every option against every other: who wins a pair is in bold, and the shade says how clearly. */
export const Pairs = from(cast(capital, choicesOf(capital, tennessee)), { play: says('Against every other option') });

/** Nobody wins against everybody else, so that the strongest paths decide. */
export const Paths = from(
  cast(
    { ...runoff, method: 'schulze' },
    choicesOf(runoff, [
      [8, 'LKMBG'],
      [7, 'KMLGB'],
      [6, 'MLKBG'],
      [2, 'BGMKL'],
    ]),
  ),
  { play: says('No option is preferred') },
);

/** A hundred options: headings keep in sight, and the tables are made when they are opened. */
export const HundredPairs = from(hundred('schulze'), { play: says('How it was counted') });

const list = 'https://assembly.example/votes/5/ballots.jsonl';

/** A vote whose ballots everybody can fetch. */
function published(vote: Vote, choices: readonly Choice[], status = 200): VoteStory {
  const lines = choices.map((choice, n) => JSON.stringify({ id: `b${n}`, voter: `voter-${n}`, choice }));
  return from(
    telling(cast(vote, choices), (view) => ({ ...view, ballots: list })),
    { beforeEach: () => replaceFetch(() => Promise.resolve(new Response(lines.join('\n'), { status }))) },
  );
}

/** Opens what other methods would have come to, and asks for it. */
async function compare({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const screen = inside(canvasElement);
  (await screen.findByText('If it were counted by another method')).click();
  (await screen.findByRole('button', { name: 'Fetch the ballots and count them' })).click();
}

/** The same ballots elect another city by almost every method. */
export const Otherwise: VoteStory = {
  ...published(capital, choicesOf(capital, tennessee)),
  play: async (playing) => {
    await compare(playing);
    await hears(shadowOf(playing.canvasElement), 'Knoxville', 'people would perhaps have voted otherwise');
  },
};

/** Several seats: the other methods fill only one. */
export const OtherwiseForSeats: VoteStory = {
  ...published(board, choicesOf(board, boardBallots)),
  play: async (playing) => {
    await compare(playing);
    await hears(shadowOf(playing.canvasElement), 'fill one seat only');
  },
};

/** The list of ballots is gone. */
export const OtherwiseGone: VoteStory = {
  ...published(capital, choicesOf(capital, tennessee), 404),
  play: async (playing) => {
    await compare(playing);
    await hears(shadowOf(playing.canvasElement), 'cannot be had');
  },
};
