import { must, mustEqual } from './must.js';
import { quietly, settled } from './page.js';

export interface ElementCase {
  /**
   * Registers the element. Called twice; the round is there so that the module can be made to run again, as with
   * ``(round) => import(`/define/assent-vote.js?${round}`)``.
   */
  define(round: number): unknown;
  /** Properties that a page may set before the element is defined, with values to find again afterwards. */
  readonly late?: Readonly<Record<string, unknown>>;
  /** Attributes with which the element starts to load something, so that it can be removed meanwhile. */
  readonly loading?: Readonly<Record<string, string>>;
  /** False for an element that shows no children of its own accord. */
  readonly fallback?: boolean;
  /** What is wrong with an element on the page, in sentences. For axe, or whatever else you check with. */
  audit?(element: HTMLElement): Promise<readonly string[]>;
}

/**
 * What any element keeps to, whatever it shows: it is a good guest in a page that knows nothing of it. Call it at the top
 * of a test file. Needs the DOM and nothing else; anything thrown, rejected or written as an error to the console fails.
 */
export function describeElement(tag: string, setup: ElementCase): void {
  const { late = {}, loading = {}, fallback = true } = setup;

  describe(`<${tag}>, as an element`, () => {
    let place: HTMLElement;

    before(async () => {
      await setup.define(1);
    });

    beforeEach(() => {
      place = document.body.appendChild(document.createElement('div'));
    });

    afterEach(() => {
      place.remove();
    });

    const create = (): HTMLElement => {
      const element = document.createElement(tag);
      element.append('Something else to read');
      return element;
    };

    quiet('is defined once, however often that is asked for', async () => {
      const defined = customElements.get(tag);
      must(defined, 'it is not defined');
      await setup.define(2);
      must(customElements.get(tag) === defined, 'it was defined again');
    });

    quiet('is created bare', () => {
      const element = document.createElement(tag);
      must(element.constructor === customElements.get(tag), 'creating it failed');
      mustEqual([element.attributes.length, element.childNodes.length], [0, 0], 'it came with attributes or children');
    });

    quiet('does nothing wrong when it is given nothing', async () => {
      place.append(document.createElement(tag));
      await settled();
    });

    if (fallback) {
      quiet('shows its children as long as it has nothing better', async () => {
        const link = document.createElement('a');
        link.append('The vote itself');
        const element = document.createElement(tag);
        element.append(link);
        place.append(element);
        await settled();
        must(isShown(link), 'the children are hidden');
      });
    }

    quiet('can be moved about', async () => {
      const element = create();
      const [here, there] = [document.createElement('section'), document.createElement('section')];
      place.append(here, there);
      here.append(element);
      await settled();
      const before = isShown(element);
      there.append(element);
      here.append(element);
      there.append(element);
      await settled();
      must(element.parentElement === there && isShown(element) === before, 'it did not survive the move');
    });

    quiet('can be removed while it loads, and put back', async () => {
      const element = create();
      for (const [name, value] of Object.entries(loading)) element.setAttribute(name, value);
      place.append(element);
      element.remove();
      place.append(element);
      await Promise.resolve();
      element.remove();
      await settled();
      place.append(element);
      await settled();
      element.remove();
      await settled();
    });

    quiet('takes over what was set before it was defined', async () => {
      // Elements of a template are not upgraded before they come into a page, which is what a late definition does too.
      const waiting = document.createElement('template').content.ownerDocument.createElement(tag);
      must(!(waiting instanceof (customElements.get(tag) ?? HTMLElement)), 'it did not wait to be upgraded');
      Object.assign(waiting, late);
      place.append(waiting);
      await settled();
      for (const [name, value] of Object.entries(late)) {
        must(!Object.hasOwn(waiting, name), `${name}, set early, hides the property of the element`);
        must(Reflect.get(waiting, name) === value, `${name} was forgotten`);
      }
    });

    quiet('follows the language and the direction around it', async () => {
      place.append(create());
      for (const [lang, dir] of [
        ['ar', 'rtl'],
        ['x-unknown', 'auto'],
        ['', 'ltr'],
      ] as const) {
        place.lang = lang;
        place.dir = dir;
        await settled();
      }
      place.removeAttribute('lang');
      place.removeAttribute('dir');
      await settled();
    });

    quiet('can be copied', async () => {
      const element = create();
      place.append(element);
      await settled();
      place.append(element.cloneNode(true));
      await settled();
      const [one, other] = place.querySelectorAll<HTMLElement>(tag);
      must(one && other && isShown(one) === isShown(other), 'the copy looks different');
    });

    it('passes the audit', async function () {
      if (!setup.audit) return this.skip();
      const element = place.appendChild(create());
      await settled();
      mustEqual(await setup.audit(element), [], 'the audit found something');
    });
  });

  function quiet(sentence: string, run: () => void | Promise<void>): void {
    it(sentence, () => quietly(run));
  }
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
