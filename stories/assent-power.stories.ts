import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import type { Member } from '../src/core/electorate.js';
import type { Vote } from '../src/core/vote.js';
import type { AssentPower } from '../src/elements/power/power.js';
import { power as words } from '../src/locales/en/power.js';
import { vote as voteWords } from '../src/locales/en/vote.js';
import { box, silent, type Server } from './stage/backends.js';
import { ballotsFrom, ballotsOf, fewLarge, publicVote, viewOf } from './stage/ballots.js';
import { inside, saysIn } from './stage/inside.js';
import { address, inHours } from './stage/votes.js';

type Args = Partial<Pick<AssentPower, 'src' | 'ballots' | 'by' | 'loading'>>;
type Story = StoryObj<Args>;

/**
 * Where the say gathers: how the ballots of a public vote are spread, several indices of how concentrated that is, and
 * what the result would be with one voice for each instance. Of votes that are not public it says nothing.
 */
const meta: Meta<Args> = {
  title: 'assent-power/States',
  component: 'assent-power',
  args: { src: address, ballots: '/votes/12/ballots.jsonl' },
  argTypes: {
    loading: { control: 'inline-radio', options: ['lazy', 'eager', 'click'] },
    by: { control: 'inline-radio', options: ['instance', 'organisation', 'class'] },
  },
  parameters: { docs: { source: { excludeDecorators: true } } },
};
export default meta;

/** The tag as a page has it. What a server would answer is put in its place. */
function tag({ src, ballots, by, loading }: Args, given: Partial<AssentPower> = {}): TemplateResult {
  return html`<assent-power
    src=${src ?? nothing}
    ballots=${typeof ballots === 'string' ? ballots : nothing}
    by=${by ?? nothing}
    loading=${loading ?? nothing}
    .vote=${given.vote}
    .ballots=${given.ballots ?? ballots ?? ''}
    .shares=${given.shares}
  >
    <a href=${address}>The vote on social.example</a>
  </assent-power>`;
}

function shown(vote: Vote, ballots: AssentPower['ballots'], more: Story = {}): Story {
  const cast = typeof ballots === 'string' ? undefined : ballots.length;
  return { render: (args) => tag(args, { vote: viewOf(vote, cast), ballots }), ...more };
}

function asked(server: Server, more: Story = {}): Story {
  return { render: (args) => html`<assent-backend .backend=${server()}> ${tag(args)} </assent-backend>`, ...more };
}

const says = (...sentences: readonly string[]): Story['play'] => saysIn('assent-power', ...sentences);

/** Two instances have more than half of the ballots; with one voice each, something else would come first. */
export const ByInstance = shown(publicVote, fewLarge, {
  play: says('More than half of the ballots come from 2 instances.', 'Wednesday would come first, and not Tuesday.'),
});

/** Everything that is drawn, as numbers. */
export const AsATable = shown(publicVote, fewLarge, {
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement, 'assent-power');
    await userEvent.click(await screen.findByText(words.asTable));
    await expect(await screen.findByRole('rowheader', { name: 'mastodon.example' })).toBeVisible();
  },
});

/** All alike: no concentration at all. */
export const AllAlike = shown(
  publicVote,
  ballotsFrom({ 'a.example': [2, 1, 0], 'b.example': [1, 2, 0], 'c.example': [0, 3, 0], 'd.example': [0, 0, 3] }),
  { play: says('As if everything were spread evenly over 4 instances.') },
);

/** Everybody is on one instance. */
export const OneInstance = shown(publicVote, ballotsFrom({ 'only.example': [4, 9, 2] }), {
  play: says('More than half of the ballots come from 1 instance.'),
});

const tail = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`instance-${n + 1}.example`, [Math.ceil(40 / (n + 1)), n % 3, 1]] as const),
);

/** Twelve rows, and the others together; all of them are in the table. */
export const LongTail = shown(publicVote, ballotsFrom(tail), { play: says('48 others') });

