import type { Round, Rounds } from '../../../core/result.js';

/** How much of a count is drawn. The table beside it has all of it. */
export interface FlowLimits {
  /** Of more rounds than that the last ones are drawn. */
  readonly rounds: number;
  /** Of more options than that the first ones are drawn, as the count ranks them, and the others together. */
  readonly options: number;
}

/** What votes lie with through the rounds: an option, several that are drawn as one, or nobody. */
export interface Lane {
  readonly kind: 'option' | 'others' | 'exhausted';
  /** Ids. Empty where ballots are exhausted. */
  readonly options: readonly string[];
  /** The round in which an option is elected or goes, from 1. */
  readonly elected?: number;
  readonly out?: number;
}

/** One round: what each lane holds, by lane and in units of `Rounds.unit`; nothing where an option is out. */
export interface FlowColumn {
  /** From 1. */
  readonly round: number;
  readonly votes: readonly (number | undefined)[];
}

/** Votes from a lane to another one between two rounds, or those that stay in their lane. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

export interface RoundsFlow {
  readonly lanes: readonly Lane[];
  readonly columns: readonly FlowColumn[];
  /** By the column they leave from: one fewer than there are columns. */
  readonly flows: readonly (readonly Flow[])[];
}

/**
 * Which votes are where in each round, and how they move. Options come in the order of the outcome: whoever is elected
 * first, last whoever was the first to go, and beneath them the ballots that are exhausted.
 *
 * Numbers come from a server. Where they do not add up, no more leaves a lane than it holds, and no more comes in than it
 * has in the next round.
 */
export function roundsFlow({ rounds }: Rounds, limits: FlowLimits): RoundsFlow {
  const first = Math.max(0, rounds.length - limits.rounds);
  const drawn = rounds.slice(first);
  const lanes = lanesOf(rounds, drawn, limits.options);
  const laneOf = new Map(lanes.flatMap(({ options }, lane) => options.map((id) => [id, lane] as const)));
  const nobody = lanes.findIndex(({ kind }) => kind === 'exhausted');
  const columns = drawn.map((round, at) => ({ round: first + at + 1, votes: held(round, lanes, laneOf) }));
  const flows = drawn.slice(0, -1).map((round, at) => {
    return flowsBetween(round, columns[at]?.votes ?? [], columns[at + 1]?.votes ?? [], nobody, laneOf);
  });
  return { lanes, columns, flows };
}

function lanesOf(rounds: readonly Round[], drawn: readonly Round[], most: number): readonly Lane[] {
  const options = standing(rounds, drawn[0]);
  // A lane for one other option would take up no less room than the option's own.
  const alone = options.length <= most + 1 ? options.length : most;
  const others = options.slice(alone).flatMap((lane) => lane.options);
  return [
    ...options.slice(0, alone),
    ...(others.length > 0 ? [{ kind: 'others' as const, options: others }] : []),
    ...(drawn.some(({ exhausted }) => exhausted > 0) ? [{ kind: 'exhausted' as const, options: [] }] : []),
  ];
}

/** Those who are in the first round that is drawn, in the order of the outcome. */
function standing(rounds: readonly Round[], from: Round | undefined): readonly Lane[] {
  const fates = new Map<string, { elected?: number; out?: number; votes: number }>();
  rounds.forEach(({ totals, elected, eliminated }, at) => {
    for (const { option, votes } of totals) {
      const fate = fates.get(option);
      // What an elected option held then tells more than the quota that it keeps.
      if (fate?.elected === undefined) fates.set(option, { ...fate, votes });
    }
    for (const option of elected) fates.set(option, { votes: 0, ...fates.get(option), elected: at + 1 });
    for (const option of eliminated) fates.set(option, { votes: 0, ...fates.get(option), out: at + 1 });
  });
  const votes = ({ options: [id = ''] }: Lane): number => fates.get(id)?.votes ?? 0;
  const lanes = [...new Set(from?.totals.map(({ option }) => option))].map((option): Lane => {
    const { elected, out } = fates.get(option) ?? {};
    return {
      kind: 'option',
      options: [option],
      ...(elected !== undefined && { elected }),
      ...(elected === undefined && out !== undefined && { out }),
    };
  });
  const rank = (lane: Lane): number => (lane.elected !== undefined ? 0 : lane.out === undefined ? 1 : 2);
  return lanes.sort(
    (a, b) =>
      rank(a) - rank(b) || (a.elected ?? 0) - (b.elected ?? 0) || (b.out ?? 0) - (a.out ?? 0) || votes(b) - votes(a),
  );
}

function held(
  { totals, exhausted }: Round,
  lanes: readonly Lane[],
  laneOf: ReadonlyMap<string, number>,
): readonly (number | undefined)[] {
  const votes = lanes.map(({ kind }): number | undefined => (kind === 'exhausted' ? exhausted : undefined));
  for (const total of totals) {
    const lane = laneOf.get(total.option);
    if (lane !== undefined) votes[lane] = (votes[lane] ?? 0) + total.votes;
  }
  return votes;
}

function flowsBetween(
  { transfers }: Round,
  before: readonly (number | undefined)[],
  after: readonly (number | undefined)[],
  nobody: number,
  laneOf: ReadonlyMap<string, number>,
): readonly Flow[] {
  const leaving = before.map((votes) => votes ?? 0);
  const coming = after.map((votes) => votes ?? 0);
  const moved = new Map<string, { from: number; to: number; votes: number }>();
  const move = (from: number, to: number, wanted: number): void => {
    const votes = Math.min(wanted, leaving[from] ?? 0, coming[to] ?? 0);
    if (votes <= 0) return;
    leaving[from] = (leaving[from] ?? 0) - votes;
    coming[to] = (coming[to] ?? 0) - votes;
    const known = moved.get(`${from} ${to}`);
    if (known) known.votes += votes;
    else moved.set(`${from} ${to}`, { from, to, votes });
  };
  for (const { from, to, votes } of transfers) {
    const giver = laneOf.get(from);
    const taker = to === undefined ? nobody : laneOf.get(to);
    if (giver !== undefined && taker !== undefined && giver !== taker) move(giver, taker, votes);
  }
  before.forEach((votes = 0, lane) => move(lane, lane, votes));
  return [...moved.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
