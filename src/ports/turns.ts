import type { CallOptions, Limits } from './backend.js';
import type { Clock } from './clock.js';
import { Failure } from './failure.js';

/** How many requests an origin gets at once before it is only asked at the pace of `pace`. */
const burst = 60;
/** Milliseconds per request in the long run: 210 in five minutes at most, where Mastodon allows 300. */
const pace = 2000;
/** How many requests to one origin may be under way together. */
const lanes = 4;
/** Below this share of what the server allows, it is asked only for what somebody waits for: ballots need some, too. */
const reserve = 0.1;
/** Who says longer than this, in milliseconds, has miscounted, or the clock of the device was set back since. */
const longestPause = 3_600_000;

type Wish = Pick<CallOptions, 'signal' | 'idle' | 'urgent'>;

interface Waiting extends Wish {
  readonly start: (leave: () => void) => void;
  readonly refuse: (failure: Failure) => void;
}

/** Shares out the requests to one origin among all who make some. */
export interface Gate {
  /** What the server last said about its limits. */
  readonly limits?: Limits;
  /**
   * Waits until the origin may be asked: what somebody waits for before what nobody waits for.
   *
   * @returns to be called when the answer is there
   * @throws Failure `limited` while the origin wants to be left alone, `cancelled` when the signal says so
   */
  enter(wish: Wish): Promise<() => void>;
  /**
   * Takes note of what the server says about its limits.
   *
   * @param pause - nothing that is not urgent is asked until then, in milliseconds since the epoch
   */
  heed(limits?: Limits, pause?: number): void;
}

/** The gates of all origins. A page has one of these, however many talk to servers. */
export type Turns = (origin: string) => Gate;

export function createTurns(clock: Clock): Turns {
  const gates = new Map<string, Gate>();
  return (origin) => {
    const gate = gates.get(origin) ?? createGate(clock);
    gates.set(origin, gate);
    return gate;
  };
}

function createGate(clock: Clock): Gate {
  const waiting = new Set<Waiting>();
  let limits: Limits | undefined;
  let pausedUntil = 0;
  /** In milliseconds, so that it stays a whole number: a request costs `pace` of them. */
  let credit = burst * pace;
  let creditAt = clock.now();
  let underWay = 0;
  let stopTimer: (() => void) | undefined;

  function serve(): void {
    const now = clock.now();
    credit = Math.min(burst * pace, credit + Math.max(0, now - creditAt));
    creditAt = now;
    for (const one of [...waiting].sort((a, b) => rank(a) - rank(b))) {
      const until = Math.max(believable(pausedUntil), rank(one) && isScarce(limits) ? believable(limits.resetAt) : 0);
      if (one.signal?.aborted) {
        one.refuse(new Failure('cancelled'));
      } else if (until > now && !one.urgent) {
        one.refuse(new Failure('limited', { retryAt: until }));
      } else if (one.urgent || (underWay < lanes && credit >= pace)) {
        credit -= pace;
        underWay += 1;
        one.start(leave);
      } else {
        continue;
      }
      waiting.delete(one);
    }
    stopTimer?.();
    stopTimer = waiting.size > 0 && underWay < lanes ? clock.after(pace - credit, serve) : undefined;
  }

  /** Nothing where the moment is too far away. */
  function believable(moment: number): number {
    return moment <= clock.now() + longestPause ? moment : 0;
  }

  function leave(): void {
    underWay -= 1;
    serve();
  }

  return {
    get limits() {
      return limits;
    },
    enter: (wish) =>
      new Promise((start, refuse) => {
        waiting.add({ ...wish, start, refuse });
        // The same function every time, so that a signal knows it once.
        wish.signal?.addEventListener('abort', serve);
        serve();
      }),
    heed(said = limits, pause = 0) {
      limits = said;
      pausedUntil = Math.max(believable(pausedUntil), pause);
      serve();
    },
  };
}

/** 1 for what nobody waits for. Asked anew each time: somebody may have begun to wait. */
function rank({ idle }: Wish): number {
  return Number(idle?.() ?? false);
}

function isScarce(limits: Limits | undefined): limits is Limits {
  return limits !== undefined && limits.remaining < limits.limit * reserve;
}
