import type { OptionResult, Round, TieBreakStep } from '../result.js';
import { handOver, transfersOf } from './piles.js';
import type { Handover, Holdings } from './piles.js';
import { root } from './ranks.js';
import type { Rankings } from './ranks.js';
import type { Outcome } from './tally.js';
import type { Standing } from './ties.js';
import { everyWay } from './ways.js';
import type { Way } from './ways.js';

/** Where a count by rounds stands at the end of a round. Options are places. */
export interface Stage extends Way, Holdings {
  /** In the count, and neither elected nor eliminated. In the order of places, as is `elected`. */
  readonly left: readonly number[];
  readonly elected: readonly number[];
  /** Of those who may still have to be told apart. */
  readonly standing: Standing;
}

/** What happens at the end of a round: these options hand votes over, and go unless they are elected. */
export interface Move {
  /** Each a way to go on; several where nothing breaks a tie, none where the count ends. */
  readonly givers: readonly (readonly number[])[];
  readonly steps: readonly TieBreakStep[];
}

/** A method that counts by rounds. */
export interface RoundsMethod<S extends Stage> {
  readonly rankings: Rankings;
  /** Option ids by place. */
  readonly ids: readonly string[];
  readonly unit: number;
  readonly seats: number;
  /** In units. */
  readonly quota?: number;
  readonly start: S;
  move(stage: S): Move;
  after(stage: S, givers: readonly number[]): S;
  /** What a voice with a giver is worth, once it is handed over. */
  valueNow(stage: S, giver: number, value: number): number;
}

/** First preferences. */
export function firstHoldings(rankings: Rankings, ids: readonly string[], unit: number): Holdings {
  const nobody = { piles: ids.map(() => []), votes: ids.map(() => 0), exhausted: 0, work: 0 };
  const all = { ...nobody, piles: [[{ node: root, value: unit }], ...nobody.piles.slice(1)] };
  const { candidates } = rankings;
  // All ballots lie with the first option as if it were not one itself, and are handed over from there.
  return handOver(rankings, all, [0], candidates, 0, (_giver, value) => value);
}

/** In piles that are moved: about a second, or as long as it takes to move all piles so many times. */
const mostWork = 1_500_000;
const mostTimes = 20;

/**
 * Counts, and follows every way of breaking ties that nothing breaks. Whoever wins in some way is a winner.
 *
 * The rounds shown are those that all ways have in common: after a tie that nothing breaks either the ways meet again,
 * and what they differ in is shown as one round; or that round is the last one shown.
 */
export function countByRounds<S extends Stage>(method: RoundsMethod<S>): Outcome {
  const { rankings, ids, unit, seats, quota, start } = method;
  if (rankings.total === 0) return nothing(method);
  const next = (stage: S): S[] => method.move(stage).givers.map((givers) => method.after(stage, givers));
  const { common, ends } = everyWay(start, next, Math.max(mostWork, mostTimes * rankings.size));

  const winning = new Set(ends.flatMap((end) => winnersOf(end, seats)));
  const stages = common.flatMap((ways) => ways.slice(0, 1));
  return {
    options: resultsOf(method, stages, winning),
    winners: ids.filter((_, place) => winning.has(place)),
    tied: winning.size > seats,
    tieBreaks: common.flatMap((ways, at) =>
      agreed(ways.map((way) => method.move(way).steps)).map((step) => ({ ...step, round: at + 1 })),
    ),
    rounds: {
      unit,
      ...(quota !== undefined && { quota }),
      rounds: stages.map((stage, at) => roundOf(method, stage, stages[at - 1], stages[at + 1])),
    },
  };
}

/** Nobody has ranked anything. */
function nothing<S extends Stage>({ rankings, ids, unit }: RoundsMethod<S>): Outcome {
  const { candidates } = rankings;
  const options = ids.map((option, place) => ({
    option,
    voters: rankings.voters(place),
    ...(candidates.includes(place) && { score: 0 }),
  }));
  return { options, winners: [], tied: false, tieBreaks: [], rounds: { unit, rounds: [] } };
}

