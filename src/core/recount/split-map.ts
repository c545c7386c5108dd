/** How many parts there are. A power of two. */
const parts = 256;

/**
 * A map by text in many parts, so that the largest piece of work is to make one of them larger: one of a million entries
 * stands still for tens of milliseconds whenever it doubles.
 */
export class SplitMap<Value> {
  readonly #parts = Array.from({ length: parts }, () => new Map<string, Value>());

  has(key: string): boolean {
    return this.#part(key).has(key);
  }

  get(key: string): Value | undefined {
    return this.#part(key).get(key);
  }

  set(key: string, value: Value): void {
    this.#part(key).set(key, value);
  }

  /** In an order that says nothing. */
  *values(): Generator<Value, void> {
    for (const part of this.#parts) yield* part.values();
  }

  #part(key: string): Map<string, Value> {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    const part = this.#parts[(hash ^ (hash >>> 15)) & (parts - 1)];
    if (!part) throw new RangeError();
    return part;
  }
}
