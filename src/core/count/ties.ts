import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TieBreakStep } from '../result.js';

/** Places of options, best first; those that nothing has told apart so far are in one group, in the order of places. */
export type Standing = readonly (readonly number[])[];

/**
 * Orders options by their votes now, and where these are equal by what came before: so the latest round in which two
 * of them differ decides, as in SSI 2007/42, rules 49(2) and 51(2).
 *
 * @param votes - by place
 */
export function standingAfter(before: Standing, votes: readonly number[]): Standing {
  return before
    .flatMap((group) => {
      const byVotes = new Map<number, number[]>();
      for (const place of group) {
        const held = votes[place] ?? 0;
        byVotes.set(held, [...(byVotes.get(held) ?? []), place]);
      }
      return [...byVotes].map(([held, places]) => ({ held, places }));
    })
    .sort((a, b) => b.held - a.held)
    .map(({ places }) => places);
}

/**
 * Option ids by lot: in the order of the SHA-256, as hexadecimal digits, of the seed, a slash and the id in UTF-8. The
 * first is the luckiest. Anyone who has the published seed can do it again.
 */
export function byLot(ids: readonly string[], seed: string): readonly string[] {
  return ids
    .map((id) => ({ id, hash: bytesToHex(sha256(utf8ToBytes(`${seed}/${id}`))) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ id }) => id);
}

/** Who is to go, or to come first: one place; or several, where nothing tells them apart and each is a way to go on. */
export interface Picked {
  readonly places: readonly number[];
  readonly steps: readonly TieBreakStep[];
}

/**
 * Picks one of those who have the same number of votes: by earlier rounds, then by the seed if there is one.
 *
 * @param tied - all who have that number of votes, by place
 * @param group - those of them whom earlier rounds leave, by place
 * @param luckiest - whether the luckiest is picked, or the unluckiest
 */
export function pick(
  ids: readonly string[],
  tied: readonly number[],
  group: readonly number[],
  seed: string | undefined,
  luckiest: boolean,
): Picked {
  const named = (places: readonly number[]): string[] => places.map((place) => ids[place] ?? '');
  const steps: TieBreakStep[] = [];
  if (group.length < tied.length) steps.push({ among: named(tied), by: 'earlier-round', chosen: named(group) });
  if (group.length < 2) return { places: group, steps };
  if (seed === undefined) {
    return { places: group, steps: [...steps, { among: named(group), by: 'none', chosen: named(group) }] };
  }
  const chosen = byLot(named(group), seed).at(luckiest ? 0 : -1) ?? '';
  return { places: [ids.indexOf(chosen)], steps: [...steps, { among: named(group), by: 'seed', chosen: [chosen] }] };
}

/** Winners of a method without rounds, after the lot: with a seed one of them is left, without one all. */
export function winnersByLot(
  tied: readonly string[],
  seed: string | undefined,
): { readonly winners: readonly string[]; readonly tied: boolean; readonly tieBreaks: readonly TieBreakStep[] } {
  if (tied.length < 2) return { winners: tied, tied: false, tieBreaks: [] };
  if (seed === undefined) {
    return { winners: tied, tied: true, tieBreaks: [{ among: tied, by: 'none', chosen: tied }] };
  }
  const winners = byLot(tied, seed).slice(0, 1);
  return { winners, tied: false, tieBreaks: [{ among: tied, by: 'seed', chosen: winners }] };
}
