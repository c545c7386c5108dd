import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, waitFor } from 'storybook/test';
import { embedSnippet } from '../.storybook/embed-snippet.js';
import type { BallotCastEvent } from '../src/events/ballot-cast.js';
import type { AssentVote } from '../src/elements/vote/vote.js';
import type { HandOffEvent } from '../src/events/hand-off.js';
import { failure } from '../src/locales/en/failure.js';
import { signIn } from '../src/locales/en/sign-in.js';
import { ballot } from '../src/locales/en/ballot.js';
import { papers } from '../src/locales/en/papers.js';
import { vote as words } from '../src/locales/en/vote.js';
import type { Backend } from '../src/ports/backend.js';
import type { VoteView } from '../src/core/view.js';
import { box, lively, stumbling, telling, watched } from './stage/backends.js';
import { focused, hears, screenOf, shadowOf, textOf } from './stage/inside.js';
import { from, voteControls, type VoteArgs, type VoteStory } from './stage/vote-story.js';
import { address, evening, inHours, topics } from './stage/votes.js';

/** What people do with a vote. Each story is acted out when it is opened. */
const meta: Meta<VoteArgs> = {
  title: 'assent-vote/Voting',
  component: 'assent-vote',
  args: { src: address },
  argTypes: voteControls,
};
export default meta;

/** Choose, send, read what was recorded. The server's answer changes the number, not the click. */
export const ByClick = from(box(), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    const radio = await screen.findByRole('radio', { name: 'Thursday' });
    await userEvent.click(screen.getByText('Thursday'));
    await expect(radio).toBeChecked();
    await expect(textOf(root)).toContain('3 of 26');
    await userEvent.click(screen.getByRole('button', { name: ballot.submit }));
    await hears(root, 'Your vote for Thursday was recorded by social.example.', '4 of 27 · 15%');
    await expect(screen.queryByRole('radio')).toBeNull();
    // The button is gone, and focus went to what took its place.
    await focused(root, '[role=status]');
  },
});

/** The same without a pointer. */
export const ByKeyboard = from(box({ vote: topics, counts: [12, 17, 6, 9], people: 21 }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    for (const name of ['Bylaws', 'A common shop']) {
      const box = await screen.findByRole('checkbox', { name });
      box.focus();
      await userEvent.keyboard(' ');
      await expect(box).toBeChecked();
    }
    screen.getByRole('button', { name: ballot.submit }).focus();
    await userEvent.keyboard('{Enter}');
    await hears(root, 'Your vote for Bylaws and A common shop was recorded', '7 of 22 · 32%');
    await focused(root, '[role=status]');
  },
});

/** Sending an empty ballot says what is missing, and goes there. */
export const ChooseFirst = from(box(), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    await userEvent.click(await screen.findByRole('button', { name: ballot.submit }));
    await hears(root, ballot.chooseFirst);
    await focused(root, 'input');
    await userEvent.click(screen.getByRole('radio', { name: 'Tuesday' }));
    await waitFor(() => expect(textOf(root)).not.toContain(ballot.chooseFirst));
  },
});

/** Where the vote allows it, a second ballot replaces the first. */
export const ChangeOfMind = from(box({ vote: { ...evening, changeable: true }, own: ['1'] }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    await userEvent.click(await screen.findByRole('radio', { name: 'Thursday' }));
    await userEvent.click(screen.getByRole('button', { name: papers.change }));
    await hears(root, 'Your vote for Thursday was recorded', '4 of 27', '9 of 27');
    await expect(screen.getByRole('radio', { name: 'Thursday' })).toBeChecked();
  },
});

/** The first answer was a failure; the button asks again, and focus stays with the vote. */
export const TryAgain = from(stumbling(box(), 'malformed'), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    await hears(root, failure.malformed);
    await userEvent.click(screenOf(root).getByRole('button', { name: words.retry }));
    await hears(root, evening.question);
    await expect(textOf(root)).not.toContain(failure.malformed);
    await waitFor(() => expect(root.activeElement).not.toBeNull());
  },
});

const asked = fn();

/** Nothing is asked of any server before the visitor presses the button. */
export const ShowFromClick = from(watched(box(), asked), {
  args: { loading: 'click' },
  beforeEach: () => void asked.mockClear(),
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const button = await screenOf(root).findByRole('button', { name: 'Show the poll from social.example' });
    await expect(asked).not.toHaveBeenCalled();
    await userEvent.click(button);
    await hears(root, evening.question);
    await expect(asked).toHaveBeenCalledOnce();
    await waitFor(() => expect(root.activeElement).not.toBeNull());
  },
});

