import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Clock, systemClock } from '../ports/clock.js';
import type { Page } from '../ports/page.js';
import { browserPage } from './page.js';

const second = 1000;
const minute = 60 * second;

interface Watcher {
  /** The time shown. */
  readonly at: number;
  readonly run: () => void;
  due: number;
}

/** One timer for all that say how soon something is or how long ago. It rests while nobody sees the page. */
export class Ticker {
  readonly #watchers = new Set<Watcher>();
  #wakesAt = Infinity;
  #cancel?: () => void;
  #stopListening?: () => void;

  constructor(
    private readonly clock: Clock,
    private readonly page: Pick<Page, 'visible' | 'onReturn'>,
  ) {}

  /**
   * Runs something whenever the distance to a time may read differently, more often the nearer it is.
   *
   * @param at - milliseconds since the epoch
   * @returns how to stop
   */
  watch(at: number, run: () => void): () => void {
    const watcher = { at, run, due: nextTick(at, this.clock.now()) };
    this.#watchers.add(watcher);
    this.#stopListening ??= this.page.onReturn(this.#tick);
    this.#wakeAt(watcher.due);
    return () => {
      this.#watchers.delete(watcher);
      if (!this.#watchers.size) this.#rest();
    };
  }

  readonly #tick = (): void => {
    this.#sleep();
    if (!this.page.visible()) return;
    const now = this.clock.now();
    for (const watcher of [...this.#watchers]) {
      if (watcher.due > now) continue;
      watcher.due = nextTick(watcher.at, now);
      watcher.run();
    }
    for (const { due } of this.#watchers) this.#wakeAt(due);
  };

  #wakeAt(due: number): void {
    if (due >= this.#wakesAt) return;
    this.#sleep();
    this.#wakesAt = due;
    this.#cancel = this.clock.after(due - this.clock.now(), this.#tick);
  }

  #sleep(): void {
    this.#cancel?.();
    this.#wakesAt = Infinity;
  }

  #rest(): void {
    this.#sleep();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }
}

/** Every second in the last minutes, every minute in the last hours. On the full one, so that all tick together. */
function nextTick(at: number, now: number): number {
  const distance = Math.abs(at - now);
  const step = distance < 2 * minute ? second : distance < 120 * minute ? minute : 10 * minute;
  return (Math.floor(now / step) + 1) * step;
}

let shared: Ticker | undefined;

/** Renders an element again when the distance to a time that it shows may read differently. */
export class TickController implements ReactiveController {
  #watched?: number;
  #stop?: () => void;

  /**
   * @param at - the time shown, in milliseconds since the epoch, if there is one
   * @param ticker - the page's own one when absent
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly at: () => number | undefined,
    private readonly ticker = (shared ??= new Ticker(systemClock, browserPage)),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // What was rendered before may be long out of date, and watching begins after a render.
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const at = this.at();
    if (at === this.#watched) return;
    this.hostDisconnected();
    if (at === undefined) return;
    this.#watched = at;
    this.#stop = this.ticker.watch(at, () => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#watched = undefined;
  }
}
