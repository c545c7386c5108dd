import type { Row } from './rows.js';
import type { Ink } from './shown.js';

/** An option without a readable label has its number; options with the same label have both. */
export function optionName({ option, number, sameLabel }: Row, { words, formats }: Ink): string {
  if (!option.label) return words.unnamedOption({ n: number }, formats);
  return sameLabel ? words.sameName({ label: option.label, n: number }, formats) : option.label;
}