/** Until one has voted nothing tells who is ahead, not even to assistive technology. Then all is shown. */
export const HiddenNumbersDoNotLeak = from(box({ vote: { ...evening, results: 'after-vote' } }), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    await hears(root, words.hiddenUntilVote);
    await expectNoNumbers(root);
    await userEvent.click(screenOf(root).getByRole('radio', { name: 'Tuesday' }));
    await userEvent.click(screenOf(root).getByRole('button', { name: ballot.submit }));
    await hears(root, '15 of 27 · 56%');
  },
});

/** Not even where the server was careless and sent the numbers along. */
export const CarelessServer = from(
  telling(box(), (view) => ({ ...view, vote: { ...view.vote, results: 'after-close' } })),
  {
    async play({ canvasElement }) {
      const root = shadowOf(canvasElement);
      await hears(root, words.hiddenUntilClose);
      await expectNoNumbers(root);
    },
  },
);

async function expectNoNumbers(root: ShadowRoot): Promise<void> {
  await expect(root.querySelectorAll('[part=number], meter, progress, [aria-valuenow]')).toHaveLength(0);
  const rows = Array.from(root.querySelectorAll('[part=option]'));
  await expect(rows.map((row) => row.textContent.trim())).toEqual(['Tuesday', 'Wednesday', 'Thursday']);
  await expect(new Set(rows.map((row) => row.outerHTML.replace(/\w+day/, '').replace(/value="\d"/, ''))).size).toBe(1);
  await expect(textOf(root)).not.toMatch(/%| of 26|Most votes/);
}

/** Numbers change while a choice is ticked and not sent: choice and focus stay. */
export const LiveChange = from(lively(box(), '0'), {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    const screen = screenOf(root);
    const radio = await screen.findByRole('radio', { name: 'Thursday' });
    await userEvent.click(radio);
    // As a script would: a real click would take the focus along.
    screen.getByRole('button', { name: words.refresh }).click();
    await hears(root, '15 of 27 · 56%');
    await expect(radio).toBeChecked();
    await expect(root.activeElement).toBe(radio);
  },
});

/** It closes while one looks: the ballot goes, the result stays, and nobody has to reload. */
export const ClosesWhileYouLook = from(() => box({ vote: { ...evening, closes: inHours(3 / 3600) } })(), {
  async play({ canvasElement }) {
    const root = shadowOf(canvasElement);
    await screenOf(root).findByRole('radio', { name: 'Thursday' });
    await hears(root, words.finalResult, words.mostVotes);
    await expect(screenOf(root).queryByRole('radio')).toBeNull();
  },
});

/** The visitor's own server opens in a new tab, and its name is shown before. No password, no token. */
export const FromOnesOwnServer = from(box({ me: null }), {
  args: { lookup: 'off' },
  async play({ canvasElement, userEvent }) {
    const opened = fn((event: HandOffEvent) => event.preventDefault());
    canvasElement.addEventListener('assent-hand-off', opened, { once: true });

    const vote = shadowOf(canvasElement);
    await userEvent.click(await screenOf(vote).findByRole('button', { name: words.voteElsewhere }));
    await focused(vote, 'assent-sign-in');
    const form = shadowOf(vote, 'assent-sign-in');
    await focused(form, 'input[type=text]');

    await userEvent.keyboard('@ben@home.example{Enter}');
    const link = await screenOf(form).findByRole('link', { name: signIn.go({ host: 'home.example' }) });
    await focused(form, 'a');
    await userEvent.click(link);
    const [[event] = []] = opened.mock.calls;
    await expect(event?.url).toBe(`https://home.example/authorize_interaction?uri=${encodeURIComponent(address)}`);
  },
});

/** A page that has the vote already hands it over, and may send the ballot itself. */
export const SentByThePage: VoteStory = {
  parameters: {
    docs: {
      source: {
        code: embedSnippet(`<assent-vote id="call"></assent-vote>
<script type="module">
  const call = document.querySelector('#call');
  call.vote = await (await fetch('/votes/5')).json();
  call.addEventListener('assent-ballot-cast', async (event) => {
    event.preventDefault();
    const body = JSON.stringify(event.act);
    call.vote = await (await fetch('/acts', { method: 'POST', body })).json();
  });
</script>`),
      },
    },
  },
  async loaders() {
    const backend = box()();
    return { backend, view: await backend.read(address) };
  },
  render(_, { loaded }) {
    const { backend, view } = loaded as { backend: Backend; view: VoteView };
    const send = async (event: BallotCastEvent): Promise<void> => {
      event.preventDefault();
      const element = event.target as AssentVote;
      element.vote = await backend.send(event.act);
    };
    return html`<assent-vote .vote=${view} @assent-ballot-cast=${send}></assent-vote>`;
  },
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement);
    await userEvent.click(await screenOf(root).findByRole('radio', { name: 'Wednesday' }));
    await userEvent.click(screenOf(root).getByRole('button', { name: ballot.submit }));
    await hears(root, 'Your vote for Wednesday was recorded', '10 of 27 · 37%');
  },
};
