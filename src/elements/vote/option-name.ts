import type { Row } from './rows.js';
import type { Shown } from './shown.js';

/**
 * What an option is called, wherever it is named. One without a readable label has its usual name, else its number;
 * options with the same label have both.
 */
export function optionName(
  { option, number, sameLabel }: Row,
  { words, formats, usual }: Pick<Shown, 'words' | 'formats' | 'usual'>,
): string {
  if (!option.label) return usual?.(option) ?? words.unnamedOption({ n: number }, formats);
  return sameLabel ? words.sameName({ label: option.label, n: number }, formats) : option.label;
}
