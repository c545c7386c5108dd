import type { Act } from '../../src/core/act.js';
import type { View } from '../../src/core/view.js';
import type { Backend, CallOptions, Limits } from '../../src/ports/backend.js';
import type { Clock } from '../../src/ports/clock.js';
import { Failure } from '../../src/ports/failure.js';

/** What the server says to one request: a view, or what it throws, at once or when the test says so. */
export type Reply = View | Error | Promise<View>;

export interface Read extends CallOptions {
  readonly address: string;
  readonly at: number;
}

/** A backend that answers what the test has written down, and writes down what it was asked. */
export class ScriptedBackend implements Backend {
  readonly supports = { acts: true, idempotent: false };
  readonly reads: Read[] = [];
  readonly sent: Act[] = [];
  /** How many reads were ever under way together. */
  mostTogether = 0;
  /** Milliseconds that a read takes. */
  latency = 0;
  answerRead: (read: Read) => Reply;
  answerSend: (act: Act) => Reply = () => new Failure('unsupported');
  saysOfLimits: Limits | undefined;
  #together = 0;

  constructor(
    private readonly clock: Clock,
    answerRead: (read: Read) => Reply,
  ) {
    this.answerRead = answerRead;
  }

  origin(address: string): string {
    if (!URL.canParse(address)) throw new Failure('address');
    return new URL(address).origin;
  }

  async read(address: string, options: CallOptions = {}): Promise<View> {
    const read = { ...options, address, at: this.clock.now() };
    this.reads.push(read);
    this.#together += 1;
    this.mostTogether = Math.max(this.mostTogether, this.#together);
    try {
      if (this.latency > 0) await new Promise<void>((done) => this.clock.after(this.latency, done));
      return await reply(this.answerRead(read), options.signal);
    } finally {
      this.#together -= 1;
    }
  }

  async send(act: Act, options: CallOptions = {}): Promise<View> {
    this.sent.push(act);
    return reply(this.answerSend(act), options.signal);
  }

  limits(): Limits | undefined {
    return this.saysOfLimits;
  }
}

async function reply(answer: Reply, signal?: AbortSignal): Promise<View> {
  if (answer instanceof Error) throw answer;
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new Failure('cancelled'));
    });
  });
  return Promise.race([answer, aborted]);
}
