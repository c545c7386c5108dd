import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { rendered } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { sentence } from '../read.js';
import { act, dishes, fillInRanking, focusIn, rankedOn, rowOf, unrankedOn } from './ranking.js';
import type { Filling } from './filling.js';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const gripOf = (element: Element, label: string): Spot => spotIn(rowOf(element, label).querySelector('.grip'));

/** The middle of something, or as far from it as asked for. */
function spotIn(element: Element | null | undefined, down = 0): Spot {
  if (!element) throw new Error('it is not there');
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2 + down) };
}

async function go({ x, y }: Spot): Promise<void> {
  await sendMouse({ type: 'move', position: [x, y] });
}

/** Drags by the grip, in a few steps, and does not let go yet. */
async function carry(element: Element, label: string, to: Spot): Promise<void> {
  const from = gripOf(element, label);
  await go(from);
  await sendMouse({ type: 'down' });
  for (const part of [0.2, 0.5, 0.8, 1]) await go({ x: from.x, y: Math.round(from.y + (to.y - from.y) * part) });
}

async function dragTo({ element }: Filling, label: string, to: Spot): Promise<void> {
  await carry(element, label, to);
  await sendMouse({ type: 'up' });
  await rendered(element);
}

/** A spot right above or beneath the middle of a row. */
const above = ({ element }: Filling, label: string): Spot => spotIn(rowOf(element, label), -8);
const beneath = ({ element }: Filling, label: string): Spot => spotIn(rowOf(element, label), 8);
const lifted = ({ element }: Filling): boolean =>
  (element.shadowRoot?.querySelector('[data-lifted], [data-mark]') ?? null) !== null;

async function three(changes = {}): Promise<Filling> {
  const filled = await fillInRanking(changes);
  await act(filled, ['Bread', 'add'], ['Apples', 'add'], ['Tea', 'add']);
  return filled;
}

describe('assent-vote: a ranking by dragging', () => {
  startAt(noon);
  afterEach(() => resetMouse());

  it('moves a row up and down, says where it is, and leaves the focus there', async () => {
    const filled = await three();
    const { element } = filled;
    await dragTo(filled, 'Tea', above(filled, 'Bread'));
    expect(rankedOn(element)).to.deep.equal(['1 Tea', '2 Bread', '3 Apples']);
    expect(sentence(element)).to.equal('Tea is now number 1 of 3.');
    expect(focusIn(element)).to.equal('Tea up');
    await dragTo(filled, 'Tea', beneath(filled, 'Bread'));
    expect(rankedOn(element)).to.deep.equal(['1 Bread', '2 Tea', '3 Apples']);
    await dragTo(filled, 'Bread', beneath(filled, 'Apples'));
    expect(rankedOn(element)).to.deep.equal(['1 Tea', '2 Apples', '3 Bread']);
    expect(lifted(filled)).to.equal(false);
  });

  it('takes a row in, and out again', async () => {
    const filled = await three();
    const { element } = filled;
    await dragTo(filled, 'Rice', above(filled, 'Apples'));
    expect(rankedOn(element)).to.deep.equal(['1 Bread', '2 Rice', '3 Apples', '4 Tea']);
    await act(filled, ['Tea', 'out']);
    await dragTo(filled, 'Bread', spotIn(rowOf(element, 'Tea')));
    expect(rankedOn(element)).to.deep.equal(['1 Rice', '2 Apples']);
    expect(unrankedOn(element)).to.deep.equal(['Bread', 'Tea']);
    expect(sentence(element)).to.equal('Bread is no longer ranked.');
  });

  it('begins a ranking where there is none yet', async () => {
    const filled = await fillInRanking();
    const { element } = filled;
    await dragTo(filled, 'Tea', spotIn(element.shadowRoot?.querySelector('.rank p.ranked')));
    expect(rankedOn(element)).to.deep.equal(['1 Tea']);
  });

  it('joins equals where it is let go between them', async () => {
    const filled = await three();
    const { element } = filled;
    await act(filled, ['Apples', 'same']);
    await dragTo(filled, 'Tea', above(filled, 'Apples'));
    expect(rankedOn(element)).to.deep.equal(['1 Bread', '1 Tea', '1 Apples']);
    expect(sentence(element)).to.equal('Tea is now number 1, together with Bread and Apples.');
  });

  it('shows where it would come, and goes back on Escape and where it was let go in its own place', async () => {
    const filled = await three();
    const { element } = filled;
    const before = rankedOn(element);
    const said = sentence(element);
    await carry(element, 'Tea', above(filled, 'Bread'));
    expect(rowOf(element, 'Bread').dataset['mark']).to.equal('before');
    expect(rowOf(element, 'Tea').style.translate).not.to.equal('');
    let escaped = false;
    const hear = (): void => void (escaped = true);
    document.body.addEventListener('keydown', hear);
    await sendKeys({ press: 'Escape' });
    document.body.removeEventListener('keydown', hear);
    expect(escaped, 'what is around hears of it').to.equal(false);
    expect(lifted(filled)).to.equal(false);
    await sendMouse({ type: 'up' });
    await dragTo(filled, 'Apples', beneath(filled, 'Apples'));
    await dragTo(filled, 'Apples', spotIn(rowOf(element, 'Apples'), 2));
    expect(rankedOn(element)).to.deep.equal(before);
    expect(sentence(element)).to.equal(said);
    expect(lifted(filled)).to.equal(false);
  });

  it('takes no more than the most, and shows no place for it', async () => {
    const filled = await three({ method: 'borda', settings: { most: 3 } });
    const { element } = filled;
    await carry(element, 'Rice', above(filled, 'Bread'));
    expect(element.shadowRoot?.querySelectorAll('[data-mark]')).to.have.length(0);
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(rankedOn(element)).to.deep.equal(['1 Bread', '2 Apples', '3 Tea']);
  });

  it('keeps the focus where it was, and is not begun by anything but the grip or the first button', async () => {
    const filled = await three();
    const { element } = filled;
    const grip = rowOf(element, 'Tea').querySelector('.grip');
    expect(grip && getComputedStyle(grip).touchAction).to.equal('none');
    expect(getComputedStyle(rowOf(element, 'Tea')).touchAction).to.equal('auto');
    const focus = focusIn(element);
    await go(gripOf(element, 'Tea'));
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    expect(focusIn(element)).to.equal(focus);
    const name = rowOf(element, 'Tea').querySelector('[part~=label]');
    await go(spotIn(name));
    await sendMouse({ type: 'down' });
    await go(above(filled, 'Bread'));
    expect(lifted(filled)).to.equal(false);
    await sendMouse({ type: 'up' });
  });

  it('drops nothing into another vote that came meanwhile', async () => {
    const filled = await three();
    const { element } = filled;
    await carry(element, 'Tea', above(filled, 'Bread'));
    const view = await filled.backend.read('votes/7');
    const options = dishes.map(({ id, label }) => ({ id: `other-${id}`, label: `Other ${label}` }));
    const own = { choice: { kind: 'rank', ranks: [['other-0'], ['other-1'], ['other-3']] } } as const;
    element.vote = { ...view, own, vote: { ...view.vote, question: 'Something else?', options } };
    await rendered(element);
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(rankedOn(element)).to.deep.equal(['1 Other Bread', '2 Other Apples', '3 Other Rice']);
    expect(unrankedOn(element)).to.deep.equal(['Other Tea']);
    expect(lifted(filled)).to.equal(false);
  });
});
