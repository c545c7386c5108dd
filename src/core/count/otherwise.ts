import type { Method, Vote } from '../vote.js';
import { methodNamed } from './methods.js';
import { otherMethods } from './other-methods.js';
import type { OtherMethod, OtherOutcome } from './other-methods.js';
import type { Count, CountingMethod } from './tally.js';

/**
 * Counts the same ballots by several methods at once. To whoever counts it is one method, the vote's own, which also says
 * what is invalid; what the others make of the valid ballots is told afterwards.
 *
 * Ties are left as they are: the seed of a vote was drawn for its own method.
 */
export class Otherwise {
  readonly #others: readonly (OtherMethod & { readonly count: CountingMethod })[];
  #counted: readonly (readonly [Method, Count])[] = [];
  /** What to count with, by the vote's own options and settings. */
  readonly method: CountingMethod;

  private constructor(own: CountingMethod, others: readonly (OtherMethod & { readonly count: CountingMethod })[]) {
    this.#others = others;
    const begin: CountingMethod['begin'] = (options, settings) => {
      const count = own.begin(options, settings);
      const counts = others.map((other) => [other.name, other.count.begin(options, other.settings)] as const);
      return {
        add(ballot) {
          const invalid = count.add(ballot);
          if (invalid === undefined) for (const [, other] of counts) other.add(ballot);
          return invalid;
        },
        tally: () => {
          // Some counts are begun only to ask what is invalid. The one that is asked for its tally has the ballots.
          this.#counted = counts;
          return count.tally();
        },
      };
    };
    const method = (...[ballots, options, settings]: Parameters<CountingMethod>): ReturnType<CountingMethod> => {
      const count = begin(options, settings);
      for (const ballot of ballots) count.add(ballot);
      return count.tally();
    };
    this.method = Object.assign(method, { begin });
  }

  /** @returns nothing where we do not know the vote's method, or its ballots allow no other */
  static async of(vote: Pick<Vote, 'method' | 'settings'>): Promise<Otherwise | undefined> {
    const own = await methodNamed(vote.method);
    const others = await Promise.all(
      otherMethods(vote).map(async (other) => {
        const count = await methodNamed(other.name);
        return count ? [{ ...other, count }] : [];
      }),
    );
    return own && others.flat().length > 0 ? new Otherwise(own, others.flat()) : undefined;
  }

  /** Which methods there are beside the vote's own. */
  get names(): readonly Method[] {
    return this.#others.map(({ name }) => name);
  }

  /** What each makes of the ballots, once the count was asked for its tally. A method a step. */
  *outcomes(): Generator<OtherOutcome, void> {
    for (const [method, count] of this.#counted) {
      const { winners, tied } = count.tally();
      yield { method, winners, tied };
    }
  }
}
