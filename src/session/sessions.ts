import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import type { Page } from '../ports/page.js';
import { Budget } from './budget.js';
import { VoteSession, type SessionSetting } from './vote-session.js';

const nobody = {};

export interface SessionsOptions {
  readonly clock: Clock;
  readonly page: Page;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Loads what a ballot needs: most visitors never send one. */
  readonly loadCasting?: SessionSetting['loadCasting'];
}

type Shelf = Map<string, VoteSession>;

/** The sessions of a page: one for each address of a backend, with each account. */
export class Sessions {
  readonly #shelves = new WeakMap<Backend, WeakMap<object, Shelf>>();
  readonly #budgets = new Map<string, Budget>();
  readonly #used = new Set<VoteSession>();
  #stopListening?: () => void;

  constructor(private readonly options: SessionsOptions) {}

  open(backend: Backend, address: string, account?: Account): VoteSession {
    const shelf = this.#shelf(backend, account);
    let session = shelf.get(address);
    if (!session) {
      const { clock, random, loadCasting = () => import('./casting.js') } = this.options;
      const origin = originOf(backend, address);
      const budget = this.#budget(origin);
      const onUse = (user: VoteSession, used: boolean): void => {
        if (used) this.#take(user, shelf, address);
        else this.#leave(user, shelf, address);
      };
      session = new VoteSession({ backend, address, account, origin, budget, clock, random, loadCasting, onUse });
      shelf.set(address, session);
    }
    return session;
  }

  #shelf(backend: Backend, account: object = nobody): Shelf {
    const shelves = this.#shelves.get(backend) ?? new WeakMap<object, Shelf>();
    const shelf = shelves.get(account) ?? new Map<string, VoteSession>();
    this.#shelves.set(backend, shelves.set(account, shelf));
    return shelf;
  }

  #budget(origin: string): Budget {
    const { clock, page } = this.options;
    const budget = this.#budgets.get(origin) ?? new Budget(clock, () => !page.visible() || !page.online());
    this.#budgets.set(origin, budget);
    return budget;
  }

  #take(session: VoteSession, shelf: Shelf, address: string): void {
    // An element may have kept it longer than we did.
    if (!shelf.has(address)) shelf.set(address, session);
    this.#used.add(session);
    this.#stopListening ??= this.options.page.onReturn(this.#onReturn);
  }

  #leave(session: VoteSession, shelf: Shelf, address: string): void {
    this.#used.delete(session);
    if (session.forgettable && shelf.get(address) === session) shelf.delete(address);
    if (this.#used.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  readonly #onReturn = (): void => {
    for (const session of [...this.#used]) session.returned();
  };
}

/** An address that the backend cannot read has no origin. Reading it says so. */
function originOf(backend: Backend, address: string): string {
  try {
    return backend.origin(address);
  } catch {
    return '';
  }
}
