import { expect } from '@open-wc/testing';
import { homeServer, keepHomeServer } from '../../src/ui/home-server.js';
import { forbidStorage } from '../elements/replace.js';

const key = 'assent-home';
const store = localStorage;

describe('the home server', () => {
  beforeEach(() => {
    store.removeItem(key);
  });

  after(() => {
    store.removeItem(key);
  });

  it('is kept for this site on this device, until it is to be forgotten', () => {
    expect(homeServer()).to.equal(undefined);
    for (const handle of ['@ana@social.example', '127.0.0.1:8410']) {
      keepHomeServer(handle);
      expect(store.getItem(key)).to.equal(handle);
      expect(homeServer()).to.equal(handle);
    }
    keepHomeServer();
    expect(homeServer()).to.equal(undefined);
    expect(store.getItem(key), 'nothing is left behind').to.equal(null);
  });

  it('is not believed when it is none', () => {
    for (const found of ['', 'javascript:alert(1)', '{"domain":"social.example"}', 'ana', 'x'.repeat(1e6)]) {
      store.setItem(key, found);
      expect(homeServer()).to.equal(undefined);
    }
  });

  it('is nobody where keeping things is forbidden', () => {
    store.setItem(key, 'social.example');
    forbidStorage();
    keepHomeServer('home.example');
    keepHomeServer();
    expect(homeServer()).to.equal(undefined);
    expect(store.getItem(key)).to.equal('social.example');
  });
});
