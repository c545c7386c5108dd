/** Time as a parameter. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something once, later. Returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The longest delay that browsers keep: longer ones fire at once. */
const longestDelay = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, milliseconds), longestDelay));
    return () => {
      clearTimeout(timer);
    };
  },
};
