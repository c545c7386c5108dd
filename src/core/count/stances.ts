import type { Choice } from '../ballot.js';
import type { InvalidReason } from '../result.js';
import type { Option } from '../vote.js';
import type { Counter, Outcome } from './tally.js';

interface Row {
  readonly id: string;
  readonly abstains: boolean;
  voters: number;
  score: number;
}

/**
 * Counts where people stand. It measures and nothing more: nobody wins, nothing has a rank, and whether what was
 * measured is enough is for the rule to say. `score` is in voices.
 *
 * One policy for all methods of this family:
 * - a ballot names either an option (`one`) or a stance, which is then the only option of that stance; any other kind
 *   is invalid as `wrong-kind`;
 * - an option that is not on the ballot is invalid as `unknown-option`, and so is a stance that no option has, or that
 *   several have: to pick one of them would be guessing;
 * - a stance without a word in it is invalid as `empty`.
 *
 * What is an abstention, and what is not:
 * - `abstain` is one, said as a stance or by an option of that stance. It is a valid ballot: its voter took part and is
 *   neither for nor against. It counts to a quorum, and a share of those who decided leaves it out;
 * - `stand-aside` is none. Who stands aside disagrees, or cannot carry the thing out, and lets the others go ahead. That
 *   is not to agree either: it is a row of its own and never added to those who agree;
 * - silence is none. Who has cast no ballot is in none of these numbers, and what silence means is for the rule to say;
 * - a ballot that says nothing is none. It is invalid.
 */
export function stanceCounter(options: readonly Option[]): Counter {
  const rows = new Map<string, Row>();
  const byStance = new Map<string, Row | undefined>();
  for (const { id, stance } of options) {
    const row = { id, abstains: stance === 'abstain', voters: 0, score: 0 };
    rows.set(id, row);
    if (stance !== undefined) byStance.set(stance, byStance.has(stance) ? undefined : row);
  }
  const meant = (choice: Choice): Row | InvalidReason => {
    if (choice.kind === 'one') return rows.get(choice.option) ?? 'unknown-option';
    if (choice.kind !== 'stance') return 'wrong-kind';
    return choice.stance === '' ? 'empty' : (byStance.get(choice.stance) ?? 'unknown-option');
  };
  const add = (row: Row, weight: number): void => {
    row.voters += 1;
    row.score += weight;
  };

  return {
    take(choice, weight) {
      const row = meant(choice);
      if (typeof row === 'string') return { invalid: row };
      add(row, weight);
      return row.abstains ? 'abstained' : 'counted';
    },
    abstain(weight) {
      const row = byStance.get('abstain');
      if (row) add(row, weight);
    },
    outcome(): Outcome {
      const results = [...rows.values()].map(({ id, voters, score }) => ({ option: id, voters, score }));
      return { options: results, winners: [], tied: false, tieBreaks: [] };
    },
  };
}
