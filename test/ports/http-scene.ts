import { createHttp, type Http, type HttpPorts } from '../../src/ports/http.js';
import { FakeClock } from '../doubles/clock.js';

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

export interface Scene {
  readonly http: Http;
  readonly clock: FakeClock;
  /** Every request, in order. */
  readonly asked: Asked[];
  /** Lets time pass until it is settled. */
  readonly finish: <T>(promise: Promise<T>) => Promise<T>;
}

/** HTTP against a server that answers as the test says. */
export function scene(
  answer: (asked: Asked, attempt: number) => Response | Promise<Response>,
  ports: Partial<HttpPorts> = {},
): Scene {
  const clock = new FakeClock();
  const asked: Asked[] = [];
  const http = createHttp({
    clock,
    random: () => 0.5,
    fetch: async (url, init = {}) => {
      asked.push({ url, init });
      return answer({ url, init }, asked.length);
    },
    ...ports,
  });
  return { http, clock, asked, finish: (promise) => finish(clock, promise) };
}

/** What a browser does when nothing readable comes back. */
export function noAnswer(): never {
  throw new TypeError('Failed to fetch');
}

/** A promise that nobody keeps. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

export function headersOf({ init }: Asked): Record<string, string> {
  return Object.fromEntries(new Headers(init.headers));
}

/** Milliseconds that pass at once. */
const step = 500;
/** Tasks in which everything happens that needs no time to pass. */
const grace = 10;

/** Lets time pass until something is settled. */
export async function finish<T>(clock: FakeClock, promise: Promise<T>): Promise<T> {
  const waiting = { over: false };
  const end = (): void => {
    waiting.over = true;
  };
  promise.then(end, end);
  for (let task = 0; !waiting.over; task++) {
    // Bodies arrive between two tasks, in some browsers after several.
    await new Promise((done) => setTimeout(done));
    if (task >= grace) await clock.pass(step);
  }
  return promise;
}
