import { expect } from '@open-wc/testing';
import { problems } from '../../accessible.js';
import { focused, rendered, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { control, named, optionsOf, part, partText, press, sentence } from '../read.js';
import { fillIn } from './filling.js';

const changeable = { changeable: true };

describe('assent-vote: before and after a ballot is in', () => {
  startAt(noon);

  it('withdraws a ballot, says so, and takes a fresh one', async () => {
    const { element, sent, backend } = await fillIn(changeable);
    expect(named(element, 'Withdraw my vote')).to.equal(undefined);
    control(element, 1).click();
    press(element, 'Vote');
    await until(() => named(element, 'Withdraw my vote'), 'there is no way back');
    expect(optionsOf(element)[1]?.number).to.equal('1 of 1 · 100%');
    expect(await problems(element)).to.deep.equal([]);
    press(element, 'Withdraw my vote');
    await until(() => sentence(element).startsWith('Your vote is withdrawn.'), 'it is not withdrawn');
    await rendered(element);
    expect(focused()?.id).to.equal('status');
    expect(control(element, 1).checked).to.equal(false);
    expect(partText(element, 'totals')).to.include('Nobody has voted yet.');
    expect((await backend.read('votes/7')).own).to.equal(undefined);
    control(element, 0).click();
    press(element, 'Vote');
    await until(() => sentence(element).includes('for Tea'), 'the fresh one is not in');
    expect(sent.map(({ body }) => body.choice?.kind)).to.deep.equal(['one', 'one']);
  });

  it('changes a ballot', async () => {
    const { element, sent } = await fillIn(changeable);
    control(element, 1).click();
    press(element, 'Vote');
    await until(() => sentence(element).includes('for Coffee'), 'nothing was recorded');
    expect(part(element, 'review')).to.equal(null);
    control(element, 0).click();
    await rendered(element);
    expect(partText(element, 'review')).to.equal('You are about to say: Tea.');
    press(element, 'Change my vote');
    await until(() => sentence(element).includes('for Tea'), 'it was not changed');
    expect(sent).to.have.length(2);
  });

  it('has no way back where ballots are final, and no review where the ticks say it all', async () => {
    const { element } = await fillIn({});
    control(element, 1).click();
    await rendered(element);
    expect(part(element, 'review')).to.equal(null);
    press(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    expect(named(element, 'Withdraw my vote')).to.equal(undefined);
  });

  it('calls options without a label by the usual words, in the language of the page', async () => {
    const options = [
      { id: 'consent', label: '', stance: 'agree' },
      { id: 'x', label: '', stance: 'object' },
    ];
    const { element } = await fillIn({ method: 'consent', options });
    expect(optionsOf(element).map(({ label }) => label)).to.deep.equal(['I consent', 'I object to it']);
    element.lang = 'ar';
    element.dir = 'rtl';
    await until(() => optionsOf(element)[0]?.label === 'أقبل', 'the words did not follow');
    control(element, 0).click();
    await rendered(element);
    expect(partText(element, 'review')).to.equal('ستقول: أقبل.');
    expect(await problems(element)).to.deep.equal([]);
  });
});
