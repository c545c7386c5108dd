import { reasonFor } from '../ports/answer.js';
import type { Clock } from '../ports/clock.js';
import { Failure, isFailure } from '../ports/failure.js';
import type { FailureReason } from '../ports/failure.js';
import type { Fetch } from '../ports/fetch.js';
import { retryAtIn } from '../ports/rate-limits.js';
import { Interruption } from './interruption.js';
import type { Piece } from './recount.js';

export interface PublishedPorts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Whether the device believes it has a network. */
  readonly online?: () => boolean;
}

/** Milliseconds without a byte. */
const patience = 20_000;
const mostPages = 20_000;
/** Characters of one page. A file with a ballot on each line may have any size. */
const longestPage = 4 * 1024 * 1024;

/** How a page begins, or a plain list. Whatever begins otherwise has a ballot on each line. */
const pageStart = /^\s*(?:\[|\{\s*"(?:ballots|next)"\s*:)/;
/** Characters in which that shows. */
const startLength = 200;

/**
 * The published ballots of a vote, from their address on: a file with a ballot as JSON on each line, or pages
 * `{ "ballots": […], "next": address }`, all of one origin, the last without `next`. Sends no cookies and no token.
 *
 * @returns what opens them, as often as it is called. Pieces fail with a `Failure`.
 */
export function publishedBallots(
  address: string,
  ports: PublishedPorts,
  signal?: AbortSignal,
): () => AsyncGenerator<Piece, void> {
  return () => readPages(address, ports, signal);
}

async function* readPages(
  address: string,
  ports: PublishedPorts,
  signal: AbortSignal | undefined,
): AsyncGenerator<Piece, void> {
  const read = new Set<string>();
  for (let next: string | undefined = address; next !== undefined;) {
    if (read.has(next) || read.size >= mostPages) throw new Failure('malformed');
    read.add(next);
    const exchange = new Exchange(ports, signal);
    try {
      const from = await exchange.ask(next);
      next = undefined;
      const start = await exchange.start();
      if (pageStart.test(start)) {
        const page = await exchange.page();
        yield page.ballots;
        next = page.next === undefined ? undefined : sameOrigin(page.next, from);
      } else yield* exchange.pieces();
    } finally {
      exchange.close();
    }
  }
}

/** One request and its answer, piece by piece. It ends with its body, with the signal, or when nothing comes any more. */
class Exchange {
  readonly #ports: PublishedPorts;
  readonly #controller = new AbortController();
  readonly #interruption = new Interruption();
  readonly #head: Uint8Array[] = [];
  #body: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(ports: PublishedPorts, signal: AbortSignal | undefined) {
    this.#ports = ports;
    const { signal: own } = this.#controller;
    signal?.addEventListener('abort', () => this.#end('cancelled'), { signal: own });
    if (signal?.aborted) this.#end('cancelled');
  }

  /** @returns the address that answered */
  async ask(address: string): Promise<string> {
    const { fetch, clock } = this.#ports;
    const response = await this.#inTime(() =>
      fetch(address, {
        signal: this.#controller.signal,
        credentials: 'omit',
        cache: 'no-cache',
        referrerPolicy: 'no-referrer',
      }),
    );
    if (!response.ok) {
      const reason = reasonFor(response.status, false);
      throw new Failure(reason, { retryAt: retryAtIn(response.headers, clock.now(), reason === 'limited') });
    }
    this.#body = response.body?.getReader();
    return response.url || address;
  }

  /** The first characters. */
  async start(): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    while (text.trim().length < startLength) {
      const bytes = await this.#next();
      if (!bytes) break;
      this.#head.push(bytes);
      text += decoder.decode(bytes, { stream: true });
      if (text.length > longestPage) break;
    }
    return text.slice(0, longestPage);
  }

  async *pieces(): AsyncGenerator<Uint8Array, void> {
    yield* this.#head;
    for (let bytes = await this.#next(); bytes; bytes = await this.#next()) yield bytes;
  }

  async page(): Promise<{ readonly ballots: readonly unknown[]; readonly next?: string }> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of this.pieces()) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length > longestPage) throw new Failure('too-large');
    }
    const page = parsed(text + decoder.decode());
    if (Array.isArray(page)) return { ballots: page };
    if (typeof page !== 'object' || page === null) throw new Failure('malformed');
    const { ballots, next } = page as { ballots?: unknown; next?: unknown };
    if (!Array.isArray(ballots)) throw new Failure('malformed');
    return { ballots, next: typeof next === 'string' ? next : undefined };
  }

  close(): void {
    this.#end('cancelled');
    this.#body?.cancel().catch(() => undefined);
  }

  #end(reason: FailureReason): void {
    this.#interruption.interrupt(new Failure(reason));
    this.#controller.abort();
  }

  async #next(): Promise<Uint8Array | undefined> {
    const body = this.#body;
    return body && (await this.#inTime(() => body.read())).value;
  }

  async #inTime<T>(run: () => Promise<T>): Promise<T> {
    const callOff = this.#ports.clock.after(patience, () => this.#end('slow'));
    try {
      return await this.#interruption.wait(run);
    } catch (error) {
      const { online = () => true } = this.#ports;
      throw isFailure(error) ? error : new Failure(online() ? 'unreachable' : 'offline');
    } finally {
      callOff();
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the body.
    throw new Failure('malformed');
  }
}

/** Pages do not lead to another server. */
function sameOrigin(next: string, from: string): string {
  const url = URL.canParse(next, from) ? new URL(next, from) : undefined;
  if (url?.origin !== new URL(from).origin) throw new Failure('address');
  return url.href;
}
