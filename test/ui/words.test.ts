import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult, nothing } from 'lit';
import type { Language } from '../../src/locales/areas.js';
import { ballot } from '../../src/locales/en/ballot.js';
import { count } from '../../src/locales/en/count.js';
import { decide } from '../../src/locales/en/decide.js';
import { failure } from '../../src/locales/en/failure.js';
import { papers } from '../../src/locales/en/papers.js';
import { rank } from '../../src/locales/en/rank.js';
import { power } from '../../src/locales/en/power.js';
import { recount } from '../../src/locales/en/recount.js';
import { results } from '../../src/locales/en/results.js';
import { signIn } from '../../src/locales/en/sign-in.js';
import { vote } from '../../src/locales/en/vote.js';
import { working } from '../../src/locales/en/working.js';
import { languages } from '../../src/locales/languages.js';
import { formats } from '../../src/ui/formats.js';
import { WordsController } from '../../src/ui/words.js';

class WordsTest extends LitElement {
  readonly words = new WordsController(this, { vote, failure });
  readonly seen: string[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const { words, ready, lang } = this.words;
    return ready ? html`<button lang=${lang}>${words.vote.refresh}</button>` : nothing;
  }

  protected override updated(): void {
    this.seen.push(this.shadowRoot?.textContent.trim() ?? '');
  }
}
customElements.define('words-test', WordsTest);

const english = 'Read again';
const german = 'Aktualisieren';
const french = 'Actualiser';
const arabic = 'تحديث';

async function inLanguage(tag: string): Promise<{ page: HTMLElement; element: WordsTest }> {
  const page = await fixture<HTMLElement>(html`<div lang=${tag}><words-test></words-test></div>`);
  return { page, element: the(page) };
}

function the(parent: ParentNode): WordsTest {
  const found = parent.querySelector<WordsTest>('words-test');
  if (!found) throw new Error('no words-test');
  return found;
}

function shown(element: WordsTest): string {
  return element.shadowRoot?.textContent.trim() ?? '';
}

async function until(element: WordsTest, text: string): Promise<void> {
  await waitUntil(() => shown(element) === text, `${shown(element)} is not ${text}`, { interval: 1 });
}

/** A language whose chunks come, or fail, when the test says so. */
class LateLanguage {
  readonly asked: string[] = [];
  readonly #waiting: { arrive: () => void; fail: () => void }[] = [];

