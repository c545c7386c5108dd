import type { Choice } from '../ballot.js';
import type { InvalidReason } from '../result.js';
import type { Settings } from '../settings.js';
import type { Option } from '../vote.js';
import { readTicks } from './plurality.js';

/** Voters who approve of the same things, and so share one fate. */
export interface Supporters {
  /** Of the options they approve of, in the order of the options. */
  readonly places: readonly number[];
  readonly voters: number;
  readonly voices: number;
}

/** Approvals, identical ones merged as they come in. What makes a ballot invalid is said at `pluralityCounter`. */
export class Approvals {
  readonly #places: ReadonlyMap<string, number>;
  readonly #limits: Settings;
  readonly #groups = new Map<string, { readonly places: readonly number[]; voters: number; voices: number }>();

  constructor(options: readonly Option[], limits: Settings) {
    this.#places = new Map(options.map(({ id }, place) => [id, place]));
    this.#limits = limits;
  }

  /** Takes a choice in; or says why it is invalid, and takes nothing in. */
  add(choice: Choice, weight: number): InvalidReason | undefined {
    const { most = Infinity, fewest = 1 } = this.#limits;
    const ticks = readTicks(choice, this.#places, most, fewest);
    if (typeof ticks === 'string') return ticks;
    const places = [...ticks].map((id) => this.#places.get(id) ?? 0).sort((a, b) => a - b);
    const key = places.join();
    const group = this.#groups.get(key);
    if (group) {
      group.voters += 1;
      group.voices += weight;
    } else this.#groups.set(key, { places, voters: 1, voices: weight });
    return undefined;
  }

  /** Sorted, so that they do not tell in which order the ballots came in. */
  groups(): readonly Supporters[] {
    return [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => ({ ...group }));
  }
}
