import { expect } from '@open-wc/testing';
import { problems } from '../../accessible.js';
import { rendered, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, control, partText, press, sentence } from '../read.js';
import { fillIn } from './filling.js';

const options = [
  { id: 'bikes', label: 'Bikes', cost: 1_250_000 },
  { id: 'trees', label: 'Trees', cost: 12_345 },
  { id: 'talks', label: 'Talks' },
];

describe('assent-vote: a ballot of projects', () => {
  startAt(noon);

  it('says what each costs and what there is, and sends what is ticked', async () => {
    const settings = { budget: 2_000_000, currency: 'GBP' };
    const { element, sent } = await fillIn({ method: 'equal-shares', options, settings });
    const text = allText(element);
    expect(text).to.include('£12,500').and.to.include('£123.45').and.to.include('There is £20,000 to spend');
    const costs = [...(element.shadowRoot?.querySelectorAll('[part=cost]') ?? [])].map((cost) => textOf(cost));
    expect(costs, 'what is said of one without').to.deep.equal([
      '£12,500',
      '£123.45',
      'Without a cost it cannot be funded',
    ]);
    control(element, 1).click();
    control(element, 2).click();
    await rendered(element);
    expect(partText(element, 'review')).to.equal('You are about to say: Trees and Talks.');
    expect(await problems(element)).to.deep.equal([]);
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(sent[0]?.body.choice).to.deep.equal({ kind: 'some', options: ['trees', 'talks'] });
  });

  it('says what the ticked ones cost beside what there is, also aloud, and that it may be more', async () => {
    const settings = { budget: 1_255_000, currency: 'GBP' };
    const { element, sent } = await fillIn({ method: 'equal-shares', options, settings });
    expect(partText(element, 'tally')).to.equal('Ticked: £0 of £12,550');
    control(element, 0).click();
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('Ticked: £12,500 of £12,550');
    expect(sentence(element)).to.equal('Ticked: £12,500 of £12,550');
    control(element, 1).click();
    control(element, 2).click();
    await rendered(element);
    expect(partText(element, 'tally')).to.equal(
      'Ticked: £12,623.45 of £12,550. More than there is may be ticked: the count finds what can be paid for.',
    );
    press(element, 'Vote');
    await until(() => sent.length, 'more than there is cannot be sent');
    control(element, 0).click();
  });

  it('says no sum where there is no budget', async () => {
    const { element } = await fillIn({ method: 'equal-shares', options });
    control(element, 0).click();
    await rendered(element);
    expect(partText(element, 'tally')).to.equal('');
  });

  it('knows currencies without and with other small units, and none', async () => {
    for (const [currency, cost] of [
      ['JPY', '¥12,345'],
      ['KWD', 'KWD 12.345'],
      ['no such', '123.45'],
    ] as const) {
      const { element } = await fillIn({ method: 'equal-shares', options, settings: { currency } });
      expect(allText(element).replaceAll('\u00a0', ' ')).to.include(cost);
    }
  });
});
