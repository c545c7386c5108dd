import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Act } from '../core/act.js';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { SessionState } from '../session/state.js';
import type { VoteSession } from '../session/vote-session.js';
import { pageSessions } from './sessions.js';

const nothingYet: SessionState = {};

/** Joins an element to the session of the thing it shows, for as long as the element is in the document. */
export class SessionController implements ReactiveController {
  #session?: VoteSession;
  #near = false;
  #connected = false;
  #unsubscribe?: () => void;
  #unwatch?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get state(): SessionState {
    return this.#session?.state ?? nothingYet;
  }

  /** Follows another thing, or the same one through another backend or account. Asking for what it has changes nothing. */
  follow(backend: Backend, address: string, account?: Account): void {
    const session = pageSessions().open(backend, address, account);
    if (session === this.#session) return;
    this.#leave();
    this.#session = session;
    this.#join();
    this.host.requestUpdate();
  }

  unfollow(): void {
    this.#leave();
    this.#session = undefined;
  }

  /** Only what somebody can see is read and kept fresh. */
  set near(near: boolean) {
    this.#near = near;
    if (near) this.#watch();
    else this.#stopWatching();
  }

  async load(): Promise<void> {
    await this.#session?.load();
  }

  async refresh(): Promise<void> {
    await this.#session?.refresh();
  }

  /** @returns what the session knows afterwards in which it was cast, whatever the element shows by then */
  async cast(act: Act): Promise<SessionState> {
    const session = this.#session;
    await session?.cast(act);
    return session?.state ?? nothingYet;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#join();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave();
  }

  #join(): void {
    if (!this.#connected || !this.#session || this.#unsubscribe) return;
    this.#unsubscribe = this.#session.subscribe(() => {
      this.host.requestUpdate();
    });
    this.#watch();
  }

  #leave(): void {
    this.#stopWatching();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #watch(): void {
    if (this.#near && this.#unsubscribe) this.#unwatch ??= this.#session?.watch();
  }

  #stopWatching(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