  constructor(
    readonly tag: string,
    refresh: string,
  ) {
    const late = async <Module>(area: string, module: Module): Promise<Module> => {
      this.asked.push(area);
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push({ arrive: resolve, fail: () => reject(new TypeError('Failed to fetch')) });
      });
      return module;
    };
    const language: Language = {
      vote: () => late('vote', { vote: { ...vote, refresh } }),
      ballot: () => late('ballot', { ballot }),
      count: () => late('count', { count }),
      decide: () => late('decide', { decide }),
      failure: () => late('failure', { failure }),
      papers: () => late('papers', { papers }),
      rank: () => late('rank', { rank }),
      power: () => late('power', { power }),
      recount: () => late('recount', { recount }),
      results: () => late('results', { results }),
      signIn: () => late('signIn', { signIn }),
      working: () => late('working', { working }),
    };
    languages[tag] = () => Promise.resolve({ language });
  }

  async arrive(): Promise<void> {
    for (const { arrive } of this.#waiting.splice(0)) arrive();
    await aTimeout(0);
  }

  async fail(): Promise<void> {
    for (const { fail } of this.#waiting.splice(0)) fail();
    await aTimeout(0);
  }
}

/** What was loaded stays for the page, so that each test needs a language of its own. */
let made = 0;
function lateLanguage(refresh: string): LateLanguage {
  made += 1;
  return new LateLanguage(`qa${String.fromCharCode(96 + made)}`, refresh);
}

describe('WordsController', () => {
  const known = Object.keys(languages);

  after(() => {
    for (const tag of Object.keys(languages)) if (!known.includes(tag)) Reflect.deleteProperty(languages, tag);
  });

  it('is ready at once in English', async () => {
    const { element } = await inLanguage('en-GB');
    expect(element.seen).to.deep.equal([english]);
    expect(element.words.lang).to.equal('en');
    expect(element.words.formats).to.equal(formats('en-GB'));
  });

  it('has only the areas it was made for', async () => {
    const { element } = await inLanguage('de');
    await until(element, german);
    expect(element.words.words.failure.offline).to.contain('offline');
    // @ts-expect-error sign-in was not asked for
    expect(element.words.words.signIn).to.equal(undefined);
  });

  it('speaks the nearest language, and formats as its region does', async () => {
    const { element } = await inLanguage('de-AT');
    await until(element, german);
    expect(element.words.lang).to.equal('de');
    expect(element.words.formats).to.equal(formats('de-AT'));
    expect(element.seen).to.not.include(english);
  });

  it('speaks and formats in English where it does not know the language', async () => {
    const { element } = await inLanguage('he');
    expect(element.seen).to.deep.equal([english]);
    expect(element.words.lang).to.equal('en');
    expect(element.words.formats).to.equal(formats('en'));
  });

  it('has at once what another element has loaded', async () => {
    await until((await inLanguage('de')).element, german);
    const { element } = await inLanguage('de');
    expect(element.seen).to.deep.equal([german]);
  });

  it('fetches an area once, however many ask', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => inLanguage('es')));
    for (const { element } of pages) await until(element, 'Actualizar');
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/locales/es/'));
    const names = fetched.map(({ name }) => /[\w-]+(?=\.\w+$)/.exec(name)?.[0]);
    expect(names).to.have.members(['language', 'vote', 'failure']);
  });

  it('changes with the language around it', async () => {
    const { page, element } = await inLanguage('en');
    for (const [tag, text] of Object.entries({ de: german, fr: french, ar: arabic, en: english })) {
      page.lang = tag;
      await until(element, text);
    }
    element.lang = 'fr';
    await until(element, french);
    element.removeAttribute('lang');
    await until(element, english);
    expect(element.seen, 'nothing empty in between').not.to.include('');
  });

  it('does not render again for a change that means nothing', async () => {
    const { page, element } = await inLanguage('de');
    await until(element, german);
    const { length } = element.seen;
    element.lang = 'de';
    page.lang = 'fr';
    await aTimeout(5);
    expect(shown(element)).to.equal(german);
    expect(element.seen.length).to.equal(length);
  });

  it('follows the hosts of the shadow roots around it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="de"><section></section></div>`);
    const middle = document.createElement('article');
    page.querySelector('section')?.attachShadow({ mode: 'closed' }).append(middle);
    const element = new WordsTest();
    middle.attachShadow({ mode: 'open' }).append(element);
    await until(element, german);
    page.lang = 'fr';
    await until(element, french);
    middle.lang = 'ar';
    await until(element, arabic);
  });

  it('follows when it is moved, alone or with what is around it', async () => {
    const { page, element } = await inLanguage('de');
    await until(element, german);
    const other = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    other.append(element);
    await until(element, french);

    const host = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(element);
    page.append(host);
    await until(element, german);
    page.lang = 'en';
    await until(element, english);
    other.append(host);
    await until(element, french);
  });

  it('listens no more once it is removed, and catches up when it is back', async () => {
    const { page, element } = await inLanguage('de');
    await until(element, german);
    element.remove();
    const { length } = element.seen;
    page.lang = 'fr';
    await aTimeout(5);
    expect(element.seen.length).to.equal(length);
    page.append(element);
    await until(element, french);
  });

  describe('with a language that comes late', () => {
    it('waits for the first words', async () => {
      const late = lateLanguage('late');
      const { element } = await inLanguage(late.tag);
      expect(element.words.ready).to.equal(false);
      expect(shown(element)).to.equal('');
      await late.arrive();
      expect(element.words.ready).to.equal(true);
      expect(shown(element)).to.equal('late');
    });

    it('keeps the words it has until the others are there', async () => {
      const late = lateLanguage('late');
      const { page, element } = await inLanguage('en');
      page.lang = late.tag;
      await aTimeout(0);
      expect(element.words.ready).to.equal(true);
      expect([shown(element), element.words.lang]).to.deep.equal([english, 'en']);
      await late.arrive();
      expect([shown(element), element.words.lang]).to.deep.equal(['late', late.tag]);
    });

    it('drops what comes after the language has changed again', async () => {
      const late = lateLanguage('late');
      const later = lateLanguage('later');
      const { page, element } = await inLanguage(late.tag);
      page.lang = later.tag;
      await aTimeout(0);
      await late.arrive();
      expect(element.words.ready).to.equal(false);
      await later.arrive();
      expect(shown(element)).to.equal('later');

      const last = lateLanguage('last');
      page.lang = last.tag;
      await aTimeout(0);
      page.lang = 'en';
      await aTimeout(0);
      await last.arrive();
      expect(shown(element)).to.equal(english);
      expect(element.seen).not.to.include('late');
      expect(element.seen).not.to.include('last');
    });

    it('loads only the areas it needs', async () => {
      const late = lateLanguage('late');
      await inLanguage(late.tag);
      expect(late.asked).to.have.members(['vote', 'failure']);
      await late.arrive();
    });

    it('bears being removed meanwhile', async () => {
      const late = lateLanguage('late');
      const { element } = await inLanguage(late.tag);
      element.remove();
      await late.arrive();
      expect(element.words.ready).to.equal(true);
    });
  });

  describe('with a language that cannot be loaded', () => {
    it('falls back to English', async () => {
      const broken = lateLanguage('broken');
      const { element } = await inLanguage(broken.tag);
      await broken.fail();
      expect(shown(element)).to.equal(english);
      expect(element.words.lang).to.equal('en');
      expect(element.words.formats).to.equal(formats('en'));
    });

    it('leaves another language for English, not for a mixture', async () => {
      const broken = lateLanguage('broken');
      const { page, element } = await inLanguage('de');
      await until(element, german);
      page.lang = broken.tag;
      await aTimeout(0);
      await broken.fail();
      expect(shown(element)).to.equal(english);
    });

    it('tries again when the language changes', async () => {
      const broken = lateLanguage('mended');
      const { page, element } = await inLanguage(broken.tag);
      await broken.fail();
      page.lang = 'en';
      await aTimeout(0);
      page.lang = broken.tag;
      await aTimeout(0);
      await broken.arrive();
      expect(shown(element)).to.equal('mended');
    });

    it('tries again when the element is moved', async () => {
      const broken = lateLanguage('mended');
      const { page, element } = await inLanguage(broken.tag);
      await broken.fail();
      page.append(element);
      await aTimeout(0);
      await broken.arrive();
      expect(shown(element)).to.equal('mended');
    });
  });
});
