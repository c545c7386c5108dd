import type { Supporters } from './approvals.js';

/** How a project's cost falls on those who support it: as equally as possible, and nobody pays more than there is left. */
export interface Split {
  readonly place: number;
  readonly cost: number;
  /** Roughly: cost divided by the most that anybody pays. */
  readonly votes: number;
  /** What each of `payers` voices pays is `part` / (`payers` × the purses' denominator), exactly. */
  readonly part: bigint;
  readonly payers: number;
  /** Groups that pay that much. */
  readonly paying: readonly number[];
  /** Groups that pay all they have left, which is less. */
  readonly emptied: readonly number[];
}

/** What is closer than this, relatively, is compared exactly. */
export const near = 1e-9;

/**
 * What everybody has left, exactly.
 *
 * Whoever has paid has either paid the same as all others who could, or everything. So a purse is the share that all began
 * with less some of the payments that were made so far, or it is empty; and the payments, as fractions with one
 * denominator, are all that has to be kept. Floating-point numbers go along to settle what is clear; what is not, and every
 * amount that is paid, is settled in whole numbers.
 */
export class Purses {
  readonly #voices: readonly number[];
  /** By project: the groups that support it. */
  readonly #groups: (readonly number[])[];
  /** By group: which payments it made. */
  readonly #made: readonly number[][];
  /** By group: roughly what a voice has left. */
  readonly #left: Float64Array;
  readonly #empty: Uint8Array;
  /** How wrong `#left`, and a sum of it divided by voices, may be. */
  readonly #slack: number;
  /** Numerators; `#whole` is the denominator of all. */
  #share: bigint;
  #payments: bigint[] = [];
  #whole: bigint;

