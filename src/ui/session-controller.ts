import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Act } from '../core/act.js';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { SessionState } from '../session/state.js';
import type { VoteSession } from '../session/vote-session.js';

const nothingYet: SessionState = {};

/**
 * Joins an element to the session of the thing it shows, for as long as the element is in the document. The code of
 * sessions is loaded with the first one: a page that has its votes already needs none.
 */
export class SessionController implements ReactiveController {
  #session?: VoteSession;
  /** Grows whenever it turns to something else, so that what was loading for nobody is not joined. */
  #turn = 0;
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

  /**
   * Follows another thing, or the same one through another backend or account. Asking for what it has changes nothing.
   * Resolves once it has joined, or was told to follow something else. Rejects when code or backend cannot be had.
   */
  async follow(backend: Backend | Promise<Backend>, address: string, account?: Account): Promise<void> {
    // What it knows of one thing is not to be seen, or voted on, in the place of another.
    if (address !== this.#session?.address) this.#show();
    const turn = ++this.#turn;
    const [{ pageSessions }, opened] = await Promise.all([import('./sessions.js'), backend]);
    if (turn === this.#turn) this.#show(pageSessions().open(opened, address, account));
  }

  unfollow(): void {
    this.#turn += 1;
    this.#show();
  }

  /** Only what somebody can see is read and kept fresh. */
  set near(near: boolean) {
    this.#near = near;
    if (near) this.#join();
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

  #show(session?: VoteSession): void {
    if (session === this.#session) return;
    this.#leave();
    this.#session = session;
    this.#join();
    this.host.requestUpdate();
  }

  /** Takes part as far as the element does. */
  #join(): void {
    const session = this.#session;
    if (!session || !this.#connected) return;
    this.#unsubscribe ??= session.subscribe(() => this.host.requestUpdate());
    if (this.#near) this.#unwatch ??= session.watch();
  }

  #leave(): void {
    this.#stopWatching();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #stopWatching(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
