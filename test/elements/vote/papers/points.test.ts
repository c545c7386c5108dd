import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { problems } from '../../accessible.js';
import { focused, rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { partText, press, sentence } from '../read.js';
import { enterOn, field, fillIn, tabTo } from './filling.js';

const options = ['Bread', 'Apples', 'Tea'].map((label, n) => ({ id: String(n), label }));
const dots = { method: 'points', options, settings: { points: 3 } };
const plus = (element: Element, n: number): HTMLElement => field(element, '.stepper button:last-child', n);
const minus = (element: Element, n: number): HTMLElement => field(element, '.stepper button:first-child', n);

function write(element: Element, index: number, value: string): HTMLInputElement {
  const input = field(element, 'input', index) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input;
}

describe('assent-vote: a ballot of points', () => {
  startAt(noon);

  it('is filled in by keyboard alone, says what is left, and is counted', async () => {
    const { element, sent } = await fillIn(dots);
    expect(partText(element, 'tally')).to.equal('3 of 3 left');
    await tabTo(() => plus(element, 0));
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await rendered(element);
    expect(focused() === plus(element, 0), 'the focus stays').to.equal(true);
    expect(partText(element, 'tally')).to.equal('1 of 3 left');
    expect(sentence(element)).to.equal('1 of 3 left');
    expect(partText(element, 'review')).to.equal('You are about to say: Bread: 2 points.');
    await enterOn(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'points', points: { 0: 2 } });
  });

  it('never goes below zero, nor above what there is by a button', async () => {
    const { element } = await fillIn(dots);
    minus(element, 0).click();
    for (let n = 0; n < 5; n++) plus(element, 1).click();
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('0 of 3 left');
    expect(plus(element, 0).ariaDisabled).to.equal('true');
    expect(write(element, 1, '-4').value).to.equal('0');
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('3 of 3 left');
  });

  it('says that too many were given, and sends nothing', async () => {
    const { element, sent } = await fillIn(dots);
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Give at least one point first.');
    expect(focused() === field(element, 'input', 0)).to.equal(true);
    write(element, 1, '5');
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('That is 2 points too many.');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('That is 2 points too many.');
    expect(focused() === field(element, 'input', 1)).to.equal(true);
    expect(sent).to.have.length(0);
    press(element, 'Undo');
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('3 of 3 left');
  });

  it('is accessible', async () => {
    const { element } = await fillIn(dots);
    write(element, 0, '5');
    await rendered(element);
    expect(await problems(element)).to.deep.equal([]);
  });
});
