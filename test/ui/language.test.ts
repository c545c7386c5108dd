import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { nearestLanguage, onLanguageChange } from '../../src/ui/language.js';

/** A span in a shadow tree in the element. */
function inside(host: Element, mode: ShadowRootMode = 'open'): HTMLElement {
  const span = document.createElement('span');
  host.attachShadow({ mode }).append(span);
  return span;
}

function first(parent: ParentNode, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Asks the browser too, where all browsers know: Firefox ends `:lang()` at the shadow root. */
function expectLanguage(element: Element, tag: string): void {
  expect(nearestLanguage(element)).to.equal(tag);
  if (element.getRootNode() === document) expect(element.matches(`:lang(${tag})`), `:lang(${tag})`).to.equal(true);
}

describe('nearestLanguage', () => {
  it('is that of the element itself', async () => {
    expectLanguage(await fixture(html`<p lang="de-AT"></p>`), 'de-AT');
  });

  it('is that of the nearest around it', async () => {
    const page = await fixture(
      html`<div lang="de">
        <div lang="fr"><p></p></div>
      </div>`,
    );
    expectLanguage(first(page, 'p'), 'fr');
  });

  it('goes out through shadow roots, closed ones too', async () => {
    const page = await fixture(html`<div lang="ar"><section></section></div>`);
    expectLanguage(inside(inside(first(page, 'section'), 'closed')), 'ar');
  });

  it('stops at a shadow root that speaks for itself', async () => {
    const page = await fixture(html`<div lang="ar"><section></section></div>`);
    const span = inside(first(page, 'section'));
    span.lang = 'es';
    expectLanguage(inside(span), 'es');
  });

  it('is, for what is slotted, that of the place where it was written', async () => {
    const page = await fixture(
      html`<div lang="de">
        <section><p></p></section>
      </div>`,
    );
    const frame = document.createElement('div');
    frame.lang = 'ar';
    frame.append(document.createElement('slot'));
    first(page, 'section').attachShadow({ mode: 'open' }).append(frame);
    expectLanguage(first(page, 'p'), 'de');
  });

  it('is the visitor’s own where nobody says', async () => {
    const page = await fixture(
      html`<div lang="de">
        <div lang=""><p></p></div>
      </div>`,
    );
    expect(nearestLanguage(first(page, 'p'))).to.equal(navigator.language);
    const span = inside(first(page, 'p'));
    expect(nearestLanguage(span)).to.equal(navigator.language);
    span.lang = ' ';
    page.querySelector('div')?.removeAttribute('lang');
    expect(nearestLanguage(span)).to.equal(navigator.language);
    expect(nearestLanguage(document.createElement('p'))).to.equal(navigator.language);
  });
});

describe('onLanguageChange', () => {
  let changes: number;
  let stop: () => void;
  const follow = (element: Element): void => {
    changes = 0;
    stop = onLanguageChange(element, () => {
      changes += 1;
    });
  };

  afterEach(() => stop());

  it('tells of every change around the element, in every tree', async () => {
    const page = await fixture(html`<div><section></section></div>`);
    const outer = inside(first(page, 'section'));
    const inner = inside(outer);
    follow(inner);
    for (const element of [page, outer, inner]) {
      changes = 0;
      element.setAttribute('lang', 'fr');
      await aTimeout(0);
      expect(changes).to.equal(1);
    }
  });

  it('tells of the page’s own', async () => {
    follow(await fixture(html`<p></p>`));
    const { lang } = document.documentElement;
    document.documentElement.lang = 'fr';
    await aTimeout(0);
    expect(changes).to.equal(1);
    document.documentElement.lang = lang;
  });

  it('does not care for anything else', async () => {
    const page = await fixture(html`<p></p>`);
    follow(page);
    page.setAttribute('title', 'x');
    page.append('text');
    await aTimeout(0);
    expect(changes).to.equal(0);
  });

  describe('observers', () => {
    const real = window.MutationObserver;
    let observing: Set<MutationObserver>;
    let trees: Set<Node>;

    beforeEach(() => {
      observing = new Set();
      trees = new Set();
      window.MutationObserver = class extends real {
        override observe(target: Node, options?: MutationObserverInit): void {
          observing.add(this);
          trees.add(target);
          super.observe(target, options);
        }
        override disconnect(): void {
          observing.delete(this);
          super.disconnect();
        }
      };
    });

    afterEach(() => {
      window.MutationObserver = real;
    });

    it('are one for all trees, and go with the last listener', async () => {
      const page = await fixture(
        html`<div>
          <section></section>
          <aside></aside>
          <p></p>
        </div>`,
      );
      const elements = [
        inside(first(page, 'section')),
        inside(first(page, 'aside')),
        first(page, 'p'),
        first(page, 'p'),
        first(page, 'section'),
      ];
      const stops = elements.map((element) => onLanguageChange(element, () => undefined));
      stop = () => undefined;
      expect(trees.size).to.equal(3);
      expect(observing.size).to.equal(1);
      for (const end of stops.slice(1)) end();
      expect(observing.size).to.equal(1);
      stops[0]?.();
      expect(observing.size).to.equal(0);
      stops[0]?.();
    });

    it('tell those that stay when others have gone', async () => {
      const page = await fixture<HTMLElement>(html`<div><section></section></div>`);
      const leave = onLanguageChange(inside(first(page, 'section')), () => undefined);
      follow(page);
      leave();
      page.lang = 'de';
      await aTimeout(0);
      expect(changes).to.equal(1);
    });

    it('begin anew after the last one left', async () => {
      const page = await fixture<HTMLElement>(html`<p></p>`);
      follow(page);
      stop();
      follow(page);
      page.lang = 'de';
      await aTimeout(0);
      expect(changes).to.equal(1);
      expect(observing.size).to.equal(1);
    });
  });
});
