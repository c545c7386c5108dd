import type { OptionResult, Pairwise } from '../../../core/result.js';

/** Every option against every other, or a path against the way back: `values[a][b]`, by place. */
export type Matrix = Pairwise['preferred'];

/** How one stands against another. `clear` is from 1, just so, to 4, without a voice against. */
export interface Pair {
  readonly own: number;
  readonly wins: boolean;
  readonly clear: 1 | 2 | 3 | 4;
}

export function pairOf(values: Matrix, a: number, b: number): Pair {
  const [own, other] = [values[a]?.[b] ?? 0, values[b]?.[a] ?? 0];
  const margin = own > other ? (own - other) / (own + other) : 0;
  const clear = margin > 0.75 ? 4 : margin > 0.5 ? 3 : margin > 0.25 ? 2 : 1;
  return { own, wins: own > other, clear };
}

/**
 * Places of the options in the order in which they are best compared: by rank, so that who wins stands above the diagonal.
 * What was counted as an abstention has neither a rank nor a score, and is compared with nothing.
 */
export function comparedPlaces(options: readonly OptionResult[]): readonly number[] {
  const places = [...options.keys()];
  const ranked = places.filter((place) => (options[place]?.rank ?? options[place]?.score) !== undefined);
  const rank = (place: number): number => options[place]?.rank ?? Infinity;
  return (ranked.length > 0 ? ranked : places).sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}

/** The one that wins against every other one in pairs, if there is one. */
export function beatsAll(values: Matrix, places: readonly number[]): number | undefined {
  if (places.length < 2) return undefined;
  return places.find((place) => places.every((other) => other === place || pairOf(values, place, other).wins));
}
