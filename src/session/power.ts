import type { Ballot } from '../core/ballot.js';
import { methodNamed } from '../core/count/methods.js';
import type { Grouping } from '../core/measure/grouping.js';
import { powerOf, spreadBy, type Power, type Spread } from '../core/measure/power.js';
import { Lines } from '../core/recount/lines.js';
import { namesVoters, readBallot } from '../core/recount/published.js';
import type { Vote } from '../core/vote.js';
import { asFailure, Failure } from '../ports/failure.js';
import { publishedBallots, type PublishedPorts } from './published-ballots.js';

/** More are not kept on a page, which has to know all of them at once. */
const mostBallots = 100_000;

/** Ballots that were read, and what can be said of how the say is spread over them. */
export interface MeasuredPower {
  readonly power: Power;
  /** How many of what was published are no ballots. */
  readonly malformed: number;
  /** Worked out once for each grouping. */
  readonly spread: (grouping: Grouping) => Spread;
}

/**
 * Reads the ballots of a public vote and sorts them out.
 *
 * @param ballots - where they are published, an address of the web; or the ballots
 * @throws Failure whatever `publishedBallots` fails with; `address` for an address that is none; `unsupported` where the
 *   ballots of the vote do not say whose they are; `too-large` for more than 100 000
 */
export async function measurePower(
  vote: Vote,
  ballots: string | readonly unknown[],
  ports: PublishedPorts,
  signal?: AbortSignal,
): Promise<MeasuredPower> {
  if (!namesVoters(vote)) throw new Failure('unsupported');
  const method = await methodNamed(vote.method).catch((cause: unknown) => {
    throw new Failure('unreachable', { cause });
  });
  const intake = new Intake();
  if (typeof ballots !== 'string') intake.takeAll(ballots);
  else {
    if (!/^https?:/i.test(ballots)) throw new Failure('address');
    try {
      for await (const piece of publishedBallots(ballots, ports, signal)()) intake.take(piece);
    } catch (error) {
      throw asFailure(error);
    }
    intake.end();
  }
  const power = powerOf(vote, intake.ballots, method);
  const spreads = new Map<Grouping, Spread>();
  return {
    power,
    malformed: intake.malformed,
    spread(grouping) {
      const spread = spreads.get(grouping) ?? spreadBy(power, grouping, method);
      spreads.set(grouping, spread);
      return spread;
    },
  };
}

/** Makes ballots of what is published, and counts what is none. */
class Intake {
  readonly ballots: Ballot[] = [];
  malformed = 0;
  readonly #lines = new Lines();
  readonly #decoder = new TextDecoder();

  take(piece: Uint8Array | readonly unknown[]): void {
    if (piece instanceof Uint8Array) this.#takeLines(this.#lines.read(this.#decoder.decode(piece, { stream: true })));
    else this.takeAll(piece);
  }

  takeAll(values: readonly unknown[]): void {
    for (const value of values) this.#take(value);
  }

  end(): void {
    this.#takeLines(this.#lines.read(this.#decoder.decode()));
    this.#takeLines(this.#lines.end());
  }

  #takeLines(lines: Iterable<{ readonly text?: string }>): void {
    for (const { text } of lines) this.#take(text === undefined ? undefined : parsed(text));
  }

  #take(value: unknown): void {
    const ballot = readBallot(value, true);
    if (!ballot?.voter) {
      this.malformed += 1;
      return;
    }
    if (this.ballots.length >= mostBallots) throw new Failure('too-large');
    this.ballots.push({ ...ballot, voter: ballot.voter, channel: 'async' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
