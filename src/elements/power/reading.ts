import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Vote } from '../../core/vote.js';
import { Failure, isFailure } from '../../ports/failure.js';
import type { MeasuredPower } from '../../session/power.js';

/** The ballots of a vote, where they are published or as they are. */
export type Ballots = string | readonly unknown[];

/** Reads the ballots of the vote that an element shows, once for each state of the vote. */
export class Reading implements ReactiveController {
  measured?: MeasuredPower;
  failure?: Failure;
  #asked?: { readonly vote: Vote; readonly ballots: Ballots; readonly cast?: number };
  #under?: AbortController;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get busy(): boolean {
    return this.#under !== undefined;
  }

  /** Ends with the element's time on the page. What was not read by then is asked for anew when it comes back. */
  hostDisconnected(): void {
    if (this.busy) this.drop();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /**
   * Asks for these ballots, unless that is what it has. What it knows stays until the answer is there.
   *
   * @param cast - how many ballots the vote says there are: more of them are a reason to read again
   */
  ask(vote: Vote, ballots: Ballots, cast?: number): void {
    const asked = this.#asked;
    if (asked?.ballots === ballots && asked.cast === cast && isSame(asked.vote, vote)) return;
    // Of another vote's ballots, or another list, nothing stays.
    if (asked && (asked.ballots !== ballots || asked.vote.question !== vote.question)) this.drop();
    this.#asked = { vote, ballots, cast };
    void this.#read(vote, ballots);
  }

  /** Reads the same once more. */
  again(): void {
    const asked = this.#asked;
    if (asked) void this.#read(asked.vote, asked.ballots);
  }

  /** Forgets everything. */
  drop(): void {
    this.#under?.abort();
    this.#under = undefined;
    this.#asked = undefined;
    this.measured = undefined;
    this.failure = undefined;
  }

  async #read(vote: Vote, ballots: Ballots): Promise<void> {
    this.#under?.abort();
    const under = new AbortController();
    this.#under = under;
    this.failure = undefined;
    // From within an update it is asked for, and from there no other one can be.
    await Promise.resolve();
    this.host.requestUpdate();
    try {
      const { powerOn } = await import('../../ui/power.js');
      const measured = await powerOn(vote, ballots, under.signal);
      if (under === this.#under) this.measured = measured;
    } catch (error) {
      if (under === this.#under) this.failure = isFailure(error) ? error : new Failure('unreachable', { cause: error });
    }
    if (under !== this.#under) return;
    this.#under = undefined;
    this.host.requestUpdate();
  }
}

/** Whether ballots mean the same in both: what a reader's clock and the numbers say does not matter. */
function isSame(a: Vote, b: Vote): boolean {
  if (a === b) return true;
  const inWriting = ({ method, options, settings, closes, electorate }: Vote): string =>
    JSON.stringify([method, options.map(({ id }) => id), settings, closes, electorate?.frozen?.at]);
  return a.secrecy === b.secrecy && inWriting(a) === inWriting(b);
}