  /** @param share - what each voice begins with, as a fraction of two whole numbers */
  constructor(supporters: readonly Supporters[], projects: number, share: readonly [part: bigint, whole: bigint]) {
    const groups = Array.from({ length: projects }, (): number[] => []);
    for (const [group, { places }] of supporters.entries()) for (const place of places) groups[place]?.push(group);
    this.#groups = groups;
    this.#voices = supporters.map(({ voices }) => voices);
    this.#made = supporters.map(() => []);
    [this.#share, this.#whole] = share;
    const each = quotient(...share);
    this.#left = new Float64Array(supporters.length).fill(each);
    this.#empty = new Uint8Array(supporters.length);
    this.#slack = each * (near + supporters.length * this.#voicesOf(this.#voices.keys()) * 2 * Number.EPSILON);
  }

  /** Effective votes, and hardly more; 0 where its supporters cannot bear the cost. */
  votes(place: number, cost: number): number {
    const able = this.#able(place);
    return this.#canBear(able, cost) ? cost / this.#nearlyMost(able, cost) : 0;
  }

  /** How the cost of a project is split; nothing where its supporters cannot bear it. */
  split(place: number, cost: number): Split | undefined {
    const able = this.#able(place);
    if (!this.#canBear(able, cost)) return undefined;
    let most = this.#nearlyMost(able, cost);
    let paying: readonly number[] = able.filter((group) => this.#leftOf(group) >= most - this.#slack);
    let payers = this.#voicesOf(paying);

    const paid = new Set(paying);
    const emptied = able.filter((group) => !paid.has(group));
    let part = BigInt(cost) * this.#whole - this.#exactSum(emptied);
    for (;;) {
      most = quotient(part, this.#whole * BigInt(payers));
      const scale = BigInt(payers);
      const short = paying.filter(
        (group) => this.#leftOf(group) < most + this.#slack && this.#exact(group) * scale < part,
      );
      if (short.length === 0) break;
      const without = new Set(short);
      paying = paying.filter((group) => !without.has(group));
      payers -= this.#voicesOf(short);
      part -= this.#exactSum(short);
      emptied.push(...short);
    }
    return { place, cost, votes: cost / most, part, payers, paying, emptied };
  }

  /** Takes the money. */
  pay({ part, payers, paying, emptied }: Split): readonly [part: bigint, whole: bigint] {
    const scale = BigInt(payers);
    const most = quotient(part, this.#whole * scale);
    for (const group of emptied) this.#empty[group] = 1;
    for (const group of paying) {
      const left = this.#leftOf(group) - most;
      if (left < this.#slack && this.#exact(group) * scale === part) this.#empty[group] = 1;
      this.#left[group] = left;
      this.#made[group]?.push(this.#payments.length);
    }
    const common = gcd(part, scale);
    const finer = scale / common;
    if (finer !== 1n) {
      this.#share *= finer;
      this.#whole *= finer;
      this.#payments = this.#payments.map((payment) => payment * finer);
    }
    const payment = part / common;
    this.#payments.push(payment);
    const shared = gcd(payment, this.#whole);
    return [payment / shared, this.#whole / shared];
  }

  /**
   * Of projects that cost whoever can pay the same, those that can be bought in any order without anything else changing:
   * all who support several of them can pay for all of these.
   */
  compatible(splits: readonly Split[]): readonly Split[] {
    const wanted = new Map<number, number>();
    for (const { place } of splits) {
      for (const group of this.#able(place)) wanted.set(group, (wanted.get(group) ?? 0) + 1);
    }
    return splits.filter(({ place, part, payers }) => {
      const scale = BigInt(payers);
      return this.#able(place).every((group) => {
        const projects = wanted.get(group) ?? 0;
        return projects < 2 || BigInt(projects) * part <= this.#exact(group) * scale;
      });
    });
  }

  /** Groups that support a project and have something left. Who has not will not have it again. */
  #able(place: number): readonly number[] {
    const able = (this.#groups[place] ?? []).filter((group) => this.#empty[group] === 0);
    this.#groups[place] = able;
    return able;
  }

  /** The most that anybody pays, or hardly less: only those who certainly have less are taken to have less. */
  #nearlyMost(able: readonly number[], cost: number): number {
    let most = 0;
    let payers = Infinity;
    for (;;) {
      const bar = most - this.#slack;
      let rest = cost;
      let still = 0;
      for (const group of able) {
        const left = this.#leftOf(group);
        if (left < bar) rest -= left * this.#voicesAt(group);
        else still += this.#voicesAt(group);
      }
      if (still === payers) return most;
      payers = still;
      most = rest / payers;
    }
  }

  #canBear(groups: readonly number[], cost: number): boolean {
    let money = 0;
    let voices = 0;
    for (const group of groups) {
      money += this.#leftOf(group) * this.#voicesAt(group);
      voices += this.#voicesAt(group);
    }
    const margin = this.#slack * voices;
    if (money > cost + margin) return true;
    if (money < cost - margin || voices === 0) return false;
    return this.#exactSum(groups) >= BigInt(cost) * this.#whole;
  }

  /** What a voice has left, in units of the denominator. */
  #exact(group: number): bigint {
    return (this.#made[group] ?? []).reduce((left, made) => left - (this.#payments[made] ?? 0n), this.#share);
  }

  /** What all voices of these groups have left together. */
  #exactSum(groups: readonly number[]): bigint {
    const times = new Array<number>(this.#payments.length).fill(0);
    for (const group of groups) {
      for (const made of this.#made[group] ?? []) times[made] = (times[made] ?? 0) + this.#voicesAt(group);
    }
    const all = this.#share * BigInt(this.#voicesOf(groups));
    return this.#payments.reduce((left, payment, n) => left - payment * BigInt(times[n] ?? 0), all);
  }

  #leftOf(group: number): number {
    return this.#left[group] ?? 0;
  }

  #voicesAt(group: number): number {
    return this.#voices[group] ?? 0;
  }

  #voicesOf(groups: Iterable<number>): number {
    let voices = 0;
    for (const group of groups) voices += this.#voicesAt(group);
    return voices;
  }
}

/** Above zero where the first has more effective votes, zero where both have exactly as many. Both of the same moment. */
export function compareVotes(a: Split, b: Split): number {
  if (Math.abs(a.votes - b.votes) > near * Math.max(a.votes, b.votes)) return a.votes - b.votes;
  const difference = BigInt(a.cost) * BigInt(a.payers) * b.part - BigInt(b.cost) * BigInt(b.payers) * a.part;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Close to the quotient, however long the two numbers are. */
function quotient(part: bigint, whole: bigint): number {
  return Number((part << 64n) / whole) / 2 ** 64;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
