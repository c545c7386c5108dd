import { ContextRoot, createContext } from '@lit/context';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';

/** What an `assent-backend` gives to the elements inside it. */
export interface Provision {
  /** Loads the backend's code on first use, then always answers with the same backend. */
  backend(): Promise<Backend>;
  readonly account?: Account;
  /** What addresses that begin with `/` are relative to. */
  readonly base?: string;
}

/** `Symbol.for`, so that two copies of the library on one page understand each other. */
export const provisionContext = createContext<Provision | undefined>(Symbol.for('assent.provision'));

const attached = Symbol.for('assent.context-root');

/** Keeps the requests of elements that are there before their provider is. Once a page, whatever the number of copies. */
export function attachContextRoot(): void {
  if (typeof document === 'undefined') return;
  const root: HTMLElement & { [attached]?: true } = document.documentElement;
  if (root[attached]) return;
  root[attached] = true;
  new ContextRoot().attach(root);
}
