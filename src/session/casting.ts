import type { Choice } from '../core/ballot.js';
import type { View } from '../core/view.js';
import type { Clock } from '../ports/clock.js';
import { isFailure, type Failure } from '../ports/failure.js';
import type { SessionState } from './state.js';
import { verdict, type Doubt } from './verdict.js';
import { sameOptions, withOwn } from './view-changes.js';

/** What this page knows of the ballots it sent. Loaded with the first one. */
export class Casting {
  /** The ballot that the backend took in. */
  recorded?: SessionState['recorded'];
  /** Why the last ballot is not in, as far as anybody can tell. */
  failure?: Failure;
  /** A ballot of which nobody has said yet what became of it. */
  #doubt?: Doubt;
  /** What was asked when it was taken in. */
  #asked?: View;

  constructor(private readonly clock: Clock) {}

  /** Whether there is anything that a server may not repeat. */
  get knows(): boolean {
    return this.recorded !== undefined || this.#doubt !== undefined;
  }

  /** A new ballot is on its way. */
  begin(): void {
    this.failure = undefined;
    this.#doubt = undefined;
  }

  /**
   * Takes note of the answer to a ballot.
   *
   * @param before - what was known before it was sent
   * @returns true where only a fresh view can tell what became of it
   */
  answered(choice: Choice, answer: View | Failure, before?: View): boolean {
    if (!isFailure(answer)) {
      this.#record(choice, answer);
      return false;
    }
    this.failure = answer;
    const unclear = answer.reason === 'unsure' || answer.reason === 'refused';
    if (unclear) this.#doubt = { failure: answer, choice, before };
    return unclear;
  }

  /**
   * Lets a fresh view say what became of the ballot.
   *
   * @param byHand - somebody asked to look again
   * @returns the view with the ballot that we know is in
   */
  settle(fresh: View, byHand: boolean): View {
    // Whoever edits the options of a poll starts it anew.
    if (this.#asked && !sameOptions(this.#asked, fresh)) this.recorded = undefined;
    if (this.#doubt) this.#judge(this.#doubt, fresh, byHand);
    else if (byHand) this.failure = undefined;
    return this.recorded ? withOwn(fresh, this.recorded) : fresh;
  }

  #judge(doubt: Doubt, fresh: View, byHand: boolean): void {
    const failure = verdict(doubt, fresh, this.clock.now());
    const asBefore = failure === doubt.failure;
    // Whoever looks again by hand has read that nobody knows.
    if (asBefore && !byHand) return;
    this.#doubt = undefined;
    this.failure = asBefore ? undefined : failure;
    if (!failure) this.#record(doubt.choice, fresh);
  }

  #record(choice: Choice, asked: View): void {
    this.#asked = asked;
    this.recorded = { choice, at: new Date(this.clock.now()).toISOString() };
  }
}
