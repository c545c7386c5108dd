import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AssentPower } from '../../../src/elements/power/power.js';
import { Failure } from '../../../src/ports/failure.js';
import { systemClock } from '../../../src/ports/clock.js';
import { ScriptedBackend } from '../../doubles/backend.js';
import { emulate } from '../../tools/emulate.js';
import { problems } from '../accessible.js';
import { focused, rendered, show, textOf, until } from '../show.js';
import { noon, startAt } from '../time.js';
import { ballotsOfCoops, inside, ofCoops, publicVote, says, shownPower, states } from './stage.js';

/** Every state, one beneath the other, with all that is folded open. */
async function showStates(): Promise<HTMLElement> {
  const gallery = document.createElement('div');
  for (const [name, given] of Object.entries(states)) {
    const section = gallery.appendChild(document.createElement('section'));
    section.ariaLabel = name;
    const element = section.appendChild(document.createElement('assent-power'));
    Object.assign(element, { loading: 'eager', ...given });
    // Else nothing of what is further down would be rendered, and there would be nothing to find fault with.
    element.style.contentVisibility = 'visible';
  }
  show(gallery);
  for (const element of powersIn(gallery)) {
    await until(() => inside(element, '[part=half], [part=nothing]').length, 'nothing came');
    for (const details of inside(element, 'details')) (details as HTMLDetailsElement).open = true;
    await rendered(element);
  }
  return gallery;
}

const powersIn = (gallery: Element): AssentPower[] => [...gallery.querySelectorAll('assent-power')];

/** What sticks out of an element to the left or to the right, but for what can be scrolled. */
function stickingOut(element: AssentPower): string[] {
  const { left, right } = element.getBoundingClientRect();
  return inside(element, '*:not(.unseen)')
    .filter((inner) => inner.getClientRects().length > 0 && !inner.parentElement?.closest('.scroll'))
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((inner) => `${element.parentElement?.ariaLabel ?? ''}: ${inner.localName} ${inner.textContent}`);
}

function narrow(gallery: Element): void {
  const place = gallery.parentElement;
  if (place) place.style.inlineSize = '280px';
}

describe('assent-power: for everyone', () => {
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
    await audited(await showStates());
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
    narrow(gallery);
    await until(() => powersIn(gallery).every((power) => /[\u0600-\u06ff]/.test(says(power, 'title'))), 'no Arabic');
    await audited(gallery);
    expect(powersIn(gallery).flatMap(stickingOut)).to.deep.equal([]);
  });

  it('lets nothing stick out, 280 px wide and with text at 200 %', async () => {
    root.style.fontSize = '200%';
    const gallery = await showStates();
    narrow(gallery);
    expect(powersIn(gallery).flatMap(stickingOut)).to.deep.equal([]);
  });

  it('draws from the side where the text begins', async () => {
    root.dir = 'rtl';
    const element = await shownPower(states['by instance'] ?? {});
    const [track] = inside(element, '.track');
    if (!track) throw new Error('there is no bar');
    expect(getComputedStyle(track, '::before').right).to.equal('0px');
    expect(getComputedStyle(track, '::after').right).to.equal('0px');
  });

  it('is accessible while it loads, waits for a click, and when it failed', async () => {
    const unanswered = new Promise<never>(() => undefined);
    const elements = (
      [
        [unanswered, 'lazy'],
        [unanswered, 'click'],
        [new Failure('server'), 'lazy'],
      ] as const
    ).map(([reply, loading], n) => {
      const element = document.createElement('assent-power');
      element.append('The vote itself');
      const backend = new ScriptedBackend(systemClock, () => reply);
      return show(Object.assign(element, { backend, loading, src: `https://q${n}.example/@ana/1` }));
    });
    await until(() => textOf(...inside(elements.at(-1) ?? body, '[role=status]')), 'it does not fail');
    for (const element of elements) await audited(element);
  });

  it('shows its bars in forced colours', async function () {
    if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
    const element = await shownPower(states['by instance'] ?? {});
    const [track] = inside(element, '.track');
    if (!track) throw new Error('there is no bar');
    const colour = (pseudo?: string): string => getComputedStyle(track, pseudo).backgroundColor;
    expect(colour('::before')).not.to.equal(colour());
    await audited(element);
  });

  it('moves nothing', async () => {
    expect((await showStates()).getAnimations({ subtree: true })).to.deep.equal([]);
  });

  it('can be used with nothing but a keyboard', async () => {
    const start = show(document.createElement('button'));
    start.textContent = 'Start';
    start.focus();
    const element = await shownPower({ vote: ofCoops(), ballots: ballotsOfCoops });
    const tab = async (): Promise<string> => {
      await sendKeys({ press: 'Tab' });
      const there = focused();
      expect(there && getComputedStyle(there).outlineStyle, 'the focus is in sight').not.to.equal('none');
      return there?.localName ?? '';
    };
    expect(await tab()).to.equal('select');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => says(element, 'half').endsWith('2 organisations.'), 'nothing was chosen');
    expect(focused()?.localName, 'the focus stays').to.equal('select');
    expect(await tab()).to.equal('summary');
    await sendKeys({ press: 'Enter' });
    await until(() => inside(element, '[part=table]').length, 'no table');
    expect(await tab(), 'the table can be scrolled').to.equal('div');
    expect(await tab(), 'so can that of the options').to.equal('div');
    expect(inside(element, 'select')[0]?.matches(':focus')).to.equal(false);
  });

  it('speaks of other groups as the page’s language does', async () => {
    const element = document.createElement('assent-power');
    element.lang = 'de';
    show(Object.assign(element, { vote: publicVote(6), shares: [{ name: 'A', count: 1 }] }));
    await until(() => says(element, 'half') === 'Mehr als die Hälfte liegt bei 1 Beteiligten.', 'no German');
  });
});
