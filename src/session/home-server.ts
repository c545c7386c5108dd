import type { DeviceStore } from '../ports/device-store.js';
import { parseHandle, writeHandle, type Handle } from './handle.js';

const key = 'assent-home';

/** The home server of this visitor, kept for this site on this device. */
export class HomeServer {
  constructor(private readonly store: DeviceStore) {}

  get(): Handle | undefined {
    // The scripts of the site share this storage and may have left anything there.
    return parseHandle(this.store.get(key) ?? '');
  }

  /** Only after the visitor agreed. */
  remember(handle: Handle): void {
    this.store.set(key, writeHandle(handle));
  }

  forget(): void {
    this.store.delete(key);
  }
}
