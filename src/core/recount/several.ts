import type { Choice } from '../ballot.js';
import type { Count, CountedBallot, CountingMethod } from '../count/tally.js';
import type { InvalidReason } from '../result.js';
import { isLater, latest } from '../result-of.js';
import type { Vote } from '../vote.js';
import type { PublishedBallot } from './published.js';
import { SplitMap } from './split-map.js';

/** How many different choices are remembered, so that the same one is kept once. */
const mostTexts = 100_000;
/** How far back a ballot is looked for that the last one replaces: with no end to it, one voter's many would take for ever. */
const farthest = 8;

/** A valid ballot of somebody who has several, and the one before it. As a text, a choice takes up least room. */
interface Kept extends Pick<PublishedBallot, 'id' | 'castAt' | 'weight'> {
  readonly choice: string;
  /** Not the ones that have been let go. */
  supersedes: string | undefined;
  before: Kept | undefined;
}

/** The one ballot of a voter that counts; or none, where all of them are invalid. */
export type StandingBallot = Pick<PublishedBallot, 'id' | 'choice' | 'weight'> | undefined;

/** The ballots of those who have more than one, until it is known which of them stands. */
export class Several {
  readonly #own = new SplitMap<Kept | undefined>();
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

  /** Keeps that a voter had an invalid ballot. */
  keepInvalid(voter: string): void {
    if (!this.#own.has(voter)) this.#own.set(voter, undefined);
  }

  /** Keeps a valid ballot, as long as it can make a difference. */
  keep(voter: string, { id, castAt, supersedes, choice }: PublishedBallot, weight: number | undefined): void {
    const before = this.#own.get(voter);
    const last = { id, castAt, supersedes, weight, choice: this.#text(choice), before };
    this.#own.set(voter, withoutSuperseded(last));
  }

  /** What counts, voter by voter. */
  *standing(): Generator<StandingBallot, void> {
    for (const last of this.#own.values()) {
      const ballots: Kept[] = [];
      for (let kept = last; kept; kept = kept.before) ballots.push(kept);
      if (ballots.length === 0) yield undefined;
      else {
        const { id, choice, weight } = latest(ballots);
        yield { id, weight, choice: JSON.parse(choice) as Choice };
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

/**
 * Lets the ballot go that the last one replaces, or the last one, where the one that replaces it is there already.
 *
 * What is replaced by a later one cannot stand: not by what the ballots say, nor by the time where they contradict each
 * other. It matters only as long as it replaces another one itself.
 */
function withoutSuperseded(last: Kept): Kept | undefined {
  let after = last;
  for (let steps = 0; steps < farthest && after.before; steps += 1) {
    const kept = after.before;
    if (isReplaced(kept, last)) {
      after.before = kept.before;
      last.supersedes = undefined;
      return last;
    }
    if (isReplaced(last, kept)) {
      kept.supersedes = undefined;
      return last.before;
    }
    after = kept;
  }
  return last;
}

function isReplaced(early: Kept, late: Kept): boolean {
  return late.supersedes === early.id && early.supersedes === undefined && isLater(late, early);
}
