import type { Failure } from '../ports/failure.js';

/**
 * Waits for one thing at a time, and for nothing any more once it was interrupted.
 *
 * `Promise.race` with a promise that outlives the wait would keep whatever came first, each time: in the end all of a file.
 */
export class Interruption {
  #failure: Failure | undefined;
  #reject: ((failure: Failure) => void) | undefined;

  /** Only the first one counts. */
  interrupt(failure: Failure): void {
    this.#failure ??= failure;
    this.#reject?.(this.#failure);
  }

  /** @throws what it was interrupted with, and what the work fails with */
  wait<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject: (error: unknown) => void) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#reject = reject;
      work().then(resolve, reject);
    });
  }
}
