import { chosenOptions } from '../ballot.js';
import type { Choice } from '../ballot.js';
import type { InvalidBallot } from '../result.js';
import type { Option } from '../vote.js';
import { byBallotId } from './tally.js';
import type { CountedBallot, Tally } from './tally.js';

/**
 * Counts ballots that put a mark beside options; the most marks win and a tie stays a tie.
 *
 * One policy for all methods of this family:
 * - `one` and `some` are both marks; any other kind is invalid as `wrong-kind`;
 * - an option marked twice is marked once;
 * - no mark at all is invalid as `empty`: abstaining is said, with the stance `abstain` or an option of that stance;
 * - a mark beside something that is not on the ballot makes the whole ballot invalid as `unknown-option`, since
 *   counting the rest would be guessing;
 * - more than `most` marks are invalid as `over-vote`;
 * - an option of the stance `abstain` is counted like the others, but has no rank and cannot win.
 */
export function countMarks(ballots: readonly CountedBallot[], options: readonly Option[], most: number): Tally {
  const rows = new Map(options.map(({ id, stance }) => [id, { voters: 0, score: 0, abstains: stance === 'abstain' }]));
  const invalid: InvalidBallot[] = [];
  let abstain = 0;

  for (const { id, choice, weight = 1 } of ballots) {
    const marks = readMarks(choice, rows, most);
    if (typeof marks === 'string') {
      invalid.push({ ballot: id, reason: marks });
      continue;
    }
    let favours = false;
    for (const mark of marks) {
      const row = rows.get(mark);
      if (!row) continue;
      row.voters += 1;
      row.score += weight;
      favours ||= !row.abstains;
    }
    if (!favours) abstain += 1;
  }

  const scores = [...rows.values()].filter((row) => !row.abstains).map((row) => row.score);
  scores.sort((a, b) => b - a);
  const best = scores[0] ?? 0;
  const winners = [...rows].filter(([, row]) => !row.abstains && row.score > 0 && row.score === best).map(([id]) => id);
  return {
    options: [...rows].map(([option, { voters, score, abstains }]) => ({
      option,
      voters,
      score,
      ...(!abstains && { rank: scores.indexOf(score) + 1 }),
    })),
    valid: ballots.length - invalid.length,
    abstain,
    invalid: byBallotId(invalid),
    winners,
    tied: winners.length > 1,
    tieBreaks: [],
  };
}

/** The marked option ids, none for an abstention; or why the ballot is invalid. */
function readMarks(
  choice: Choice,
  known: ReadonlyMap<string, unknown>,
  most: number,
): ReadonlySet<string> | InvalidBallot['reason'] {
  if (choice.kind === 'stance' && choice.stance === 'abstain') return new Set();
  if (choice.kind !== 'one' && choice.kind !== 'some') return 'wrong-kind';
  const marks = new Set(chosenOptions(choice));
  if (marks.size === 0) return 'empty';
  for (const mark of marks) if (!known.has(mark)) return 'unknown-option';
  return marks.size > most ? 'over-vote' : marks;
}
