import type { VoteView } from '../core/view.js';
import type { CallOptions } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { asFailure } from '../ports/failure.js';

/** Reads a poll on the server that its address names. */
type Read = (address: string, options: CallOptions) => Promise<VoteView>;

/** Reads copies of polls at their origin. Whatever fails there is no fault of the server that has the copy. */
export interface Origins {
  /** @returns nothing unless it can be read at its origin, and has been read there before */
  known(address: string, options: CallOptions): Promise<VoteView | undefined>;
  /** @returns the copy itself where it cannot be read at its origin */
  fresh(copy: VoteView, options: CallOptions): Promise<VoteView>;
}

/** Milliseconds in which a poll has to be found at its origin. Until then, people wait for a copy that is there. */
const patience = 5000;

export function originsOf(read: Read, clock: Clock): Origins {
  /** The address of the origin for that of the copy; empty where it cannot be read there. */
  const origins = new Map<string, string>();

  async function readAt(id: string, address: string, { signal, idle }: CallOptions): Promise<VoteView | undefined> {
    const hurry = new AbortController();
    const callOff = clock.after(patience, () => hurry.abort());
    try {
      // No token goes there.
      const view = await read(id, { signal: AbortSignal.any([hurry.signal, signal ?? hurry.signal]), idle });
      const found = view.source.kind === 'origin';
      origins.set(address, found ? id : '');
      return found ? { ...view, address } : undefined;
    } catch (error) {
      // What passes is tried again with the next read, and so is what has been read there before.
      const passing = /server|limited|offline|cancelled/.test(asFailure(error).reason) || signal?.aborted;
      if (!passing && !origins.has(address)) origins.set(address, '');
      return undefined;
    } finally {
      callOff();
    }
  }

  async function known(address: string, options: CallOptions): Promise<VoteView | undefined> {
    const id = origins.get(address);
    return id ? readAt(id, address, options) : undefined;
  }

  async function fresh(copy: VoteView, options: CallOptions): Promise<VoteView> {
    const { address, source } = copy;
    // A server on the web has nothing to say about what runs on this device.
    if (origins.has(address) || !source.id?.startsWith(new URL(source.origin).protocol)) return copy;
    return (await readAt(source.id, address, options)) ?? copy;
  }

  return { known, fresh };
}