const coops: readonly Member[] = Array.from({ length: 9 }, (_, n) => ({
  id: `https://coop-${n + 1}.example/actor`,
  name: ['Print Works', 'Night Bakery', 'Solar Roofs', 'Bike Kitchen', 'Data Commons'][n] ?? `Co-op ${n + 1}`,
  type: 'organisation',
  status: 'active',
  classes: n % 3 === 0 ? ['workers', 'users'] : [n % 2 === 0 ? 'workers' : 'users'],
  weight: 9 - n,
}));
const weighted: Vote = {
  ...publicVote,
  electorate: { kind: 'circle', circle: 'all', frozen: { at: inHours(-200), members: coops } },
};

/** Organisations with different numbers of voices, and three ways to group them. */
export const WithWeights = shown(weighted, ballotsOf(coops, '0', '1', '1'), {
  args: { by: 'organisation' },
  async play({ canvasElement, userEvent }) {
    const screen = inside(canvasElement, 'assent-power');
    await expect(await screen.findByText('More than half of the voices belong to 3 organisations.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(words.groupBy), 'class');
    await expect(await screen.findByText('users + workers')).toBeVisible();
  },
});

/** Some ballots do not tell where they come from, some cannot be counted, and some are not here. */
export const NotAllOfThem: Story = {
  render: (args) =>
    tag(args, {
      vote: viewOf(publicVote, 180),
      ballots: [...fewLarge, { id: 'x', voter: 'ana', choice: { kind: 'one', option: '1' } }, { nothing: true }],
    }),
  play: says('1 ballot does not say where it belongs', '1 ballot cannot be counted', 'of 180 ballots'),
};

/** Names and numbers that a page has from elsewhere. */
export const Shares: Story = {
  args: { src: undefined, ballots: undefined },
  render: (args) =>
    tag(args, {
      shares: [
        { name: 'Host A', count: 210 },
        { name: 'Host B', count: 96 },
        { name: 'Host C', count: 40 },
        { name: 'Run at home', count: 71 },
      ],
    }),
  play: says('More than half is with 1 holder.'),
};

/** Nobody is told whose a ballot is, so nothing is read and nothing is shown. */
export const NotPublic = shown({ ...publicVote, secrecy: 'secret' }, fewLarge, { play: says(words.notNamed) });

/** Whatever ballots there are, they are not looked at before the close. */
export const HiddenUntilClose = shown({ ...publicVote, results: 'after-close', closes: inHours(20) }, fewLarge, {
  play: says(voteWords.hiddenUntilClose),
});

/** Not a single ballot. */
export const NobodyYet = shown(publicVote, [], { play: says(voteWords.nobodyYet) });

/** A share of three ballots says nothing. */
export const TooFew = shown(publicVote, ballotsFrom({ 'a.example': [2], 'b.example': [1] }), {
  play: says('There are only 3 ballots.'),
});

/** Names, and no addresses. */
export const OriginUnknown = shown(
  publicVote,
  ballotsOf(
    coops.map((each, n) => ({ ...each, id: `member ${n}` })),
    '0',
  ),
  {
    play: says(words.unknown),
  },
);

/** The numbers are there, the ballots are not. */
export const NotPublished = asked(box({ vote: publicVote }), {
  args: { ballots: undefined },
  play: says(words.notPublished),
});

/** The ballots cannot be had, so the fallback stays. */
export const Failed = asked(box({ vote: publicVote }), {
  args: { ballots: 'https://127.0.0.1:1/ballots.jsonl' },
  play: says(voteWords.retry),
});

/** Until the vote is there, the fallback is. */
export const Loading = asked(silent(box({ vote: publicVote })), { play: says(voteWords.reading) });

/** Nothing is asked of any server before the visitor presses the button. */
export const AskFirst = asked(box({ vote: publicVote }), {
  args: { loading: 'click' },
  play: says(voteWords.loadNote),
});
