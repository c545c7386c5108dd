import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import { openSession, type SessionSetting, type VoteSession } from './vote-session.js';

export interface SessionsOptions extends Pick<SessionSetting, 'clock' | 'page' | 'random'> {
  /** Loads what a ballot needs: most visitors never send one. */
  readonly loadCasting?: SessionSetting['loadCasting'];
}

/** The sessions of a page: one for each address of a backend, with each account. */
export class Sessions {
  readonly #kept = new Set<VoteSession>();

  constructor(private readonly options: SessionsOptions) {}

  /** The session of that account, which from now on asks this object for its token. */
  open(backend: Backend, address: string, account?: Account): VoteSession {
    const kept = this.#kept;
    const session =
      [...kept].find((one) => one.backend === backend && one.address === address && isSame(one.account, account)) ??
      openSession({ loadCasting: () => import('./casting.js'), ...this.options, kept, backend, address });
    session.account = account;
    return session;
  }
}

function isSame(a: Account | undefined, b: Account | undefined): boolean {
  return a === b || (a?.id !== undefined && a.id === b?.id && a.origin === b.origin);
}
