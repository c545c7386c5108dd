import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import { openSession, type SessionSetting, type VoteSession } from './vote-session.js';

export interface SessionsOptions extends Pick<SessionSetting, 'clock' | 'page' | 'random'> {
  /** Loads what a ballot needs: most visitors never send one. */
  readonly loadCasting?: SessionSetting['loadCasting'];
}

/** The sessions of a page: one for each address of a backend, with each account. */
export class Sessions {
  readonly #shelves = new WeakMap<Backend, Map<string, VoteSession>>();
  /** Tells accounts apart that do not say who they are. */
  readonly #numbers = new WeakMap<Account, number>();
  #accounts = 0;

  constructor(private readonly options: SessionsOptions) {}

  /** The session of that account, which from now on asks this object for its token. */
  open(backend: Backend, address: string, account?: Account): VoteSession {
    const shelf = this.#shelves.get(backend) ?? new Map<string, VoteSession>();
    this.#shelves.set(backend, shelf);
    const key = JSON.stringify([address, account?.origin, account && (account.id ?? this.#numberOf(account))]);
    const session = shelf.get(key) ?? this.#make(backend, address, shelf, key);
    session.account = account;
    return session;
  }

  #make(backend: Backend, address: string, shelf: Map<string, VoteSession>, key: string): VoteSession {
    const session = openSession({
      loadCasting: () => import('./casting.js'),
      ...this.options,
      backend,
      address,
      // An element may have kept it longer than we did.
      keep: () => shelf.get(key) ?? shelf.set(key, session),
      forget: () => shelf.get(key) === session && shelf.delete(key),
    });
    shelf.set(key, session);
    return session;
  }

  #numberOf(account: Account): number {
    const number = this.#numbers.get(account) ?? ++this.#accounts;
    this.#numbers.set(account, number);
    return number;
  }
}
