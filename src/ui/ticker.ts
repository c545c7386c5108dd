import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Clock, systemClock } from '../ports/clock.js';
import type { Page } from '../ports/page.js';
import { browserPage } from './page.js';

const second = 1000;
const minute = 60 * second;

/** One timer for all that say how soon something is or how long ago. It rests while nobody sees the page. */
export class Ticker {
  readonly #watched = new Map<() => void, { readonly at: number; due: number }>();
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
   * @param at - milliseconds since the epoch, in place of those it was run for before; without it, it is run no more
   */
  watch(run: () => void, at?: number): void {
    const watched = this.#watched;
    if (at === watched.get(run)?.at) return;
    if (at === undefined) {
      watched.delete(run);
      if (!watched.size) this.#tick();
      return;
    }
    const due = nextTick(at, this.clock.now());
    watched.set(run, { at, due });
    if (due < this.#wakesAt) this.#tick();
  }

  readonly #tick = (): void => {
    const watched = this.#watched;
    this.#cancel?.();
    this.#wakesAt = Infinity;
    if (!watched.size) {
      this.#stopListening?.();
      this.#stopListening = undefined;
      return;
    }
    this.#stopListening ??= this.page.onReturn(this.#tick);
    if (!this.page.visible()) return;

    const now = this.clock.now();
    const late = [];
    for (const [run, time] of watched) {
      if (time.due <= now) {
        time.due = nextTick(time.at, now);
        late.push(run);
      }
      this.#wakesAt = Math.min(this.#wakesAt, time.due);
    }
    this.#cancel = this.clock.after(this.#wakesAt - now, this.#tick);
    // Last, because they may watch other times.
    for (const run of late) run();
  };
}

/** Every second in the last minutes, every minute in the last hours. On the full one, so that all tick together. */
function nextTick(at: number, now: number): number {
  const distance = Math.abs(at - now);
  const step = distance < 2 * minute ? second : distance < 120 * minute ? minute : 10 * minute;
  return (Math.floor(now / step) + 1) * step;
}

const pageTicker = new Ticker(systemClock, browserPage);

/** Renders an element again when the distance to a time that it shows may read differently. */
export class TickController implements ReactiveController {
  /**
   * @param at - the time shown, in milliseconds since the epoch, if there is one
   * @param ticker - the page's own one when absent
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly at: () => number | undefined,
    private readonly ticker = pageTicker,
  ) {
    host.addController(this);
  }

  // What was rendered before may be long out of date, and watching begins after a render.
  readonly hostConnected = (): void => this.host.requestUpdate();

  hostUpdated(): void {
    this.ticker.watch(this.hostConnected, this.at());
  }

  hostDisconnected(): void {
    this.ticker.watch(this.hostConnected);
  }
}
