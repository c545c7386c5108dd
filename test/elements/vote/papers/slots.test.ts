import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { problems } from '../../accessible.js';
import { rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, partText, press, sentence } from '../read.js';
import { enterOn, field, fillIn, tabTo } from './filling.js';

const options = [
  { id: 'a', label: '', starts: '2026-11-26T18:00:00Z', ends: '2026-11-26T19:00:00Z' },
  { id: 'b', label: 'The usual', starts: '2026-11-27T18:00:00Z' },
];
const times = { method: 'time-poll', options };

describe('assent-vote: a ballot of times', () => {
  startAt(noon);

  it('has each time with its zone, and is filled in by keyboard alone', async () => {
    const { element, sent } = await fillIn(times);
    expect(partText(element, 'label')).to.match(/Thu, Nov 26, 2026, .*(UTC|GMT|[A-Z]{2,4}T)/);
    expect(allText(element)).to.match(/The usual Fri, Nov 27, 2026, /);
    await tabTo(() => field(element, 'input', 0));
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await rendered(element);
    expect(partText(element, 'review')).to.match(/yes and The usual: maybe\.$/);
    await enterOn(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'marks', marks: { a: 2, b: 1 } });
  });

  it('sends a no, and nothing for what was not answered', async () => {
    const { element, sent } = await fillIn(times);
    press(element, 'Vote');
    await rendered(element);
    expect(sentence(element)).to.equal('Answer for one time first.');
    field(element, 'input', 2).click();
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'marks', marks: { a: 0 } });
  });

  it('is accessible', async () => {
    const { element } = await fillIn(times);
    field(element, 'input', 0).click();
    await rendered(element);
    expect(await problems(element)).to.deep.equal([]);
  });
});
