import type { Method } from '../vote.js';
import type { CountingMethod } from './tally.js';

/**
 * Every method we can count, loaded when a vote needs it.
 * A new one is a file beside this one, a line here, and `describeMethod` in its test.
 */
const methods: ReadonlyMap<Method, () => Promise<CountingMethod>> = new Map([
  ['single', async () => (await import('./single.js')).single],
  ['approval', async () => (await import('./approval.js')).approval],
  ['borda', async () => (await import('./borda.js')).borda],
  ['instant-runoff', async () => (await import('./instant-runoff.js')).instantRunoff],
  ['schulze', async () => (await import('./schulze.js')).schulze],
  ['stv', async () => (await import('./stv.js')).stv],
]);

/** The names of the methods we can count. */
export const methodNames: readonly Method[] = [...methods.keys()];

/** The method of that name, or nothing: a method we do not know is never counted by a guess. */
export async function methodNamed(name: Method): Promise<CountingMethod | undefined> {
  return methods.get(name)?.();
}
