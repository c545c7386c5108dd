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
  ['consent', async () => (await import('./consent.js')).consent],
  ['consensus', async () => (await import('./consensus.js')).consensus],
  ['majority', async () => (await import('./majority.js')).majority],
  ['lazy-consent', async () => (await import('./lazy-consent.js')).lazyConsent],
  ['sense-check', async () => (await import('./sense-check.js')).senseCheck],
  ['gradients', async () => (await import('./gradients.js')).gradients],
  ['check-in', async () => (await import('./check-in.js')).checkIn],
  ['count', async () => (await import('./count.js')).count],
  ['score', async () => (await import('./score.js')).score],
  ['points', async () => (await import('./points.js')).points],
  ['star', async () => (await import('./star.js')).star],
  ['equal-shares', async () => (await import('./equal-shares.js')).equalShares],
  ['time-poll', async () => (await import('./time-poll.js')).timePoll],
]);

/** The names of the methods we can count. */
export const methodNames: readonly Method[] = [...methods.keys()];

/** The method of that name, or nothing: a method we do not know is never counted by a guess. */
export async function methodNamed(name: Method): Promise<CountingMethod | undefined> {
  return methods.get(name)?.();
}
