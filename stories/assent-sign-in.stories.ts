import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, type UserEventObject } from 'storybook/test';
import type { AssentSignIn } from '../src/elements/sign-in/sign-in.js';
import { signIn as words } from '../src/locales/en/sign-in.js';
import webfinger from '../test/fixtures/snac/001-webfinger.json';
import { focused, hears, screenOf, shadowOf } from './stage/inside.js';
import { replaceFetch, replay } from './stage/recordings.js';
import { address } from './stage/votes.js';

type Args = Partial<Pick<AssentSignIn, 'object' | 'lookup'>>;
type Story = StoryObj<Args>;

const tag = 'assent-sign-in';
/** Where the browser keeps the visitor's server, if they agree. */
const key = 'assent-home';

/**
 * Asks which server a visitor is at home on, and takes the vote there. `assent-vote` shows it where it is needed; a
 * theme may put it elsewhere.
 */
const meta: Meta<Args> = {
  title: 'assent-sign-in',
  component: tag,
  args: { object: address, lookup: 'off' },
  argTypes: { lookup: { control: 'inline-radio', options: ['on', 'off'] } },
  // A frame each: on one page all of them would remember what was typed into one.
  parameters: { docs: { story: { inline: false, height: '260px' } } },
  render: ({ object, lookup }) =>
    html`<assent-sign-in object=${object ?? nothing} lookup=${lookup ?? nothing}></assent-sign-in>`,
  beforeEach: () => () => {
    localStorage.removeItem(key);
  },
};
export default meta;

async function submit(root: ShadowRoot, userEvent: UserEventObject, handle: string): Promise<void> {
  await userEvent.type(await screenOf(root).findByRole('textbox'), `${handle}{Enter}`);
}

/** Nobody has told yet where they are at home. */
export const Empty: Story = {
  async play({ canvasElement }) {
    const form = screenOf(shadowOf(canvasElement, tag));
    await expect(await form.findByRole('textbox', { name: /^Your server or handle/ })).toHaveValue('');
    await expect(form.getByRole('checkbox', { name: words.remember })).not.toBeChecked();
  },
};

/** What was typed is neither a server nor a handle. */
export const Invalid: Story = {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement, tag);
    await submit(root, userEvent, 'ben at home');
    await hears(root, words.invalid);
    await focused(root, 'input[type=text]');
    await expect(screenOf(root).getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await expect(screenOf(root).getByRole('textbox')).toHaveValue('ben at home');
  },
};

/** The visitor's server is asked for its address form; it has five seconds. */
export const Looking: Story = {
  args: { lookup: 'on' },
  beforeEach() {
    let giveUp: (reason: Error) => void = () => undefined;
    const restore = replaceFetch(() => new Promise<Response>((_, reject) => (giveUp = reject)));
    return () => {
      restore();
      giveUp(new TypeError());
    };
  },
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement, tag);
    await submit(root, userEvent, '@ben@slow.example');
    await hears(root, words.looking);
    await focused(root, 'input[type=text]');
  },
};

/** Found. The link names the server that it opens, and focus is on it. */
export const Found: Story = {
  args: { lookup: 'on' },
  beforeEach: () => replaceFetch(replay('https://home.example', webfinger)),
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement, tag);
    await submit(root, userEvent, '@ben@home.example');
    const link = await screenOf(root).findByRole('link', { name: words.go({ host: 'home.example' }) });
    await expect(link).toHaveAttribute('href', homePage('home.example'));
    await focused(root, 'a');
  },
};

/** A server may have another name than the handle. Its real one is shown before anything opens. */
export const FoundElsewhere: Story = {
  args: { lookup: 'on' },
  beforeEach: () => replaceFetch(replay('https://fedi.coop.example', webfinger)),
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement, tag);
    await submit(root, userEvent, '@ben@coop.example');
    const link = await screenOf(root).findByRole('link', { name: words.go({ host: 'fedi.coop.example' }) });
    await expect(link).toHaveAttribute('href', homePage('fedi.coop.example'));
  },
};

/** Remembered on this device, for this site, because the visitor agreed. Nothing is asked again. */
export const Remembered: Story = {
  beforeEach() {
    localStorage.setItem(key, '@ben@home.example');
  },
  async play({ canvasElement }) {
    const form = screenOf(shadowOf(canvasElement, tag));
    await expect(await form.findByRole('link', { name: words.go({ host: 'home.example' }) })).toBeVisible();
    await expect(form.getByRole('textbox')).toHaveValue('@ben@home.example');
    await expect(form.getByRole('checkbox', { name: words.remember })).toBeChecked();
  },
};

/** Nothing is kept unless the box is ticked, and nothing after it is unticked. */
export const RememberAndForget: Story = {
  async play({ canvasElement, userEvent }) {
    const root = shadowOf(canvasElement, tag);
    const box = await screenOf(root).findByRole('checkbox', { name: words.remember });
    await submit(root, userEvent, '@ben@home.example');
    await focused(root, 'a');
    await expect(localStorage.getItem(key)).toBeNull();
    await userEvent.click(box);
    await expect(localStorage.getItem(key)).toBe('@ben@home.example');
    await userEvent.click(box);
    await expect(localStorage.getItem(key)).toBeNull();
  },
};

function homePage(host: string): string {
  return `https://${host}/authorize_interaction?uri=${encodeURIComponent(address)}`;
}
