import type { Choice } from '../ballot.js';
import type { InvalidReason } from '../result.js';
import type { Settings } from '../settings.js';
import type { Option } from '../vote.js';
import type { Taken } from './tally.js';

/** The place where all rankings begin. No branch leads to it. */
export const root = 0;

/** What stands for "no further branch". */
export const none = 0;

const firstSize = 1024;

/** What options on the same rank are to a method: kept as equals, or an over-vote at which the ballot ends. */
export type Equals = 'kept' | 'over-vote';

/**
 * Rankings, identical ones merged as they come in: a tree whose branches are the options in the order of the ranking,
 * so that a million ballots for a few options take up no more room than the different beginnings they have.
 *
 * Nodes are numbers. A node stands for an option at the end of one beginning of a ranking; options are places in the
 * list of options. Walk it like this:
 *
 * ```ts
 * for (let node = rankings.first(root); node !== none; node = rankings.sibling(node)) …
 * ```
 *
 * One policy for all methods that rank:
 * - `rank` is the only kind of ballot; any other is invalid as `wrong-kind`;
 * - a ranking may stop early: what it leaves out comes last, and is equal;
 * - a rank that is left empty is skipped over;
 * - ranking nothing is invalid as `empty`, an option twice as `duplicate-option`, one that is not on the ballot as
 *   `unknown-option`, since counting the rest would be guessing;
 * - more ranked options than `most` are invalid as `over-vote`, fewer than `fewest` as `under-vote`;
 * - an option of the stance `abstain` is skipped over like an empty rank, has neither score nor rank and cannot win;
 *   who ranks nothing else abstains;
 * - options on the same rank are equal where the method can say what that means. Where it cannot, the ballot counts
 *   up to that rank and ends there (RCTab calls this “exhaust immediately”), and is invalid as `over-vote` if that is
 *   the first rank.
 */
export class Rankings {
  readonly #places: ReadonlyMap<string, number>;
  readonly #abstains: readonly boolean[];
  readonly #fewest: number;
  readonly #most: number;
  readonly #equals: Equals;
  /** The options of the ranking that is being read, in the tree's writing: twice the place, and 1 if the next is equal. */
  readonly #steps: Int32Array;
  /** How many of them there are. */
  #length = 0;
  /** By place: the number of the last ballot that named the option. */
  readonly #named: Int32Array;
  #ballots = 0;
  /** By place: voters with the option on their first rank. */
  readonly #firsts: Float64Array;

  #size = 1;
  #step = new Int32Array(firstSize);
  #first = new Int32Array(firstSize);
  #sibling = new Int32Array(firstSize);
  #weight = new Float64Array(firstSize);

  constructor(options: readonly Option[], { fewest = 1, most = Infinity }: Settings, equals: Equals = 'kept') {
    this.#places = new Map(options.map(({ id }, place) => [id, place]));
    this.#abstains = options.map(({ stance }) => stance === 'abstain');
    this.#fewest = fewest;
    this.#most = most;
    this.#equals = equals;
    this.#steps = new Int32Array(options.length);
    this.#named = new Int32Array(options.length);
    this.#firsts = new Float64Array(options.length);
  }

  /** Voices behind all rankings, abstentions not among them. */
  get total(): number {
    return this.weight(root);
  }

  /** How many nodes there are, the root included. */
  get size(): number {
    return this.#size;
  }

