import { expect } from '@open-wc/testing';
import { browserStore } from '../../src/ui/device-store.js';
import { forbidStorage } from '../elements/replace.js';

const key = 'assent-test';
const store = localStorage;

describe('browserStore', () => {
  beforeEach(() => {
    store.removeItem(key);
  });

  it('keeps something for this site on this device, until it is to be forgotten', () => {
    expect(browserStore.get(key)).to.equal('');
    browserStore.set(key, 'home.example');
    expect(store.getItem(key)).to.equal('home.example');
    expect(browserStore.get(key)).to.equal('home.example');
    browserStore.set(key, '');
    expect(store.getItem(key)).to.equal(null);
    expect(browserStore.get(key)).to.equal('');
  });

  it('fails silently where keeping things is forbidden', () => {
    forbidStorage();
    browserStore.set(key, 'home.example');
    expect(browserStore.get(key)).to.equal('');
    browserStore.set(key, '');
  });
});
