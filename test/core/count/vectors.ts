import type { CountedBallot } from '../../../src/core/count/tally.js';
import type { Pairwise, Rounds } from '../../../src/core/result.js';
import type { Option } from '../../../src/core/vote.js';

type Numbers = Readonly<Record<string, number>>;

/** A published election and what came of it. */
export interface Vector {
  readonly id: string;
  readonly source?: string;
  readonly ballots: readonly (readonly [ranking: string, voters: number])[];
  readonly winners: readonly string[];
  readonly tied?: boolean;
  readonly seats?: number;
  readonly quota?: number;
  /** Votes of those who were neither elected nor eliminated before. */
  readonly rounds?: readonly Numbers[];
  readonly preferred?: Readonly<Record<string, Numbers>>;
  readonly strongest_paths?: Readonly<Record<string, Numbers>>;
  readonly ranking?: readonly string[];
}

const file = new URL('../../fixtures/vectors.json', import.meta.url);

export const vectors = (await (await fetch(file)).json()) as Readonly<
  Record<'instantRunoff' | 'schulze' | 'stv', readonly Vector[]> & {
    tennessee: { readonly winner: Readonly<Record<'irv' | 'schulze' | 'borda', string>> };
  }
>;

/** `A>B=C>D` as a choice. */
function ranking(text: string): CountedBallot['choice'] {
  return { kind: 'rank', ranks: text.split('>').map((rank) => rank.split('=')) };
}

/** One ballot for each voter. */
export function ballotsOf(rows: readonly (readonly [ranking: string, voters: number])[]): CountedBallot[] {
  return rows.flatMap(([text, voters], row) =>
    Array.from({ length: voters }, (_, n) => ({ id: `${row}-${n}`, choice: ranking(text) })),
  );
}

export function optionsOf(ids: Iterable<string>): Option[] {
  return [...ids].map((id) => ({ id, label: id }));
}

/** Everyone who is named on some ballot, by name. */
export function optionsIn({ ballots }: Pick<Vector, 'ballots'>): Option[] {
  return optionsOf([...new Set(ballots.flatMap(([text]) => text.split(/[>=]/)))].sort());
}

/** A matrix as the vectors write it down. */
export function byName(matrix: Pairwise['preferred'] = [], options: readonly Option[]): Record<string, Numbers> {
  const named = (row: readonly number[], own: number): Numbers =>
    Object.fromEntries(options.flatMap(({ id }, column) => (column === own ? [] : [[id, row[column] ?? 0]])));
  return Object.fromEntries(options.map(({ id }, row) => [id, named(matrix[row] ?? [], row)]));
}

/** Votes of those who were neither elected nor eliminated before, round by round. */
export function stillOpen({ rounds, unit }: Rounds = { rounds: [], unit: 1 }): Numbers[] {
  const elected = new Set<string>();
  return rounds.map((round) => {
    const open = round.totals.filter(({ option }) => !elected.has(option));
    for (const option of round.elected) elected.add(option);
    return Object.fromEntries(open.map(({ option, votes }) => [option, votes / unit]));
  });
}
