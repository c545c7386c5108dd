import type { DeviceStore } from '../ports/device-store.js';
import { parseHandle, type Handle } from './handle.js';

const key = 'assent-home';

/** The home server of this visitor, as it is kept for this site on this device. */
export function homeServer(store: DeviceStore): Handle | undefined {
  // The scripts of the site share this storage and may have left anything there.
  return parseHandle(store.get(key));
}

/** Only after the visitor agreed. An empty one is forgotten. */
export function keepHomeServer(store: DeviceStore, handle: Handle): void {
  store.set(key, handle);
}
