import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { problems } from '../../accessible.js';
import { focused, rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { named, partText, press, sentence } from '../read.js';
import { enterOn, field, fillIn, tabTo } from './filling.js';

const options = ['Bread', 'Apples', 'Tea'].map((label, n) => ({ id: String(n), label }));
const score = { method: 'score', options };

function choose(element: Element, index: number, value: string): void {
  const select = field(element, 'select', index) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('assent-vote: a ballot of marks', () => {
  startAt(noon);

  it('is filled in by keyboard alone, told before it is sent, and counted', async () => {
    const { element, sent } = await fillIn(score);
    await tabTo(() => field(element, 'select', 0));
    await sendKeys({ press: '4' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'no o' });
    await rendered(element);
    expect(partText(element, 'review')).to.equal('You are about to say: Bread: 4 and Apples: no opinion.');
    await enterOn(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'marks', marks: { 0: 4, 1: null } });
    expect(sentence(element)).to.equal(
      'Your vote for Bread: 4 and Apples: no opinion was recorded by the assembly: 12:00 PM.',
    );
  });

  it('tells 0, no opinion and not marked apart', async () => {
    const { element, sent } = await fillIn({ ...score, method: 'star' });
    choose(element, 0, '0');
    choose(element, 1, 'none');
    choose(element, 2, '5');
    choose(element, 2, '');
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'marks', marks: { 0: 0, 1: null } });
  });

  it('says what is missing, and goes there', async () => {
    const { element, sent } = await fillIn({ ...score, settings: { highest: 3, fewest: 2, most: 2 } });
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Mark an option first.');
    expect(focused() === field(element, 'select', 0)).to.equal(true);
    choose(element, 0, '3');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Mark at least 2 options.');
    choose(element, 1, '3');
    choose(element, 2, '3');
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Mark no more than 2 options.');
    expect(sent).to.have.length(0);
  });

  it('takes back one step after the other, and keeps what is filled in when it is read again', async () => {
    const { element } = await fillIn(score);
    choose(element, 0, '2');
    choose(element, 1, '3');
    await rendered(element);
    press(element, 'Read again');
    await rendered(element);
    expect((field(element, 'select', 1) as HTMLSelectElement).value).to.equal('3');
    press(element, 'Undo');
    await rendered(element);
    expect((field(element, 'select', 1) as HTMLSelectElement).value).to.equal('');
    expect((field(element, 'select', 0) as HTMLSelectElement).value).to.equal('2');
    press(element, 'Undo');
    await rendered(element);
    expect(named(element, 'Undo')).to.equal(undefined);
  });

  it('is accessible, also with a hundred options', async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ id: String(n), label: `Candidate ${n + 1}` }));
    const { element } = await fillIn({ ...score, options: many });
    for (let n = 0; n < 14; n++) choose(element, n, '1');
    await rendered(element);
    expect(partText(element, 'review')).to.match(/2 more\.$/);
    expect(await problems(element)).to.deep.equal([]);
  });
});
