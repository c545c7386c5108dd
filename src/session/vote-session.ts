import type { Act } from '../core/act.js';
import type { View } from '../core/view.js';
import { voteState } from '../core/vote.js';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { asFailure, Failure } from '../ports/failure.js';
import type { Page } from '../ports/page.js';
import type { Casting } from './casting.js';
import { afterAnswer, afterFailure, never, untilChange, sameNumbers, type Pace } from './pace.js';
import type { SessionState } from './state.js';

/** A ballot may be counted some time after it was taken in: when to look again, in milliseconds. */
const afterCasting = [1000, 3000, 8000];
/** When to look again at what opened or closed by the clock, in milliseconds, and how far to spread all the visitors. */
const afterChange = [0, 8000];
const changeJitter = 2000;

/** One person's dealings with one vote, shared by everything on the page that shows it. */
export interface VoteSession {
  readonly backend: Backend;
  readonly address: string;
  readonly state: SessionState;
  /** The newest of the objects that stand for this person. */
  account?: Account;
  /** Calls back at every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Somebody can see it: loads it, and keeps it fresh until the returned function is called. */
  watch(): () => void;
  /** Reads it unless it was read before. Never rejects: a failure is in the state. */
  load(): Promise<void>;
  /** Reads it, or joins the read that is under way. Never rejects: a failure is in the state. */
  refresh(): Promise<void>;
  /** Sends a ballot; while one is being sent, joins that. Never rejects: a failure is in the state. */
  cast(act: Act): Promise<void>;
}

export interface SessionSetting {
  readonly backend: Backend;
  readonly address: string;
  readonly clock: Clock;
  readonly page: Page;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Loads what a ballot needs. */
  readonly loadCasting: () => Promise<{ readonly Casting: typeof Casting }>;
  /** Where it is as long as somebody uses it, or it knows of a ballot that the server may not repeat. */
  readonly kept: Set<VoteSession>;
}

