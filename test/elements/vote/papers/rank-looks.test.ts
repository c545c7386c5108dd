import { expect } from '@open-wc/testing';
import type { Option } from '../../../../src/core/vote.js';
import { sendKeys } from '@web/test-runner-commands';
import { emulate } from '../../../tools/emulate.js';
import { problems } from '../../accessible.js';
import { show, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { stickingOut } from '../measuring.js';
import { allText, partText, press, sentence } from '../read.js';
import { field, tabTo, type Filling } from './filling.js';
import { act, fillInRanking, rankedOn, rowOf, tool, unrankedOn } from './ranking.js';

const hostile: readonly Option[] = [
  { id: '__proto__', label: '<img src=x onerror=alert(1)>' },
  { id: '"] , [name=up', label: '\u202eyzarC' },
  { id: '', label: 'الخبز مع الزيتون' },
  { id: ' a\n', label: 'W'.repeat(200), meaning: 'M'.repeat(300) },
  { id: 'constructor', label: '' },
];
const names = { option5: 'Option 5', html: '<img src=x onerror=alert(1)>', arabic: 'الخبز مع الزيتون' };

const many = (length: number): Option[] =>
  Array.from({ length }, (_, n) => ({ id: String(n), label: `Candidate ${n + 1}` }));

async function halfDone(changes = {}): Promise<Filling> {
  const filled = await fillInRanking(changes);
  await act(filled, ['Tea', 'add'], ['Bread', 'add'], ['Apples', 'add'], ['Bread', 'same']);
  return filled;
}

describe('assent-vote: a ranking for everyone', () => {
  startAt(noon);
  const { documentElement: root, body } = document;

  afterEach(() => {
    root.removeAttribute('dir');
    root.lang = 'en';
    root.removeAttribute('style');
    body.removeAttribute('style');
  });

  it('is accessible when empty, half done, with equals, full and sent', async function () {
    this.timeout(20_000);
    const filled = await fillInRanking({
      method: 'borda',
      settings: { most: 3 },
      changeable: true,
      reason: 'optional',
    });
    const { element } = filled;
    const audit = async (): Promise<void> => {
      expect(await problems(element)).to.deep.equal([]);
    };
    await audit();
    await act(filled, ['Tea', 'add'], ['Bread', 'add']);
    await audit();
    await act(filled, ['Bread', 'same'], ['Apples', 'add']);
    await audit();
    press(element, 'Vote');
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
    await audit();
  });

  it('is accessible on a dark page, and narrow in Arabic, where nothing sticks out at any size of text', async function () {
    this.timeout(20_000);
    body.style.cssText = 'background: #16181d; color: #e6e6e6; color-scheme: dark';
    const { element } = await halfDone();
    expect(await problems(element)).to.deep.equal([]);
    root.dir = 'rtl';
    root.lang = 'ar';
    if (element.parentElement) element.parentElement.style.inlineSize = '280px';
    await until(() => allText(element).includes('ترتيبك'), 'the words did not follow');
    expect(await problems(element)).to.deep.equal([]);
    expect(stickingOut(element)).to.deep.equal([]);
    root.style.fontSize = '200%';
    expect(stickingOut(element)).to.deep.equal([]);
    const [grip, name] = ['.grip', '.name'].map((each) => rowOf(element, 'Tea').querySelector(each));
    expect(grip?.getBoundingClientRect().left).to.be.greaterThan(name?.getBoundingClientRect().left ?? Infinity);
  });

  it('has buttons and grips of at least 24 pixels, also where the text is small', async () => {
    const { element } = await halfDone();
    element.style.fontSize = '9px';
    const small = [...(element.shadowRoot?.querySelectorAll('.rank button, .grip') ?? [])].filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((each) => each.outerHTML)).to.deep.equal([]);
  });

  it('shows in forced colours which ones share a rank', async function () {
    if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
    const { element } = await halfDone();
    const paint = show(document.createElement('p'));
    paint.style.cssText = 'forced-color-adjust: none; background: Highlight';
    const behind = (shown: Element): string => getComputedStyle(shown).backgroundColor;
    expect(behind(tool(element, 'Bread', 'same'))).to.equal(behind(paint));
    expect(behind(tool(element, 'Apples', 'same'))).not.to.equal(behind(paint));
  });

  it('takes options of any name and id, and shows them as they are', async () => {
    const filled = await fillInRanking({ options: hostile });
    const { element, sent } = filled;
    if (element.parentElement) element.parentElement.style.inlineSize = '280px';
    await act(filled, [names.html, 'add'], ['\u202eyzarC', 'add'], [names.arabic, 'add'], ['W'.repeat(200), 'add']);
    expect(unrankedOn(element)).to.deep.equal([names.option5]);
    await act(filled, [names.option5, 'add'], [names.arabic, 'same'], ['\u202eyzarC', 'top'], [names.html, 'down']);
    expect(rankedOn(element).slice(0, 3)).to.deep.equal(['1 \u202eyzarC', `2 ${names.arabic}`, `3 ${names.html}`]);
    expect(stickingOut(element)).to.deep.equal([]);
    expect(element.shadowRoot?.querySelectorAll('img')).to.have.length(0);
    press(element, 'Vote');
    await until(() => sent.length, 'nothing was sent');
    expect(sent[0]?.body.choice).to.deep.equal({
      kind: 'rank',
      ranks: [['"] , [name=up'], [''], ['__proto__'], [' a\n'], ['constructor']],
    });
    await until(() => sentence(element).includes('recorded'), 'nothing was recorded');
  });

  it('leads past a long list of options to the button that sends, and past a short one not', async () => {
    const { element } = await fillInRanking({ options: many(30) });
    await tabTo(() => field(element, '[name=skip]'));
    expect(getComputedStyle(field(element, '[name=skip]')).clipPath, 'it is seen while it has the focus').to.equal(
      'none',
    );
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot?.activeElement?.classList.contains('main')).to.equal(true);
    const short = await fillInRanking();
    expect(Boolean(short.element.shadowRoot?.querySelector('[name=skip]'))).to.equal(false);
  });

  it('is usable with a hundred options: a row goes all the way at once, and the sentence stays one', async function () {
    this.timeout(20_000);
    const options = many(100);
    const filled = await fillInRanking({ options, changeable: true });
    const { element, backend } = filled;
    backend.cast('votes/7', 'mia', { kind: 'rank', ranks: options.slice(0, 99).map(({ id }) => [id]) });
    press(element, 'Read again');
    await until(() => element.shadowRoot?.querySelectorAll('.rank ol > li').length === 99, 'the ballot is not there');
    await act(filled, ['Candidate 100', 'add'], ['Candidate 100', 'top']);
    expect(rankedOn(element)).to.have.length(100);
    expect(rankedOn(element)[0]).to.equal('1 Candidate 100');
    expect(sentence(element)).to.equal('Candidate 100 is now number 1 of 100.');
    expect(partText(element, 'review')).to.include('88 more');
    expect(await problems(element)).to.deep.equal([]);
  });
});
