import { parseHandle, type Handle } from '../session/handle.js';

const key = 'assent-home';

/**
 * The home server of this visitor, as it is kept for this site on this device. Storage is never a condition: it throws
 * where a visitor or a frame forbids it, and then nothing is kept.
 */
export function homeServer(): Handle | undefined {
  try {
    // The scripts of the site share this storage and may have left anything there.
    return parseHandle(localStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/** Only after the visitor agreed. Without a handle it is forgotten. */
export function keepHomeServer(handle?: Handle): void {
  try {
    if (handle) localStorage.setItem(key, handle);
    else localStorage.removeItem(key);
  } catch {
    // Nothing kept, nothing lost: the visitor is asked again next time.
  }
}
