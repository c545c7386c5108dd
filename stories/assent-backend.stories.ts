import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn } from 'storybook/test';
import { embedSnippet } from '../.storybook/embed-snippet.js';
import { ballot } from '../src/locales/en/ballot.js';
import type { Fetch } from '../src/ports/fetch.js';
import signedIn from '../test/fixtures/gotosocial/053-before-status-token.json';
import holloOne from '../test/fixtures/hollo/071-single-after-status-anon.json';
import holloSeveral from '../test/fixtures/hollo/082-multi-after-status-anon.json';
import { box } from './stage/backends.js';
import { hears, saysIn, screenOf, shadowOf } from './stage/inside.js';
import { replay, replayVoting } from './stage/recordings.js';
import { address } from './stage/votes.js';

/** Gives the elements inside it a backend and, where the page knows one, the visitor's account. Shows nothing itself. */
const meta: Meta = { title: 'assent-backend', component: 'assent-backend' };
export default meta;

type Story = StoryObj;

const home = 'https://gts.example';

/** What went out to that server, and with which token. */
const sent = fn<(url: string, authorization: string | null, body: unknown) => void>();

function noting(fetch: Fetch): Fetch {
  return (input, init) => {
    sent(input, new Headers(init?.headers).get('Authorization'), init?.body);
    return fetch(input, init);
  };
}

/**
 * The page knows the visitor's account, so one votes right here. The token goes to the account's own server and nowhere
 * else; the page is asked for it at each request.
 */
export const WithAccount: Story = {
  parameters: {
    docs: {
      source: {
        code: embedSnippet(`<assent-backend id="home" type="mastodon">
  <assent-vote src="/@alice/01M82VQ9M2E8WD0BFB9H83GM2J">
    <a href="/@alice/01M82VQ9M2E8WD0BFB9H83GM2J">The poll</a>
  </assent-vote>
</assent-backend>
<script type="module">
  document.querySelector('#home').account = {
    origin: location.origin,
    token: () => JSON.parse(document.querySelector('#initial-state').textContent).meta.access_token,
  };
</script>`),
      },
    },
  },
  render: () =>
    html`<assent-backend
      type="mastodon"
      href=${home}
      .fetch=${noting(replayVoting(home, signedIn))}
      .account=${{ origin: home, token: () => 'a-token' }}
    >
      <assent-vote src="/@alice/01M82VQ9M2E8WD0BFB9H83GM2J">
        <a href="${home}/@alice/01M82VQ9M2E8WD0BFB9H83GM2J">The poll</a>
      </assent-vote>
    </assent-backend>`,
  beforeEach: () => void sent.mockClear(),
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    await userEvent.click(await screenOf(root).findByRole('radio', { name: 'No' }));
    await userEvent.click(screenOf(root).getByRole('button', { name: ballot.submit }));
    await hears(root, 'Your vote for No was recorded by gts.example.', '1 of 1 · 100%');
    await expect(sent).toHaveBeenCalledWith(expect.stringMatching(/\/votes$/), 'Bearer a-token', '{"choices":["1"]}');
    await expect(sent.mock.calls.every(([url]) => url.startsWith(home))).toBe(true);
  },
};

/** One for a whole page: addresses that begin with a slash are on its server. */
export const ForAWholePage: Story = {
  render: () =>
    html`<assent-backend
      type="mastodon"
      href="https://hollo.example"
      .fetch=${replay('https://hollo.example', holloOne, holloSeveral)}
    >
      <assent-vote src="/@alice/01a205c8-72e1-7aa3-ac2a-974949167107"></assent-vote>
      <assent-vote src="/@alice/01a205c8-762f-7314-97e3-f81a488c0904"></assent-vote>
    </assent-backend>`,
  async play({ canvasElement }) {
    await hears(shadowOf(canvasElement, 'assent-vote'), '2 of 3 · 67%');
    await hears(shadowOf(canvasElement, 'assent-vote:last-child'), '1 of 2 · 50%');
  },
};

/** A backend of one's own: two functions that read and send. */
export const YourOwnBackend: Story = {
  parameters: {
    docs: {
      source: {
        code: embedSnippet(`<assent-backend id="ours">
  <assent-vote src="${address}"></assent-vote>
</assent-backend>
<script type="module">
  document.querySelector('#ours').backend = {
    supports: { acts: true, idempotent: true },
    origin: (address) => new URL(address).origin,
    read: (address, { signal }) => ourServer.view(address, signal),
    send: (act) => ourServer.take(act),
  };
</script>`),
      },
    },
  },
  render: () => html`<assent-backend .backend=${box()()}><assent-vote src=${address}></assent-vote></assent-backend>`,
  play: saysIn('assent-vote', '14 of 26 · 54%'),
};
