import type { RecountedVote } from '../core/recount/recount.js';
import { systemClock } from '../ports/clock.js';
import type { RecountEngine } from '../session/recount.js';
import { recountRemotely } from '../session/recount-remote.js';
import { startWith } from './start-with.js';

/**
 * Whether to count in a worker.
 *
 * A page cannot find out what its policy forbids but by trying, and each attempt that is refused is reported to whoever
 * wrote the policy. So what can be refused is tried only where the page says that it is allowed:
 *
 * - `if-unopposed`: only where trusted types cannot be in the way: the browser has none, or our policy is there already.
 *   What could still be refused is a worker from the page's own origin, by a policy that allows our script and not this.
 * - `allowed`: the page has no policy for trusted types, or one that names `assent` among them.
 * - `never`.
 *
 * Whatever is said, a worker whose script comes from another origin than the page is not tried, since no browser starts
 * one, and where it is refused, the count goes on without.
 */
export type WorkerUse = 'if-unopposed' | 'allowed' | 'never';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** Where all copies of this library on a page have the policy: a second one of the same name would be refused. */
const policyKey = Symbol.for('assent.script-policy');

/** @returns nothing where there is no worker, for whatever reason */
export async function startWorker(
  use: WorkerUse,
  vote: RecountedVote,
  watched: string | undefined,
): Promise<RecountEngine | undefined> {
  const factory = Reflect.get(globalThis, 'trustedTypes') as PolicyFactory | undefined;
  const known = Reflect.get(globalThis, policyKey) as ScriptPolicy | undefined;
  const isTried = use === 'allowed' || (use === 'if-unopposed' && (!factory || known !== undefined));
  if (!isTried || typeof Worker === 'undefined' || !isOfThisOrigin(import.meta.url)) return undefined;
  try {
    const worker = factory
      ? startWith(trusted(known ?? makePolicy(factory)))
      : new Worker(new URL('./recount-worker.js', import.meta.url), { type: 'module' });
    return await recountRemotely(worker, vote, watched, systemClock);
  } catch {
    return undefined;
  }
}

/** A worker whose address the policy vouches for. To the compiler that is a text. */
function trusted(policy: ScriptPolicy): typeof Worker {
  return class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(address)), options);
    }
  };
}

/** Others may use the policy too, but only for what it is there for. */
function makePolicy(factory: PolicyFactory): ScriptPolicy {
  const policy = factory.createPolicy('assent', {
    createScriptURL(address) {
      const { pathname } = new URL(address);
      if (isOfThisOrigin(address) && /\/recount-worker[\w-]*\.js$/.test(pathname)) return address;
      throw new TypeError();
    },
  });
  Reflect.set(globalThis, policyKey, policy);
  return policy;
}

function isOfThisOrigin(address: string): boolean {
  return new URL(address).origin === location.origin;
}
