import type { Vote } from '../core/vote.js';
import { systemClock } from '../ports/clock.js';
import { measurePower, type MeasuredPower } from '../session/power.js';

/** What a page can find out about the ballots of a vote, see `measurePower`. Loaded with the first one. */
export function powerOn(vote: Vote, ballots: string | readonly unknown[], signal: AbortSignal): Promise<MeasuredPower> {
  const ports = {
    fetch: (input: string, init?: RequestInit) => fetch(input, init),
    clock: systemClock,
    online: () => navigator.onLine,
  };
  return measurePower(vote, ballots, ports, signal);
}
