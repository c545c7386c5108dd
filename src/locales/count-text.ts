import type { InvalidBallot, TieBreakStep } from '../core/result.js';
import type { Method } from '../core/vote.js';
import type { CountWords } from './en/count.js';
import type { Formats } from './formats.js';
import { wayText } from './rule-text.js';
import { known } from './tongue.js';
import type { Tongue } from './tongue.js';

interface CountTongue {
  readonly words: CountWords;
  readonly formats: Formats;
}

/** What a method is called. One that we do not know is called as it calls itself. */
export function methodName(method: Method, { words, formats }: CountTongue): string {
  return known(words.methods, method) ?? words.otherMethod({ name: method }, formats);
}

/** In a sentence, how a method counts. */
export function methodWay(method: Method, { words }: CountTongue): string {
  return known(words.ways, method) ?? words.unknownWay;
}

/** How many ballots do not count, and why: a line for each reason, in the order in which they come. */
export function invalidText(
  invalid: readonly Pick<InvalidBallot, 'reason'>[],
  { words, formats }: CountTongue,
): readonly string[] {
  const numbers = new Map<string, number>();
  for (const { reason } of invalid) numbers.set(reason, (numbers.get(reason) ?? 0) + 1);
  return [...numbers].map(([reason, n]) => {
    const text = known(words.invalidReasons, reason) ?? words.otherReason({ name: reason }, formats);
    return words.invalid({ n, text }, formats);
  });
}

/** Between whom there was a tie, and what broke it. */
export function tieText({ among, by, chosen, round }: TieBreakStep, count: CountWords, tongue: Tongue): string {
  const { formats, names } = tongue;
  const labels = (ids: readonly string[]): readonly string[] => ids.map((id) => names.option(id));
  const options = labels(among);
  const tie = round === undefined ? count.tie({ options }, formats) : count.tieInRound({ options, n: round }, formats);
  if (by === 'none') return count.tieUnbroken({ tie }, formats);
  const way = wayText(by, tongue);
  if (chosen.length === 0) return count.tieLeft({ tie, way }, formats);
  return count.tieBroken({ tie, way, options: labels(chosen) }, formats);
}
