import type { Choice } from '../ballot.js';
import type { Count, CountedBallot, CountingMethod } from '../count/tally.js';
import type { InvalidReason } from '../result.js';
import { latest } from '../result-of.js';
import type { Vote } from '../vote.js';
import type { PublishedBallot } from './published.js';

/** How many different choices are remembered, so that the same one is kept once. */
const mostTexts = 100_000;

/** A valid ballot of somebody who has several, and the one before it. As a text, a choice takes up least room. */
interface Kept extends Pick<PublishedBallot, 'id' | 'castAt' | 'supersedes'> {
  readonly choice: string;
  readonly before: Kept | undefined;
}

interface Own {
  readonly weight: number | undefined;
  last: Kept | undefined;
}

/** The one ballot of a voter that counts; or none, where all of them are invalid. */
export interface StandingBallot {
  readonly weight: number | undefined;
  readonly ballot?: { readonly id: string; readonly choice: Choice };
}

/** The ballots of those who have more than one, until it is known which of them stands. */
export class Several {
  readonly #own = new Map<string, Own>();
  readonly #texts = new Map<string, string>();
  /** Only to ask it what is invalid. */
  readonly #trial: Count;

  constructor({ options, settings }: Pick<Vote, 'options' | 'settings'>, method: CountingMethod) {
    this.#trial = method.begin(options, settings);
  }

  /** Why the method does not count a ballot. */
  refusal(ballot: CountedBallot): InvalidReason | undefined {
    return this.#trial.add(ballot);
  }

  /** Keeps a valid ballot. Without one, it keeps that the voter had an invalid one. */
  keep(voter: string, ballot: PublishedBallot | undefined, weight: number | undefined): void {
    let own = this.#own.get(voter);
    if (!own) this.#own.set(voter, (own = { weight, last: undefined }));
    if (!ballot) return;
    const { id, castAt, supersedes, choice } = ballot;
    own.last = { id, castAt, supersedes, choice: this.#text(choice), before: own.last };
  }

  /** What counts, voter by voter. */
  *standing(): Generator<StandingBallot, void> {
    for (const { weight, last } of this.#own.values()) {
      const ballots: Kept[] = [];
      for (let kept = last; kept; kept = kept.before) ballots.push(kept);
      if (ballots.length === 0) yield { weight };
      else {
        const { id, choice } = latest(ballots);
        yield { weight, ballot: { id, choice: JSON.parse(choice) as Choice } };
      }
    }
  }

  #text(choice: Choice): string {
    const text = JSON.stringify(choice);
    const known = this.#texts.get(text);
    if (known === undefined && this.#texts.size < mostTexts) this.#texts.set(text, text);
    return known ?? text;
  }
}
