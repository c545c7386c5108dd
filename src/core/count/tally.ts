import type { Ballot, Choice } from '../ballot.js';
import type { InvalidBallot, InvalidReason, OptionResult, TieBreakStep, Working } from '../result.js';
import type { Settings } from '../settings.js';
import type { Option } from '../vote.js';

/** What a counting method is told of a ballot. One per voter: whoever calls has already left out the replaced ones. */
export interface CountedBallot extends Pick<Ballot, 'id' | 'choice'> {
  /** A whole number of voices behind this ballot, or of identical ballots merged into it. One when absent. */
  readonly weight?: number;
}

/** What a method makes of the ballots. */
export interface Outcome extends Working {
  /** In the order of the vote's options. `voters` are heads, `score` is in the method's own unit. */
  readonly options: readonly OptionResult[];
  /** Option ids in the order of the options; several when tied or with several seats, none when nothing is favoured. */
  readonly winners: readonly string[];
  /** There are more winners than seats, and nothing broke the tie. */
  readonly tied: boolean;
  /** How ties were broken, step by step. Empty where there were none, or where the method leaves a tie as it is. */
  readonly tieBreaks: readonly TieBreakStep[];
}

/** What counting yields. The same ballots in any order give the same tally, to the letter. */
export interface Tally extends Outcome {
  /** Ballots that are valid, abstentions included. Together with `invalid` they are all that were handed in. */
  readonly valid: number;
  /** Valid ballots that favour nothing. */
  readonly abstain: number;
  /** Ballots that could not be counted, each with the reason, by ballot id. */
  readonly invalid: readonly InvalidBallot[];
}

/** A count under way: ballots go in one by one, so that a long one can be done in slices. */
export interface Count {
  /** Takes one ballot in. Says why, if it is invalid. */
  add(ballot: CountedBallot): InvalidReason | undefined;
  /** What all of them amount to so far. */
  tally(): Tally;
}

/**
 * Ballots in, tally out. Pure, exact, and independent of the order of the ballots. Its name is that of the method.
 */
export interface CountingMethod {
  (ballots: Iterable<CountedBallot>, options: readonly Option[], settings?: Settings): Tally;
  /** The same, ballot by ballot. */
  begin(options: readonly Option[], settings?: Settings): Count;
}

/** What became of a choice: it counts, it is an abstention, or why it is invalid. */
export type Taken = 'counted' | 'abstained' | { readonly invalid: InvalidReason };

/** The part of a method that is its own. What all methods have in common is done by `countingMethod`. */
export interface Counter {
  /** Takes a choice in. It must leave nothing behind of one that is invalid. */
  take(choice: Choice, weight: number): Taken;
  /** Is told of an abstention by stance, where the method shows how many there were. It counts as one all the same. */
  abstain?(weight: number): void;
  outcome(): Outcome;
}

/** Makes a counting method of what is its own. Abstaining by the stance `abstain` is valid in every method. */
export function countingMethod(
  name: string,
  begin: (options: readonly Option[], settings: Settings) => Counter,
): CountingMethod {
  const start = (options: readonly Option[], settings: Settings = {}): Count => {
    const counter = begin(options, settings);
    const invalid: InvalidBallot[] = [];
    let valid = 0;
    let abstain = 0;
    return {
      add({ id, choice, weight = 1 }) {
        const abstains = choice.kind === 'stance' && choice.stance === 'abstain';
        if (abstains) counter.abstain?.(weight);
        const taken = abstains ? 'abstained' : counter.take(choice, weight);
        if (typeof taken === 'object') {
          invalid.push({ ballot: id, reason: taken.invalid });
          return taken.invalid;
        }
        valid += 1;
        if (taken === 'abstained') abstain += 1;
        return undefined;
      },
      tally: () => ({ ...counter.outcome(), valid, abstain, invalid: byBallotId(invalid) }),
    };
  };
  const method = (ballots: Iterable<CountedBallot>, options: readonly Option[], settings?: Settings): Tally => {
    const count = start(options, settings);
    for (const ballot of ballots) count.add(ballot);
    return count.tally();
  };
  Object.defineProperty(method, 'name', { value: name });
  return Object.assign(method, { begin: start });
}

/** Why a choice is invalid, or nothing if it could be counted. */
export function refusalOf(
  choice: Choice,
  method: CountingMethod,
  options: readonly Option[],
  settings?: Settings,
): InvalidReason | undefined {
  return method.begin(options, settings).add({ id: '', choice });
}

/** Invalid ballots in an order that does not depend on how they came in. */
export function byBallotId(invalid: readonly InvalidBallot[]): readonly InvalidBallot[] {
  return [...invalid].sort((a, b) => (a.ballot < b.ballot ? -1 : Number(a.ballot > b.ballot)));
}

/** Ranks for scores, the highest first: equals share the best of theirs. `undefined` has no rank. */
export function ranksOf(scores: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const sorted = scores.filter((score) => score !== undefined).sort((a, b) => b - a);
  return scores.map((score) => (score === undefined ? undefined : sorted.indexOf(score) + 1));
}