/** The session of one address. Nothing happens before somebody asks for it. */
export function openSession(setting: SessionSetting): VoteSession {
  const { backend, address, clock, page, random, kept } = setting;
  const listeners = new Set<() => void>();
  const watchers = new Set<object>();
  let state: SessionState = {};
  /** There while somebody uses it. */
  let stopListening: (() => void) | undefined;
  let stopTimer: (() => void) | undefined;

  /** The read that is under way. Without it, its answer is void. */
  let reading: AbortController | undefined;
  /** Those who asked for a read, and are to be told when it is done. */
  let asking: (() => void)[] = [];
  /** The ballot that is under way. */
  let sending: Promise<void> | undefined;
  let casting: Casting | undefined;

  /** Why the last read failed. */
  let failure: Failure | undefined;
  /** Failed reads in a row. */
  let failures = 0;
  /** Reads in a row that brought the same numbers. */
  let unchanged = 0;
  /** When the last answer came, in milliseconds since the epoch. */
  let heardAt = 0;
  let pace = never;
  /** Reads besides those, in milliseconds since the epoch. */
  let looks: readonly number[] = [];

  const isAway = (): boolean => !page.visible() || !page.online();
  /** Whether nobody waits for what is read. */
  const isIdle = (): boolean => asking.length === 0 && Boolean(state.view ?? failure);

  function lookAgain(waits: readonly number[]): void {
    const now = clock.now();
    looks = waits.map((wait) => now + wait);
  }

  function publish(view = state.view, phase = state.phase): void {
    const asked = asking.length > 0;
    const next: SessionState = {
      view,
      phase,
      failure: (sending ? undefined : casting?.failure) ?? failure,
      busy: sending ? 'casting' : view ? (asked ? 'refreshing' : undefined) : asked || reading ? 'loading' : undefined,
      recorded: casting?.recorded,
    };
    const keys = Object.keys(next) as (keyof SessionState)[];
    if (keys.every((key) => next[key] === state[key])) return;
    state = next;
    for (const tell of [...listeners]) tell();
  }

  /** Milliseconds until so long after the last answer. It is over where the clock was set back since. */
  function until(wait: number): number {
    const elapsed = clock.now() - heardAt;
    return elapsed < 0 ? 0 : wait - elapsed;
  }

  /** In whole milliseconds; `Infinity` while nothing is to be read. */
  function untilRead(): number {
    if (reading || sending) return Infinity;
    if (asking.length > 0 || (watchers.size > 0 && !isIdle())) return 0;
    if (watchers.size === 0 || isAway()) return Infinity;
    // Else what is left of a millisecond would be waited for again and again.
    return Math.ceil(Math.min(until(pace.routine), ...looks.map((at) => at - clock.now())));
  }

  /** Sets the one timer to whatever is next. */
  function plan(): void {
    const change = stopListening && state.view ? untilChange(state.view.vote, clock.now()) : Infinity;
    const wait = Math.min(change, untilRead());
    stopTimer?.();
    stopTimer = wait < Infinity ? clock.after(Math.max(0, wait), tick) : undefined;
  }

  function tick(): void {
    keepTime();
    if (untilRead() <= 0) void read();
    plan();
  }

  /** Lets the phase follow the clock. */
  function keepTime(): void {
    const { view } = state;
    const phase = view && voteState(view.vote, clock.now());
    if (phase === state.phase) return;
    const jitter = random() * changeJitter;
    lookAgain(afterChange.map((wait) => wait + jitter));
    pace = never;
    publish(view, phase);
  }

  async function read(): Promise<void> {
    const now = clock.now();
    const controller = new AbortController();
    const { signal } = controller;
    reading = controller;
    looks = looks.filter((at) => at > now);
    publish();
    let answer: View | Failure;
    try {
      answer = await backend.read(address, { signal, account: session.account, idle: isIdle });
    } catch (error) {
      answer = asFailure(error);
    }
    if (reading !== controller) return;
    reading = undefined;
    if (answer instanceof Error) fail(answer);
    else accept(answer);
    plan();
  }

  function abandonRead(): void {
    reading?.abort();
    reading = undefined;
  }

  /** @returns whether anybody had asked */
  function tellAsking(): boolean {
    const told = asking;
    asking = [];
    for (const tell of told) tell();
    return told.length > 0;
  }

  function rest(next: Pace): void {
    heardAt = clock.now();
    pace = next;
  }

  function fail(why: Failure): void {
    // That it has to wait is no news to anybody who has not asked.
    if (why.reason !== 'limited' || !isIdle() || failure) failure = why;
    tellAsking();
    failures += 1;
    rest(afterFailure(clock.now(), why, failures, Boolean(state.view), random()));
    publish();
  }

  function accept(answer: View): void {
    const asked = tellAsking();
    const view = casting?.settle(answer, asked) ?? answer;
    const phase = voteState(view.vote, clock.now());
    unchanged = state.view && sameNumbers(state.view, view) ? unchanged + 1 : 0;
    failures = 0;
    failure = undefined;
    rest(phase === 'open' ? afterAnswer(backend.limits?.(view.source.origin), unchanged, random()) : never);
    publish(view, phase);
  }

  async function send(act: Act): Promise<void> {
    // Its answer might not know of the ballot.
    abandonRead();
    let view: View | undefined;
    try {
      casting ??= new (await setting.loadCasting()).Casting(setting);
      view = await casting.cast(act, session.account, state.view);
      lookAgain(afterCasting);
    } catch (cause) {
      // Its code cannot be had: offline, or the folder is not complete. The ballot is still in the form.
      failure = new Failure('unreachable', { cause });
    }
    sending = undefined;
    tellAsking();
    if (view) accept(view);
    else publish();
    plan();
    forget();
  }

  function join<T>(group: Set<T>, member: T): () => void {
    group.add(member);
    if (!stopListening) {
      stopListening = page.onReturn(returned);
      // An element may have had it longer than anybody used it.
      kept.add(session);
      if (!state.view) failure = undefined;
      keepTime();
    }
    plan();
    return () => {
      group.delete(member);
      plan();
      // An element that is moved within the page leaves, and joins again at once.
      queueMicrotask(() => {
        if (stopListening && listeners.size + watchers.size === 0) leave();
      });
    };
  }

  function leave(): void {
    stopListening?.();
    stopListening = undefined;
    abandonRead();
    tellAsking();
    publish();
    plan();
    forget();
  }

  function forget(): void {
    if (!stopListening && !sending && !casting?.knows) kept.delete(session);
  }

  /** The visitor came back or left, or the network did. */
  function returned(): void {
    const missed = isAway() ? reading && isIdle() : watchers.size > 0 && !reading && until(pace.onReturn) <= 0;
    if (missed) {
      abandonRead();
      lookAgain([0]);
    }
    tick();
  }

  const session: VoteSession = {
    backend,
    address,
    get state() {
      return state;
    },
    subscribe: (listener) => join(listeners, () => listener()),
    watch: () => join(watchers, {}),
    async load() {
      if (!state.view) await session.refresh();
    },
    refresh: () =>
      sending ??
      new Promise((done) => {
        asking.push(done);
        publish();
        plan();
      }),
    cast(act) {
      if (!sending) {
        sending = send(act);
        publish();
      }
      return sending;
    },
  };
  kept.add(session);
  return session;
}
