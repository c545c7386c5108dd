import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { AssentPoll } from '../src/elements/poll/poll.js';
import { failure } from '../src/locales/en/failure.js';
import { vote as words } from '../src/locales/en/vote.js';
import gotosocialActivity from '../test/fixtures/gotosocial/056-before-ap-activityjson.json';
import gotosocialStatus from '../test/fixtures/gotosocial/050-before-status-anon.json';
import holloClosed from '../test/fixtures/hollo/093-closed-status-anon.json';
import holloOne from '../test/fixtures/hollo/071-single-after-status-anon.json';
import holloSeveral from '../test/fixtures/hollo/082-multi-after-status-anon.json';
import snacClosed from '../test/fixtures/snac/090-closed-ap-activityjson.json';
import snacOne from '../test/fixtures/snac/078-single-after-ap-activityjson.json';
import { saysIn } from './stage/inside.js';
import { replay, type Recording } from './stage/recordings.js';
import { voteControls } from './stage/vote-story.js';

type Args = Partial<Pick<AssentPoll, 'src' | 'loading' | 'lookup'>>;
type Story = StoryObj<Args>;

const tag = 'assent-poll';

/**
 * The blog tag: one address, and it finds out by itself what kind of server is there. Here recordings of real servers
 * answer, with the same doors open and the same doors shut.
 */
const meta: Meta<Args> = {
  title: 'assent-poll',
  component: tag,
  argTypes: voteControls,
  // What is around the tag is not what an author pastes.
  parameters: { docs: { source: { excludeDecorators: true } } },
  render: ({ src = '', loading, lookup }) =>
    html`<assent-poll src=${src} loading=${loading ?? nothing} lookup=${lookup ?? nothing}>
      <a href=${src}>See the poll</a>
    </assent-poll>`,
};
export default meta;

/** Lets recordings answer, under the name of a server. */
function answeredBy(origin: string, ...recordings: readonly Recording[]): Decorator {
  return (story) => html`<assent-backend .fetch=${replay(origin, ...recordings)}>${story()}</assent-backend>`;
}

/** snac keeps its API to its own people, and gives everybody the post itself. */
export const Snac: Story = {
  args: { src: 'https://snac.example/alice/p/1795393416.612736' },
  decorators: [answeredBy('https://snac.example', snacOne)],
  play: saysIn(tag, 'Adopt the code of conduct? #governance', '2 of 4 · 50%', words.voteElsewhere),
};

/** The same server, when all is over. */
export const SnacClosed: Story = {
  args: { src: 'https://snac.example/alice/p/1795393416.617303' },
  decorators: [answeredBy('https://snac.example', snacClosed)],
  play: saysIn(tag, 'Short poll (8s)', 'Closed 19 minutes ago', words.nobodyYet),
};

/** GoToSocial shows a poll to nobody who is not signed in. The tag says so, and leads there. */
export const GoToSocial: Story = {
  args: { src: 'https://gts.example/users/alice/statuses/01M82VQ9M2E8WD0BFB9H83GM2J' },
  decorators: [answeredBy('https://gts.example', gotosocialStatus, gotosocialActivity)],
  play: saysIn(tag, failure['sign-in'], words.voteElsewhere),
};

/** Hollo answers whoever asks its API. */
export const Hollo: Story = {
  args: { src: 'https://hollo.example/@alice/01a205c8-72e1-7aa3-ac2a-974949167107' },
  decorators: [answeredBy('https://hollo.example', holloOne)],
  play: saysIn(tag, 'Adopt the code of conduct? #governance', '2 of 3 · 67%', words.voteElsewhere),
};

/** Several choices: shares are shares of the people. */
export const HolloSeveral: Story = {
  args: { src: 'https://hollo.example/@alice/01a205c8-762f-7314-97e3-f81a488c0904' },
  decorators: [answeredBy('https://hollo.example', holloSeveral)],
  play: saysIn(tag, 'Which moderation tools? (pick any)', '1 of 2 · 50%', '2 people voted'),
};

/** Over, without a single vote. */
export const HolloClosed: Story = {
  args: { src: 'https://hollo.example/@alice/01a205c8-78ca-7ec6-b255-fe5b64b8e1db' },
  decorators: [answeredBy('https://hollo.example', holloClosed)],
  play: saysIn(tag, 'Short poll 10s', words.nobodyYet),
};

/** The post was deleted, or never was. */
export const NotThere: Story = {
  args: { src: 'https://hollo.example/@alice/01a205c8-0000-7aa3-ac2a-000000000000' },
  decorators: [answeredBy('https://hollo.example')],
  play: saysIn(tag, failure['not-found']),
};

/** Something else was pasted. The sentence shows what a right address looks like. */
export const WrongAddress: Story = {
  args: { src: 'https://hollo.example/@alice' },
  decorators: [answeredBy('https://hollo.example')],
  play: saysIn(tag, failure.address),
};

/** Nothing leaves the page before the visitor asks. */
export const AskFirst: Story = {
  args: { ...Hollo.args, loading: 'click' },
  decorators: [answeredBy('https://hollo.example', holloOne)],
  play: saysIn(tag, 'Show the poll from hollo.example', words.loadNote),
};
