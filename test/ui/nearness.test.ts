import { expect } from '@open-wc/testing';
import { watchNearness } from '../../src/ui/nearness.js';
import { until } from '../elements/show.js';

describe('watchNearness', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = 'block-size: 5000px; position: relative';
  });

  afterEach(() => {
    place.remove();
    scrollTo(0, 0);
  });

  /** An element that far down the page, and all that was said of it. */
  function at(top: number): { element: HTMLElement; heard: boolean[]; stop: () => void } {
    const element = place.appendChild(document.createElement('p'));
    element.style.cssText = `position: absolute; top: ${top}px; block-size: 10px; inline-size: 10px`;
    const heard: boolean[] = [];
    return { element, heard, stop: watchNearness(element, (near) => heard.push(near)) };
  }

  it('tells what is in sight, or nearly, from what is far away', async () => {
    const [seen, nearly, far] = [at(0), at(innerHeight + 50), at(4000)];
    await until(() => far.heard.length, 'nothing was said');
    expect([seen, nearly, far].map(({ heard }) => heard.at(-1))).to.deep.equal([true, true, false]);
    for (const { stop } of [seen, nearly, far]) stop();
  });

  it('follows the scrolling', async () => {
    const { heard, stop } = at(4000);
    await until(() => heard.length, 'nothing was said');
    scrollTo(0, 4000);
    await until(() => heard.at(-1) === true, 'it never came near');
    scrollTo(0, 0);
    await until(() => heard.at(-1) === false, 'it never went away');
    expect(heard).to.deep.equal([false, true, false]);
    stop();
  });

  it('says nothing any more once it is stopped, and can begin again', async () => {
    const { element, heard, stop } = at(4000);
    await until(() => heard.length, 'nothing was said');
    stop();
    scrollTo(0, 4000);
    const again: boolean[] = [];
    const stopAgain = watchNearness(element, (near) => again.push(near));
    await until(() => again.length, 'nothing was said the second time');
    expect(again).to.deep.equal([true]);
    expect(heard).to.deep.equal([false]);
    stopAgain();
  });
});