/** Where seats are left over, nothing decides who of the rest gets them. */
function winnersOf({ elected, left }: Stage, seats: number): readonly number[] {
  return elected.length < seats ? [...elected, ...left] : elected;
}

/** What all say; or, where each broke the tie by what had come before in its own way, that nothing broke it. */
function agreed(ways: readonly (readonly TieBreakStep[])[]): readonly TieBreakStep[] {
  const [first = []] = ways;
  if (new Set(ways.map((steps) => JSON.stringify(steps))).size === 1) return first;
  return first.slice(0, 1).map(({ among }) => ({ among, by: 'none', chosen: among }));
}

function roundOf<S extends Stage>(
  method: RoundsMethod<S>,
  stage: S,
  before: S | undefined,
  after: S | undefined,
): Round {
  const { ids } = method;
  const present = presentIn(stage);
  const named = (places: readonly number[]): string[] => places.map((place) => ids[place] ?? '');
  const still = new Set(after ? presentIn(after) : present);
  const handovers = after ? handoversBetween(method, stage, after) : [];
  return {
    totals: present.map((place) => ({ option: ids[place] ?? '', votes: stage.votes[place] ?? 0 })),
    exhausted: stage.exhausted,
    elected: named(stage.elected.filter((place) => !before?.elected.includes(place))),
    eliminated: named(present.filter((place) => !still.has(place))),
    transfers: transfersOf(ids, handovers),
  };
}

function presentIn({ elected, left }: Stage): readonly number[] {
  return [...elected, ...left].sort((a, b) => a - b);
}

/** Who has less in the next round handed votes over: all that they had, or a surplus. */
function handoversBetween<S extends Stage>(method: RoundsMethod<S>, stage: S, after: S): readonly Handover[] {
  const still = presentIn(after);
  const givers = presentIn(stage).filter(
    (place) => !still.includes(place) || (after.votes[place] ?? 0) < (stage.votes[place] ?? 0),
  );
  const receivers = stage.left.filter((place) => !givers.includes(place));
  return handOver(method.rankings, stage, givers, receivers, 0, (giver, value) => method.valueNow(stage, giver, value))
    .handovers;
}

/**
 * - `score`: votes in the round in which an option was elected, or else in the last round shown that it was in.
 * - `rank`: who is elected before others is before them, and so is who is eliminated after them. Those elected in one
 *   round, and those left at the end, by their votes then; those eliminated in one round share a rank. Who may win or
 *   not shares the rank of the seats that are left; the others of whom an unbroken tie decides have none.
 */
function resultsOf<S extends Stage>(
  { ids, rankings }: RoundsMethod<S>,
  stages: readonly S[],
  winning: ReadonlySet<number>,
): readonly OptionResult[] {
  const candidates = new Set(rankings.candidates);
  const last = stages.at(-1);
  const open = last !== undefined && [...winning].some((place) => !last.elected.includes(place));

  const ranked = (place: number): { score: number; rank?: number } => {
    const at = stages.findIndex(({ elected, left }) => elected.includes(place) || !left.includes(place));
    const stage = at === -1 ? last : stages[at];
    if (!stage) return { score: 0 };
    const score = stage.votes[place] ?? 0;
    const ahead = (others: readonly number[]): number =>
      others.filter((other) => (stage.votes[other] ?? 0) > score).length;
    if (stage.elected.includes(place)) {
      const earlier = stages[at - 1]?.elected ?? [];
      return { score, rank: earlier.length + 1 + ahead(stage.elected.filter((other) => !earlier.includes(other))) };
    }
    if (at !== -1) return { score: stages[at - 1]?.votes[place] ?? 0, rank: presentIn(stage).length + 1 };
    if (winning.has(place)) return { score, rank: stage.elected.length + 1 };
    return open ? { score } : { score, rank: stage.elected.length + 1 + ahead(stage.left) };
  };

  return ids.map((option, place) => {
    const voters = rankings.voters(place);
    if (!candidates.has(place)) return { option, voters };
    return { option, voters, ...ranked(place) };
  });
}
