import { expect } from '@open-wc/testing';
import { describeElement } from '../../src/testing/index.js';
import type { ElementCase } from '../../src/testing/index.js';
import { failed, outcomesOf } from './collect.js';

/** As small as an element can be: a slot, and one property. */
class Guest extends HTMLElement {
  #vote: unknown;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  connectedCallback(): void {
    if (!Object.hasOwn(this, 'vote')) return;
    const { vote } = this;
    Reflect.deleteProperty(this, 'vote');
    this.vote = vote;
  }

  get vote(): unknown {
    return this.#vote;
  }

  set vote(vote: unknown) {
    this.#vote = vote;
  }
}

let tags = 0;

/** Runs the suite over an element class, under a tag of its own. */
async function failuresOf(element: CustomElementConstructor, more: Partial<ElementCase> = {}): Promise<string[]> {
  tags += 1;
  const tag = `test-guest-${tags}`;
  const define = (): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
  return failed(
    await outcomesOf(() => describeElement(tag, { define, late: { vote: { question: 'Tea?' } }, ...more })),
  );
}

describeElement('test-guest', {
  define() {
    if (!customElements.get('test-guest')) customElements.define('test-guest', class extends Guest {});
  },
  late: { vote: { question: 'Tea?' } },
  loading: { src: 'somewhere' },
  audit: () => Promise.resolve([]),
});

describe('describeElement', () => {
  it('sees an element defined twice', async () => {
    const define = (): void => customElements.define('test-twice', class extends Guest {});
    const outcomes = await outcomesOf(() => describeElement('test-twice', { define }));
    expect(failed(outcomes)).to.deep.equal(['is defined once, however often that is asked for']);
  });

  it('sees an element that writes on itself when it is created', async () => {
    const failures = await failuresOf(
      class extends Guest {
        constructor() {
          super();
          this.setAttribute('role', 'group');
        }
      },
    );
    expect(failures).to.include('is created bare');
  });

  it('sees an error on connecting', async () => {
    const failures = await failuresOf(
      class extends Guest {
        override connectedCallback(): void {
          if (!this.hasAttribute('src')) throw new Error('Where is it?');
        }
      },
    );
    expect(failures).to.include('does nothing wrong when it is given nothing');
  });

  it('sees a rejection that comes later', async () => {
    const failures = await failuresOf(
      class extends Guest {
        override connectedCallback(): void {
          super.connectedCallback();
          void new Promise((answer) => setTimeout(answer, 5)).then(() => {
            if (!this.isConnected) throw new Error('I was still loading');
          });
        }
      },
    );
    expect(failures).to.deep.equal(['can be removed while it loads, and put back']);
  });

  it('sees the children hidden', async () => {
    const failures = await failuresOf(
      class extends Guest {
        constructor() {
          super();
          this.shadowRoot?.replaceChildren();
        }
      },
    );
    expect(failures).to.deep.equal(['shows its children as long as it has nothing better']);
    expect(
      await failuresOf(
        class extends Guest {
          constructor() {
            super();
            this.shadowRoot?.replaceChildren();
          }
        },
        { fallback: false },
      ),
    ).to.deep.equal([]);
  });

  it('sees an early property hide the real one', async () => {
    const failures = await failuresOf(
      class extends Guest {
        override connectedCallback(): void {
          this.toggleAttribute('connected', true);
        }
      },
    );
    expect(failures).to.deep.equal(['takes over what was set before it was defined']);
  });

  it('sees words on the console when the language changes', async () => {
    const failures = await failuresOf(
      class extends Guest {
        override connectedCallback(): void {
          super.connectedCallback();
          new MutationObserver(() => {
            if (this.closest('[lang=ar]')) globalThis.console.error('no Arabic here');
          }).observe(this.parentElement ?? this, { attributes: true });
        }
      },
    );
    expect(failures).to.deep.equal(['follows the language and the direction around it']);
  });

  it('sees an element that does not outlive a move', async () => {
    let connected = 0;
    const failures = await failuresOf(
      class extends Guest {
        override connectedCallback(): void {
          super.connectedCallback();
          connected += 1;
        }

        disconnectedCallback(): void {
          if (connected > 3) this.hidden = true;
        }
      },
    );
    expect(failures).to.include('can be moved about');
  });

  it('hands on what an audit finds', async () => {
    const failures = await failuresOf(Guest, { audit: () => Promise.resolve(['too pale']) });
    expect(failures).to.deep.equal(['passes the audit']);
  });
});
