import type { Act } from '../core/act.js';
import type { Choice } from '../core/ballot.js';
import type { View } from '../core/view.js';
import type { Account } from '../ports/account.js';
import type { Backend } from '../ports/backend.js';
import type { Clock } from '../ports/clock.js';
import { Failure, isFailure } from '../ports/failure.js';
import type { SessionState } from './state.js';
import { verdict, type Doubt } from './verdict.js';

export interface CastingSetting {
  readonly backend: Backend;
  readonly address: string;
  readonly clock: Clock;
}

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

  constructor(private readonly setting: CastingSetting) {}

  /** Whether there is anything that a server may not repeat. */
  get knows(): boolean {
    return this.recorded !== undefined || this.#doubt !== undefined;
  }

  /**
   * Sends a ballot, once. Never rejects: why it is not in is in `failure`.
   *
   * @param before - what was known before
   * @returns what is known afterwards, if that is more
   */
  async cast(act: Act, account: Account | undefined, before: View | undefined): Promise<View | undefined> {
    const { backend, address } = this.setting;
    const { choice } = act.body;
    this.failure = undefined;
    this.#doubt = undefined;
    try {
      // Never again by itself. What `supports.idempotent` could be sent anew after `unsure`: here is the place.
      const view = await backend.send(act, { account, seen: before, urgent: true });
      this.#record(choice, view);
      return view;
    } catch (error) {
      const failure = isFailure(error) ? error : new Failure('unsure', { cause: error });
      this.failure = failure;
      if (failure.reason !== 'unsure' && failure.reason !== 'refused') return undefined;
      this.#doubt = { failure, choice, before };
    }
    try {
      // Only a fresh view can tell what became of it.
      return await backend.read(address, { account });
    } catch {
      return undefined;
    }
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
    const failure = verdict(doubt, fresh, this.setting.clock.now());
    const asBefore = failure === doubt.failure;
    // Whoever looks again by hand has read that nobody knows.
    if (asBefore && !byHand) return;
    this.#doubt = undefined;
    this.failure = asBefore ? undefined : failure;
    if (!failure) this.#record(doubt.choice, fresh);
  }

  /** @param choice - none where the ballot was withdrawn: then there is nothing to remember */
  #record(choice: Choice | undefined, asked: View): void {
    this.#asked = choice && asked;
    this.recorded = choice && { choice, at: new Date(this.setting.clock.now()).toISOString() };
  }
}

/** Whether both offer the same options. */
function sameOptions(a: View, b: View): boolean {
  const inWriting = ({ vote }: View): string => JSON.stringify(vote.options.map(({ id, label }) => [id, label]));
  return inWriting(a) === inWriting(b);
}

/** A server that counts later does not know yet of a ballot that it took in. We do. */
function withOwn(view: View, recorded: NonNullable<SessionState['recorded']>): View {
  if (view.own) return view;
  const own = { choice: recorded.choice, castAt: recorded.at };
  const again = view.may['ballot/cast'] === true && !view.vote.changeable;
  return { ...view, own, may: again ? { ...view.may, 'ballot/cast': 'voted' } : view.may };
}
