import type { Clock } from '../ports/clock.js';
import { Failure } from '../ports/failure.js';

/** Milliseconds of work at a stretch: within the 16 of a frame, most of the rest being the page's own. */
const slice = 12;

export interface SlicePorts {
  readonly clock: Pick<Clock, 'now'>;
  /** Resolves when whatever else waits has had its turn. */
  readonly pause: () => Promise<void>;
}

export interface Slicing {
  /**
   * Does all steps, some milliseconds of them at a time.
   *
   * @throws Failure `cancelled` once it is stopped
   */
  readonly inSlices: <T>(steps: Generator<unknown, T>) => Promise<T>;
  /** Lets whatever else waits have its turn, before a step that cannot be divided. */
  readonly rest: () => Promise<void>;
}

/** Long work that leaves a page responsive. */
export function slicing({ clock, pause }: SlicePorts, isStopped: () => boolean): Slicing {
  let since = clock.now();
  const rest = async (): Promise<void> => {
    await pause();
    since = clock.now();
  };
  return {
    rest,
    async inSlices(steps) {
      for (;;) {
        if (isStopped()) throw new Failure('cancelled');
        const step = steps.next();
        if (step.done) return step.value;
        // A clock that was put back would else make for a very long slice.
        if (Math.abs(clock.now() - since) >= slice) await rest();
      }
    },
  };
}
