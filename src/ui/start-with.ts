/**
 * Starts the worker that recounts by a constructor of one's own.
 *
 * It is called `Worker` and stands in a file of its own, where the page's is not used, so that it keeps that name: bundlers
 * find the script of a worker by the words in which it is started.
 */
export function startWith(Worker: typeof globalThis.Worker): InstanceType<typeof globalThis.Worker> {
  return new Worker(new URL('./recount-worker.js', import.meta.url), { type: 'module' });
}
