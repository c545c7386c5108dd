import { expect } from '@open-wc/testing';
import { ballotIdOf } from '../../../../src/core/recount/receipt.js';
import { problems } from '../../accessible.js';
import { focused, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { part, press } from '../read.js';
import { ballots, cast, find, inLines, listOf, published, recountOf, said, settled } from './recounted.js';

describe('assent-vote: my ballot among all', () => {
  startAt(noon);

  it('is found by its receipt, with what it says and what became of it', async () => {
    const list = [
      ...ballots,
      cast('b5', 'joe', 'water'),
      cast('b6', 'lou', 'tea', { withdrawn: true }),
      cast('b7', 'max', 'tea', { stale: true }),
    ];
    const element = await recountOf(published(await listOf(inLines(list))));
    await settled(element);
    const verdict = said(element);
    expect(await find(element, ' b2 ')).to.equal('Found. It says: Tea. It counts.');
    expect(said(element)).to.equal(verdict);
    expect(await problems(element)).to.deep.equal([]);
    for (const [receipt, outcome] of [
      ['b1', 'Found. It says: Coffee. It does not count, because a later one of yours replaces it.'],
      ['b5', 'Found. It says: water. It does not count: for something that was not to be chosen.'],
      ['b6', 'Found. It says: Tea. It does not count, because it was withdrawn.'],
      ['b7', 'Found. It says: Tea. It does not count, because the text changed after it was cast.'],
      [
        'b8',
        'No ballot with this receipt is in the list. Check the receipt; if it is right, tell those who run the vote.',
      ],
    ] as const) {
      expect(await find(element, receipt)).to.equal(outcome);
    }
    expect(textOf(focused())).to.equal('Find my ballot');
  });

  it('is found in a secret vote, and the receipt neither leaves the page nor is kept', async () => {
    const receipt = 'violet-harbour-47';
    const secret = { secrecy: 'secret' } as const;
    const list = [...ballots.slice(1), cast(ballotIdOf(secret, receipt), 'joe', 'tea')].map(({ id, choice }) => ({
      id,
      choice,
    }));
    const element = await recountOf(published(await listOf(inLines(list)), secret));
    await settled(element);
    expect(await find(element, receipt)).to.equal('Found. It says: Tea. It counts.');
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.some((name) => name.includes('/echo'))).to.equal(true);
    expect(asked.filter((name) => name.includes(receipt))).to.deep.equal([]);
    for (const store of [localStorage, sessionStorage]) expect(JSON.stringify(store)).not.to.contain(receipt);
    expect(element.shadowRoot?.innerHTML).not.to.contain(receipt);
    press(element, 'Recount it');
    await until(() => !part(element, 'recount'), 'it is not folded');
    press(element, 'Recount it');
    await settled(element);
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('#receipt');
    expect(field?.value).to.equal('');
  });

  it('asks for a receipt where none was put in', async () => {
    const element = await recountOf(published(await listOf(inLines(ballots))));
    await settled(element);
    expect(await find(element, ' ')).to.equal('Put in the receipt that you were given when you voted.');
    expect(focused()?.id).to.equal('receipt');
    expect(await problems(element)).to.deep.equal([]);
  });
});
