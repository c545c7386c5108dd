import type { Result } from '../result.js';
import type { Vote } from '../vote.js';
import { writeCsv } from './csv.js';

/** A result as a table: an option a row, then the turnout and what was decided. */
export function resultToCsv({ options }: Vote, result: Result): string {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const winners = new Set(result.winners);
  return writeCsv([
    ['option', 'label', 'voters', 'score', 'rank', 'winner'],
    ...result.options.map(({ option, voters = '', score = '', rank = '' }) => [
      option,
      labels.get(option) ?? '',
      voters,
      score,
      rank,
      winners.has(option) ? 1 : '',
    ]),
    ...Object.entries(result.counts).map(([name, number]) => [name, '', Number(number)]),
    ...(result.decision ? [['decision', result.decision]] : []),
    ['as of', result.asOf],
    ['final', result.final ? 1 : 0],
  ]);
}
