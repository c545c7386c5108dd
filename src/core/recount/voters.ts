/** How many tables there are, so that the largest piece of work is to make one of them larger. A power of two. */
const tables = 256;
const firstSize = 16;

/**
 * Who has a ballot, and who has more than one.
 *
 * Of each voter 62 bits are kept, not the name: a million take up some 20 megabytes. Two who have the same bits are taken
 * for one who has two ballots. That is why whoever has more than one is to be judged by name.
 */
export class Voters {
  readonly #tables = Array.from({ length: tables }, () => new Table());
  #low = 0;
  #high = 0;

  /** Notes that somebody has a ballot. True if they had one before. */
  note(voter: string): boolean {
    this.#hash(voter);
    return this.#table().note(this.#low, this.#high);
  }

  /** 32 bits of whoever was asked for last. */
  get mark(): number {
    return this.#low;
  }

  /** Whether somebody was noted more than once. */
  hasSeveral(voter: string): boolean {
    this.#hash(voter);
    return this.#table().hasSeveral(this.#low, this.#high);
  }

  /** Two hashes in one go, after cyrb53 (public domain). */
  #hash(voter: string): void {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let at = 0; at < voter.length; at += 1) {
      const code = voter.charCodeAt(at);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    this.#low = (Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)) >>> 0;
    this.#high = (Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)) >>> 0;
  }

  #table(): Table {
    const table = this.#tables[this.#high % tables];
    if (!table) throw new RangeError();
    return table;
  }
}

/** Open addressing. The lowest bit of `high` says that somebody was noted again; a slot with nothing in it is zero. */
class Table {
  #low = new Uint32Array(firstSize);
  #high = new Uint32Array(firstSize);
  #used = 0;

  note(low: number, high: number): boolean {
    const slot = this.#slot(low | 1, high & ~1);
    if (this.#low[slot] !== 0) {
      this.#high[slot] = high | 1;
      return true;
    }
    this.#put(slot, low | 1, high & ~1);
    this.#used += 1;
    if (this.#used * 4 > this.#low.length * 3) this.#grow();
    return false;
  }

  hasSeveral(low: number, high: number): boolean {
    return ((this.#high[this.#slot(low | 1, high & ~1)] ?? 0) & 1) === 1;
  }

  /** Where it is, or the free place where it belongs. */
  #slot(low: number, high: number): number {
    const mask = this.#low.length - 1;
    let slot = (high >>> 8) & mask;
    while (this.#low[slot] !== 0 && !this.#holds(slot, low, high)) slot = (slot + 1) & mask;
    return slot;
  }

  #holds(slot: number, low: number, high: number): boolean {
    return this.#low[slot] === low >>> 0 && ((this.#high[slot] ?? 0) & ~1) === high;
  }

  #put(slot: number, low: number, high: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
  }

  #grow(): void {
    const [lows, highs] = [this.#low, this.#high];
    this.#low = new Uint32Array(lows.length * 2);
    this.#high = new Uint32Array(lows.length * 2);
    for (const [at, low] of lows.entries()) {
      const high = highs[at] ?? 0;
      if (low !== 0) this.#put(this.#slot(low, high & ~1), low, high);
    }
  }
}
