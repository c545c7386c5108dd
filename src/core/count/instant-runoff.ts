import { handOver } from './piles.js';
import type { Holdings } from './piles.js';
import { Rankings } from './ranks.js';
import { countByRounds, firstHoldings } from './stages.js';
import type { Move, RoundsMethod, Stage } from './stages.js';
import { countingMethod } from './tally.js';
import { pick, standingAfter } from './ties.js';
import type { Standing } from './ties.js';

/**
 * Instant runoff, also called the alternative vote: each ballot counts for the first of its ranking who is still in
 * the count. Whoever has more than half of the ballots that are not exhausted wins; until then the last one is
 * eliminated, and several last ones together only if all of them have less than the next one alone.
 *
 * As in RCTab, the Universal RCV Tabulator of the Ranked Choice Voting Resource Center; Robert's Rules of Order call it
 * preferential voting. Known weaknesses: to rank an option higher can make it lose, it may eliminate the one that beats
 * every other one in pairs, and it cannot be counted in parts that are then added up.
 *
 * - Equal ranks: the ballot counts up to there and is exhausted then; what else makes a ballot invalid is said at
 *   `Rankings`.
 * - Ties for the last place are broken by the latest earlier round in which they differ, then by `settings.seed` (the
 *   unluckiest goes), else not at all: see `countByRounds`. From where there are too many ways to follow, everyone who
 *   is left in one of them counts as one who may win.
 * - `voters` are heads with the option on their first rank, votes and `score` are voices; ranks are as said at
 *   `resultsOf`.
 * - Heeds `fewest`, `most` and `seed`. There is one seat; for more there is `stv`.
 */
export const instantRunoff = countingMethod('instant-runoff', (options, settings) => {
  const rankings = new Rankings(options, settings, 'over-vote');
  const ids = options.map(({ id }) => id);
  return {
    take: (choice, weight) => rankings.take(choice, weight),
    outcome: () => countByRounds(runoff(rankings, ids, settings.seed)),
  };
});

function runoff(rankings: Rankings, ids: readonly string[], seed: string | undefined): RoundsMethod<Stage> {
  const keep = (_giver: number, value: number): number => value;
  return {
    rankings,
    ids,
    unit: 1,
    seats: 1,
    start: stageOf(firstHoldings(rankings, ids, 1), rankings.candidates, [rankings.candidates]),
    move: (stage) => moveOf(stage, ids, seed),
    after(stage, givers) {
      const left = stage.left.filter((place) => !givers.includes(place));
      const standing = stage.standing.map((group) => group.filter((place) => left.includes(place)));
      return stageOf(handOver(rankings, stage, givers, left, 0, keep), left, standing);
    },
    valueNow: (_stage, giver, value) => keep(giver, value),
  };
}

function stageOf({ piles, votes, exhausted, work }: Holdings, left: readonly number[], before: Standing): Stage {
  const standing = standingAfter(before, votes);
  const continuing = left.reduce((sum, place) => sum + (votes[place] ?? 0), 0);
  const elected = left.filter((place) => 2 * (votes[place] ?? 0) > continuing);
  return {
    key: standing.join('>'),
    shape: left.join(),
    size: left.length,
    piles,
    votes,
    exhausted,
    work,
    left: left.filter((place) => !elected.includes(place)),
    elected,
    standing,
  };
}

function moveOf({ left, elected, votes, standing }: Stage, ids: readonly string[], seed: string | undefined): Move {
  if (elected.length > 0 || left.length < 2) return { givers: [], steps: [] };
  const batch = hopeless(left, votes);
  if (batch.length > 0) return { givers: [batch], steps: [] };
  const lowest = Math.min(...left.map((place) => votes[place] ?? 0));
  const tied = left.filter((place) => votes[place] === lowest);
  const { places, steps } = pick(ids, tied, standing.at(-1) ?? [], seed, false);
  return { givers: places.map((place) => [place]), steps };
}

/** The most last ones who have less together than the next one alone: in whatever order they go, all of them do. */
function hopeless(left: readonly number[], votes: readonly number[]): readonly number[] {
  const rising = [...left].sort((a, b) => (votes[a] ?? 0) - (votes[b] ?? 0));
  let together = 0;
  let many = 0;
  rising.forEach((place, at) => {
    const own = votes[place] ?? 0;
    if (at > 0 && together < own) many = at;
    together += own;
  });
  return rising.slice(0, many).sort((a, b) => a - b);
}
