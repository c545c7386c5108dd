import type { Context } from '@lit/context';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { Fetch } from '../ports/fetch.js';

/** What an `assent-backend` gives to the elements inside it. */
export interface Provision {
  /** Loads the backend's code on first use, then always answers with the same backend. */
  backend(): Promise<Backend>;
  readonly account?: Account;
  /** What addresses that begin with `/` are relative to. */
  readonly base?: string;
  /** The one server that is asked, whatever server an address names. */
  readonly server?: string;
  /** What to use in place of the page's `fetch`. */
  readonly fetch?: Fetch;
}

/** `Symbol.for`, so that two copies of the library on one page understand each other. */
export const provisionContext = Symbol.for('assent.provision') as Context<symbol, Provision | undefined>;
