import type { CountWords } from '../../../locales/en/count.js';
import type { PapersWords } from '../../../locales/en/papers.js';
import type { RecountWords } from '../../../locales/en/recount.js';
import type { ResultsWords } from '../../../locales/en/results.js';
import type { VoteWords } from '../../../locales/en/vote.js';
import { known } from '../../../locales/tongue.js';
import { optionName } from '../option-name.js';
import type { Shown } from '../shown.js';

/** What a recount is written with. */
export interface RecountInk extends Omit<Shown, 'words'> {
  readonly words: {
    readonly recount: RecountWords;
    readonly count: CountWords;
    readonly papers: PapersWords;
    readonly results: ResultsWords;
  };
  readonly vote: VoteWords;
}

/** What options are called, by their ids. */
export function namesOf({ numbers, vote: words, formats, usual }: RecountInk): (id: string) => string {
  const names = new Map(numbers.rows.map((row) => [row.option.id, optionName(row, { words, formats, usual })]));
  return (id) => names.get(id) ?? id;
}

/** Why a ballot is invalid. */
export function reasonText(reason: string, { words, formats }: Pick<RecountInk, 'words' | 'formats'>): string {
  return known<string>(words.count.invalidReasons, reason) ?? words.count.otherReason({ name: reason }, formats);
}
