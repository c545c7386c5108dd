import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import { provisionContext, type Provision } from '../../src/ui/contexts.js';
import { ProvisionController } from '../../src/ui/provision-controller.js';
import { show } from '../elements/show.js';

const provision = (): Provision => ({ backend: () => Promise.reject(new Error('nobody asked for it')) });

class Consumer extends LitElement {
  changes = 0;
  readonly provision = new ProvisionController(this, () => {
    this.changes += 1;
  });

  protected override render(): typeof nothing {
    return nothing;
  }
}

class Provider extends LitElement {
  readonly provider = new ContextProvider(this, { context: provisionContext });
}

customElements.define('test-consumer', Consumer);
customElements.define('test-provider', Provider);

const provider = (value?: Provision): Provider => {
  const element = new Provider();
  if (value) element.provider.setValue(value);
  return element;
};

describe('what an assent-backend gives', () => {
  it('has a key that every copy of the library finds', () => {
    expect(provisionContext).to.equal(Symbol.for('assent.provision'));
  });

  it('reaches what is inside, through shadow trees, and follows changes', () => {
    const [first, second] = [provision(), provision()];
    const outer = show(provider(first));
    const depth = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const consumer = new Consumer();
    depth.append(consumer);
    expect(consumer.provision.value).to.equal(first);
    outer.provider.setValue(second);
    expect(consumer.provision.value).to.equal(second);
    expect(consumer.changes).to.equal(2);
    outer.provider.setValue(second);
    expect(consumer.changes).to.equal(2);
  });

  it('comes from the nearest, also when that comes later or goes', () => {
    const [far, near] = [provision(), provision()];
    const outer = show(provider(far));
    const consumer = new Consumer();
    outer.append(consumer);
    expect(consumer.provision.value).to.equal(far);
    const inner = provider(near);
    outer.append(inner);
    inner.append(consumer);
    expect(consumer.provision.value).to.equal(near);
    outer.append(consumer);
    expect(consumer.provision.value).to.equal(far);
    document.body.append(consumer);
    expect(consumer.provision.value).to.equal(undefined);
    consumer.remove();
    inner.provider.setValue(provision());
    expect(consumer.provision.value).to.equal(undefined);
  });

  it('reaches what was there before it was defined', () => {
    const early = document.createElement('test-provider-late');
    const consumer = new Consumer();
    early.append(consumer);
    show(early);
    expect(consumer.provision.value).to.equal(undefined);
    const value = provision();
    customElements.define(
      'test-provider-late',
      class extends LitElement {
        readonly provider = new ContextProvider(this, { context: provisionContext, initialValue: value });
      },
    );
    expect(consumer.provision.value).to.equal(value);
  });
});
