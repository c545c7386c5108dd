import { handOver } from './piles.js';
import type { Holdings } from './piles.js';
import { Rankings } from './ranks.js';
import { countByRounds, firstHoldings } from './stages.js';
import type { Move, RoundsMethod, Stage } from './stages.js';
import { countingMethod } from './tally.js';
import { pick, standingAfter } from './ties.js';
import type { Picked, Standing } from './ties.js';

/** Votes are split to five decimals. */
const unit = 100_000;

/**
 * Single transferable vote as in Scotland (weighted inclusive Gregory method, Droop quota): whoever reaches the quota is
 * elected, and what they have above it is handed on, the largest surplus first, each ballot at a smaller value. When
 * there is no surplus, the last one is eliminated. It ends when as many are left as there are seats to fill.
 *
 * The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. Known weaknesses: to
 * rank an option higher can make it lose, whoever leaves out one who is elected anyway keeps a whole vote for others,
 * and the part of a surplus that lies on ballots without a further preference is lost.
 *
 * - Values of ballots are cut off after five decimals, as rule 48(3) says. What is cut off is lost: with each surplus
 *   less than one unit (1/100000) for each voice handed on. But for that, totals and exhausted votes of a round are all
 *   votes. Those who are elected stay in the totals with what they hold.
 * - All who have not a single vote are eliminated together, since nothing changes hands, if the seats can be filled
 *   without them. If they cannot, the rule fills seats with them: by seed, or else all of them may win.
 * - Equal ranks: the ballot counts up to there and is exhausted then; what else makes a ballot invalid is said at
 *   `Rankings`.
 * - Ties for the last place and for the largest surplus are broken by the latest earlier round in which they differ,
 *   then by `settings.seed` in place of the officer's lot (the unluckiest is eliminated, the luckiest surplus handed on
 *   first), else not at all: see `countByRounds`. From where there are too many ways to follow, everyone who is left in
 *   one of them counts as one who may win.
 * - `voters` are heads with the option on their first rank; `score` is in units of 1/100000 vote, as the rounds are;
 *   ranks are as said at `resultsOf`. Exact for up to 9 * 10^10 voices.
 * - Heeds `seats`, `fewest`, `most` and `seed`.
 */
export const stv = countingMethod('stv', (options, settings) => {
  const rankings = new Rankings(options, settings, 'over-vote');
  const ids = options.map(({ id }) => id);
  return {
    take: (choice, weight) => rankings.take(choice, weight),
    outcome: () => countByRounds(scottish(rankings, ids, settings.seats ?? 1, settings.seed)),
  };
});

interface ScottishStage extends Stage {
  /**
   * Who handed votes over so far, in runs that end when somebody is elected. Within a run the order makes no difference,
   * so it is left out: ways of the same runs have come to the same piles.
   */
  readonly done: readonly (readonly number[])[];
}

function scottish(
  rankings: Rankings,
  ids: readonly string[],
  seats: number,
  seed: string | undefined,
): RoundsMethod<ScottishStage> {
  const quota = (Math.floor(rankings.total / (seats + 1)) + 1) * unit;
  const valueNow = ({ votes }: Stage, giver: number, value: number): number => {
    const held = votes[giver] ?? 0;
    // The product of two numbers of units leaves what a number holds exactly.
    return held < quota ? value : Number((BigInt(held - quota) * BigInt(value)) / BigInt(held));
  };

  const stageOf = (
    { piles, votes, exhausted, work }: Holdings,
    continuing: readonly number[],
    before: Pick<ScottishStage, 'elected' | 'standing' | 'done'>,
  ): ScottishStage => {
    const reached = continuing.filter((place) => (votes[place] ?? 0) >= quota);
    const lastSeats = continuing.length - reached.length <= seats - before.elected.length - reached.length;
    const newly = lastSeats ? continuing : reached;
    const left = continuing.filter((place) => !newly.includes(place));
    const elected = [...before.elected, ...newly].sort((a, b) => a - b);
    const pending = elected.filter((place) => (votes[place] ?? 0) > quota);
    const standing = standingAfter(only(before.standing, [...left, ...pending]), votes);
    const shape = before.done.map((run) => run.join()).join(';');
    return {
      key: `${shape}|${standing.join('>')}`,
      shape,
      size: 2 * left.length + pending.length,
      piles,
      votes,
      exhausted,
      work,
      left,
      elected,
      standing,
      done: newly.length > 0 ? [...before.done, []] : before.done,
    };
  };

  return {
    rankings,
    ids,
    unit,
    seats,
    quota,
    start: stageOf(firstHoldings(rankings, ids, unit), rankings.candidates, {
      elected: [],
      standing: [rankings.candidates],
      done: [[]],
    }),
    move: (stage) => moveOf(stage, ids, seats, quota, seed),
    after(stage, givers) {
      const isSurplus = givers.every((place) => stage.elected.includes(place));
      const left = isSurplus ? stage.left : stage.left.filter((place) => !givers.includes(place));
      const holdings = handOver(rankings, stage, givers, left, isSurplus ? quota : 0, (giver, value) =>
        valueNow(stage, giver, value),
      );
      const run = [...(stage.done.at(-1) ?? []), ...givers].sort((a, b) => a - b);
      return stageOf(holdings, left, { ...stage, done: [...stage.done.slice(0, -1), run] });
    },
    valueNow,
  };
}

function moveOf(
  { left, elected, votes, standing }: ScottishStage,
  ids: readonly string[],
  seats: number,
  quota: number,
  seed: string | undefined,
): Move {
  const held = (place: number): number => votes[place] ?? 0;
  const vacancies = seats - elected.length;
  if (left.length === 0 || vacancies <= 0) return { givers: [], steps: [] };

  const pending = elected.filter((place) => held(place) > quota);
  if (pending.length > 0) {
    const largest = Math.max(...pending.map(held));
    const tied = pending.filter((place) => held(place) === largest);
    return oneEach(pick(ids, tied, standing[0] ?? [], seed, true));
  }

  const lowest = Math.min(...left.map(held));
  const tied = left.filter((place) => held(place) === lowest);
  if (lowest === 0) {
    if (left.length - tied.length >= vacancies) return { givers: [tied], steps: [] };
    // Any of them may be the ones that fill the seats. There would be too many ways, and all are alike.
    if (seed === undefined) return { givers: [], steps: pick(ids, tied, tied, seed, false).steps };
  }
  return oneEach(pick(ids, tied, standing.at(-1) ?? [], seed, false));
}

function oneEach({ places, steps }: Picked): Move {
  return { givers: places.map((place) => [place]), steps };
}

function only(standing: Standing, places: readonly number[]): Standing {
  return standing.map((group) => group.filter((place) => places.includes(place)));
}
