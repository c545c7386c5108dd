import { expect } from '@open-wc/testing';
import { ballotsFromCsv } from '../../../../src/core/exchange/ballots-csv.js';
import { readBlt } from '../../../../src/core/exchange/blt.js';
import type { VoteView } from '../../../../src/core/view.js';
import type { AssentVote } from '../../../../src/elements/vote/vote.js';
import { textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { offers, part, press } from '../read.js';
import { ballots, inLines, listOf, published, recountOf, settled } from './recounted.js';

/** What the browser was handed, by the names of the files. */
const saved = new Map<string, string>();

async function save(element: AssentVote, button: string): Promise<string> {
  saved.clear();
  press(element, button);
  await until(() => saved.size > 0 || /too many|cannot/.test(outcome(element)), 'nothing was saved');
  return [...saved.values()].join();
}

function outcome(element: AssentVote): string {
  return textOf(element.shadowRoot?.querySelector('#saved'));
}

describe('assent-vote: ballots and results as files', () => {
  startAt(noon);
  const createObjectURL = URL.createObjectURL.bind(URL);
  const files = new Map<string, Blob>();

  before(() => {
    URL.createObjectURL = (file: Blob) => {
      const address = createObjectURL(file);
      files.set(address, file);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      void files
        .get(this.href)
        ?.text()
        .then((text) => saved.set(this.download, text));
    };
  });
  after(() => {
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  });

  async function counted(view: VoteView): Promise<AssentVote> {
    const element = await recountOf(view);
    await settled(element);
    press(element, 'Save as a file');
    return element;
  }

  it('has all ballots as they were published, as lines of JSON', async () => {
    const text = `${inLines(ballots)}\nnot a ballot, and published all the same`;
    const element = await counted(published(await listOf(text)));
    expect(await save(element, 'Ballots (JSON Lines)')).to.equal(text);
    expect([...saved.keys()]).to.deep.equal(['tea-or-coffee.ballots.jsonl']);
    await until(() => outcome(element) !== '', 'nothing is said');
    expect(outcome(element)).to.equal('Handed to the browser to be saved: tea-or-coffee.ballots.jsonl');
  });

  it('makes lines of pages', async () => {
    const element = await counted(published(await listOf(JSON.stringify({ ballots }))));
    expect(await save(element, 'Ballots (JSON Lines)')).to.equal(`${inLines(ballots)}\n`);
  });

  it('has the ballots that count in CSV', async () => {
    const view = published(await listOf(inLines(ballots)));
    const read = ballotsFromCsv(await save(await counted(view), 'Ballots (CSV)'), 'one', view.vote.options);
    const said = 'value' in read ? read.value.map(({ id, voter, choice }) => [id, voter, choice]) : [];
    expect(said.sort()).to.deep.equal([
      ['b2', 'ben', { kind: 'one', option: 'tea' }],
      ['b3', 'eve', { kind: 'one', option: 'coffee' }],
      ['b4', 'ana', { kind: 'one', option: 'tea' }],
    ]);
  });

  it('has rankings in BLT, and no other ballots', async () => {
    const rank = (id: string, ...ids: readonly string[]) => {
      return { id, voter: id, choice: { kind: 'rank', ranks: ids.map((each) => [each]) } };
    };
    const list = [rank('1', 'tea', 'coffee'), rank('2', 'tea', 'coffee'), rank('3', 'coffee')];
    const element = await counted(published(await listOf(inLines(list)), { method: 'schulze' }));
    const read = readBlt(await save(element, 'Ballots (BLT)'));
    expect('value' in read ? read.value.ballots.map(({ weight }) => weight) : []).to.have.members([2, 1]);
    const other = await counted(published(await listOf(inLines(ballots))));
    expect(offers(other, 'Ballots (BLT)')).to.equal(false);
  });

  it('has the result, and not whose view it was', async () => {
    const own = { own: { choice: { kind: 'one', option: 'coffee' } } } as const;
    const view = published(await listOf(inLines(ballots)), {}, own);
    const element = await counted(view);
    const { address, source, asOf, vote, result } = view;
    expect(JSON.parse(await save(element, 'Result (JSON)'))).to.deep.equal({ address, source, asOf, vote, result });
    expect(await save(element, 'Result (CSV)')).to.contain('tea,Tea,2,2,1,1');
  });

  it('says what came in the way', async () => {
    const element = await counted(published(await listOf(inLines(ballots), { status: '404' })));
    await save(element, 'Ballots (CSV)').catch(() => '');
    await until(() => outcome(element) !== '' && !outcome(element).includes('being made'), 'nothing is said');
    expect(outcome(element)).to.contain('no list of ballots');
    expect(part(element, 'save') !== null).to.equal(true);
  });
});
