import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Option } from '../../../../src/core/vote.js';
import { papers as arabic } from '../../../../src/locales/ar/papers.js';
import { papers as english } from '../../../../src/locales/en/papers.js';
import { problems } from '../../accessible.js';
import { focused, rendered, show, textOf, until } from '../../show.js';
import { noon, startAt } from '../../time.js';
import { cutOff, overlapping, stickingOut, tooSmall } from '../measuring.js';
import { undocumentedParts } from '../parts.js';
import { partText, sentence } from '../read.js';
import { everyPaper, type EveryPaper } from './every-paper.js';
import { field, fillIn, tabTo, type Filling } from './filling.js';

const { documentElement: root, body } = document;

const languages = {
  en: {
    dir: 'ltr',
    words: english,
    review: (said: string) => `You are about to say: ${said}.`,
    recorded: (said: string, { isStance }: EveryPaper) =>
      `Your vote${isStance ? `, “${said}”,` : ` for ${said}`} was recorded by the assembly: 12:00 PM.`,
  },
  ar: {
    dir: 'rtl',
    words: arabic,
    review: (said: string) => `ستقول: ${said}.`,
    recorded: (said: string, { isStance }: EveryPaper) =>
      `سُجّل صوتك ${isStance ? `«${said}»` : `لصالح ${said}`} لدى the assembly: 12:00 م.`,
  },
} as const;

/** Browsers write numbers in Arabic with digits of either kind. */
const digits = '٠١٢٣٤٥٦٧٨٩';
const inOneWay = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String(digits.indexOf(digit)));
/** A mark is chosen by the digit that it is written with. */
const asWritten = (press: string, lang: string): string =>
  /^\d$/.test(press) ? new Intl.NumberFormat(lang).format(Number(press)) : press;

const mainButton = (element: Element): HTMLElement => field(element, 'button.main');
const withdrawing = (element: Element, words: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => textOf(button) === words);

/** A ballot that is still empty, after a button that has the focus. */
async function open({ vote }: EveryPaper, lang: 'en' | 'ar' = 'en'): Promise<Filling> {
  root.lang = lang;
  root.dir = languages[lang].dir;
  const start = show(document.createElement('button'));
  start.textContent = 'Start';
  start.focus();
  const filling = await fillIn({ ...vote, changeable: true });
  await until(() => lang === 'en' || /[\u0600-\u06ff]/.test(partText(filling.element, 'actions')), 'no Arabic');
  await rendered(filling.element);
  return filling;
}

/** Presses all the keys, from the first control on. */
async function fill({ element }: Filling, { keys }: EveryPaper): Promise<void> {
  for (const press of keys) await sendKeys({ press });
  await rendered(element);
}

describe('assent-vote: every paper', () => {
  startAt(noon);

  afterEach(() => {
    root.lang = 'en';
    root.removeAttribute('dir');
    root.removeAttribute('style');
    body.removeAttribute('style');
  });

  for (const [name, paper] of Object.entries(everyPaper)) {
    for (const lang of ['en', 'ar'] as const) {
      it(`${name}, ${languages[lang].dir}: by keyboard alone from the first Tab to what is recorded, accessible all the way`, async function () {
        this.timeout(20_000);
        const { words, review, recorded } = languages[lang];
        const filling = await open(paper, lang);
        const { element, backend, sent } = filling;
        const accessible = async (state: string): Promise<void> => {
          expect(await problems(element), state).to.deep.equal([]);
        };
        await accessible('empty');

        await tabTo(() => mainButton(element));
        await sendKeys({ press: 'Enter' });
        await until(() => sentence(element), 'nothing was missing');
        expect(sent, 'an empty ballot was sent').to.have.length(0);
        await until(() => focused()?.matches('input, select'), 'the focus did not go to a control');
        await accessible('with something missing');

        for (const [n, press] of paper.keys.entries()) {
          await sendKeys({ press: asWritten(press, lang) });
          if (n > 0) continue;
          await rendered(element);
          await accessible('half filled in');
        }
        await rendered(element);
        expect(inOneWay(partText(element, 'review'))).to.equal(review(paper.says[lang]));
        expect(sentence(element), 'what was missing is not').to.not.match(/[.]$/);
        await accessible('filled in');
        expect(undocumentedParts(element)).to.deep.equal([]);

        const arrive = held(filling);
        await tabTo(() => mainButton(element));
        await sendKeys({ press: 'Enter' });
        await until(() => sent.length, 'nothing was sent');
        await rendered(element);
        expect(sentence(element)).to.not.include(paper.says[lang]);
        await accessible('on its way');
        arrive();
        const isRecorded = (): boolean => inOneWay(sentence(element)) === recorded(paper.says[lang], paper);
        await until(isRecorded, `it never says ${recorded(paper.says[lang], paper)}`);
        expect(sent[0]?.body.choice).to.deep.equal(paper.choice);
        expect((await backend.read('votes/7')).own?.choice).to.deep.equal(paper.choice);
        await accessible('recorded');

        await tabTo(() => withdrawing(element, words.withdraw));
        await sendKeys({ press: 'Enter' });
        await until(() => sentence(element) === words.withdrawn, `it says: ${sentence(element)}`);
        await until(() => focused()?.id === 'status', 'the focus is lost');
        expect((await backend.read('votes/7')).own).to.equal(undefined);
      });
    }

    it(`${name}: nothing is cut off, sticks out, overlaps or is too small, 280 px wide and with text at 200 %`, async () => {
      root.style.fontSize = '200%';
      const filling = await open({ ...paper, vote: { ...paper.vote, options: paper.vote.options.map(longer) } });
      const { element } = filling;
      const place = element.parentElement;
      if (place) place.style.inlineSize = '280px';
      const fits = async (state: string): Promise<void> => {
        await rendered(element);
        const faults = [stickingOut, cutOff, overlapping, tooSmall].map((fault) => fault(element));
        expect(faults, state).to.deep.equal([[], [], [], []]);
      };
      await fits('empty');
      mainButton(element).click();
      await fits('with something missing');
      await fill(filling, paper);
      await fits('filled in');
      mainButton(element).click();
      await until(() => sentence(element).includes('was recorded'), 'nothing was recorded');
      await fits('recorded');
    });
  }

  it('is accessible on a dark page', async function () {
    this.timeout(20_000);
    body.style.cssText = 'background: #16181d; color: #e6e6e6; color-scheme: dark';
    for (const paper of Object.values(everyPaper)) {
      const filling = await open(paper);
      mainButton(filling.element).click();
      await rendered(filling.element);
      await fill(filling, paper);
      expect(await problems(filling.element)).to.deep.equal([]);
    }
  });
});

/** As long as names are sometimes, with a word that has to break. Those that go by the usual words keep them. */
function longer(option: Option): Option {
  const { label } = option;
  return label
    ? { ...option, label: `${label}, and whatever else the Donaudampfschifffahrtsgesellschaft has` }
    : option;
}

/** Keeps what is sent next on its way, until the function is called. */
function held({ element, backend }: Filling): () => void {
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  const send = backend.send.bind(backend);
  element.backend = backend;
  backend.send = async (act, options) => {
    await arrival;
    return send(act, options);
  };
  return arrive;
}
