import { none, root } from './ranks.js';
import type { Rankings } from './ranks.js';

/**
 * How many voices prefer each option to each other one: `preferred[a][b]`, rows and columns by place, 0 on the diagonal.
 *
 * Equals are not preferred to each other, and whatever a ranking leaves out comes last and is equal.
 */
export function pairwise(rankings: Rankings, options: number): number[][] {
  const ahead = square(options);
  const level = square(options);
  const named = new Float64Array(options);
  /** The ranking as far as it has been walked; what lies before `better` is preferred to the present rank. */
  const path: number[] = [];

  const walk = (parent: number, better: number): void => {
    for (let node = rankings.first(parent); node !== none; node = rankings.sibling(node)) {
      const option = rankings.option(node);
      const weight = rankings.weight(node);
      named[option] = (named[option] ?? 0) + weight;
      path.forEach((other, at) => {
        if (at < better) add(ahead, other, option, weight);
        else {
          add(level, other, option, weight);
          add(level, option, other, weight);
        }
      });
      path.push(option);
      walk(node, rankings.sharesRank(node) ? better : path.length);
      path.pop();
    }
  };
  walk(root, 0);

  // Whoever names an option prefers it to all others, but for those named before it and on the same rank.
  return ahead.map((row, option) =>
    row.map((_, other) =>
      option === other ? 0 : (named[option] ?? 0) - (ahead[other]?.[option] ?? 0) - (level[option]?.[other] ?? 0),
    ),
  );
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function add(matrix: readonly number[][], row: number, column: number, weight: number): void {
  const cells = matrix[row];
  if (cells) cells[column] = (cells[column] ?? 0) + weight;
}
