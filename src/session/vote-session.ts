import type { Act } from '../core/act.js';
import type { View } from '../core/view.js';
import { voteState } from '../core/vote.js';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure, isFailure, type FailureReason } from '../ports/failure.js';
import { Rank, type Budget } from './budget.js';
import type { Casting } from './casting.js';
import { afterAnswer, afterFailure, never, nextChange } from './pace.js';
import type { SessionState } from './state.js';
import { sameNumbers } from './view-changes.js';

/** A ballot may be counted some time after it was taken in: when to look again, in milliseconds. */
const afterCasting = [1000, 3000, 8000];
/** When to look again at what opened or closed by the clock, in milliseconds, and how far to spread all the visitors. */
const afterChange = [0, 8000];
const changeJitter = 2000;
/** How long to leave a server alone that was asked too often and does not say until when, in milliseconds. */
const unknownPause = 60_000;

export interface SessionSetting {
  readonly backend: Backend;
  readonly address: string;
  readonly account?: Account;
  /** Where the address is read. */
  readonly origin: string;
  readonly budget: Budget;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Loads what a ballot needs. */
  readonly loadCasting: () => Promise<{ readonly Casting: typeof Casting }>;
  /** Told when somebody begins to use the session, and when nobody does any more. */
  readonly onUse: (session: VoteSession, used: boolean) => void;
}

/** One person's dealings with one vote, shared by everything on the page that shows it. */
export class VoteSession {
  #state: SessionState = {};
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<object>();
  #used = false;

  /** The read that is under way. Without it, its answer is void. */
  #reading?: AbortController;
  /** The read that somebody asked for, under way or not. */
  #awaited?: { readonly promise: Promise<void>; readonly resolve: () => void };
  /** The ballot that is under way. */
  #sending?: Promise<void>;
  #casting?: Casting;

  #readFailure?: Failure;
  /** Failed reads in a row. */
  #failures = 0;
  /** Reads in a row that brought the same numbers. */
  #unchanged = 0;
  #next = never;
  /** Reads besides those, in milliseconds since the epoch. */
  #extra: readonly number[] = [];

  constructor(private readonly setting: SessionSetting) {}

  get state(): SessionState {
    return this.#state;
  }

  /** False while it knows of a ballot that the server may not repeat. */
  get forgettable(): boolean {
    return !this.#sending && !this.#casting?.knows;
  }

  /** Calls back at every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    return this.#join(this.#listeners, () => {
      listener();
    });
  }

  /** Somebody can see it: loads it, and keeps it fresh until the returned function is called. */
  watch(): () => void {
    return this.#join(this.#watchers, {});
  }

