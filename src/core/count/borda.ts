import { none, Rankings, root } from './ranks.js';
import { countingMethod, ranksOf } from './tally.js';
import { winnersByLot } from './ties.js';

/**
 * Borda's count of the best k: the first of a ranking gets k points, the second k - 1, and so on down to 1; what is not
 * ranked gets nothing. The most points win. k is `settings.most`, or the number of options where that is absent.
 *
 * Borda, “Mémoire sur les élections au scrutin” (1781); with a k it is what Loomio calls “ranked choice”. Known
 * weaknesses: a side wins by putting up more options of its kind, and ranking a strong rival last pays.
 *
 * - Equals share the mean of the points of their places. What makes a ballot invalid is said at `Rankings`.
 * - A tie is broken by `settings.seed`, if there is one: the luckiest wins, and the others follow.
 * - `voters` are heads with the option on their first rank, alone or with equals; `score` is points times voices, and
 *   may be a half; by it goes `rank`.
 * - Heeds `fewest`, `most` and `seed`. There is one seat.
 */
export const borda = countingMethod('borda', (options, settings) => {
  const rankings = new Rankings(options, settings);
  return {
    take: (choice, weight) => rankings.take(choice, weight),
    outcome() {
      const { candidates, total } = rankings;
      const halves = halfPoints(rankings, options.length, settings.most ?? candidates.length);
      const scores = options.map((_, place) => (candidates.includes(place) ? (halves[place] ?? 0) / 2 : undefined));
      const ranks = ranksOf(total > 0 ? scores : scores.map(() => undefined));
      const best = options.filter((_, place) => ranks[place] === 1).map(({ id }) => id);
      const lot = winnersByLot(best, settings.seed);
      return {
        options: options.map(({ id: option }, place) => {
          const lost = best.includes(option) && !lot.winners.includes(option) ? 1 : 0;
          const [score, rank] = [scores[place], ranks[place]];
          return {
            option,
            voters: rankings.voters(place),
            ...(score !== undefined && { score }),
            ...(rank !== undefined && { rank: rank + lost }),
          };
        }),
        ...lot,
      };
    },
  };
});

/** Points doubled, by place: the mean of whole numbers in a row is a whole number of halves. */
function halfPoints(rankings: Rankings, options: number, first: number): readonly number[] {
  const halves = new Array<number>(options).fill(0);
  /** @param equals - those on the rank that is being read; `before` were ranked ahead of it */
  const walk = (parent: number, before: number, equals: readonly number[]): void => {
    for (let node = rankings.first(parent); node !== none; node = rankings.sibling(node)) {
      const rank = [...equals, rankings.option(node)];
      if (rankings.sharesRank(node)) walk(node, before, rank);
      else {
        const points = 2 * (first - before) - (rank.length - 1);
        for (const place of rank) halves[place] = (halves[place] ?? 0) + points * rankings.weight(node);
        walk(node, before + rank.length, []);
      }
    }
  };
  walk(root, 0, []);
  return halves;
}
