import { expect } from '@open-wc/testing';
import type { DeviceStore } from '../../src/ports/device-store.js';
import { homeServer, keepHomeServer } from '../../src/session/home-server.js';

function storeWith(kept: Map<string, string>): DeviceStore {
  return {
    get: (key) => kept.get(key) ?? '',
    set: (key, value) => (value ? kept.set(key, value) : kept.delete(key)),
  };
}

describe('the home server', () => {
  it('is remembered, and forgotten', () => {
    const kept = new Map<string, string>();
    expect(homeServer(storeWith(kept))).to.equal(undefined);
    for (const handle of ['@ana@social.example', '127.0.0.1:8410']) {
      keepHomeServer(storeWith(kept), handle);
      expect(homeServer(storeWith(kept))).to.equal(handle);
    }
    keepHomeServer(storeWith(kept), '');
    expect(homeServer(storeWith(kept))).to.equal(undefined);
    expect(kept).to.have.length(0);
  });

  it('is not believed when it is none', () => {
    for (const found of ['', 'javascript:alert(1)', '{"domain":"social.example"}', 'ana', 'x'.repeat(1e6)]) {
      const kept = new Map<string, string>();
      keepHomeServer(storeWith(kept), 'social.example');
      for (const key of kept.keys()) kept.set(key, found);
      expect(homeServer(storeWith(kept))).to.equal(undefined);
    }
  });
});
