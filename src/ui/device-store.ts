import type { DeviceStore } from '../ports/device-store.js';

/** `localStorage`, which throws where a visitor or a frame forbids it. Forgetting is then all it can do. */
export const browserStore: DeviceStore = {
  get(key) {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  },
  set(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Nothing kept, nothing lost: the visitor is asked again next time.
    }
  },
};