  /** Reads it unless it was read before. Never rejects: a failure is in the state. */
  async load(): Promise<void> {
    if (!this.#state.view) await this.refresh();
  }

  /** Reads it, or joins the read that is under way. Never rejects: a failure is in the state. */
  refresh(): Promise<void> {
    if (this.#sending) return this.#sending;
    if (!this.#awaited) {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      this.#awaited = { promise, resolve };
      this.#publish({ busy: this.#state.view ? 'refreshing' : 'loading' });
      this.#plan();
      return promise;
    }
    return this.#awaited.promise;
  }

  /** Sends a ballot; while one is being sent, joins that. Never rejects: a failure is in the state. */
  cast(act: Act): Promise<void> {
    if (!this.#sending) {
      this.#sending = this.#cast(act);
      this.#publish({ busy: 'casting', failure: this.#readFailure });
    }
    return this.#sending;
  }

  /** The visitor came back, or the network did. */
  returned(): void {
    this.#keepTime();
    const now = this.setting.clock.now();
    if (this.#watchers.size > 0 && !this.#reading && now >= this.#next.onReturn) this.#extra = [now];
    this.#plan();
  }

  #join<T>(group: Set<T>, member: T): () => void {
    group.add(member);
    if (!this.#used) this.#begin();
    this.#plan();
    return () => {
      group.delete(member);
      this.#plan();
      // An element that is moved within the page leaves, and joins again at once.
      queueMicrotask(() => {
        if (this.#used && this.#listeners.size + this.#watchers.size === 0) this.#end();
      });
    };
  }

  #begin(): void {
    this.#used = true;
    this.setting.onUse(this, true);
    if (!this.#state.view) this.#readFailure = undefined;
    this.#keepTime();
  }

  #end(): void {
    this.#used = false;
    this.#abandonRead();
    this.#resolveAwaited();
    this.setting.budget.drop(this.#read);
    this.setting.budget.drop(this.#keepTime);
    this.#publish({ busy: this.#sending && 'casting' });
    this.setting.onUse(this, false);
  }

  #publish(change: SessionState): void {
    const next = { ...this.#state, ...change };
    const keys = Object.keys(change) as (keyof SessionState)[];
    if (keys.every((key) => next[key] === this.#state[key])) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #plan(): void {
    const { budget } = this.setting;
    if (this.#reading || this.#sending) budget.drop(this.#read);
    else if (this.#awaited) budget.plan(this.#read, 0, Rank.asked);
    else if (this.#watchers.size === 0) budget.drop(this.#read);
    else if (!this.#state.view && !this.#readFailure) budget.plan(this.#read, 0, Rank.asked);
    else budget.plan(this.#read, Math.min(this.#next.routine, ...this.#extra), Rank.idle);
  }

  readonly #read = async (): Promise<void> => {
    const started = this.setting.clock.now();
    const reading = new AbortController();
    this.#reading = reading;
    this.#extra = this.#extra.filter((at) => at > started);
    if (!this.#state.view) this.#publish({ busy: 'loading' });
    const answer = await this.#ask(reading.signal);
    if (this.#reading !== reading) return;
    this.#reading = undefined;
    if (isFailure(answer)) this.#fail(answer);
    else this.#accept(answer);
    this.#resolveAwaited();
    this.#plan();
  };

  #abandonRead(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  #resolveAwaited(): void {
    this.#awaited?.resolve();
    this.#awaited = undefined;
  }

  async #ask(signal?: AbortSignal): Promise<View | Failure> {
    const { backend, address, account, budget, clock } = this.setting;
    const retryAt = budget.pausedUntil;
    if (retryAt > clock.now()) return new Failure('limited', { retryAt });
    return this.#answer(() => backend.read(address, { signal, account }), 'malformed');
  }

  /** @param unforeseen - what it means if something is thrown that is not a `Failure` */
  async #answer(call: () => Promise<View>, unforeseen: FailureReason): Promise<View | Failure> {
    const { backend, origin, budget, clock } = this.setting;
    try {
      return await call();
    } catch (error) {
      const failure = isFailure(error) ? error : new Failure(unforeseen, { cause: error });
      if (failure.reason === 'limited') budget.pause(failure.retryAt ?? clock.now() + unknownPause);
      return failure;
    } finally {
      budget.heed(backend.limits?.(origin));
    }
  }

  #fail(failure: Failure): void {
    const { clock, random } = this.setting;
    this.#failures += 1;
    this.#readFailure = failure;
    this.#next = afterFailure(clock.now(), failure, this.#failures, this.#state.view !== undefined, random());
    this.#publish({ busy: undefined, failure: this.#casting?.failure ?? failure });
  }

  #accept(answer: View): void {
    const { budget, clock, random } = this.setting;
    const now = clock.now();
    const before = this.#state.view;
    this.#failures = 0;
    this.#readFailure = undefined;

    const view = this.#casting?.settle(answer, this.#awaited !== undefined) ?? answer;
    const phase = voteState(view.vote, now);
    this.#unchanged = before && sameNumbers(before, view) ? this.#unchanged + 1 : 0;
    this.#next = phase === 'open' ? afterAnswer(now, budget.pressure, this.#unchanged, random()) : never;
    this.#publish({ view, phase, recorded: this.#casting?.recorded, busy: undefined, failure: this.#casting?.failure });
    this.#keepTime();
  }

  /** Lets the phase follow the clock. */
  readonly #keepTime = (): void => {
    const { budget, clock, random } = this.setting;
    const { view, phase: before } = this.#state;
    if (!view) return;
    const now = clock.now();
    const phase = voteState(view.vote, now);
    budget.plan(this.#keepTime, this.#used ? nextChange(view.vote, now) : Infinity, Rank.free);
    if (phase === before) return;
    const jitter = random() * changeJitter;
    this.#extra = afterChange.map((wait) => now + wait + jitter);
    this.#next = never;
    this.#publish({ phase });
    this.#plan();
  };

  async #cast(act: Act): Promise<void> {
    const { backend, account, budget, clock } = this.setting;
    const before = this.#state.view;
    // Its answer might not know of the ballot.
    this.#abandonRead();
    budget.drop(this.#read);

    const casting = await this.#loadCasting();
    let seen: View | Failure = new Failure('unreachable');
    if (casting) {
      casting.begin();
      // Once, and never again by itself. What `supports.idempotent` could be sent anew after `unsure`: here is the place.
      budget.spend();
      seen = await this.#answer(() => backend.send(act, { account, seen: before }), 'unsure');
      if (casting.answered(act.body.choice, seen, before)) {
        budget.spend();
        seen = await this.#ask();
      }
      this.#extra = afterCasting.map((wait) => clock.now() + wait);
    }

    this.#sending = undefined;
    this.#resolveAwaited();
    if (!isFailure(seen)) this.#accept(seen);
    else this.#publish({ busy: undefined, failure: casting ? casting.failure : seen });
    this.#plan();
    if (!this.#used) this.setting.onUse(this, false);
  }

  /** @returns undefined where its code cannot be had: then nothing is sent */
  async #loadCasting(): Promise<Casting | undefined> {
    try {
      this.#casting ??= new (await this.setting.loadCasting()).Casting(this.setting.clock);
    } catch {
      // Offline, or the folder is not complete. The ballot is still in the form.
    }
    return this.#casting;
  }
}
