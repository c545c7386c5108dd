import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.js';
import { replace } from '../elements/replace.js';

describe('define', () => {
  it('registers an element', () => {
    const element = class extends HTMLElement {};
    define('test-define-once', element);
    expect(customElements.get('test-define-once')).to.equal(element);
  });

  it('leaves whoever came first', () => {
    const [first, second] = [class extends HTMLElement {}, class extends HTMLElement {}];
    define('test-define-twice', first);
    define('test-define-twice', second);
    expect(customElements.get('test-define-twice')).to.equal(first);
  });

  it('leaves the fallback alone in a browser that is too old', () => {
    replace(CSS, { supports: (condition: string) => !condition.includes(':state(') });
    const waiting = document.body.appendChild(document.createElement('test-define-old'));
    waiting.textContent = 'The poll itself';
    define('test-define-old', class extends HTMLElement {});
    expect(customElements.get('test-define-old')).to.equal(undefined);
    expect(waiting.getClientRects().length).to.be.greaterThan(0);
    waiting.remove();
  });
});
