import { expect } from '@open-wc/testing';
import type { AssentVote } from '../../../src/elements/vote/vote.js';
import { Failure } from '../../../src/ports/failure.js';
import { emulate } from '../../tools/emulate.js';
import { problems } from '../accessible.js';
import { rendered, show, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { showLive } from './live.js';
import { stickingOut } from './measuring.js';
import { part, partText, press, sentence, shownWhole } from './read.js';
import { states } from './states.js';

/** Every state, one beneath the other, each in a section of its own that is named after it. */
async function showStates(): Promise<HTMLElement> {
  const gallery = document.createElement('div');
  const elements = Object.entries(states).map(([name, view]) => {
    const section = gallery.appendChild(document.createElement('section'));
    section.ariaLabel = name;
    const element = section.appendChild(document.createElement('assent-vote'));
    element.vote = view;
    // Else nothing of what is further down would be rendered, and there would be nothing to find fault with.
    element.style.contentVisibility = 'visible';
    return [element, view] as const;
  });
  show(gallery);
  for (const [element, view] of elements) await shownWhole(element, view);
  return gallery;
}

const votesIn = (gallery: Element): AssentVote[] => [...gallery.querySelectorAll('assent-vote')];

describe('assent-vote: for everyone', () => {
  startAt(noon);
  const { documentElement: root, body } = document;

  afterEach(() => {
    root.removeAttribute('dir');
    root.lang = 'en';
    root.removeAttribute('style');
    body.removeAttribute('style');
  });

  const audited = async (element: Element): Promise<void> => {
    expect(await problems(element)).to.deep.equal([]);
  };

  it('is accessible in every state, on a light page', async function () {
    this.timeout(20_000);
    const gallery = await showStates();
    for (const details of votesIn(gallery).flatMap((vote) => [
      ...(vote.shadowRoot?.querySelectorAll('details') ?? []),
    ])) {
      details.open = true;
    }
    await audited(gallery);
  });

  it('is accessible in every state, on a dark page', async function () {
    this.timeout(20_000);
    body.style.cssText = 'background: #16181d; color: #e6e6e6; color-scheme: dark';
    await audited(await showStates());
  });

  it('is accessible in every state, narrow, in Arabic, from right to left, and nothing sticks out', async function () {
    this.timeout(20_000);
    root.dir = 'rtl';
    root.lang = 'ar';
    const gallery = await showStates();
    const place = gallery.parentElement;
    if (place) place.style.inlineSize = '280px';
    await until(() => votesIn(gallery).every((vote) => /[\u0600-\u06ff]/.test(partText(vote, 'facts'))), 'no Arabic');
    await audited(gallery);
    expect(votesIn(gallery).flatMap(stickingOut)).to.deep.equal([]);
  });

  it('lets nothing stick out, 280 px wide and with text at 200 %', async () => {
    root.style.fontSize = '200%';
    const gallery = await showStates();
    const place = gallery.parentElement;
    if (place) place.style.inlineSize = '280px';
    expect(votesIn(gallery).flatMap(stickingOut)).to.deep.equal([]);
  });

  it('is accessible while it loads, waits for a click, and when it failed', async () => {
    const unanswered = new Promise<never>(() => undefined);
    const elements = [
      showLive(unanswered),
      showLive(unanswered, { loading: 'click' }),
      showLive(new Failure('sign-in', { url: 'https://social.example/@ana/1' })),
      showLive(new Failure('server')),
    ].map(({ element }) => element);
    for (const element of elements) {
      element.append('The poll itself');
      await rendered(element);
    }
    await until(() => sentence(elements.at(-1) ?? body), 'it does not fail');
    for (const element of elements) await audited(element);
  });

  it('is accessible with the way to vote from elsewhere open', async () => {
    const element = show(document.createElement('assent-vote'));
    element.vote = states['without an account'];
    await rendered(element);
    press(element, 'Vote from your own server');
    await until(
      () => element.shadowRoot?.querySelector('assent-sign-in')?.shadowRoot?.querySelector('input'),
      'no form',
    );
    await audited(element);
  });

  it('shows its bars and its focus in forced colours', async function () {
    if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
    const element = show(document.createElement('assent-vote'));
    element.vote = states.open;
    await shownWhole(element, states.open);
    const bar = part(element, 'option');
    if (!bar) throw new Error('there is no bar');
    const { backgroundImage, borderTopStyle } = getComputedStyle(bar, '::after');
    expect(backgroundImage).to.include('gradient');
    expect(borderTopStyle).to.equal('solid');
    await audited(element);
  });

  it('moves nothing where people do not want motion', async function () {
    if (!(await emulate({ 'prefers-reduced-motion': 'reduce' }))) return this.skip();
    const gallery = await showStates();
    expect(gallery.getAnimations({ subtree: true })).to.deep.equal([]);
  });
});
