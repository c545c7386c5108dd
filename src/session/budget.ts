import type { Limits } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';

/** How many reads an origin gets at once before it is only asked at the pace of `pace`. */
const burst = 60;
/** Milliseconds per read in the long run: 210 reads in five minutes at most, where Mastodon allows 300. */
const pace = 2000;
/** How many reads of one origin may be under way together. */
const lanes = 4;
/** Below this share of what the server allows, only what somebody waits for is read: ballots need some, too. */
const reserve = 0.1;
/** A server that sends us away for longer than this, in milliseconds, has most likely miscounted. */
const longestPause = 3_600_000;

/** Something to be done at a time. It is also its own key: planning it again moves it. */
export type Errand = () => unknown;

/**
 * Who goes first.
 *
 * - `free`: asks nobody, costs nothing, waits for nothing.
 * - `asked`: somebody waits for it: a first load, or a button. While the origin is paused it runs for free, to be told so.
 * - `idle`: nobody waits for it, so not while the visitor is away.
 */
export const Rank = { free: 0, asked: 1, idle: 2 } as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

interface Turn {
  readonly at: number;
  readonly rank: Rank;
}

/** Shares out the reads of one origin among all who want to read there, with one timer for all of them. */
export class Budget {
  readonly #turns = new Map<Errand, Turn>();
  /** In milliseconds, so that it stays a whole number: a read costs `pace` of them. */
  #credit = burst * pace;
  #creditAt: number;
  #underWay = 0;
  #pausedUntil = 0;
  #limits?: Limits;
  #wakesAt = Infinity;
  #stopTimer?: () => void;

  /** @param away - true while nobody can see the page, or it has no network */
  constructor(
    private readonly clock: Clock,
    private readonly away: () => boolean,
  ) {
    this.#creditAt = clock.now();
  }

  /** Milliseconds since the epoch before which this origin does not want to be asked. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** How much of what the server allows is used up: from 0 to 1, and 0 where it does not say. */
  get pressure(): number {
    const { limit = 0, remaining = 0, resetAt = 0 } = this.#limits ?? {};
    return limit > 0 && this.clock.now() < resetAt ? Math.min(1, Math.max(0, 1 - remaining / limit)) : 0;
  }

  /** @param at - milliseconds since the epoch; `Infinity` calls it off */
  plan(errand: Errand, at: number, rank: Rank): void {
    if (at === Infinity) {
      this.drop(errand);
      return;
    }
    this.#turns.set(errand, { at, rank });
    this.#wake(Math.max(at, this.#earliest(rank)));
  }

  drop(errand: Errand): void {
    this.#turns.delete(errand);
    if (this.#turns.size === 0) this.#sleep();
  }

  /** Accounts for a request that could not wait its turn. */
  spend(): void {
    this.#refill();
    this.#credit -= pace;
  }

  /** Takes note of what the server last said about its limits. */
  heed(limits: Limits | undefined): void {
    this.#limits = limits;
  }

  /** Asks nothing more until then, in milliseconds since the epoch. */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, Math.min(until, this.clock.now() + longestPause));
  }

  /** When an errand of this rank could run, if its own time had come. */
  #earliest(rank: Rank): number {
    const now = this.clock.now();
    if (rank === Rank.free || (rank === Rank.asked && this.#pausedUntil > now)) return now;
    const idle = rank === Rank.idle;
    if (this.#underWay >= lanes || (idle && this.away())) return Infinity;
    this.#refill();
    const affordable = now + Math.max(0, pace - this.#credit);
    const welcome = idle && this.pressure > 1 - reserve ? (this.#limits?.resetAt ?? 0) : 0;
    return Math.max(affordable, this.#pausedUntil, Math.min(welcome, now + longestPause));
  }

  #refill(): void {
    const now = this.clock.now();
    this.#credit = Math.min(burst * pace, this.#credit + Math.max(0, now - this.#creditAt));
    this.#creditAt = now;
  }

  #wake(at: number): void {
    // A timer that is overdue was slept through: it cannot be relied on.
    if (at >= this.#wakesAt && this.#wakesAt > this.clock.now()) return;
    this.#sleep();
    this.#wakesAt = at;
    this.#stopTimer = this.clock.after(Math.max(0, at - this.clock.now()), this.#run);
  }

  #sleep(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#wakesAt = Infinity;
  }

  readonly #run = (): void => {
    this.#sleep();
    const now = this.clock.now();
    const due = [...this.#turns]
      .filter(([, turn]) => turn.at <= now)
      .sort(([, a], [, b]) => a.rank - b.rank || a.at - b.at);
    for (const [errand, turn] of due) {
      const moved = this.#turns.get(errand) !== turn;
      if (moved || this.#earliest(turn.rank) > now) continue;
      this.#turns.delete(errand);
      void this.#start(errand, turn.rank);
    }
    let next = Infinity;
    for (const { at, rank } of this.#turns.values()) next = Math.min(next, Math.max(at, this.#earliest(rank)));
    if (next < Infinity) this.#wake(next);
  };

  async #start(errand: Errand, rank: Rank): Promise<void> {
    if (rank === Rank.free || this.#pausedUntil > this.clock.now()) {
      await errand();
      return;
    }
    this.spend();
    this.#underWay += 1;
    try {
      await errand();
    } finally {
      this.#underWay -= 1;
      if (this.#turns.size > 0) this.#wake(this.clock.now());
    }
  }
}
