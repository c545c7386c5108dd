import { expect } from '@open-wc/testing';
import type { DeviceStore } from '../../src/ports/device-store.js';
import { HomeServer } from '../../src/session/home-server.js';

function storeWith(kept: Map<string, string>): DeviceStore {
  return {
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value),
    delete: (key) => kept.delete(key),
  };
}

describe('HomeServer', () => {
  it('remembers, and forgets', () => {
    const kept = new Map<string, string>();
    const home = new HomeServer(storeWith(kept));
    expect(home.get()).to.equal(undefined);
    for (const handle of [{ user: 'ana', domain: 'social.example' }, { domain: '127.0.0.1:8410' }]) {
      home.remember(handle);
      expect(new HomeServer(storeWith(kept)).get()).to.deep.equal(handle);
    }
    home.forget();
    expect(home.get()).to.equal(undefined);
    expect(kept).to.have.length(0);
  });

  it('does not trust what it finds', () => {
    for (const found of ['', 'javascript:alert(1)', '{"domain":"social.example"}', 'ana', 'x'.repeat(1e6)]) {
      const kept = new Map<string, string>();
      const home = new HomeServer(storeWith(kept));
      home.remember({ domain: 'social.example' });
      for (const key of kept.keys()) kept.set(key, found);
      expect(home.get()).to.equal(undefined);
    }
  });
});