  /** Places of the options that can win. */
  get candidates(): readonly number[] {
    return [...this.#abstains.keys()].filter((place) => this.#abstains[place] === false);
  }

  /** How many voters, by head, put an option first, alone or with equals. Who abstained by it counts here too. */
  voters(place: number): number {
    return this.#firsts[place] ?? 0;
  }

  /** Takes a choice in; or says why it is invalid, and takes nothing in. */
  take(choice: Choice, weight: number): Taken {
    if (choice.kind !== 'rank') return { invalid: 'wrong-kind' };
    const invalid = this.#read(choice.ranks);
    if (invalid !== undefined) return { invalid };
    if (this.#length === 0) return this.#abstain(choice.ranks);
    this.#countFirsts();
    this.#add(weight);
    return 'counted';
  }

  /** The first of the nodes that follow a node, in no particular order; `none` where no ranking goes on. */
  first(node: number): number {
    return this.#first[node] ?? none;
  }

  /** The next node that follows the same one; `none` after the last. */
  sibling(node: number): number {
    return this.#sibling[node] ?? none;
  }

  /** The place of a node's option in the list of options. */
  option(node: number): number {
    return (this.#step[node] ?? 0) >> 1;
  }

  /** Whether the option after this one stands on the same rank. */
  sharesRank(node: number): boolean {
    return ((this.#step[node] ?? 0) & 1) === 1;
  }

  /** Voices of all rankings that come through a node. Those that go no further are what its followers do not have. */
  weight(node: number): number {
    return this.#weight[node] ?? 0;
  }

  /** Writes a ranking into `#steps`, or says why it is invalid. */
  #read(ranks: readonly (readonly string[])[]): InvalidReason | undefined {
    const ballot = (this.#ballots += 1);
    const [places, abstains, lastNamed, steps] = [this.#places, this.#abstains, this.#named, this.#steps];
    let named = 0;
    let length = 0;
    let ended = false;
    for (const rank of ranks) {
      const start = length;
      for (const id of rank) {
        const place = places.get(id);
        if (place === undefined) return 'unknown-option';
        if (lastNamed[place] === ballot) return 'duplicate-option';
        lastNamed[place] = ballot;
        named += 1;
        if (ended || abstains[place] === true) continue;
        steps[length] = place * 2;
        length += 1;
      }
      if (length - start < 2) continue;
      if (this.#equals === 'kept') this.#writeEquals(start, length);
      else {
        ended = true;
        length = start;
      }
    }
    this.#length = length;
    if (named === 0) return 'empty';
    if (named > this.#most || (ended && length === 0)) return 'over-vote';
    return named < this.#fewest ? 'under-vote' : undefined;
  }

  /** The same equals in any order are the same ranking. */
  #writeEquals(start: number, end: number): void {
    this.#steps.subarray(start, end).sort();
    for (let at = start; at < end - 1; at += 1) this.#steps[at] = (this.#steps[at] ?? 0) | 1;
  }

  #countFirsts(): void {
    let equal = 1;
    for (let at = 0; equal === 1; at += 1) {
      const step = this.#steps[at] ?? 0;
      this.#firsts[step >> 1] = this.voters(step >> 1) + 1;
      equal = step & 1;
    }
  }

  #abstain(ranks: readonly (readonly string[])[]): Taken {
    for (const id of ranks.find(({ length }) => length > 0) ?? []) {
      const place = this.#places.get(id) ?? 0;
      this.#firsts[place] = this.voters(place) + 1;
    }
    return 'abstained';
  }

  /** Walks the ranking that has been read, and makes the nodes that are missing. */
  #add(weight: number): void {
    let node = root;
    this.#weight[root] = this.weight(root) + weight;
    for (let at = 0; at < this.#length; at += 1) {
      const wanted = this.#steps[at] ?? 0;
      const [step, sibling] = [this.#step, this.#sibling];
      let next = this.#first[node] ?? none;
      while (next !== none && step[next] !== wanted) next = sibling[next] ?? none;
      if (next === none) next = this.#make(node, wanted);
      this.#weight[next] = this.weight(next) + weight;
      node = next;
    }
  }

  #make(parent: number, step: number): number {
    const made = this.#size;
    if (made === this.#step.length) this.#grow();
    this.#size += 1;
    this.#step[made] = step;
    this.#sibling[made] = this.#first[parent] ?? none;
    this.#first[parent] = made;
    return made;
  }

  #grow(): void {
    const size = this.#size * 2;
    this.#step = grown(this.#step, new Int32Array(size));
    this.#first = grown(this.#first, new Int32Array(size));
    this.#sibling = grown(this.#sibling, new Int32Array(size));
    this.#weight = grown(this.#weight, new Float64Array(size));
  }
}

function grown<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
