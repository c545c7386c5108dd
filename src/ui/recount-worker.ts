/** What runs in the worker that `startWorker` starts. */
import { systemClock } from '../ports/clock.js';
import { serveRecount } from '../session/recount-remote.js';

if ('DedicatedWorkerGlobalScope' in globalThis) serveRecount(globalThis, systemClock);
