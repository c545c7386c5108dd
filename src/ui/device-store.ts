import type { DeviceStore } from '../ports/device-store.js';

/** `localStorage`, which throws where a visitor or a frame forbids it. Forgetting is then all it can do. */
export const browserStore: DeviceStore = {
  get(key) {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing kept, nothing lost: the visitor is asked again next time.
    }
  },
  delete(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // What cannot be read cannot be deleted either.
    }
  },
};
