import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { instantRunoff } from '../../../../src/core/count/instant-runoff.js';
import { resultOf } from '../../../../src/core/result-of.js';
import { problems } from '../../accessible.js';
import { localServers } from '../../local-servers.js';
import { focused, rendered, show, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { allText, named, offers, part, partText, press, showView } from '../read.js';
import { askedFor, ballots, cast, differences, inLines, listOf, offer, published } from './recounted.js';
import { recountOf, said, settled } from './recounted.js';
import '../../../../src/define/assent-backend.js';

const same = 'Recounted 4 ballots here: the same result.';

async function drip(): Promise<{ readonly name: string; readonly address: string }> {
  const name = `drip-${crypto.randomUUID()}`;
  return { name, address: `${(await localServers()).ballots}/drip?name=${name}` };
}

describe('assent-vote: a recount', () => {
  startAt(noon);

  it('is offered beside where the numbers come from, and asks for nothing before', async () => {
    const name = `list-${crypto.randomUUID()}`;
    const element = await showView(published(await listOf(inLines(ballots), { name })));
    await until(() => offer(element), 'it is not offered');
    expect(offer(element)?.closest('[part=source]') !== null).to.equal(true);
    expect(textOf(offer(element))).to.equal('Recount it');
    expect((await askedFor(name)).asked).to.equal(0);
    expect(part(element, 'recount') === null).to.equal(true);
  });

  it('agrees with what was published', async () => {
    const element = await recountOf(published(await listOf(inLines(ballots))));
    await settled(element);
    expect(said(element)).to.equal(same);
    expect(differences(element)).to.deep.equal([]);
    expect(partText(element, 'recount')).to.contain('1 ballot was replaced by a later one of the same voter.');
    expect(partText(element, 'recount')).to.contain('A recount adds up what is published.');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('reads pages too', async () => {
    const last = await listOf(JSON.stringify({ ballots: ballots.slice(2) }));
    const first = await listOf(JSON.stringify({ ballots: ballots.slice(0, 2), next: last }));
    const element = await recountOf(published(first));
    await settled(element);
    expect(said(element)).to.equal(same);
  });

  it('says where it differs, in a table', async () => {
    const more = [...ballots, cast('b5', 'joe', 'coffee'), cast('b6', 'kim', 'coffee')];
    const element = await recountOf(published(await listOf(inLines(more))));
    await settled(element);
    expect(said(element)).to.equal('Recounted 6 ballots here: not the same result.');
    expect(differences(element)).to.deep.equal([
      ['Winners', 'Tea', 'Coffee'],
      ['Took part', '3', '5'],
      ['Valid ballots', '3', '5'],
      ['Tea: rank', '1', '2'],
      ['Coffee: voters', '1', '3'],
      ['Coffee: score', '1', '3'],
      ['Coffee: rank', '2', '1'],
    ]);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says of rounds what does not follow from another row', async () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
    const ranked = (rankings: readonly string[]) =>
      rankings.map((ranking, n) => {
        const choice = { kind: 'rank' as const, ranks: [...ranking].map((id) => [id]) };
        return { id: `b${n}`, voter: `v${n}`, channel: 'async' as const, choice, castAt: '2026-11-21T10:00:00Z' };
      });
    const honest = published('', { method: 'instant-runoff', options });
    const result = resultOf(honest.vote, ranked(['ab', 'ab', 'bc', 'bc', 'cb']), instantRunoff, Date.parse(noon));
    const address = await listOf(inLines(ranked(['ab', 'ab', 'bc', 'bc', 'ca'])));
    const element = await recountOf({ ...honest, result, ballots: address });
    await settled(element);
    expect(differences(element)).to.deep.equal([
      ['Winners', 'B', 'A'],
      ['A: score', '2', '3'],
      ['A: rank', '2', '1'],
      ['B: score', '3', '2'],
      ['B: rank', '1', '2'],
      ['Round 2: A', '2', '3'],
      ['Round 2: B', '3', '2'],
      ['Round 2: elected', 'B', 'A'],
    ]);
  });

  it('says of a vote that goes on that ballots may be newer than the numbers', async () => {
    const open = { closes: '2026-11-24T12:00:00Z' };
    const element = await recountOf(published(await listOf(inLines([...ballots, cast('b5', 'joe', 'tea')])), open));
    await settled(element);
    expect(partText(element, 'recount')).to.contain('The vote goes on');
  });

  it('says which ballots do not count, and why', async () => {
    const list = [
      ...ballots,
      cast('b5', 'joe', 'water'),
      cast('b6', 'kim', 'tea', { castAt: '2026-11-22T10:00:00Z' }),
      cast('b7', 'lou', 'tea', { withdrawn: true }),
      cast('b8', 'max', 'tea', { stale: true }),
      'this is no ballot',
    ];
    const element = await recountOf(published(await listOf(inLines(list)), { closes: '2026-11-22T00:00:00Z' }));
    await settled(element);
    const text = partText(element, 'recount');
    for (const sentence of [
      '1 ballot does not count: for something that was not to be chosen',
      '1 ballot does not count: too late',
      '1 ballot was withdrawn.',
      '1 ballot answers an earlier text.',
      '1 line is no ballot and was left out: line 9',
      'b6: too late',
    ]) {
      expect(text).to.contain(sentence);
    }
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says what it does not show, and that is more where nobody knows whose the ballots are', async () => {
    const anonymous = ballots.slice(1).map(({ id, choice }) => ({ id, choice }));
    const members = ['ana', 'ben', 'eve'].map((id) => ({ id, name: id, type: 'person', status: 'active' }) as const);
    const electorate = { kind: 'circle', circle: 'all', frozen: { at: '2026-11-19T00:00:00Z', members } } as const;
    const element = await recountOf(published(await listOf(inLines(anonymous)), { secrecy: 'secret', electorate }));
    await settled(element);
    expect(partText(element, 'recount')).to.contain('The ballots do not say whose they are');
    expect(partText(element, 'recount')).to.contain('they may have come too late');
  });

  it('does not call it agreement where there is nothing to compare with', async () => {
    const element = await recountOf(published(await listOf(inLines(ballots)), {}, { result: undefined }));
    await settled(element);
    expect(said(element)).to.equal('Recounted 4 ballots here. No result is published to compare them with.');
  });

  it('is not offered while the numbers are hidden, by an unknown method, or without an address', async () => {
    const address = await listOf(inLines(ballots));
    const open = { closes: '2026-11-24T12:00:00Z' };
    const views = [
      published(address, { ...open, results: 'after-close' }),
      published(address, { ...open, results: 'after-vote' }),
      published(address, { ...open, secrecy: 'secret' }),
      published(address, { method: 'sortilege' }),
      published(address, {}, { ballots: undefined }),
    ];
    for (const view of views) {
      const element = await showView(view);
      await import('../../../../src/elements/vote/recount/offer.js');
      await rendered(element);
      expect(offer(element) === null).to.equal(true);
      expect(allText(element)).not.to.match(/Recount|Ballots \(/);
    }
  });

  for (const [what, more, sentence] of [
    ['there is no list', { status: '404' }, /no list of ballots/],
    ['no other page may read it', { closed: '' }, /cannot be fetched/],
    ['its server has a problem', { status: '500' }, /has a problem/],
    ['not everybody may see it', { status: '403' }, /does not show the ballots/],
    ['its server asks for a pause', { status: '429' }, /asks for a pause/],
  ] as const) {
    it(`says that ${what}, and what can be done`, async () => {
      const address = await listOf(inLines(ballots), more);
      const element = await recountOf(published(address));
      await settled(element);
      expect(said(element)).to.match(sentence);
      expect(offers(element, 'Try again')).to.equal(true);
      expect(named(element, 'Open the list of ballots')?.getAttribute('href')).to.equal(address);
      expect(await problems(element)).to.deep.equal([]);
    });
  }

  it('gets over a failure', async () => {
    let online = false;
    const address = await listOf(inLines(ballots));
    const backend = document.createElement('assent-backend');
    backend.fetch = (input, init) => (online ? fetch(input, init) : Promise.reject(new TypeError('Failed to fetch')));
    const element = await recountOf(published('nowhere'));
    await settled(element);
    element.parentElement?.append(backend);
    backend.append(element);
    element.vote = published(address);
    await until(() => offer(element), 'no recount was offered');
    press(element, 'Recount it');
    await until(() => said(element), 'nothing happened');
    await settled(element);
    expect(said(element), 'the fetch of the page is not used').to.match(/cannot be fetched/);
    online = true;
    press(element, 'Try again');
    await until(() => said(element) === same, 'it did not get over it');
    expect(focused()?.id).to.equal('recount-status');
  });

  it('shows how far it is, and ends by its button, with the focus on what is said', async () => {
    const { name, address } = await drip();
    const element = await recountOf(published(address));
    await until(() => /\d+ ballots read/.test(partText(element, 'recount')), 'nobody sees how far it is');
    expect(part(element, 'recount')?.querySelector('progress')?.getAttribute('aria-label')).to.equal('Ballots read');
    expect(said(element), 'each step is read out').to.equal('Fetching the ballots …');
    expect(await problems(element)).to.deep.equal([]);
    press(element, 'Cancel');
    await settled(element);
    expect(said(element)).to.contain('stopped before its end');
    expect(focused()?.id).to.equal('recount-status');
    await untilLeft(name);
  });

  it('ends with Escape, when it is folded again, and when the element goes away', async () => {
    for (const end of ['Escape', 'fold', 'remove', 'another']) {
      const { name, address } = await drip();
      const element = await recountOf(published(address));
      await until(() => /ballots? read/.test(partText(element, 'recount')), 'it does not run');
      if (end === 'Escape') {
        named(element, 'Cancel')?.focus();
        await sendKeys({ press: 'Escape' });
        await settled(element);
      } else if (end === 'fold') {
        press(element, 'Recount it');
        await until(() => !part(element, 'recount'), 'it is not folded');
        expect(focused()?.id).to.equal('recount-offer');
      } else if (end === 'remove') element.remove();
      else {
        element.vote = { ...published(address), address: 'https://social.example/@ana/2' };
        await until(() => !part(element, 'recount'), 'it is still about the other vote');
      }
      await untilLeft(name);
      element.remove();
    }
  });

  it('runs once at a time', async () => {
    const { name, address } = await drip();
    const element = await recountOf(published(address));
    await until(() => /ballots? read/.test(partText(element, 'recount')), 'it does not run');
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('#receipt');
    if (field) field.value = 'b1';
    press(element, 'Find my ballot');
    await rendered(element);
    expect((await askedFor(name)).asked).to.equal(1);
    element.remove();
  });

  it('goes on while the vote is read again', async () => {
    const { address } = await drip();
    const element = await recountOf(published(address));
    await until(() => /ballots? read/.test(partText(element, 'recount')), 'it does not run');
    element.vote = { ...published(address), asOf: '2026-11-23T12:01:00Z' };
    await rendered(element);
    expect(offers(element, 'Cancel')).to.equal(true);
    element.remove();
  });

  it('is done with nothing but a keyboard', async () => {
    const start = show(document.createElement('button'));
    const element = await showView(published(await listOf(inLines(ballots))));
    await until(() => offer(element), 'no recount was offered');
    start.focus();
    const tabTo = async (text: string): Promise<void> => {
      for (let presses = 0; presses < 20; presses += 1) {
        await sendKeys({ press: 'Tab' });
        const there = focused();
        if (there && textOf(there) === text) return;
      }
      throw new Error(`nobody gets to ${text} with the keyboard`);
    };
    await tabTo('Recount it');
    await sendKeys({ press: 'Enter' });
    await until(() => said(element) === same, 'nothing was counted');
    expect(focused()?.id, 'the focus moved').to.equal('recount-offer');
    await tabTo('Count again');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'recount-status', 'the focus is lost');
    await tabTo('Find my ballot');
  });

  for (const lang of ['ar', 'de', 'es', 'fr']) {
    it(`is said in ${lang}`, async () => {
      const list = [...ballots, cast('b5', 'joe', 'water'), 'nonsense'];
      const element = await recountOf(published(await listOf(inLines(list))), lang);
      await settled(element);
      await until(() => !allText(element).includes('Recount on this device'), 'it is in English');
      expect(partText(element, 'recount')).not.to.match(/undefined|\b(the|ballots?|counted|published)\b/i);
      expect(differences(element)).to.have.length(2);
      expect(await problems(element)).to.deep.equal([]);
    });
  }
});

async function untilLeft(name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await askedFor(name)).left > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the list is still being read');
}
